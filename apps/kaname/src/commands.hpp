#pragma once

#include "command_table.hpp"

// One function for each row of the table of commands; each in a file of its own.
namespace kaname::app {

[[nodiscard]] Result<std::string> run_simulate(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_explain(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_forecast(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_model_check(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_model_list(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_directory(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_serve(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_account_add(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_account_password(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_account_close(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_account_list(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_audit_verify(const Arguments& arguments, const Context& context);
[[nodiscard]] Result<std::string> run_receipt_verify(const Arguments& arguments, const Context& context);

}  // namespace kaname::app
