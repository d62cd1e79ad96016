#include "figure_marks.hpp"

#include "certispin/audit/judge.hpp"
#include "certispin/audit/ledger.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {

Interval ends_of(const Value& value) {
  return value.enclosure(mark_bits);
}

const FigurePoint* proved_highest(const std::vector<FigurePoint>& points) {
  const auto highest =
      std::max_element(points.begin(), points.end(), [](const auto& a, const auto& b) {
        return mpfr_cmp(ends_of(a.y).lower(), ends_of(b.y).lower()) < 0;
      });
  const bool proved = std::all_of(points.begin(), points.end(), [&](const auto& p) {
    return &p == &*highest || certainly_less(ends_of(p.y), ends_of(highest->y));
  });
  return proved ? &*highest : nullptr;
}

std::optional<std::pair<FigurePoint, FigurePoint>> proved_crossing(
    const std::vector<FigurePoint>& points, const Rational& level) {
  const Interval line(level, mark_bits);
  std::optional<std::pair<FigurePoint, FigurePoint>> passage;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Truth below = less(ends_of(points[i].y), line);
    const bool decided =
        below == Truth::yes || certainly_less(line, ends_of(points[i].y));
    if (!decided) {
      return std::nullopt;
    }
    if (i == 0 || below == less(ends_of(points[i - 1].y), line)) {
      continue;
    }
    if (passage) {
      return std::nullopt;
    }
    passage.emplace(points[i - 1], points[i]);
  }
  return passage;
}

Value between(const Value& lower, const Value& upper) {
  return Interval::between(ends_of(lower), ends_of(upper));
}

Value enclose_maximum_over_g(std::string_view aspect,
                             std::string_view printed,
                             std::string_view resolution,
                             DoubletCache& cache) {
  const std::string ledger = fmt::format(R"([[claim]]
id = "figure2.{0}"
where = "Figure 2"
meaning = "Where and how high the curve is highest."
origin = "ours"
reading = "peak_over_g"
expression = "eta_MF"
aspect = "{0}"
printed = "{1}"
resolution = "{2}"
at = {{ N = "370" }}
over = {{ g = "0.01:1" }}
)",
                                         aspect,
                                         printed,
                                         resolution);
  const auto claims = parse_ledger(ledger, "figure 2");
  const Judgement judged = judge(claims.front(), {PhysicalScale{}, 20, cache});
  require(judged.value.has_value(), "a maximum over g is enclosed");
  return *judged.value;
}

}  // namespace certispin
