// Time of the whole doublet (E_0 … E_3, ΔE, ⟨J_z²⟩_i, J_01) against a floor measured in the
// same run: one mpfr_mul and one mpfr_div per matrix row of both blocks, same precision.
//
//   build/release/bin/doublet_benchmark
//
// The counter `ratio` is the median time over the floor's; `digits` are asked and proved.

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/registry.hpp"

#include <mpfr.h>

#include <benchmark/benchmark.h>
#include <chrono>

namespace {

using namespace certispin;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// One multiplication and one division a row, N + 1 rows.
double floor_seconds(long N, Bits precision) {
  Approximation a(Rational(19, 7), precision);
  Approximation b(Rational(355, 113), precision);
  Approximation product(precision);
  Approximation quotient(precision);
  const auto start = Clock::now();
  for (long row = 0; row <= N; ++row) {
    mpfr_mul(product.get(), a.get(), b.get(), MPFR_RNDN);
    mpfr_div(quotient.get(), a.get(), b.get(), MPFR_RNDN);
    benchmark::DoNotOptimize(product.get());
    benchmark::DoNotOptimize(quotient.get());
  }
  return seconds_since(start);
}

/// All quantities that need nothing but N and g, to the digits asked for.
Bits enclose_all(const Problem& problem, long digits) {
  DoubletCache cache;
  Bits widest = 0;
  for (const Quantity& q : registry()) {
    const Enclosure e = enclose_to_digits(parse_expression(q.id), problem, digits, cache);
    require(e.digits == digits, "the benchmark reaches its digits");
    widest = std::max(widest, e.precision);
  }
  return widest;
}

void doublet(benchmark::State& state) {
  Problem problem{{state.range(0), parse_rational("0.95")}, {}};
  problem.scale.J_angular = 1;  // no second doublet for the calibration
  const long digits = state.range(1);
  double floor = 0;
  double ours = 0;
  Bits precision = first_rung(problem.point, digits);
  for (auto _ : state) {
    const auto start = Clock::now();
    precision = enclose_all(problem, digits);
    ours += seconds_since(start);
    state.PauseTiming();
    floor += floor_seconds(problem.point.N, precision);
    state.ResumeTiming();
  }
  state.counters["bits"] = static_cast<double>(precision);
  state.counters["ratio"] = ours / floor;
}

}  // namespace

BENCHMARK(doublet)
    ->ArgNames({"N", "digits"})
    ->Args({370, 16})
    ->Args({370, 50})
    ->Args({370, 200})
    ->Args({370, 1000})
    ->Args({2000, 50})
    ->Args({2000, 1000})
    ->Args({20000, 50})
    ->Args({1000000, 30})
    ->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
