# cmake -DPROBE=… -DEXPECTED=fault|none -DCASES=… -DSECONDS=… -P run_probe.cmake
# A mutant is found by a difference, by a crash, or by not coming to an end.
execute_process(COMMAND ${PROBE} ${CASES} TIMEOUT ${SECONDS}
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
string(SUBSTRING "${output}" 0 1000 output)
message("${output}")
if(EXPECTED STREQUAL none AND NOT result EQUAL 0)
    message(FATAL_ERROR "the engine as it is differs: ${result}")
elseif(EXPECTED STREQUAL fault AND result EQUAL 0)
    message(FATAL_ERROR "${CASES} cases do not tell this mutant from the engine")
endif()
