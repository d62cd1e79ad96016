#include "certispin/report/figure.hpp"

#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "figure_marks.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace certispin {
namespace {

constexpr long benchmark_N = 370;
constexpr long label_digits = 6;
constexpr long least_digits = 15;  // neighbours of a peak differ by less than 1e-5

Rational benchmark_g() {
  return parse_rational("19/20");
}

/// Every N to 1000, every tenth beyond.
std::vector<Rational> plotted_N() {
  constexpr long every = 1000;
  constexpr long last = 2000;
  std::vector<Rational> N;
  for (long n = 2; n <= last; n += n < every ? 1 : 10) {
    N.emplace_back(n);
  }
  return N;
}

/// Hundredths, and twentieths of these where the curve bends.
std::vector<Rational> plotted_g() {
  std::vector<Rational> g;
  for (long n = 20; n <= 2000; n += n < 1800 ? 20 : 1) {
    g.emplace_back(n, 2000);
  }
  return g;
}

/// A family of model points with one free parameter, at which expressions are enclosed.
class Family {
 public:
  Family(std::string x_name, long digits, DoubletCache& cache)
      : x_name_(std::move(x_name)),
        digits_(std::max(digits, least_digits)),
        cache_(cache) {}

  [[nodiscard]] Value at(const std::string& expression, const Rational& x) const {
    Problem problem;
    problem.point = x_name_ == "N"
                        ? ModelPoint{numerator(x).convert_to<long>(), benchmark_g()}
                        : ModelPoint{benchmark_N, x};
    const Enclosure reached =
        enclose_to_digits(parse_expression(expression), problem, digits_, cache_);
    require(reached.value.conclusive() && reached.digits == digits_,
            "every point of a figure can be enclosed");
    return *reached.value;
  }

  [[nodiscard]] FigureSeries series(std::string id,
                                    const std::string& expression,
                                    const std::vector<Rational>& xs) const {
    FigureSeries curve{std::move(id), {}};
    for (const Rational& x : xs) {
      curve.points.push_back({Value(x), at(expression, x)});
    }
    return curve;
  }

  [[nodiscard]] FigureMark mark(std::string id,
                                const std::string& label,
                                const std::string& expression,
                                const Rational& x) const {
    const Value y = at(expression, x);
    return {std::move(id),
            fmt::format(fmt::runtime(label), to_proved_text(y, label_digits)),
            {Value(x), y}};
  }

  [[nodiscard]] DoubletCache& cache() const { return cache_; }

 private:
  std::string x_name_;
  long digits_;
  DoubletCache& cache_;
};

Figure eta_over_N(const Family& family) {
  Figure figure{"1",
                "Mean-field over exact dephasing rate against system size, Γ/J = 0.95",
                "N",
                {family.series("eta_MF", "eta_MF", plotted_N())},
                {}};
  const auto& points = figure.series.front().points;
  if (const FigurePoint* peak = proved_highest(points)) {
    figure.marks.push_back({"peak",
                            fmt::format("maximum η_MF = {} at N = {}",
                                        to_proved_text(peak->y, label_digits),
                                        to_proved_text(peak->x, label_digits)),
                            *peak});
  }
  if (const auto passage = proved_crossing(points, 1)) {
    const auto& [before, after] = *passage;
    figure.marks.push_back({"crossing",
                            fmt::format("η_MF = 1 at {} < N < {}",
                                        to_proved_text(before.x, label_digits),
                                        to_proved_text(after.x, label_digits)),
                            {between(before.x, after.x), Value(Rational(1))}});
  }
  figure.marks.push_back(
      family.mark("crossover", "η_MF = {} at N = 370", "eta_MF", benchmark_N));
  return figure;
}

/// Halves the bracket of a change of side until it is 1e-6 wide.
FigurePoint bisect(const Family& family,
                   std::pair<FigurePoint, FigurePoint> bracket,
                   const Rational& level) {
  const Interval line(level, mark_bits);
  auto& [left, right] = bracket;
  const Truth left_below = less(ends_of(left.y), line);
  while (right.x.exact() - left.x.exact() > power_of_ten(-6)) {
    const Rational middle = (left.x.exact() + right.x.exact()) / 2;
    const FigurePoint here{Value(middle), family.at("eta_MF", middle)};
    const Truth below = less(ends_of(here.y), line);
    if (below == Truth::unknown) {
      break;
    }
    (below == left_below ? left : right) = here;
  }
  return {between(left.x, right.x), Value(level)};
}

/// A point of a finer grid about `near`: the search is quick where it starts near the top.
Rational refine(const Family& family, const FigurePoint& near) {
  constexpr int steps = 5;
  const Rational step = power_of_ten(-4);
  FigurePoint best = near;
  for (int i = -steps; i <= steps; ++i) {
    const Rational x = near.x.exact() + i * step;
    const Value y = family.at("eta_MF", x);
    if (certainly_less(ends_of(best.y), ends_of(y))) {
      best = {Value(x), y};
    }
  }
  return best.x.exact();
}

FigureMark highest_over_g(const Family& family, const FigurePoint& near) {
  constexpr long digits = 5;
  const Rational g = refine(family, near);
  const std::string x = to_bounds_text(Value(g), digits).lower;
  const std::string y = to_bounds_text(family.at("eta_MF", g), digits + 1).lower;
  const FigurePoint peak{enclose_maximum_over_g("position", x, "0.001", family.cache()),
                         enclose_maximum_over_g("height", y, "0.0001", family.cache())};
  const BoundsText position = to_bounds_text(peak.x, digits - 1);
  const BoundsText height = to_bounds_text(peak.y, digits);
  return {"peak",
          fmt::format("maximum η_MF = {}–{} at Γ/J = {}–{}",
                      height.lower,
                      height.upper,
                      position.lower,
                      position.upper),
          peak};
}

Figure eta_over_g(const Family& family) {
  Figure figure{"2",
                "Mean-field over exact dephasing rate against field, N = 370",
                "g",
                {family.series("eta_MF", "eta_MF", plotted_g())},
                {}};
  const auto& points = figure.series.front().points;
  if (const FigurePoint* near = proved_highest(points)) {
    figure.marks.push_back(highest_over_g(family, *near));
  }
  if (const auto passage = proved_crossing(points, 1)) {
    const FigurePoint crossing = bisect(family, *passage, 1);
    figure.marks.push_back(
        {"crossing",
         fmt::format("η_MF = 1 at Γ/J = {}", to_proved_text(crossing.x, label_digits)),
         crossing});
  }
  figure.marks.push_back(family.mark(
      "benchmark", "benchmark Γ/J = 0.95: η_MF = {}", "eta_MF", benchmark_g()));
  return figure;
}

Figure rates_over_N(const Family& family) {
  const std::string over_scale = " / (N^2 * (1 - g^2) / 4)";  // (N m_*/2)²
  const auto N = plotted_N();
  Figure figure{"3",
                "Three dephasing rates over the mean-field second moment, Γ/J = 0.95",
                "N",
                {family.series("G_loc", "G_loc" + over_scale, N),
                 family.series("J_01_squared_twice", "2 * J_01^2" + over_scale, N),
                 family.series("G_01", "G_01" + over_scale, N)},
                {}};
  const std::string label = "2ΔE T_2 = {} at N = ";
  figure.marks.push_back(
      family.mark("window_begin", label + "250", "secular_parameter", 250));
  figure.marks.push_back(
      family.mark("window_end", label + "430", "secular_parameter", 430));
  return figure;
}

void add_row(std::string& text,
             const std::string& id,
             const FigurePoint& point,
             long digits) {
  const BoundsText x = to_bounds_text(point.x, digits);
  const BoundsText y = to_bounds_text(point.y, digits);
  text += fmt::format("{},{},{},{},{}\n", id, x.lower, x.upper, y.lower, y.upper);
}

}  // namespace

int parse_figure_number(std::string_view text) {
  const bool known = text.size() == 1 && text[0] >= '1' && text[0] < '1' + figure_count;
  if (!known) {
    throw InputError(
        fmt::format("figure '{}' is not one that can be drawn; expected 1 to {} "
                    "(certispin figure also draws float64-N and float64-g)",
                    text,
                    figure_count));
  }
  return text[0] - '0';
}

Figure enclose_figure(int number, long digits, DoubletCache& cache) {
  require(number >= 1 && number <= figure_count, "a figure that exists");
  const Family family(number == 2 ? "g" : "N", digits, cache);
  return number == 1   ? eta_over_N(family)
         : number == 2 ? eta_over_g(family)
                       : rates_over_N(family);
}

std::string to_csv(const Figure& figure, long digits) {
  std::string text =
      fmt::format("series,{0}_lower,{0}_upper,lower,upper\n", figure.x_name);
  for (const FigureSeries& series : figure.series) {
    for (const FigurePoint& point : series.points) {
      add_row(text, series.id, point, digits);
    }
  }
  for (const FigureMark& mark : figure.marks) {
    add_row(text, mark.id, mark.at, digits);
  }
  return text;
}

std::string describe(const Figure& figure) {
  std::string text;
  for (const FigureMark& mark : figure.marks) {
    text += (text.empty() ? "" : "; ") + mark.label;
  }
  return text;
}

}  // namespace certispin
