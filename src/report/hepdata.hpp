#pragma once

#include "certispin/numbers/text.hpp"
#include "json.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

/// Pieces of HEPData's submission format that its renderers share.
namespace certispin {

/// A decimal with the distances to both ends of an interval as its asymmetric error.
///
/// Guarantees  value + minus ≤ lower and upper ≤ value + plus; no error where both ends are
///             the value, for HEPData refuses errors of zero.
/// Unit        that of the value, or percent of it where a double could not tell the error
///             from 0: HEPData turns errors into doubles.  About 0 such an error is enlarged.
[[nodiscard]] Json hepdata_value(const std::string& value,
                                 const BoundsText& ends,
                                 const char* label,
                                 long digits);

/// The same of a decimal of `digits` digits near the middle of the interval.
[[nodiscard]] Json hepdata_enclosure(const BoundsText& ends,
                                     const char* label,
                                     long digits);

/// A table's entry in the submission, without its variables; HEPData wants names of at most
/// 64 bytes.
[[nodiscard]] Json hepdata_table(const std::string& name,
                                 const std::string& description,
                                 const std::vector<std::string>& phrases);

[[nodiscard]] inline std::string or_dash(const std::string& text) {
  return text.empty() ? "-" : text;
}

/// One variable: `cell` of every row, a value or an object with value and errors.
template <typename Rows, typename Cell>
[[nodiscard]] Json hepdata_column(const std::string& name,
                                  const Rows& rows,
                                  const Cell& cell) {
  Json values = Json::array();
  for (const auto& row : rows) {
    Json value = std::invoke(cell, row);
    values.push_back(value.is_object() ? std::move(value)
                                       : Json{{"value", std::move(value)}});
  }
  return {{"header", {{"name", name}}}, {"values", std::move(values)}};
}

}  // namespace certispin
