#include "certispin/report/float64_figure.hpp"

#include "certispin/numbers/text.hpp"
#include "figure_marks.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace certispin {
namespace {

constexpr long label_digits = 3;
constexpr const char* quantities[]{"delta_E",
                                   "gap_ratio",
                                   "J_01",
                                   "eta_exact",
                                   "leakage",
                                   "leakage_0",
                                   "leakage_1",
                                   "delta_G_Bog",
                                   "E_0",
                                   "G_01",
                                   "eta_MF",
                                   "delta_G"};

bool over_N(const Float64Ladder& ladder) {
  return ladder.parameter == "N";
}

Rational x_of(const Float64Ladder& ladder, const Float64Step& step) {
  return over_N(ladder) ? Rational(step.point.N) : step.point.g;
}

FigureSeries errors_of(const Float64Ladder& ladder, const std::string& id) {
  FigureSeries curve{id, {}};
  for (const Float64Step& step : ladder.steps) {
    const Float64Row* row = step.audit ? find_row(*step.audit, id) : nullptr;
    if (row != nullptr && row->error.relative) {
      curve.points.push_back({Value(x_of(ladder, step)), Value(*row->error.relative)});
    }
  }
  return curve;
}

FigureSeries rounding_over_splitting(const Float64Ladder& ladder) {
  FigureSeries curve{"rounding_over_splitting", {}};
  for (const Float64Step& step : ladder.steps) {
    curve.points.push_back({Value(x_of(ladder, step)), step.rounding_over_splitting});
  }
  return curve;
}

/// The steps from the deep end, large N or small g, while the splitting is unresolved.
std::vector<const Float64Step*> unresolved_end(const Float64Ladder& ladder) {
  std::vector<const Float64Step*> from_deep;
  for (const Float64Step& step : ladder.steps) {
    from_deep.push_back(&step);
  }
  if (over_N(ladder)) {
    std::reverse(from_deep.begin(), from_deep.end());
  }
  from_deep.erase(
      std::find_if(from_deep.begin(),
                   from_deep.end(),
                   [](const auto* step) { return step->unresolved != Truth::yes; }),
      from_deep.end());
  return from_deep;
}

std::string x_text(const Float64Ladder& ladder, const Float64Step& step) {
  return to_proved_text(Value(x_of(ladder, step)), label_digits + 1);
}

FigureMark mark_of(const Float64Ladder& ladder) {
  const std::string x = over_N(ladder) ? "N" : "Γ/J";
  const auto unresolved = unresolved_end(ladder);
  if (!unresolved.empty()) {
    const Float64Step& last = *unresolved.back();
    return {"unresolved",
            fmt::format("ΔE < ε‖H‖ at every sampled {} {} {}",
                        x,
                        over_N(ladder) ? "≥" : "≤",
                        x_text(ladder, last)),
            {Value(x_of(ladder, last)), last.rounding_over_splitting}};
  }
  const Float64Step& end = over_N(ladder) ? ladder.steps.back() : ladder.steps.front();
  return {"deepest",
          fmt::format("ε‖H‖/ΔE = {} at {} = {}",
                      to_proved_text(end.rounding_over_splitting, label_digits),
                      x,
                      x_text(ladder, end)),
          {Value(x_of(ladder, end)), end.rounding_over_splitting}};
}

std::string title_of(const Float64Ladder& ladder) {
  const ModelPoint& point = ladder.steps.front().point;
  const std::string held =
      over_N(ladder)
          ? "system size, Γ/J = " + to_proved_text(Value(point.g), label_digits)
          : fmt::format("field, N = {}", point.N);
  return fmt::format("Relative errors of {} in float64 against {}",
                     to_text(ladder.solver.driver()),
                     held);
}

/// Of the command that draws it again; a library of a path is the reader's to name.
std::string options_of(const Eigensolver& solver) {
  const std::string driver = fmt::format(" --driver {}", to_text(solver.driver()));
  const auto known = installed_lapack_libraries();
  const std::string library = solver.lapack() ? solver.lapack()->platform().name : "";
  const bool named = std::find(known.begin(), known.end(), library) != known.end();
  return named ? driver + " --blas " + library : driver;
}

}  // namespace

Figure float64_figure(const Float64Ladder& ladder) {
  require(!ladder.steps.empty(), "a ladder with steps");
  Figure figure;
  figure.name = "float64-" + ladder.parameter;
  figure.title = title_of(ladder);
  figure.x_name = ladder.parameter;
  figure.options = options_of(ladder.solver);
  figure.panels = 2;
  std::transform(std::begin(quantities),
                 std::end(quantities),
                 std::back_inserter(figure.series),
                 [&](const char* id) { return errors_of(ladder, id); });
  figure.series.push_back(rounding_over_splitting(ladder));
  figure.marks.push_back(mark_of(ladder));
  return figure;
}

}  // namespace certispin
