# The order of the modules, and the only place where it is written. A module depends only on earlier
# rows, or on earlier names in its own row; so a cycle cannot be written down.
set(KANAME_DOMAIN   base record directory policy access network cascade inoperability sharing standards exercise plan)
set(KANAME_FORMATS  json programme stix oscal csaf report)
set(KANAME_ADAPTERS storage http channels)
set(KANAME_EDGE     api)
# Those whose tests compute for long: optimised also where nothing else is.
set(KANAME_COMPUTING network cascade)
set(KANAME_MODULES  ${KANAME_DOMAIN} ${KANAME_FORMATS} ${KANAME_ADAPTERS} ${KANAME_EDGE})

# kaname_check_dependency(cascade network): stops the build unless cascade may see network.
function(kaname_check_dependency name dependency)
    list(FIND KANAME_MODULES "${name}" own_place)
    list(FIND KANAME_MODULES "${dependency}" its_place)
    if(its_place EQUAL -1)
        message(FATAL_ERROR "${name}: '${dependency}' is not a module of cmake/Layers.cmake; "
            "DEPENDS names modules, PRIVATE_DEPENDS names third-party targets")
    elseif(NOT its_place LESS own_place)
        message(FATAL_ERROR "${name} must not depend on ${dependency}: "
            "${dependency} does not come before ${name} in cmake/Layers.cmake")
    elseif(name IN_LIST KANAME_ADAPTERS AND dependency IN_LIST KANAME_ADAPTERS)
        message(FATAL_ERROR "${name} must not depend on ${dependency}: adapters never see one another")
    elseif(name IN_LIST KANAME_EDGE AND dependency STREQUAL storage)
        message(FATAL_ERROR "${name} must not depend on storage: the edge sees ports, the program chooses the store")
    elseif(NOT TARGET kaname::${dependency})
        message(FATAL_ERROR "${name} depends on ${dependency}, which does not exist: "
            "there is no modules/${dependency}, or it is added after ${name}")
    endif()
endfunction()
