#include "certispin/quantities/extrapolation.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// Nested ladders understate the error of a divergent series, and more so of one that is
/// none in 1/N, such as log N/N².
constexpr long safety = 100;

Interval number(const Rational& x, const Interval& like) {
  return Interval(x, like.precision());
}

/// Is the upper end of `a` the lower one?  Chooses among estimates, proves nothing.
bool looks_smaller(const Interval& a, const Interval& b) {
  return mpfr_less_p(a.upper(), b.upper()) != 0;
}

/// The estimate from values that use all samples, all but the first, all but two, …
Estimate estimate(const std::vector<Interval>& nested) {
  require(nested.size() > 2, "three nested values");
  const auto spread = [&](std::size_t i) {
    return max(abs(nested[i] - nested[i + 1]), abs(nested[i] - nested[i + 2]));
  };
  std::size_t best = 0;
  for (std::size_t i = 1; i + 2 < nested.size(); ++i) {
    if (looks_smaller(spread(i), spread(best))) {
      best = i;
    }
  }
  return {nested[best], spread(best) * number(safety, nested[best])};
}

Samples without_first(const Samples& samples, std::size_t count) {
  return {samples.begin() + static_cast<std::ptrdiff_t>(count), samples.end()};
}

/// Each coefficient with an estimate from ladders without their first samples.
std::vector<Estimate> coefficients(const Samples& samples) {
  std::vector<std::vector<Interval>> fits;
  for (std::size_t i = 0; i + 2 <= samples.size(); ++i) {
    fits.push_back(inverse_power_coefficients(without_first(samples, i)));
  }
  std::vector<Estimate> result;
  for (std::size_t k = 0; k + 3 < fits.size(); ++k) {
    std::vector<Interval> nested;
    for (const std::vector<Interval>& fit : fits) {
      if (k < fit.size()) {
        nested.push_back(fit[k]);
      }
    }
    result.push_back(estimate(nested));
  }
  return result;
}

/// p from the moves S_2n − S_n and S_4n − S_2n with the largest n; absent where they
/// vanish.
std::optional<Interval> observed_power(const Samples& samples) {
  const std::size_t n = samples.size() / 4;
  const auto at = [&](std::size_t k) -> const Interval& { return samples[k - 1].value; };
  const Interval first = abs(at(2 * n) - at(n));
  const Interval second = abs(at(4 * n) - at(2 * n));
  if (!first.certainly_positive() || !second.certainly_positive()) {
    return std::nullopt;
  }
  return log(first / second) / log(number(2, first));
}

/// Faster than any power that is fitted, as exponentially?
bool moves_fast(const std::optional<Interval>& power) {
  constexpr long highest_power = 10;
  return power && certainly_less(number(highest_power, *power), *power);
}

/// The last sample of a sequence whose moves shrink fast, with the last move as its error.
Estimate last_sample(const Samples& samples) {
  const Interval& last = samples.back().value;
  const Interval move = abs(last - samples[samples.size() - 2].value);
  return {last, move * number(safety, last)};
}

/// L_0, L_1, …; L_0 alone where the rest is 0.
std::vector<Estimate> series(const Samples& samples) {
  return moves_fast(observed_power(samples)) ? std::vector{last_sample(samples)}
                                             : coefficients(samples);
}

std::optional<Estimate> levin_estimate(const Samples& samples) {
  std::vector<Interval> nested;
  for (std::size_t i = 0; i + 3 <= samples.size(); ++i) {
    const auto value = levin_u(without_first(samples, i));
    if (!value) {
      break;
    }
    nested.push_back(*value);
  }
  return nested.size() < 3 ? std::nullopt : std::optional(estimate(nested));
}

/// What keeps the samples from being a series in 1/N; empty if nothing does.
std::string irregularity(const Samples& samples,
                         const Extrapolation& found,
                         const Estimate& at_odd_N) {
  const Interval& last = samples.back().value;
  const Interval& limit = found.coefficients.front().around();
  const Interval negligible =
      max(abs(last), number(1, last)) * number(power_of_ten(-20), last);
  const Interval before_last = samples[samples.size() / 2 - 1].value;
  const Interval allowed =
      abs(last - before_last) * number(power_of_ten(-3), last) + negligible;
  if (!certainly_less(found.coefficients.front().error(), allowed)) {
    return "the samples do not converge like a series in 1/N, so no limit is told from "
           "them";
  }
  if (!overlap(limit, at_odd_N.around())) {
    return "odd and even N differ, so no limit is told from them";
  }
  return "";
}

}  // namespace

std::vector<std::vector<Interval>> richardson_table(const Samples& samples) {
  std::vector<std::vector<Interval>> table(1);
  for (const Sample& sample : samples) {
    table.front().push_back(sample.value);
  }
  for (std::size_t k = 1; k < samples.size(); ++k) {
    const std::vector<Interval>& before = table.back();
    std::vector<Interval> column;
    for (std::size_t i = 0; i + k < samples.size(); ++i) {
      const Interval low = number(samples[i].N, before[i]);
      const Interval high = number(samples[i + k].N, before[i]);
      column.push_back((high * before[i + 1] - low * before[i]) / (high - low));
    }
    table.push_back(std::move(column));
  }
  return table;
}

std::vector<Interval> inverse_power_coefficients(const Samples& samples) {
  std::vector<Interval> x;
  std::vector<Interval> difference;  // divided differences of rising order
  for (const Sample& sample : samples) {
    x.push_back(number(Rational(1, sample.N), sample.value));
    difference.push_back(sample.value);
  }
  for (std::size_t k = 1; k < x.size(); ++k) {
    for (std::size_t i = x.size() - 1; i >= k; --i) {
      difference[i] = (difference[i] - difference[i - 1]) / (x[i] - x[i - k]);
    }
  }
  std::vector<Interval> result{difference.back()};
  for (std::size_t k = x.size() - 1; k-- > 0;) {  // times (1/N − x_k), plus the next
    result.push_back(result.back());
    for (std::size_t i = result.size() - 2; i > 0; --i) {
      result[i] = result[i - 1] - x[k] * result[i];
    }
    result.front() = difference[k] - x[k] * result.front();
  }
  return result;
}

Outcome<Interval> levin_u(const Samples& samples) {
  require(samples.size() > 2, "three samples");
  const long order = static_cast<long>(samples.size()) - 2;
  Interval above(samples.back().value.precision());
  Interval below = above;
  Rational binomial = 1;
  for (long j = 0; j <= order; ++j) {
    const auto& [N, value] = samples[static_cast<std::size_t>(j) + 1];
    const Interval move = value - samples[static_cast<std::size_t>(j)].value;
    if (move.contains_zero()) {
      return Inconclusive{"two neighbouring samples may be equal"};
    }
    const Rational n = Rational(N) / samples.front().N;
    const Interval weight = number(binomial * power(n, order - 2), value) / move;
    above += weight * value;
    below += weight;
    binomial *= Rational(j - order, j + 1);
  }
  if (below.contains_zero()) {
    return Inconclusive{"the weights of the transform may add up to 0"};
  }
  return above / below;
}

Extrapolation extrapolate(const Samples& even, const Samples& odd) {
  require(even.size() >= fewest_samples && odd.size() == even.size(), "enough samples");
  Extrapolation found;
  found.coefficients = series(even);
  found.levin = levin_estimate(even);
  found.power = observed_power(even);
  const Estimate at_odd_N = series(odd).front();
  found.irregular = irregularity(even, found, at_odd_N);
  if (found.irregular.empty()) {
    found.coefficients.front() =
        Estimate(hull(found.coefficients.front().around(), at_odd_N.around()));
  } else {
    found.levin.reset();  // its estimate rests on the same assumption
  }
  return found;
}

}  // namespace certispin
