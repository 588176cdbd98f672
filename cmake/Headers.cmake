# kaname_reuse_header(target std|test [COMPUTES])
#
# What nearly every file reads is compiled once, in a library that holds nothing else: the standard library, and
# for tests GoogleTest and rapidcheck too. clang-tidy and the optimised builds read every header by itself (KANAME_PCH off),
# so a missing include still shows; and in a precompiled header g++ 12 no longer knows what belongs to the
# system, and warns of overflows inside std::string that cannot be.
# COMPUTES: with KANAME_COMPUTE_FLAGS of the preset.
set(KANAME_STD_HEADERS
    <algorithm> <array> <cassert> <chrono> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <tuple> <unordered_map> <utility> <variant> <vector>)
set(KANAME_TEST_HEADERS ${KANAME_STD_HEADERS} <gtest/gtest.h> <rapidcheck/gtest.h>)

function(kaname_reuse_header target kind)
    cmake_parse_arguments(ARG "COMPUTES" "" "" ${ARGN})
    set(library kaname_${kind}_header)
    set(options)
    if(ARG_COMPUTES AND KANAME_COMPUTE_FLAGS)
        set(options ${KANAME_COMPUTE_FLAGS})
        set(library ${library}_computing)
        target_compile_options(${target} PRIVATE ${options})
        set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
    endif()
    if(NOT KANAME_PCH)
        return()
    endif()
    if(NOT TARGET ${library})
        file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${library}.cpp CONTENT "")
        add_library(${library} STATIC ${CMAKE_BINARY_DIR}/${library}.cpp)
        target_link_libraries(${library} PRIVATE kaname_flags)
        target_compile_options(${library} PRIVATE ${options})
        if(kind STREQUAL test)
            target_link_libraries(${library} PRIVATE GTest::gtest_main rapidcheck)
            target_precompile_headers(${library} PRIVATE ${KANAME_TEST_HEADERS})
        else()
            target_precompile_headers(${library} PRIVATE ${KANAME_STD_HEADERS})
        endif()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${library})
endfunction()
