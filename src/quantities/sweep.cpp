#include "certispin/quantities/sweep.hpp"

#include "certispin/numbers/parallel.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/expression_text.hpp"
#include "certispin/quantities/registry.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>

namespace certispin {
namespace {

SweepCell evaluate_cell(const SweepQuantity& quantity,
                        const Problem& problem,
                        long digits,
                        DoubletCache& cache) {
  SweepCell cell;
  try {
    const Enclosure enclosure =
        enclose_to_digits(quantity.expression, problem, digits, cache);
    if (enclosure.value) {
      const BoundsText bounds = to_bounds_text(*enclosure.value, digits + outward_digits);
      cell.lower = bounds.lower;
      cell.upper = bounds.upper;
    }
    cell.digits = enclosure.digits;
    cell.bits = enclosure.precision;
    if (enclosure.digits < digits) {
      cell.unproved = unproved_text(enclosure);
    }
  } catch (const UndefinedQuantity& reason) {
    cell.undefined = reason.what();
  }
  return cell;
}

}  // namespace

SweepQuantity parse_sweep_quantity(std::string_view text) {
  SweepQuantity quantity{{}, parse_expression(text), {}};
  check_names(quantity.expression);
  quantity.text = to_text(quantity.expression);
  if (quantity.expression.kind == Expression::Kind::name) {
    const Quantity* registered = find_quantity(quantity.expression.name);
    quantity.unit = registered == nullptr ? "" : std::string(registered->unit);
  }
  return quantity;
}

std::vector<std::size_t> places_of(const SweepJob& job, const SweepShard& shard) {
  require(1 <= shard.index && shard.index <= shard.of, "a shard of a sweep");
  // Dealt like cards; where hand and row would repeat together, the next hand goes first.
  const std::size_t repeat = std::lcm(job.gs.size(), shard.of);
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < job.points(); ++place) {
    // NOLINTNEXTLINE(clang-analyzer-core.DivideZero): where there is a place there is a g
    if ((place + place / repeat) % shard.of == shard.index - 1) {
      places.push_back(place);
    }
  }
  return places;
}

SweepCells evaluate_sweep_point(const SweepJob& job, const ModelPoint& point) {
  const Problem problem{point, job.scale};
  DoubletCache cache;
  SweepCells cells;
  for (const SweepQuantity& quantity : job.quantities) {
    cells.push_back(evaluate_cell(quantity, problem, job.digits, cache));
  }
  return cells;
}

std::size_t work_of(const ModelPoint& point) {
  constexpr std::size_t of_every_point = 100;
  return static_cast<std::size_t>(point.N) + of_every_point;
}

void run_sweep(const SweepJob& job,
               std::vector<std::size_t> places,
               const std::function<void(std::size_t place, SweepCells cells)>& finished) {
  std::sort(places.begin(), places.end(), std::greater<>());
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;  // of `finished`
  for_each_in_parallel(places.size(), [&](std::size_t) {
    const std::size_t place = places[next++];
    SweepCells cells = evaluate_sweep_point(job, job.point(place));
    const std::lock_guard lock(mutex);
    finished(place, std::move(cells));
  });
}

}  // namespace certispin
