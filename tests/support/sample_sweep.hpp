#pragma once

#include "certispin/report/sweep_report.hpp"

#include <string>

namespace certispin::test {

/// A sweep of 3 × 4 points and two quantities with invented cells of every kind.
[[nodiscard]] inline SweepResult sample_sweep() {
  SweepResult result;
  result.job.Ns = {10, 20, 1000};
  result.job.gs = {Rational(0), Rational(1, 3), Rational(19, 20), Rational(1)};
  result.job.quantities = {parse_sweep_quantity("delta_E"),
                           parse_sweep_quantity("max(eta_MF, 2)")};
  result.job.digits = 5;
  for (std::size_t place = 0; place < result.job.points(); ++place) {
    SweepCells cells(2);
    cells[0] = {"0." + std::to_string(1000000 + place),
                "0." + std::to_string(1000001 + place),
                5,
                64,
                "",
                ""};
    if (place % 4 == 0) {
      cells[1].undefined = "there, it has \"no\" value";
    } else if (place % 4 == 1) {
      cells[1] = {"2", "3", 0, 20000, "", "only 0 digits proved at 20000 bits"};
    } else if (place % 4 == 2) {
      cells[1] = {"", "", 0, 20000, "", "undecided at 20000 bits: why"};
    } else {
      cells[1] = {"487.5", "487.5", 5, 64, "", ""};
    }
    result.cells.emplace(place, std::move(cells));
  }
  return result;
}

/// Its shard `index` of `of`.
[[nodiscard]] inline SweepResult sample_shard(std::size_t index, std::size_t of) {
  SweepResult shard = sample_sweep();
  shard.shard = SweepShard{index, of};
  SweepResults cells;
  for (const std::size_t place : places_of(shard.job, *shard.shard)) {
    cells.emplace(place, shard.cells.at(place));
  }
  shard.cells = std::move(cells);
  return shard;
}

}  // namespace certispin::test
