#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "town.hpp"

namespace kaname::town {

/// What an answer must be.
enum class Expect { allowed, refused, hidden };

/// The rules of access once more, in a few lines each, written from the product's description and knowing
/// nothing of how the product decides. It is told what was done, and says what everybody may see then.
class Rules {
public:
    explicit Rules(const Plan& plan) : plan_{plan} {}

    /// What an operator lets the coordinator do with a report.
    struct Terms {
        bool response = true;
        bool ask = true;  ///< before anything is passed on
    };
    struct Report {
        bool statutory = false;
        std::optional<Terms> terms{};  ///< none: the operator says nothing of it
    };
    struct Incident {
        std::string originator{};
        std::set<std::string> holders{};
        std::vector<Report> reports{};
        [[nodiscard]] bool statutory() const;
        /// What was said last, of the reports under the law alone where there are any.
        [[nodiscard]] Terms terms() const;
    };
    struct Notice {
        std::set<std::string> incidents{};  ///< what it was made from
        std::vector<std::string> recipients{};
        std::set<std::string> asked{};
        std::set<std::string> approved{};
        bool sent = false;
        std::set<std::string> holders{};
        std::map<std::string, std::set<std::string>> waiting{};  ///< at whom, for whom
    };
    std::map<std::string, Incident> incidents{};
    std::map<std::string, Notice> notices{};
    bool forecast = false;  ///< there has been one

    /// Those who have to agree before the notice is sent.
    [[nodiscard]] std::set<std::string> to_ask(const Notice& notice) const;

    /// The bodies whose names `who` gets to read.
    [[nodiscard]] std::vector<std::string> known_to(const Person& who) const;
    [[nodiscard]] Expect read_incident(const Person& who, const std::string& id) const;
    [[nodiscard]] Expect comment(const Person& who, const std::string& id) const;
    [[nodiscard]] Expect follow_up(const Person& who, const std::string& id) const;
    /// `operator_body`: for whom; it need not exist.
    [[nodiscard]] Expect enter(const Person& who, const std::string& operator_body) const;
    [[nodiscard]] Expect enter_follow_up(const Person& who, const std::string& id) const;
    [[nodiscard]] Expect read_notice(const Person& who, const std::string& id) const;
    [[nodiscard]] Expect edit_notice(const Person& who, const std::string& id) const;
    [[nodiscard]] Expect acknowledge(const Person& who, const std::string& id) const;
    [[nodiscard]] Expect relay(const Person& who, const std::string& id) const;
    [[nodiscard]] Expect read_release(const Person& who, const std::string& id) const;
    [[nodiscard]] Expect read_forecast(const Person& who) const;
    [[nodiscard]] static Expect read_trail(const Person& who);

    void reported(const std::string& id, const std::string& originator, Report report);
    void followed_up(const std::string& id, Report report);
    void drafted(const std::string& id, std::vector<std::string> recipients);
    /// What was reported since the draft is asked about too, if the draft was made from reports at all.
    void renewed(const std::string& id);
    void sent(const std::string& id);
    void relayed(const std::string& id, const std::string& by, const std::set<std::string>& to);

private:
    void learned(Notice& notice) const;
    [[nodiscard]] std::string ministry_of(const std::string& body) const;
    /// The CEPTOAR a body is served by: it is a member today, and the CEPTOAR is established.
    [[nodiscard]] std::string ceptoar_of(const std::string& body) const;
    [[nodiscard]] const directory::Body& body(const std::string& id) const;

    const Plan& plan_;
};

}  // namespace kaname::town
