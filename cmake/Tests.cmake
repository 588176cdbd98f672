# kaname_test(cascade SOURCES tests/*.cpp LINKS kaname::cascade [USES TBB::tbb] [LABELS slow])
#
# One GoogleTest program kaname_<name>_test whose tests are called <name>.<Suite>.<Case> in ctest.
# PROGRAM gives the program another name.
function(kaname_test name)
    cmake_parse_arguments(ARG "" "PROGRAM" "SOURCES;LINKS;USES;LABELS" ${ARGN})
    if(NOT KANAME_TESTS)
        return()
    endif()
    if(NOT ARG_PROGRAM)
        set(ARG_PROGRAM kaname_${name}_test)
    endif()
    foreach(library IN LISTS ARG_USES ITEMS GTest::gtest_main rapidcheck)
        kaname_use(${library})
    endforeach()

    add_executable(${ARG_PROGRAM} ${ARG_SOURCES})
    target_link_libraries(${ARG_PROGRAM}
        PRIVATE kaname_flags ${ARG_LINKS} ${ARG_USES} GTest::gtest_main rapidcheck)
    target_include_directories(${ARG_PROGRAM} PRIVATE src tests)
    kaname_reuse_header(${ARG_PROGRAM} test)

    include(GoogleTest)
    # PRE_TEST: building a test never runs it, so a loaded machine cannot fail a build by a timeout.
    gtest_discover_tests(${ARG_PROGRAM} TEST_PREFIX ${name}. DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
        PROPERTIES LABELS "${ARG_LABELS}")
endfunction()
