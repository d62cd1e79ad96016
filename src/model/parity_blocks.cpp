#include "certispin/model/parity_blocks.hpp"

#include "certispin/numbers/error.hpp"

namespace certispin {
namespace {

/// Rows 2m = first, first + 2, …, N without any corner.
JacobiMatrix dicke_rows(const ModelPoint& point, long first) {
  JacobiMatrix rows;
  rows.scale = 1 / (point.N * point.g);
  for (long M = first; M <= point.N; M += 2) {
    rows.diagonal.push_back(-M * M);
    if (M + 2 <= point.N) {
      rows.off_squared.push_back(
          static_cast<std::uint64_t>(point.N * (point.N + 2) - M * (M + 2)));
    }
  }
  return rows;
}

}  // namespace

ParityBlocks parity_blocks(const ModelPoint& point) {
  require(point.g > 0, "parity_blocks: g > 0");
  const bool even_N = point.N % 2 == 0;
  const long first = even_N ? 2 : 1;
  ParityBlocks blocks;
  blocks.energy_unit = point.g / 2;
  blocks.has_centre = even_N;
  blocks.core = dicke_rows(point, first);
  for (long M = first; M <= point.N; M += 2) {
    blocks.positions.push_back(static_cast<std::uint32_t>(M));
  }
  blocks.odd = blocks.core;
  if (even_N) {
    blocks.even = dicke_rows(point, 0);
    blocks.even.off_squared.front() *= 2;
  } else {
    blocks.even = blocks.core;
    blocks.even.corner = -(point.N + 1);
    blocks.odd.corner = point.N + 1;
  }
  return blocks;
}

}  // namespace certispin
