#pragma once

#include "certispin/numbers/interval.hpp"

#include <cstddef>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>
#include <tbb/task_arena.h>

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

/// Calls `first()` and `second()`, on two cores if both are free.
///
/// Guarantees  may be called with a lock held: while it waits, this thread takes on no work
///             from outside.
template <class First, class Second>
void in_parallel(const First& first, const Second& second) {
  const auto with_full_exponents = [](const auto& body) {
    return [&body] {
      use_full_exponent_range();
      body();
    };
  };
  tbb::this_task_arena::isolate([&] {
    tbb::parallel_invoke(with_full_exponents(first), with_full_exponents(second));
  });
}

}  // namespace certispin
