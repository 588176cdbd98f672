# What we use of others: target, then how CMake finds it. Which module may include the headers is the
# table in tools/tidy_rules/includes.py.
set(KANAME_THIRD_PARTY
    "Boost::headers  Boost 1.81"
    "Boost::json     Boost 1.81 COMPONENTS json"
    "OpenSSL::SSL    OpenSSL"
    "TBB::tbb        TBB"
    "CLI11::CLI11    CLI11"
    "benchmark::benchmark_main benchmark"
    "GTest::gtest_main GTest"
    "rapidcheck      rapidcheck"
    "Threads::Threads Threads"
    "sodium::sodium  sodium"
    "SQLite::SQLite3 SQLite3")

# Descriptions of our own for libraries that bring none.
list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})

# A library is found in the folder that uses it, but must also be known where that folder is linked.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)

# kaname_use(Boost::json): makes the target exist, or stops the build. A macro, because what
# find_package() sets has to reach the caller.
macro(kaname_use target)
    set(kaname_row ${KANAME_THIRD_PARTY})
    list(FILTER kaname_row INCLUDE REGEX "^${target} ")
    if(NOT kaname_row)
        message(FATAL_ERROR "'${target}' is not a library of cmake/ThirdParty.cmake")
    elseif(NOT TARGET ${target})
        separate_arguments(kaname_row)
        list(POP_FRONT kaname_row)
        find_package(${kaname_row} REQUIRED)
    endif()
endmacro()
