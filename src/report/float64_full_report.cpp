#include "certispin/report/float64_full_report.hpp"

#include "certispin/report/table.hpp"
#include "float64_full_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

using Align = TextTable::Align;

/// Residuals are of interest by their size.
std::string size_text(Float64 x) {
  return fmt::format("{:.1e}", x.value);
}

std::string claim_heading(const Claim& claim) {
  return fmt::format("paper: {} {}", to_text(claim.residual), claim.printed);
}

/// A first row, a rule and the rows of those that ran.
class RunTable {
 public:
  explicit RunTable(std::vector<std::string> headings)
      : table_(std::vector<Align>(headings.size() + 2, Align::left)) {
    headings.insert(headings.begin(), {"driver", "library"});
    table_.add_row(std::move(headings));
    table_.add_rule();
  }

  void add(const Eigensolver& solver, std::vector<std::string> cells) {
    cells.insert(cells.begin(),
                 {std::string(to_text(solver.driver())), library_name(solver)});
    table_.add_row(std::move(cells));
  }

  [[nodiscard]] std::string to_string() const { return table_.to_string(); }

 private:
  TextTable table_;
};

std::string residual_table(const Float64FullPoint& point) {
  std::vector<std::string> headings{"parity, even",
                                    "parity, all",
                                    "completeness",
                                    "relative",
                                    "completeness, all",
                                    "relative, all",
                                    "seconds"};
  for (const Claim& claim : point.claims) {
    headings.push_back(claim_heading(claim));
  }
  RunTable table(std::move(headings));
  for (const Float64FullRow& row : point.rows) {
    if (!row.run) {
      continue;
    }
    std::vector<std::string> cells{size_text(row.run->residuals.even_parity),
                                   size_text(row.run->residuals.parity),
                                   size_text(row.run->residuals.completeness),
                                   size_text(row.run->residuals.relative_completeness),
                                   size_text(row.run->completeness_of_all.absolute),
                                   size_text(row.run->completeness_of_all.relative),
                                   seconds_text(*row.run)};
    for (const Verdict verdict : row.verdicts) {
      cells.emplace_back(to_text(verdict));
    }
    table.add(row.solver, std::move(cells));
  }
  return table.to_string();
}

std::string bound_text(const Outcome<Mixing>& mixing, Interval Mixing::*member) {
  return mixing ? to_bounds_text((*mixing).*member, 2).upper : "-";
}

std::string outside_text(const Float64Run& run) {
  if (!run.mixing_0 || !run.mixing_1) {
    return "-";
  }
  return to_bounds_text(max(run.mixing_0->outside, run.mixing_1->outside), 2).upper;
}

std::string proved_table(const Float64FullPoint& point) {
  RunTable table({"ΔE",
                  "digits",
                  "J_01 rel. error",
                  "G_01 rel. error",
                  "sin θ_0",
                  "sin θ_1",
                  "outside"});
  for (const Float64FullRow& row : point.rows) {
    if (const auto& run = row.run) {
      table.add(row.solver,
                {shortest_text(run->delta_E.value),
                 std::to_string(run->delta_E.error.correct_digits),
                 error_text(run->J_01.error.relative),
                 error_text(run->G_01.error.relative),
                 bound_text(run->mixing_0, &Mixing::sine),
                 bound_text(run->mixing_1, &Mixing::sine),
                 outside_text(*run) + (run->mixing_within_bound == Truth::no
                                           ? " (a-priori bound exceeded)"
                                           : "")});
    }
  }
  return table.to_string();
}

std::string a_priori_text(const Outcome<MixingBound>& bound) {
  if (!bound) {
    return "no a-priori bound: " + bound.why().reason;
  }
  return fmt::format(
      "ε‖H‖/ΔE = {}; backward stability with p(n) = n allows sin θ up to {}",
      to_bounds_text(bound->size, 2).upper,
      to_bounds_text(bound->sine, 2).upper);
}

std::string why_no_mixing(const Float64FullPoint& point) {
  return point.truth.vectors ? ""
                             : "no mixing: " + point.truth.vectors.why().reason + "\n";
}

std::string point_text(const Float64FullPoint& point) {
  std::string text = fmt::format("N = {}, g = {}\n{}\n{}",
                                 point.truth.point.N,
                                 to_fraction_text(point.truth.point.g),
                                 a_priori_text(point.truth.mixing_bound),
                                 why_no_mixing(point));
  const auto ran = [](const Float64FullRow& row) { return row.run.conclusive(); };
  if (std::any_of(point.rows.begin(), point.rows.end(), ran)) {
    text += fmt::format("\n{}\n{}", residual_table(point), proved_table(point));
  }
  for (const Float64FullRow& row : point.rows) {
    if (!row.run) {
      text += fmt::format("{}, {}: {}\n",
                          to_text(row.solver.driver()),
                          library_name(row.solver),
                          row.run.why().reason);
    }
  }
  return text;
}

}  // namespace

std::string to_text(const Float64Full& full) {
  std::string text =
      "Double precision with all N + 1 vectors.  Residuals are those of the computed "
      "vectors, 0 in truth\nwhere g > 0, summed exactly but for 'all', which is summed "
      "in "
      "double precision; errors, sin θ\nand outside are proved upper bounds, digits a "
      "proved lower one.\n\n";
  for (const Eigensolver& solver : platforms(full)) {
    text += platform_text(solver) + "\n";
  }
  for (const std::string& name : full.missing) {
    text += name + ": not installed\n";
  }
  for (const Float64FullPoint& point : full.points) {
    text += "\n" + point_text(point);
  }
  return text;
}

}  // namespace certispin
