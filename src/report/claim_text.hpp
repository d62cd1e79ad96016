#pragma once

#include "certispin/audit/audit.hpp"
#include "certispin/numbers/text.hpp"

#include <optional>
#include <string>
#include <string_view>

/// The texts of a claim and its judgement that every renderer shares.
namespace certispin {

/// The printed number with the sign of its reading: "≥ 2", "0.9 … 1.1", "→ infinity".
[[nodiscard]] std::string printed_text(const Claim& claim);

/// What a report calls a claim's value: "proved", "estimate" for a limit or a residual,
/// "difference" for an identity, whose value is left less right.
[[nodiscard]] std::string_view value_name(const Claim& claim);

/// At most `digits` proved digits of a value; both ends of a wide enclosure; "-" if there
/// is none.
[[nodiscard]] std::string value_text(const std::optional<Value>& value, long digits = 10);
/// The same of a claim's value, or "≈ " and its estimate; `value_name` says what it is.
[[nodiscard]] std::string bare_value_text(const AuditedClaim& each, long digits = 10);
/// The same where no name stands beside it: "difference 0" of an identity.
[[nodiscard]] std::string value_text(const AuditedClaim& each, long digits = 10);

/// The ends of a value to `digits` digits, rounded outward; absent where it has none or is
/// not bounded.
[[nodiscard]] std::optional<BoundsText> bounds_text(const std::optional<Value>& value,
                                                    long digits = 22);
/// The same of an estimate.
[[nodiscard]] std::optional<BoundsText> bounds_text(
    const std::optional<Estimate>& estimate, long digits = 22);

/// Units of the last printed place, rounded toward zero so that it is never overstated;
/// "-" if there is none.
[[nodiscard]] std::string margin_text(const Judgement& judgement);

/// "370", "2:400", "2:400:2"; "" if the claim has no N.
[[nodiscard]] std::string N_text(const Claim& claim);
/// "19/20", "1/10:9/10"; "" if the claim has no g.
[[nodiscard]] std::string g_text(const Claim& claim);
/// "N = 370, g = 19/20, gamma_phi = 0.05": point, range and printed inputs.
[[nodiscard]] std::string place_text(const Claim& claim);

[[nodiscard]] std::string_view to_text(Origin origin);

/// What JSON and CSV say of a judgement; an absent text is null or an empty cell.
struct JudgementTexts {
  std::optional<BoundsText> value;       // lower ≤ true value ≤ upper is proved
  std::optional<BoundsText> difference;  // of the two sides of an identity
  std::optional<BoundsText> estimate;    // uncertified
  std::optional<BoundsText> nominal;
  std::string cell_lower;  // "-infinity" if the cell has no such end
  std::string cell_upper;
  std::optional<std::string> margin;
  std::optional<std::string> float64;
  std::optional<std::string> float64_error;
};

[[nodiscard]] JudgementTexts texts_of(const AuditedClaim& each);

/// "250 claims: 231 confirmed 4 refuted", verdicts in their order.
[[nodiscard]] std::string counts_text(const Audit& audit);

}  // namespace certispin
