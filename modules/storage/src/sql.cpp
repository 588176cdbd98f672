#include "sql.hpp"

namespace kaname::storage {

template <class T>
Result<T> Connection::latched(Result<T> result) {
    if (!result && !fault_) fault_ = result.error();
    return result;
}
template Status Connection::latched(Status);

Result<std::uint64_t> Connection::run(std::string_view sql, std::initializer_list<Value> values,
                                      const Each& each) {
    return latched(do_run(sql, {values.begin(), values.size()}, each));
}

Status Connection::script(std::string_view sql) { return latched(do_script(sql)); }

}  // namespace kaname::storage
