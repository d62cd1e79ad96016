// Time of all N + 1 levels, isolated and enclosed, and of the sum rules of the doublet, against
// a floor measured in the same run: one mpfr_mul and one mpfr_div per level and matrix row of
// its block, at the precision of the first rung, on one core.
//
//   build/release/bin/spectrum_benchmark
//
// The counter `ratio` is the total time over the floor's; `exponent` is log2 of the time at N
// over that at N/2, both measured here.

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/quantities/sum_rules.hpp"

#include <mpfr.h>

#include <benchmark/benchmark.h>
#include <chrono>
#include <cmath>
#include <numeric>

namespace {

using namespace certispin;
using Clock = std::chrono::steady_clock;

double seconds(const auto& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// One multiplication and one division for each of the (N + 1)²/2 pairs of level and row;
/// a hundredth of them is run.
double floor_seconds(long N, Bits precision) {
  Approximation a(Rational(19, 7), precision);
  Approximation b(Rational(355, 113), precision);
  Approximation product(precision);
  Approximation quotient(precision);
  constexpr long part = 100;
  return part * seconds([&] {
           for (long pair = 0; pair < (N + 1) * (N + 1) / 2 / part; ++pair) {
             mpfr_mul(product.get(), a.get(), b.get(), MPFR_RNDN);
             mpfr_div(quotient.get(), a.get(), b.get(), MPFR_RNDN);
             benchmark::DoNotOptimize(product.get());
             benchmark::DoNotOptimize(quotient.get());
           }
         });
}

Spectrum isolate(long N) {
  auto spectrum =
      Spectrum::isolate({N, parse_rational("0.95")}, static_cast<std::size_t>(N) + 1);
  require(spectrum.conclusive(), "the benchmark isolates its levels");
  return *spectrum;
}

void enclose_all(long N, long digits) {
  const Spectrum spectrum = isolate(N);
  std::vector<std::size_t> ks(spectrum.size());
  std::iota(ks.begin(), ks.end(), 0);
  for (const Enclosure& level : enclose_levels(spectrum, ks, digits, [](auto, auto) {})) {
    require(level.digits == digits, "the benchmark reaches its digits");
  }
}

void levels(benchmark::State& state) {
  const long N = state.range(0);
  const long digits = state.range(1);
  double floor = 0;
  double ours = 0;
  double half = 0;
  for (auto _ : state) {
    ours += seconds([&] { enclose_all(N, digits); });
    state.PauseTiming();
    half += seconds([&] { enclose_all(N / 2, digits); });
    floor += floor_seconds(N, bits_for_digits(digits) + 32);
    state.ResumeTiming();
  }
  state.counters["ratio"] = ours / floor;
  state.counters["exponent"] = std::log2(ours / half);
}

void doublet_sum_rules(benchmark::State& state) {
  const Spectrum spectrum = isolate(state.range(0));
  SumRuleRequest request;
  request.states = {0, 1};
  request.digits = state.range(1);
  for (auto _ : state) {
    require(enclose_sum_rules(spectrum, request).conclusive(), "the sums are enclosed");
  }
}

}  // namespace

BENCHMARK(levels)
    ->ArgNames({"N", "digits"})
    ->Args({370, 50})
    ->Args({370, 1000})
    ->Args({1000, 30})
    ->Args({2000, 30})
    ->Args({4000, 30})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(doublet_sum_rules)
    ->ArgNames({"N", "digits"})
    ->Args({370, 30})
    ->Args({2000, 30})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
