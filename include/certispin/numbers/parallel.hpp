#pragma once

#include "certispin/numbers/interval.hpp"

#include <cstddef>
#include <tbb/parallel_for.h>

namespace certispin {

/// Calls `body(i)` for i = 0 … count − 1 on all cores, each thread with MPFR's widest
/// exponents.
///
/// Guarantees  an exception of a body is thrown again here.
template <class Body>
void for_each_in_parallel(std::size_t count, const Body& body) {
  tbb::parallel_for(
      std::size_t{0},
      count,
      [&](std::size_t i) {
        use_full_exponent_range();
        body(i);
      },
      tbb::simple_partitioner());
}

}  // namespace certispin
