#include <array>

#include "keys.hpp"
#include "rejections.hpp"

namespace kaname::network {
namespace {

using Table = Rejection::Table;

struct Length {
    std::string_view name;
    std::size_t rows;
    std::size_t wanted;
};

void check_keys(Rejections& out) {
    const Keys keys = keys_of(out.columns());
    struct Named {
        Table table;
        const std::vector<StableKey>* keys;
    };
    for (const Named named : {Named{Table::services, &keys.services},
                              {Table::groups, &keys.groups},
                              {Table::dependencies, &keys.dependencies},
                              {Table::exposures, &keys.exposures},
                              {Table::draw_groups, &keys.draw_groups}}) {
        if (const auto row = find_collision(*named.keys)) {
            out.add({named.table, *row, "id"},
                    bilingual("識別子から作る鍵が別の行と衝突しています",
                              "its stable key collides with that of another row"),
                    bilingual("識別子を少し変えてください", "change the id a little"));
        }
    }
}

}  // namespace

void check_lengths(Rejections& out) {
    const Columns& c = out.columns();
    const std::array lengths{
        Length{"service_ids", c.service_ids.size(), c.services.size()},
        Length{"service_names.ja", c.service_names.ja.size(), c.services.size()},
        Length{"service_names.en", c.service_names.en.size(), c.services.size()},
        Length{"group_ids", c.group_ids.size(), c.groups.size()},
        Length{"component_ids", c.component_ids.size(), c.components.size()},
        Length{"component_names.ja", c.component_names.ja.size(), c.components.size()},
        Length{"component_names.en", c.component_names.en.size(), c.components.size()},
        Length{"kind_names.ja", c.kind_names.ja.size(), c.kind_ids.size()},
        Length{"kind_names.en", c.kind_names.en.size(), c.kind_ids.size()},
        Length{"rule_names.ja", c.rule_names.ja.size(), c.rules.size()},
        Length{"rule_names.en", c.rule_names.en.size(), c.rules.size()},
        Length{"reference_ids", c.reference_ids.size(), c.references.size()},
        Length{"reference_texts.ja", c.reference_texts.ja.size(), c.references.size()},
        Length{"reference_texts.en", c.reference_texts.en.size(), c.references.size()},
        Length{"region_names.ja", c.region_names.ja.size(), c.region_ids.size()},
        Length{"region_names.en", c.region_names.en.size(), c.region_ids.size()},
        Length{"class_names.ja", c.class_names.ja.size(), c.class_ids.size()},
        Length{"class_names.en", c.class_names.en.size(), c.class_ids.size()},
        Length{"unit_names.ja", c.unit_names.ja.size(), c.unit_ids.size()},
        Length{"unit_names.en", c.unit_names.en.size(), c.unit_ids.size()},
    };
    for (const Length& length : lengths) {
        if (length.rows == length.wanted) continue;
        out.add({Table::model, 0, length.name},
                bilingual("列の行数が {} で、表の {} と合いません", "the column has {} rows, its table {}",
                          {std::to_string(length.rows), std::to_string(length.wanted)}),
                bilingual("表のすべての列を同じ行数にしてください",
                          "give all columns of a table the same number of rows"));
    }
    if (c.services.size() > limits::kServices || c.dependencies.size() > limits::kDependencies) {
        out.add({Table::model, 0, "services"},
                bilingual("サービスまたは依存関係の数が上限を超えています",
                          "there are more services or dependencies than the limit"),
                bilingual("モデルを分けてください", "split the model"));
    }
    if (c.services.empty()) {
        out.add({Table::model, 0, "services"}, bilingual("サービスがありません", "there are no services"),
                bilingual("サービスを一つ以上書いてください", "list at least one service"));
    }
}

std::vector<Rejection> check(const Columns& columns) {
    Rejections out{columns};
    check_lengths(out);
    if (!out.empty()) return std::move(out).take();  // positions mean nothing until the columns agree
    check_ids(out);
    check_values(out);
    check_services(out);
    check_groups(out);
    check_dependencies(out);
    check_exposures(out);
    check_declarations(out);
    check_rules(out);
    if (out.empty()) check_keys(out);  // keys are made of references that exist
    return std::move(out).take();
}

}  // namespace kaname::network
