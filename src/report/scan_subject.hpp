#pragma once

#include "certispin/numbers/text.hpp"
#include "certispin/report/scan_report.hpp"
#include "json.hpp"

#include <string>

/// What the reports of `peak` and `crossing` share.
namespace certispin {

/// "eta_MF over N = 200…400 at g = 19/20"
[[nodiscard]] std::string subject_text(const ScanSubject& subject);

/// An interval of g as decimals, rounded outward.
[[nodiscard]] BoundsText ends_text(const RationalInterval& g, long digits);
/// Only the digits that both ends share.
[[nodiscard]] std::string position_text(const RationalInterval& g, long digits);
[[nodiscard]] long position_digits(const RationalInterval& g, long most);

/// The keys that begin both documents.
[[nodiscard]] Json subject_json(const ScanSubject& subject, std::string_view schema);
[[nodiscard]] Json bounds_json(const Value& x, long digits);
/// "negative", "zero", "positive", or null
[[nodiscard]] Json sign_json(Sign sign);

}  // namespace certispin
