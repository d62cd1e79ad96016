#include "certispin/quantities/large_N_limit.hpp"

#include "certispin/numbers/parallel.hpp"
#include "certispin/numbers/precision_ladder.hpp"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr long most_terms = 40;

/// The terms of one N.
using Row = std::vector<Outcome<Interval>>;

Row enclose_row(const LadderRequest& request, long N) {
  const Bits bits = bits_for_digits(request.digits) + 64;
  DoubletCache cache;  // of this N alone: doublets of large N take memory
  Row row;
  for (const Expression& expression : request.expressions) {
    const Problem problem{{N, request.g}, request.scale};
    const Enclosure term = enclose_to_digits(expression, problem, request.digits, cache);
    if (!term.value) {
      row.emplace_back(
          Inconclusive{fmt::format("N = {}: {}", N, term.value.why().reason)});
      continue;
    }
    row.emplace_back(term.value->enclosure(bits));
  }
  return row;
}

}  // namespace

long suggested_first(const Rational& g) {
  constexpr long least = 100;
  constexpr long most = 20000;
  constexpr Bits bits = 64;
  const Interval gap = abs(Interval(Rational(1 - g * g), bits));
  if (!gap.certainly_positive()) {
    return most;
  }
  const Interval size = Interval(60, bits) / (gap * sqrt(gap));
  const long first = mpfr_get_si(size.approximate_middle().get(), MPFR_RNDN);
  return std::clamp(first / 2 * 2, least, most);
}

void check_ladder(const Ladder& ladder) {
  if (ladder.first < 2 || ladder.first % 2 != 0) {
    throw InputError(fmt::format(
        "a ladder that starts at N = {}; expected an even N from 2 on", ladder.first));
  }
  const auto fewest = static_cast<long>(fewest_samples);
  if (ladder.terms < fewest || ladder.terms > most_terms) {
    throw InputError(fmt::format(
        "a ladder of {} terms; expected {} to {}", ladder.terms, fewest, most_terms));
  }
  if (ladder.first > (largest_N - 1) / ladder.terms) {
    throw InputError(
        fmt::format("a ladder of {} terms that starts at N = {} ends beyond "
                    "N = {}; expected a smaller start or fewer terms",
                    ladder.terms,
                    ladder.first,
                    largest_N));
  }
}

Outcome<std::vector<LadderSamples>> sample_ladder(const LadderRequest& request) {
  const auto terms = static_cast<std::size_t>(request.ladder.terms);
  std::vector<Row> rows(2 * terms);
  std::atomic<std::size_t> done = 0;
  const auto N_of = [&](std::size_t i) {
    const auto k = static_cast<long>(i / 2) + 1;
    return i % 2 == 0 ? request.ladder.even(k) : request.ladder.odd(k);
  };
  for_each_in_parallel(rows.size(), [&](std::size_t i) {
    rows[i] = enclose_row(request, N_of(i));
    request.progress(++done, rows.size());
  });
  std::vector<LadderSamples> result(request.expressions.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t e = 0; e < result.size(); ++e) {
      if (!rows[i][e]) {
        return rows[i][e].why();
      }
      Samples& samples = i % 2 == 0 ? result[e].even : result[e].odd;
      samples.push_back({N_of(i), *rows[i][e]});
    }
  }
  return result;
}

}  // namespace certispin
