# cmake -DCASE= -DVARIANT=right|wrong -DMESSAGE= -DPROJECT= -DROOT= -DBUILD= -DCOMPILER= -P build_case.cmake
foreach(argument IN ITEMS CASE VARIANT MESSAGE PROJECT ROOT BUILD COMPILER)
    if(NOT ${argument})  # an empty MESSAGE would match anything
        message(FATAL_ERROR "build_case.cmake: ${argument} is missing")
    endif()
endforeach()
if(VARIANT STREQUAL wrong)
    set(wrong ON)
else()
    set(wrong OFF)
endif()
file(REMOVE_RECURSE ${BUILD})
execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${PROJECT} -B ${BUILD} -G Ninja -DCMAKE_CXX_COMPILER=${COMPILER}
        -DCMAKE_BUILD_TYPE=None -DKANAME_ROOT=${ROOT} -DCASE=${CASE} -DWRONG=${wrong}
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT failed)
    execute_process(
        COMMAND ${CMAKE_COMMAND} --build ${BUILD} --target all all_verify_interface_header_sets
        RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
endif()
# CMake breaks its messages into lines, and compilers quote in the manner of the locale.
string(REGEX REPLACE "[ \n]+" " " said_in_one_line "${said}")
string(REGEX REPLACE "‘|’" "'" said_in_one_line "${said_in_one_line}")

if(VARIANT STREQUAL right AND failed)
    message(FATAL_ERROR "${CASE}: the right variant must build, but:\n${said}")
elseif(VARIANT STREQUAL wrong AND NOT failed)
    message(FATAL_ERROR "${CASE}: the wrong variant was built")
elseif(VARIANT STREQUAL wrong AND NOT said_in_one_line MATCHES "${MESSAGE}")
    message(FATAL_ERROR "${CASE}: refused, but not with '${MESSAGE}':\n${said}")
endif()
file(REMOVE_RECURSE ${BUILD})
