// The tunnel splitting ΔE to 50 proved digits, by the Wronskian identity and by subtracting
// E_0 from E_1, which needs as many further digits as ΔE is small.
//
//   build/release/bin/splitting_benchmark
//
// Both ways use both cores; the subtraction is told the precision that it needs.  Where it
// would take hours, one row of its last pass is timed and multiplied by the number of rows:
// `estimated` is 1.  `subtraction` and `wronskian` are in seconds, `ratio` is between them,
// `exponent10` is that of ΔE.

#include "certispin/model/parity_blocks.hpp"
#include "certispin/numbers/error.hpp"
#include "certispin/numbers/parallel.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/tridiagonal/eigenvalue.hpp"

#include <mpfr.h>

#include <array>
#include <benchmark/benchmark.h>
#include <chrono>

namespace {

using namespace certispin;
using Clock = std::chrono::steady_clock;

constexpr long digits = 50;
constexpr std::array fields{"19/20", "1/2", "1/10"};

double seconds(const auto& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

Interval splitting(const ModelPoint& point) {
  DoubletCache cache;
  const Enclosure found =
      enclose_to_digits(parse_expression("delta_E"), {point, {}}, digits, cache);
  require(found.digits == digits, "the benchmark reaches its digits");
  return found.value->enclosure(found.precision);
}

Interval lowest(const JacobiMatrix& block, Bits precision) {
  const auto isolated = isolate_lowest(block, 1);
  require(isolated.conclusive(), "the lowest level is isolated");
  const auto level = enclose_eigenvalue(block, isolated->front(), precision);
  require(level.conclusive(), "the lowest level is enclosed");
  return *level;
}

Interval difference(const ModelPoint& point, Bits precision) {
  const ParityBlocks blocks = parity_blocks(point);
  Interval E_0(precision);
  Interval E_1(precision);
  in_parallel([&] { E_0 = lowest(blocks.even, precision); },
              [&] { E_1 = lowest(blocks.odd, precision); });
  return (E_1 - E_0) * Interval(blocks.energy_unit, precision);
}

/// One pass over one block costs at least a division a row; both blocks run at once, and
/// the passes before the last one are left out.
double least_seconds(const ModelPoint& point, Bits precision) {
  const Approximation a(Rational(355, 113), precision);
  const Approximation b(Rational(19, 7), precision);
  Approximation quotient(precision);
  const double row =
      seconds([&] { mpfr_div(quotient.get(), a.get(), b.get(), MPFR_RNDN); });
  benchmark::DoNotOptimize(quotient.get());
  return row * static_cast<double>(point.N) / 2;
}

void tunnel_splitting(benchmark::State& state) {
  const ModelPoint point{
      state.range(0),
      parse_rational(fields.at(static_cast<std::size_t>(state.range(1))))};
  Interval delta_E(2);
  double by_wronskian = 0;
  double by_subtraction = 0;
  Bits needed = 0;
  bool estimated = false;
  for (auto _ : state) {
    by_wronskian = seconds([&] { delta_E = splitting(point); });
    needed = first_rung(point, digits) - mpfr_get_exp(delta_E.lower());
    estimated = needed > 2 * precision_cap;
    by_subtraction = estimated ? least_seconds(point, needed) : seconds([&] {
      const Interval other = difference(point, needed);
      require(overlap(other, delta_E), "both ways enclose one number");
      require(proved_digits(other, digits) == digits,
              "the subtraction reaches its digits");
    });
  }
  state.counters["exponent10"] =
      static_cast<double>(mpfr_get_exp(delta_E.lower())) * 0.30103;
  state.counters["bits"] = static_cast<double>(needed);
  state.counters["wronskian"] = by_wronskian;
  state.counters["subtraction"] = by_subtraction;
  state.counters["estimated"] = estimated ? 1 : 0;
  state.counters["ratio"] = by_subtraction / by_wronskian;
}

}  // namespace

BENCHMARK(tunnel_splitting)
    ->ArgNames({"N", "field"})
    ->Args({2000, 1})
    ->Args({100000, 0})
    ->Args({1000000, 0})
    ->Args({1000000, 2})
    ->Iterations(1)
    ->Unit(benchmark::kSecond);

int main(int argc, char** argv) {
  use_full_exponent_range();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
