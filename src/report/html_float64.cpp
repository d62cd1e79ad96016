#include "html_float64.hpp"

#include "certispin/numbers/text.hpp"
#include "certispin/report/float64_figure.hpp"
#include "html_figure.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>

namespace certispin::html {
namespace {

constexpr long shown_digits = 3;

std::string g_text(const ModelPoint& point) {
  return to_proved_text(Value(point.g), shown_digits + 1);
}

std::string measured_text(Float64 x) {
  return fmt::format("{:.3g}", x.value);
}

/// "N = 370" or "Γ/J = 0.8": where on its ladder a point stands.
std::string place_on(const Float64Ladder& ladder, const ModelPoint& point) {
  return ladder.parameter == "N" ? fmt::format("N = {}", point.N)
                                 : "Γ/J = " + g_text(point);
}

/// What a ladder holds: "Γ/J = 0.95" or "N = 370".
std::string held_by(const Float64Ladder& ladder) {
  const ModelPoint& point = ladder.steps.front().point;
  return ladder.parameter == "N" ? "Γ/J = " + g_text(point)
                                 : fmt::format("N = {}", point.N);
}

/// A table with its caption, in a frame that scrolls where the page is narrow.
Node add_table(Node parent,
               const std::string& caption,
               std::initializer_list<std::string> columns) {
  Node frame = add(parent, "div", "wide");
  set(frame, "role", "region");
  set(frame, "aria-label", caption);
  set(frame, "tabindex", "0");
  Node table = add(frame, "table");
  add(table, "caption", "", caption);
  Node head = add(add(table, "thead"), "tr");
  for (const std::string& column : columns) {
    set(add(head, "th", "", column), "scope", "col");
  }
  return add(table, "tbody");
}

void add_row(Node body, std::initializer_list<std::string> cells) {
  Node row = add(body, "tr");
  bool first = true;
  for (const std::string& cell : cells) {
    Node node = add(row, first ? "th" : "td", "", cell);
    if (first) {
      set(node, "scope", "row");
    }
    first = false;
  }
}

/// "at all 27", or at how many not and the one nearest to where float64 is right.
std::string digits_sentence(const DigitsAlong& along, const Float64Ladder& ladder) {
  if (along.compared == 0) {
    return "–";
  }
  if (along.different.empty()) {
    return fmt::format("right at all {}", along.compared);
  }
  const bool over_N = ladder.parameter == "N";
  return fmt::format(
      "wrong at {} of {}, the {} {}",
      along.different.size(),
      along.compared,
      over_N ? "smallest" : "largest",
      place_on(ladder, over_N ? along.different.front() : along.different.back()));
}

void add_digits(Node section, const Float64Limits& limits) {
  Node body = add_table(section,
                        "Does float64 print the digits that the paper prints?",
                        {"quantity",
                         "printed, with most digits",
                         "digits",
                         "over N at " + held_by(limits.over_N),
                         "over Γ/J at " + held_by(limits.over_g)});
  for (const DigitLimits& each : limits.quantities) {
    add_row(body,
            {std::string(each.quantity->symbol),
             fmt::format("{} ({})", each.printed, each.where),
             std::to_string(each.digits),
             digits_sentence(each.over_N, limits.over_N),
             digits_sentence(each.over_g, limits.over_g)});
  }
}

std::vector<const Float64Step*> unresolved(const Float64Ladder& ladder) {
  std::vector<const Float64Step*> steps;
  for (const Float64Step& step : ladder.steps) {
    if (step.unresolved == Truth::yes) {
      steps.push_back(&step);
    }
  }
  return steps;
}

std::string unresolved_sentence(const Float64Ladder& ladder) {
  const auto lost = unresolved(ladder);
  if (lost.empty()) {
    return fmt::format("At {} that is so at none of the {} sampled points. ",
                       held_by(ladder),
                       ladder.steps.size());
  }
  return fmt::format("At {} that is so at {} of {} sampled points, from {} to {}. ",
                     held_by(ladder),
                     lost.size(),
                     ladder.steps.size(),
                     place_on(ladder, lost.front()->point),
                     place_on(ladder, lost.back()->point));
}

void add_lost_row(Node body, const Float64Ladder& ladder, const Float64Step& step) {
  if (!step.audit) {
    add_row(body, {place_on(ladder, step.point), step.audit.why().reason});
    return;
  }
  const Float64Row* splitting = find_row(*step.audit, "delta_E");
  const Float64Row* element = find_row(*step.audit, "J_01");
  require(splitting != nullptr && element != nullptr, "both are defined at every point");
  const Float64Doublet& doublet = step.audit->doublet;
  add_row(body,
          {place_on(ladder, step.point),
           to_proved_text(splitting->proved, shown_digits),
           measured_text(splitting->value),
           to_proved_text(step.rounding_over_splitting, shown_digits),
           to_proved_text(element->proved, shown_digits + 1),
           measured_text(element->value),
           measured_text(doublet.parity_residual),
           measured_text(doublet.parity_mixing)});
}

void add_lost_points(Node section, const Float64Ladder& ladder) {
  const auto lost = unresolved(ladder);
  if (lost.empty()) {
    return;
  }
  Node details = add(section, "details", "lost");
  add(details,
      "summary",
      "",
      fmt::format("The {} points at {}", lost.size(), held_by(ladder)));
  Node body = add_table(details,
                        "Points where ΔE < ε‖H‖; ΔE in units of J",
                        {"point",
                         "ΔE, proved",
                         "ΔE, float64",
                         "ε‖H‖/ΔE",
                         "J_01, proved",
                         "J_01, float64",
                         "parity residual",
                         "wrong parity"});
  for (const Float64Step* step : lost) {
    add_lost_row(body, ladder, *step);
  }
}

void add_failures(Node section, const Float64Ladder& ladder) {
  for (const Float64Step& step : ladder.steps) {
    if (!step.audit) {
      add(section,
          "p",
          "note",
          fmt::format("At N = {}, Γ/J = {}: {}.",
                      step.point.N,
                      g_text(step.point),
                      step.audit.why().reason));
    }
  }
}

void add_limits(Node section, const Float64Limits& limits) {
  add(section,
      "p",
      "",
      fmt::format("Answers of {} on this machine ({}); each error is proved. Only "
                  "sampled points count: {} over N, {} over Γ/J. A curve "
                  "that ends has left the axis or has no relative error.",
                  to_text(limits.over_N.solver.driver()),
                  platform_text(limits.over_N.solver),
                  limits.over_N.steps.size(),
                  limits.over_g.steps.size()));
  add_figure(section, float64_figure(limits.over_N));
  add_figure(section, float64_figure(limits.over_g));
  add_failures(section, limits.over_N);
  add_failures(section, limits.over_g);
  if (!limits.quantities.empty()) {
    add(section, "h3", "", "Where the printed digits end");
    add_digits(section, limits);
  }
  add(section, "h3", "", "Where float64 fails outright");
  add(section,
      "p",
      "",
      "Where ΔE < ε‖H‖ (ε = 2^-52, ‖H‖ = |E_0|), a backward error of ε‖H‖, such "
      "as any solver may commit, can turn the two lowest vectors into any others of "
      "their "
      "plane: ΔE, J_01 and what is made of them are arbitrary. Parity residual, the "
      "larger "
      "of |⟨E_0|J_z|E_0⟩| and |⟨E_1|J_z|E_1⟩|, and the norm of the wrong-parity parts "
      "are 0 "
      "in truth. " +
          unresolved_sentence(limits.over_N) + unresolved_sentence(limits.over_g));
  add_lost_points(section, limits.over_N);
  add_lost_points(section, limits.over_g);
}

}  // namespace

void add_float64(Node section, const Audit& audit) {
  if (audit.float64_limits) {
    add_limits(section, *audit.float64_limits);
  } else {
    add(section,
        "p",
        "",
        audit.float64_driver.empty()
            ? "No float64 eigensolver was chosen (--driver), so none is examined."
            : "The errors over N and Γ/J were not asked for.");
  }
}

}  // namespace certispin::html
