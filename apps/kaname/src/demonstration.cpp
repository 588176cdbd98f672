#include "demonstration.hpp"

#include <array>
#include <vector>

namespace kaname::app {
namespace {

using policy::Role;

constexpr std::array kAccounts{
    DemonstrationAccount{"carrier-a", "通信事業者A 当直", "Carrier A duty desk", "op.carrier-a",
                         Role::contact},
    DemonstrationAccount{"carrier-b", "通信事業者B 当直", "Carrier B duty desk", "op.carrier-b",
                         Role::contact},
    DemonstrationAccount{"hospital-a", "病院A 当直", "Hospital A duty desk", "op.hospital-base-kanto",
                         Role::contact},
    DemonstrationAccount{"bank-a", "地域銀行A 当直", "Regional bank A duty desk", "op.bank-a", Role::contact},
    DemonstrationAccount{"mic", "総務省 連絡担当", "MIC liaison", "mic", Role::liaison},
    DemonstrationAccount{"mic-supervisor", "総務省 監督担当", "MIC supervisor", "mic", Role::supervisor},
    DemonstrationAccount{"mhlw", "厚生労働省 連絡担当", "MHLW liaison", "mhlw", Role::liaison},
    DemonstrationAccount{"fsa", "金融庁 連絡担当", "FSA liaison", "fsa", Role::liaison},
    DemonstrationAccount{"officer", "内閣官房 当直", "Cabinet Secretariat duty officer", "cs", Role::officer},
    DemonstrationAccount{"officer-2", "内閣官房 副当直", "Cabinet Secretariat second duty officer", "cs",
                         Role::officer},
    DemonstrationAccount{"ceptoar-telecom", "通信CEPTOAR 窓口", "Telecommunications CEPTOAR",
                         "ceptoar.telecom", Role::contact},
    DemonstrationAccount{"ceptoar-bank", "銀行CEPTOAR 窓口", "Banking CEPTOAR", "ceptoar.bank",
                         Role::contact},
    DemonstrationAccount{"auditor", "監査担当", "Auditor", "cs", Role::auditor},
};

}  // namespace

std::span<const DemonstrationAccount> demonstration_accounts() noexcept { return kAccounts; }

Status add_demonstration_accounts(record::Transactions<access::Work>& store,
                                  const directory::Directory& directory, const access::Secrets& secrets) {
    std::vector<access::Account> missing;
    KANAME_CHECK(store.view([&](access::Work& work) -> Status {
        for (const DemonstrationAccount& row : kAccounts) {
            if (directory.find_body(row.body) == nullptr) continue;
            KANAME_TRY(const auto known, work.accounts.find_account(row.name));
            if (known) continue;
            missing.push_back({.name = std::string{row.name},
                               .person = {std::string{row.ja}, std::string{row.en}},
                               .body = std::string{row.body},
                               .role = row.role,
                               .demonstration = true});
        }
        return done;
    }));
    if (missing.empty()) return done;
    KANAME_TRY(const std::string hash, secrets.hash(kDemonstrationPassword));  // no secret: one for all
    return store.write([&](access::Work& work) -> Status {
        for (access::Account account : missing) {
            account.password_hash = hash;
            KANAME_CHECK(work.accounts.put(account));
        }
        return done;
    });
}

}  // namespace kaname::app
