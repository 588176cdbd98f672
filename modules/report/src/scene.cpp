#include "scene.hpp"

#include <algorithm>
#include <cassert>

#include "kaname/report/page.hpp"

namespace kaname::report {

Scene::Scene(const programme::Programme& programme, Language language, UtcOffset offset,
             Instant onset) noexcept
    : programme_{&programme}, language_{language}, offset_{offset}, onset_{onset} {
    assert(programme.model.has_value());
}

std::string_view Scene::in(const network::Names& names, std::size_t row) const noexcept {
    return language_ == Language::ja ? names.ja[row] : names.en[row];
}

std::string_view Scene::id_of(network::ServiceId service) const noexcept {
    return model().columns().service_ids[service.index()];
}

std::string_view Scene::name_of(network::ServiceId service) const noexcept {
    return in(model().columns().service_names, service.index());
}

std::string_view Scene::name_of(network::KindId kind) const noexcept {
    return in(model().columns().kind_names, kind.index());
}

std::string Scene::supply(network::KindId kind) const {
    std::string name{name_of(kind)};
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (name.size() > 1 && is_capital(name[0]) && !is_capital(name[1])) {
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    }
    return name;
}

std::string_view Scene::name_of(network::ComponentId component) const noexcept {
    return in(model().columns().component_names, component.index());
}

std::string_view Scene::sector_id_of(network::ServiceId service) const noexcept {
    return model().columns().sector_ids[model().service(service).sector.index()];
}

std::string_view Scene::sector_name(std::string_view sector) const noexcept {
    const directory::Sector* found = programme_->directory.find_sector(sector);
    return found == nullptr || found->name.in(language_).empty() ? sector : found->name.in(language_);
}

std::string_view Scene::rule_name(std::size_t rule) const noexcept {
    return in(model().columns().rule_names, rule);
}

std::string Scene::moment(Ticks tick) const { return to_minute_text(onset_ + tick, offset_); }

std::string Scene::clock(Ticks tick) const { return to_short_text(onset_ + tick, offset_); }

const programme::Reference& Scene::reference(network::ReferenceId id) const noexcept {
    assert(id.index() < programme_->references.size());
    return programme_->references[id.index()];
}

std::string offset_text(Ticks from_onset) {
    const std::string sign = from_onset < Ticks{0} ? "-" : "+";
    return sign + to_text(from_onset < Ticks{0} ? Ticks{0} - from_onset : from_onset);
}

std::string span_words(Ticks span, Language language) {
    if (language == Language::en) return to_text(span);
    const std::int64_t minutes = span.count();
    constexpr std::int64_t kDay = 1440;
    if (minutes >= 10 * kDay && minutes % kDay == 0) return std::to_string(minutes / kDay) + "日";
    if (minutes < 60) return std::to_string(minutes) + "分";
    const std::string hours = std::to_string(minutes / 60) + "時間";
    return minutes % 60 == 0 ? hours : hours + std::to_string(minutes % 60) + "分";
}

std::string share_text(std::int64_t ten_thousandths) {
    if (ten_thousandths > 0 && ten_thousandths < 50) return "<1%";
    if (ten_thousandths < Level::kScale && ten_thousandths >= Level::kScale - 50) return ">99%";
    return std::to_string((ten_thousandths + 50) / 100) + "%";
}

std::int64_t share_of(std::uint64_t part, std::uint64_t whole) noexcept {
    if (whole == 0) return 0;
    const auto scale = static_cast<std::uint64_t>(Level::kScale);
    return static_cast<std::int64_t>((part * scale + whole / 2) / whole);
}

char letter_of(network::Mark mark) noexcept {
    switch (mark) {
        case network::Mark::source_document: return 'S';
        case network::Mark::found: return 'F';
        case network::Mark::known: return 'K';
        case network::Mark::demo: break;
    }
    return 'D';
}

char letter_of(programme::Quality quality) noexcept {
    switch (quality) {
        case programme::Quality::a: return 'A';
        case programme::Quality::b: return 'B';
        case programme::Quality::c: break;
    }
    return 'C';
}

std::string label_of(const programme::Reference& reference) {
    const char letter = letter_of(reference.mark);
    const bool is_letter = reference.id.size() == 1 && (reference.id[0] | 0x20) == (letter | 0x20);
    if (is_letter) return std::string{"["} + letter + ']';
    return std::string{"["} + letter + std::string{kGlue} + reference.id + ']';
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

bool is_given(const network::Quantity& quantity) noexcept {
    return quantity.spread != network::Spread::none || quantity.value != 0;
}

std::int64_t middle_of(const network::Model& model, const network::Quantity& quantity,
                       network::Confidence confidence) noexcept {
    constexpr network::Uniform32 kMiddle = 0x8000'0000u;
    return model.value(quantity, confidence, kMiddle);
}

namespace {

/// What varies by hours is not told to the minute.
Ticks rounded(Ticks span) {
    const auto to = [&](std::int64_t unit) { return Ticks{(span.count() + unit / 2) / unit * unit}; };
    if (span >= Ticks{600}) return to(60);
    return span >= Ticks{60} ? to(5) : span;
}

}  // namespace

std::string quantity_text(const network::Model& model, const network::Quantity& quantity,
                          network::Confidence confidence, QuantityUnit unit) {
    const auto text = [&](std::int64_t value) {
        if (unit == QuantityUnit::span) return to_text(rounded(Ticks{std::max<std::int64_t>(value, 0)}));
        // Whole percents: a strength with decimals would claim to be known.
        const std::int64_t share = std::clamp<std::int64_t>(value, 0, Level::kScale);
        return share_text(share);
    };
    const std::int64_t value = middle_of(model, quantity, confidence);
    if (quantity.spread == network::Spread::none) {
        return unit == QuantityUnit::span ? to_text(Ticks{value}) : text(value);
    }
    const std::string middle = text(value);
    constexpr network::Uniform32 kTenth = 0x1999'999Au;
    constexpr network::Uniform32 kNinetieth = 0xE666'6666u;
    const std::string low = text(model.value(quantity, confidence, kTenth));
    const std::string high = text(model.value(quantity, confidence, kNinetieth));
    return low == high ? middle : middle + std::string{kGlue} + "(" + low + "-" + high + ')';
}

}  // namespace kaname::report
