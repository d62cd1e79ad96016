#pragma once

#include "certispin/float64/float64_doublet.hpp"
#include "certispin/float64/float64_error.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/quantity.hpp"

#include <string>
#include <vector>

namespace certispin {

/// One registered quantity in double precision beside the proved value.
struct Float64Row {
  const Quantity* quantity = nullptr;
  Float64 value;
  Value proved;
  Float64Error error;
  Outcome<Interval> a_priori;  // upper end: the bound; Inconclusive: none, and why
  Truth within_bound = Truth::unknown;  // no: the bound's assumption is refuted
};

/// A quantity without a row, and why.
struct SkippedQuantity {
  const Quantity* quantity = nullptr;
  std::string reason;
};

/// Every registered quantity is in exactly one of `rows` and `skipped`.
struct Float64Audit {
  Driver driver = Driver::dsyevd;
  std::string platform;  // its library with version, kernels and threads
  Float64Doublet doublet;
  std::vector<Float64Row> rows;
  std::vector<SkippedQuantity> skipped;
};

/// Is the proved error at most the a-priori bound?  unknown where either is missing.
[[nodiscard]] Truth within_bound(const Float64Error& error,
                                 const Outcome<Interval>& a_priori);

/// Compares what `solver` gives with what is proved, for all registered quantities.
///
/// Guarantees  each error is proved, the true value being enclosed to `digits` digits or
///             as far as the precision cap goes; a quantity that is undefined at the point
///             or could not be enclosed is skipped.
[[nodiscard]] Float64Audit audit_float64(const Problem& problem,
                                         const Eigensolver& solver,
                                         long digits,
                                         DoubletCache& cache);

}  // namespace certispin
