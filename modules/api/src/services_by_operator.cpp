#include "services_by_operator.hpp"

#include <algorithm>

#include "write.hpp"

namespace kaname::api {

ServicesByOperator::ServicesByOperator(const network::Model* model) : model_{model} {
    if (model == nullptr) return;
    const network::Columns& columns = model->columns();
    services_.resize(columns.operator_ids.size());
    for (std::size_t i = 0; i < columns.services.size(); ++i) {
        const network::OperatorRef of = columns.services[i].body;
        if (of.exists()) services_[of.index()].push_back(i);
    }
}

void ServicesByOperator::write(json::Writer& writer, std::string_view body) const {
    writer.begin_list();
    for (std::size_t row = 0; row < services_.size(); ++row) {
        const network::Columns& columns = model_->columns();
        if (columns.operator_ids[row] != body) continue;
        for (const std::size_t service : services_[row]) {
            writer.begin_object();
            writer.key("id").text(columns.service_ids[service]);
            writer.key("name");
            write_text(writer, {std::string{columns.service_names.ja[service]},
                                std::string{columns.service_names.en[service]}});
            writer.end_object();
        }
    }
    writer.end_list();
}

}  // namespace kaname::api
