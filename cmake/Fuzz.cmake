# kaname_fuzz_target(programme_json programme_json.cpp LINKS kaname::programme)
#
# One libFuzzer program fuzz_<name>. Its seeds are the files of corpus/<name>/; ctest replays them, so
# that a crash once found stays mended. `make fuzz` looks for new ones.
function(kaname_fuzz_target name file)
    cmake_parse_arguments(ARG "" "" "LINKS;USES" ${ARGN})
    if(NOT KANAME_FUZZ)
        return()
    endif()
    foreach(library IN LISTS ARG_USES)
        kaname_use(${library})
    endforeach()
    add_executable(fuzz_${name} ${file})
    target_link_libraries(fuzz_${name} PRIVATE kaname_flags ${ARG_LINKS} ${ARG_USES})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)

    file(GLOB seeds CONFIGURE_DEPENDS corpus/${name}/*)
    if(NOT seeds)
        message(FATAL_ERROR "fuzz_${name} has no seeds: put some into corpus/${name}/")
    endif()
    add_test(NAME fuzz.${name} COMMAND fuzz_${name} -runs=0 ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
endfunction()
