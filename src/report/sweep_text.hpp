#pragma once

#include "certispin/quantities/sweep.hpp"
#include "json.hpp"

#include <string>
#include <string_view>

/// Texts of a sweep that its documents and journals share.
namespace certispin {

inline constexpr std::string_view sweep_schema = "certispin/sweep/1";

/// What determines the results: this program's version, grid, quantities, digits, scale.
[[nodiscard]] Json job_json(const SweepJob& job);
/// Requires    members as job_json writes them.
/// Guarantees  InputError or Json::exception for a value that is none.
[[nodiscard]] SweepJob job_from_json(const Json& document);

/// The SHA-256 of job_json.
[[nodiscard]] std::string job_digest(const SweepJob& job);

[[nodiscard]] Json cell_json(const SweepCell& cell);
/// Guarantees  Json::exception for a member of another type.
[[nodiscard]] SweepCell cell_from_json(const Json& json);

/// The last member of a sweep's JSON document, the SHA-256 of the text before it, and the
/// end of the document.
[[nodiscard]] std::string digest_member(std::string_view text_before);

/// "0.95" where that is g exactly, "1/3" otherwise: for spreadsheets.
[[nodiscard]] std::string decimal_or_fraction(const Rational& g);

}  // namespace certispin
