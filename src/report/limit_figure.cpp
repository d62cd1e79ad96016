#include "certispin/numbers/text.hpp"
#include "certispin/report/limit_report.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

constexpr std::size_t orders[]{0, 1, 2, 3, 5};  // each ladder has these
constexpr long label_digits = 12;

using Table = std::vector<std::vector<Interval>>;

FigurePoint distance(const Sample& last,
                     const Interval& extrapolant,
                     const Interval& limit) {
  return {Value(Rational(last.N)), Value(abs(extrapolant - limit))};
}

FigureSeries of_order(std::size_t k,
                      const Table& table,
                      const Samples& samples,
                      const Interval& limit) {
  FigureSeries curve{fmt::format("order_{}", k), {}};
  for (std::size_t i = 0; i < table[k].size(); ++i) {
    curve.points.push_back(distance(samples[i + k], table[k][i], limit));
  }
  return curve;
}

FigureSeries of_all_samples(const Table& table,
                            const Samples& samples,
                            const Interval& limit) {
  FigureSeries curve{"order_all", {}};
  for (std::size_t k = 0; k < table.size(); ++k) {
    curve.points.push_back(distance(samples[k], table[k].front(), limit));
  }
  return curve;
}

Interval limit_of(const LimitResult& result) {
  const LawCheck& first = result.coefficients.front();
  const Interval& around = first.found.around();
  return first.closed_form
             ? first.closed_form->enclosure(around.precision())
             : Interval::at(around.approximate_middle(), around.precision());
}

}  // namespace

Figure limit_figure(const LimitResult& result) {
  const Samples& samples = result.samples.even;
  const Table table = richardson_table(samples);
  const Interval limit = limit_of(result);
  Figure figure;
  figure.name = "limit";
  figure.title =
      fmt::format("{} at g = {}: distance of Richardson's extrapolants from {}",
                  result.expression,
                  to_fraction_text(result.g),
                  result.coefficients.front().closed_form ? "the closed form"
                                                          : "the estimated limit");
  figure.x_name = "N";
  for (const std::size_t k : orders) {
    figure.series.push_back(of_order(k, table, samples, limit));
  }
  figure.series.push_back(of_all_samples(table, samples, limit));
  figure.marks.push_back({"estimate",
                          fmt::format("{}, g = {}: limit {}",
                                      result.expression,
                                      to_fraction_text(result.g),
                                      to_proved_text(limit, label_digits)),
                          {Value(Rational(samples.back().N)),
                           Value(result.coefficients.front().found.error())}});
  return figure;
}

}  // namespace certispin
