# How every target of ours is compiled. Third-party code is never compiled with these.
# The dev preset leaves out the checks of -fsanitize=undefined that double the time of a build and that the
# address sanitizer makes itself where they matter (null, object-size) or this machine forgives (alignment);
# the fuzz preset has them all. It does not optimise either, but for the modules whose tests compute, and it
# is built by clang: together a third of the time that g++ at -O1 takes. What runs is built by g++.
# Its sources are compiled six at a time, which halves the work of a clean build; so what stands in an unnamed
# namespace has a name of its own within its module. The other presets and clang-tidy read each file alone.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(kaname_flags INTERFACE)
target_compile_options(kaname_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wswitch-enum -Werror
    -ffp-contract=off)  # a fused multiply-add would give other last digits on other machines

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    # g++ 12 sees uninitialised members inside every std::variant once sanitizers are on; the release
    # build keeps the warning, and the sanitizers themselves see the real ones.
    target_compile_options(kaname_flags INTERFACE -Wno-maybe-uninitialized)
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 at -O2 sees overlapping copies inside std::string that cannot be (GCC bug 105651).
    target_compile_options(kaname_flags INTERFACE -Wno-restrict)
endif()

find_program(KANAME_CCACHE ccache)
if(KANAME_CCACHE)
    # Without these, ccache refuses every file that uses a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${KANAME_CCACHE})
endif()

find_program(KANAME_MOLD mold)
if(KANAME_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
