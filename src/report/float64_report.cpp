#include "certispin/report/float64_report.hpp"

#include "certispin/report/table.hpp"
#include "float64_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace certispin {
namespace {

using Json = nlohmann::ordered_json;

constexpr long shown_digits = 20;

std::string a_priori_text(const Float64Row& row) {
  if (!row.a_priori) {
    return "none";
  }
  const std::string bound = to_bounds_text(*row.a_priori, 2).upper;
  return row.within_bound == Truth::no ? bound + " (exceeded)" : bound;
}

/// "2.351: yes": what the paper prints, and whether float64 prints the same.
std::string printed_text(const Float64Result& result, const Float64Row& row) {
  const auto printed = result.printed.find(row.quantity->id);
  if (printed == result.printed.end()) {
    return "-";
  }
  return fmt::format("{}: {}",
                     printed->second.text(),
                     prints_like(row.value, printed->second) ? "yes" : "no");
}

std::string digits_text(const Float64Row& row) {
  return row.error.relative ? std::to_string(row.error.correct_digits) : "-";
}

}  // namespace

std::string to_text(const Float64Result& result) {
  using Align = TextTable::Align;
  TextTable table({Align::left,
                   Align::left,
                   Align::left,
                   Align::left,
                   Align::left,
                   Align::right,
                   Align::left,
                   Align::left});
  table.add_row({"quantity",
                 "float64",
                 "proved",
                 "abs. error",
                 "rel. error",
                 "digits",
                 "a-priori bound",
                 "paper's digits"});
  table.add_rule();
  for (const Float64Row& row : result.audit.rows) {
    table.add_row({std::string(row.quantity->id),
                   shortest_text(row.value),
                   to_proved_text(row.proved, shown_digits),
                   error_text(row.error.absolute),
                   error_text(row.error.relative),
                   digits_text(row),
                   a_priori_text(row),
                   printed_text(result, row)});
  }
  const Float64Doublet& doublet = result.audit.doublet;
  std::string text = fmt::format(
      "N = {}, g = {}, driver {} ({})\nerrors are proved upper bounds; digits is the "
      "proved "
      "number of correct ones\n\n{}\n"
      "parity residual max |⟨E_i|J_z|E_i⟩| = {}, exactly 0 in truth\n"
      "norm of the wrong-parity part of the doublet's vectors = {}, exactly 0 in truth\n",
      result.problem.point.N,
      to_fraction_text(result.problem.point.g),
      to_text(result.audit.driver),
      result.audit.platform,
      table.to_string(),
      shortest_text(doublet.parity_residual),
      shortest_text(doublet.parity_mixing));
  for (const SkippedQuantity& skipped : result.audit.skipped) {
    text += fmt::format("{}: {}\n", skipped.quantity->id, skipped.reason);
  }
  return text;
}

std::string to_json(const Float64Result& result) {
  Json rows = Json::array();
  for (const Float64Row& row : result.audit.rows) {
    const BoundsText proved = to_bounds_text(row.proved, shown_digits + 2);
    const auto printed = result.printed.find(row.quantity->id);
    Json entry{
        {"id", row.quantity->id},
        {"float64", shortest_text(row.value)},
        {"lower", proved.lower},
        {"upper", proved.upper},
        {"absolute_error", error_text(row.error.absolute)},
        {"relative_error", error_text(row.error.relative)},
        {"correct_digits", row.error.correct_digits},
        {"a_priori_bound",
         row.a_priori ? Json(to_bounds_text(*row.a_priori, 2).upper) : Json(nullptr)}};
    if (printed != result.printed.end()) {
      entry["printed"] = printed->second.text();
      entry["prints_like_paper"] = prints_like(row.value, printed->second);
    }
    rows.push_back(std::move(entry));
  }
  const Float64Doublet& doublet = result.audit.doublet;
  const Json document{{"schema", "certispin/float64/1"},
                      {"parameters",
                       {{"N", std::to_string(result.problem.point.N)},
                        {"g", to_fraction_text(result.problem.point.g)}}},
                      {"driver", to_text(result.audit.driver)},
                      {"linear_algebra", result.audit.platform},
                      {"parity_residual", shortest_text(doublet.parity_residual)},
                      {"parity_mixing", shortest_text(doublet.parity_mixing)},
                      {"quantities", std::move(rows)}};
  return document.dump(2) + '\n';
}

}  // namespace certispin
