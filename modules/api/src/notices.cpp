#include "call.hpp"
#include "kaname/base/limits.hpp"
#include "kaname/json/canonical.hpp"
#include "taken.hpp"
#include "words.hpp"
#include "write_notice.hpp"

namespace kaname::api {
namespace {

using json::Key;
using json::ObjectReader;

constexpr std::array kTextKeys{Key{"ja", json::kRequired}, Key{"en", json::kRequired}};

Text read_both(const ObjectReader& reader, std::string_view key) {
    const auto node = reader.find(key);
    if (!node) return {};
    const ObjectReader text{reader.problems(), *node, kTextKeys};
    return {std::string{text.text("ja").value_or("")}, std::string{text.text("en").value_or("")}};
}

std::vector<std::string> read_texts(const ObjectReader& reader, std::string_view key) {
    std::vector<std::string> texts;
    for (const json::Node node : reader.items(key)) {
        texts.emplace_back(json::read_text(reader.problems(), node).value_or(""));
    }
    return texts;
}

sharing::Content read_content(const ObjectReader& reader) {
    sharing::Content content{.title = read_both(reader, "title"),
                             .body = read_both(reader, "body"),
                             .action = read_both(reader, "action")};
    const auto act_by = reader.find("act_by");
    if (act_by && !act_by->is(json::Type::null)) {
        if (const auto at = reader.parsed("act_by", parse_instant)) content.act_by = at->at;
    }
    content.urgency = reader.word("urgency", kUrgencies).value_or(sharing::Urgency::prompt);
    for (const json::Node node : reader.items("purposes")) {
        if (const auto purpose = json::read_word(reader.problems(), node, kPurposes)) {
            content.purposes.push_back(*purpose);
        }
    }
    content.references = read_texts(reader, "references");
    content.tlp = reader.parsed("tlp", policy::parse_tlp).value_or(policy::Tlp::amber);
    content.source = reader.word("source", kIdentities).value_or(policy::Identity::sector);
    return content;
}

http::Response notice_response(const Call& call, int status, const sharing::SeenNotice& notice) {
    return json_response(status, [&](json::Writer& writer) { write_notice(writing(writer, call), notice); });
}

std::uint64_t read_count(const ObjectReader& reader, std::string_view key) {
    return static_cast<std::uint64_t>(reader.integer(key, {.least = 0}).value_or(0));
}

/// {"edits": 3}: which draft is meant.
Result<std::uint64_t> edits_of(const Call& call) {
    return body_of<std::uint64_t>(call, taken::kEdits,
                                  [](const ObjectReader& reader) { return read_count(reader, "edits"); });
}

const std::string& id_of(const Call& call) { return call.request.place("id"); }

}  // namespace

Result<http::Response> draft_notice(const Call& call) {
    KANAME_TRY(const std::string key, key_if_given(call));
    KANAME_TRY(const std::string id, call.notices().draft(call.actor(), key));
    KANAME_TRY(const auto notice, call.notices().find(call.actor(), id));
    http::Response response = notice_response(call, 201, notice);
    response.headers.add({"Location", "/api/notices/" + id});
    return response;
}

Result<http::Response> list_notices(const Call& call) {
    KANAME_TRY(const auto notices, call.notices().list(call.actor()));
    return list_response("notices", notices, limits::kListedNotices,
                         [&](json::Writer& writer, const sharing::SeenNotice& notice) {
                             write_notice(writing(writer, call), notice);
                         });
}

Result<http::Response> read_notice(const Call& call) {
    KANAME_TRY(const auto notice, call.notices().find(call.actor(), id_of(call)));
    return notice_response(call, 200, notice);
}

Result<http::Response> edit_notice(const Call& call) {
    KANAME_TRY(const auto edit,
               body_of<sharing::NoticeEdit>(call, taken::kDraft, [](const ObjectReader& reader) {
                   return sharing::NoticeEdit{.edits = read_count(reader, "edits"),
                                              .content = read_content(reader),
                                              .recipients = read_texts(reader, "recipients")};
               }));
    KANAME_CHECK(call.notices().edit(call.actor(), id_of(call), edit));
    return read_notice(call);
}

Result<http::Response> preview_notice(const Call& call) {
    KANAME_TRY(const auto preview, call.notices().preview(call.actor(), id_of(call)));
    return json_response(200, [&](json::Writer& writer) { write_preview(writing(writer, call), preview); });
}

Result<http::Response> ask_release(const Call& call) {
    KANAME_TRY(const std::uint64_t edits, edits_of(call));
    KANAME_CHECK(call.notices().ask_release(call.actor(), id_of(call), edits));
    return no_content();
}

Result<http::Response> stand_in_release(const Call& call) {
    KANAME_TRY(const auto order,
               body_of<sharing::StandInOrder>(call, taken::kStandIn, [](const ObjectReader& reader) {
                   return sharing::StandInOrder{read_count(reader, "edits"),
                                                std::string{reader.text("originator").value_or("")},
                                                std::string{reader.text("reason").value_or("")}};
               }));
    KANAME_CHECK(call.notices().stand_in(call.actor(), id_of(call), order));
    return read_notice(call);
}

Result<http::Response> send_notice(const Call& call) {
    KANAME_TRY(const std::uint64_t edits, edits_of(call));
    KANAME_CHECK(call.notices().send(call.actor(), id_of(call), edits));
    return read_notice(call);
}

Result<http::Response> retract_notice(const Call& call) {
    KANAME_TRY(const auto reason,
               body_of<std::string>(call, taken::kRetraction, [](const ObjectReader& reader) {
                   return std::string{reader.text("reason").value_or("")};
               }));
    KANAME_CHECK(call.notices().retract(call.actor(), id_of(call), reason));
    return no_content();
}

Result<http::Response> relay_notice(const Call& call) {
    KANAME_TRY(const auto order,
               body_of<sharing::RelayOrder>(call, taken::kRelay, [](const ObjectReader& reader) {
                   sharing::RelayOrder order{.revision = read_count(reader, "revision"),
                                             .remark = std::string{reader.text("remark").value_or("")},
                                             .tlp = reader.parsed("tlp", policy::parse_tlp)};
                   if (reader.find("to")) order.to = read_texts(reader, "to");
                   return order;
               }));
    KANAME_CHECK(call.notices().relay(call.actor(), id_of(call), order));
    return read_notice(call);
}

Result<http::Response> acknowledge_notice(const Call& call) {
    KANAME_TRY(
        const auto acknowledgement,
        body_of<sharing::Acknowledgement>(call, taken::kAcknowledgement, [](const ObjectReader& reader) {
            return sharing::Acknowledgement{read_count(reader, "revision"),
                                            reader.flag("acted").value_or(false)};
        }));
    KANAME_CHECK(call.notices().acknowledge(call.actor(), id_of(call), acknowledgement));
    return no_content();
}

Result<http::Response> export_receipt(const Call& call) {
    KANAME_TRY(const auto receipt, call.notices().receipt(call.actor(), id_of(call)));
    // Written once as it is signed, and once with its signature.
    json::Writer plain;
    write_notice_receipt(writing(plain, call), receipt, {});
    KANAME_TRY(const json::Document document, json::parse(std::move(plain).take()));
    KANAME_TRY(const std::string signed_form, json::canonical(document.root()));
    const access::Seal& seal = call.services.seal;
    http::Response response = json_response(200, [&](json::Writer& writer) {
        write_notice_receipt(writing(writer, call), receipt,
                             Signature{seal.public_key(), seal.sign(signed_form)});
    });
    response.headers.add(
        {"Content-Disposition", "attachment; filename=\"receipt-" + id_of(call) + ".json\""});
    return response;
}

Result<http::Response> list_releases(const Call& call) {
    KANAME_TRY(const auto releases, call.notices().list_releases(call.actor()));
    return list_response("releases", releases, limits::kListedNotices,
                         [&](json::Writer& writer, const sharing::SeenRelease& release) {
                             write_release(writing(writer, call), release);
                         });
}

Result<http::Response> read_release(const Call& call) {
    KANAME_TRY(const auto release, call.notices().find_release(call.actor(), id_of(call)));
    return json_response(200, [&](json::Writer& writer) { write_release(writing(writer, call), release); });
}

Result<http::Response> answer_release(const Call& call) {
    KANAME_TRY(const auto answer,
               body_of<sharing::ReleaseAnswer>(call, taken::kAnswer, [](const ObjectReader& reader) {
                   return sharing::ReleaseAnswer{read_count(reader, "edits"),
                                                 reader.flag("approve").value_or(false),
                                                 std::string{reader.text("reason").value_or("")}};
               }));
    KANAME_CHECK(call.notices().answer(call.actor(), id_of(call), answer));
    return no_content();
}

}  // namespace kaname::api
