#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kaname/cascade/shock.hpp"
#include "kaname/programme/programme.hpp"
#include "kaname/report/options.hpp"

namespace kaname::report {

/// What the names and times of a run look like to one reader: its programme, language and zone, and the
/// moment of tick 0.
class Scene {
public:
    /// `programme` has a model and outlives the scene.
    Scene(const programme::Programme& programme, Language language, UtcOffset offset, Instant onset) noexcept;

    [[nodiscard]] const programme::Programme& programme() const noexcept { return *programme_; }
    [[nodiscard]] const network::Model& model() const noexcept { return *programme_->model; }
    [[nodiscard]] Language language() const noexcept { return language_; }
    [[nodiscard]] UtcOffset offset() const noexcept { return offset_; }
    [[nodiscard]] Instant onset() const noexcept { return onset_; }

    [[nodiscard]] std::string_view id_of(network::ServiceId service) const noexcept;
    [[nodiscard]] std::string_view name_of(network::ServiceId service) const noexcept;
    [[nodiscard]] std::string_view name_of(network::KindId kind) const noexcept;
    /// Its name within a sentence: "electric power", "IT services".
    [[nodiscard]] std::string supply(network::KindId kind) const;
    [[nodiscard]] std::string_view name_of(network::ComponentId component) const noexcept;
    [[nodiscard]] std::string_view sector_id_of(network::ServiceId service) const noexcept;
    /// The id, where the directory knows no name.
    [[nodiscard]] std::string_view sector_name(std::string_view sector) const noexcept;
    [[nodiscard]] std::string_view rule_name(std::size_t rule) const noexcept;

    /// "2007-10-01 03:00" and "10-01 03:00".
    [[nodiscard]] std::string moment(Ticks tick) const;
    [[nodiscard]] std::string clock(Ticks tick) const;

    [[nodiscard]] const programme::Reference& reference(network::ReferenceId id) const noexcept;

private:
    [[nodiscard]] std::string_view in(const network::Names& names, std::size_t row) const noexcept;

    const programme::Programme* programme_;
    Language language_;
    UtcOffset offset_;
    Instant onset_;
};

/// "+7h12m", "-30m", "+0m".
[[nodiscard]] std::string offset_text(Ticks from_onset);

/// A span in a sentence: "72時間", "1時間30分", "45分"; in English as it is written everywhere, "1h30m".
[[nodiscard]] std::string span_words(Ticks span, Language language);

/// Ten-thousandths as a person reads them: "99%", and never "0%" or "100%" for what is not.
[[nodiscard]] std::string share_text(std::int64_t ten_thousandths);

/// `part` of `whole` in ten-thousandths, rounded to nearest; nothing of nothing is nothing.
[[nodiscard]] std::int64_t share_of(std::uint64_t part, std::uint64_t whole) noexcept;

/// "[F b23]".
[[nodiscard]] std::string label_of(const programme::Reference& reference);
[[nodiscard]] char letter_of(network::Mark mark) noexcept;
[[nodiscard]] char letter_of(programme::Quality quality) noexcept;

/// 12345 as "12,345".
[[nodiscard]] std::string grouped(std::uint64_t number);

enum class QuantityUnit : std::uint8_t { span, share };
/// "2h", or with its spread "2h (1h27m-2h33m)": the middle, and the tenth and ninetieth percentile.
[[nodiscard]] std::string quantity_text(const network::Model& model, const network::Quantity& quantity,
                                        network::Confidence confidence, QuantityUnit unit);
/// The middle of a quantity: the value it has in the nominal run, before it is cut to what is possible.
[[nodiscard]] std::int64_t middle_of(const network::Model& model, const network::Quantity& quantity,
                                     network::Confidence confidence) noexcept;
/// A quantity that was given: it has a value or a spread.
[[nodiscard]] bool is_given(const network::Quantity& quantity) noexcept;

}  // namespace kaname::report
