# cmake -DCASE= -DVARIANT=right|wrong -DMESSAGE= -DPROJECT= -DROOT= -DBUILD= -DCOMPILER= -P build_case.cmake
cmake_minimum_required(VERSION 3.25)  # from here on a quoted word is never taken for a variable
foreach(argument IN ITEMS CASE VARIANT MESSAGE PROJECT ROOT BUILD COMPILER)
    if("${${argument}}" STREQUAL "")  # an empty MESSAGE would match anything
        message(FATAL_ERROR "build_case.cmake: ${argument} is missing")
    endif()
endforeach()

set(define_wrong OFF)
if("${VARIANT}" STREQUAL "wrong")
    set(define_wrong ON)
endif()
file(REMOVE_RECURSE ${BUILD})
execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${PROJECT} -B ${BUILD} -G Ninja -DCMAKE_CXX_COMPILER=${COMPILER}
        -DCMAKE_BUILD_TYPE=None -DKANAME_ROOT=${ROOT} -DCASE=${CASE} -DWRONG=${define_wrong}
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT failed)
    execute_process(
        COMMAND ${CMAKE_COMMAND} --build ${BUILD} --target all all_verify_interface_header_sets
        RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
endif()
file(REMOVE_RECURSE ${BUILD})
# CMake breaks its messages into lines, and compilers quote in the manner of the locale.
string(REGEX REPLACE "[ \n]+" " " in_one_line "${said}")
string(REGEX REPLACE "‘|’" "'" in_one_line "${in_one_line}")

if(NOT define_wrong)
    if(failed)
        message(FATAL_ERROR "${CASE}: the right variant must build, but:\n${said}")
    endif()
elseif(NOT failed)
    message(FATAL_ERROR "${CASE}: the wrong variant was built")
elseif(NOT "${in_one_line}" MATCHES "${MESSAGE}")
    message(FATAL_ERROR "${CASE}: refused, but not with '${MESSAGE}':\n${said}")
endif()
