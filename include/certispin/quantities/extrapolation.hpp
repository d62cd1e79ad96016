#pragma once

#include "certispin/numbers/estimate.hpp"
#include "certispin/numbers/interval.hpp"
#include "certispin/numbers/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

/// Limits of sequences from samples.  Enclosures carry the rounding; that a sequence goes
/// on as its samples suggest is assumed, so every result is an Estimate.
namespace certispin {

/// A term of a sequence.
struct Sample {
  long N = 0;
  Interval value;
};

/// Terms by rising N.
using Samples = std::vector<Sample>;

/// Richardson's extrapolants: entry [k][i] is the value at 1/N = 0 of the polynomial of
/// degree k in 1/N through the samples i … i + k.
///
/// Method      Neville's scheme.
/// Source      [BZ91] §2.1
[[nodiscard]] std::vector<std::vector<Interval>> richardson_table(const Samples& samples);

/// The coefficients L_0, L_1, … of the polynomial in 1/N through the samples.
///
/// Method      divided differences.
[[nodiscard]] std::vector<Interval> inverse_power_coefficients(const Samples& samples);

/// Levin's u transform of samples at N proportional to 1, 2, 3, …, or nearly so.
///
/// Method      remainders n (S_n − S_{n−1}) (c_0 + c_1/n + …), as of N^-p times a series in
///             1/N for any p > 0.
/// Source      [Lev73]; [Wen89] §7.3
/// Requires    at least 3 samples.
/// Guarantees  Inconclusive where two neighbours may be equal or the rounding hides it.
[[nodiscard]] Outcome<Interval> levin_u(const Samples& samples);

/// What samples tell of a sequence L_0 + L_1/N + L_2/N² + ….
struct Extrapolation {
  /// L_0, L_1, … of Richardson's extrapolation; the last sample alone where the moves
  /// shrink faster than N^-10.
  std::vector<Estimate> coefficients;
  std::optional<Estimate> levin;  // of L_0; absent where the transform breaks down,
                                  // and where no limit is told
  std::string irregular;          // why no limit is told from the samples; empty if told
  std::optional<Interval> power;  // p if the last samples move like N^-p; if they do
};

/// The fewest samples that are extrapolated.
inline constexpr std::size_t fewest_samples = 6;

/// Extrapolates a sequence from samples at even N, with samples at odd N as a check.
///
/// Method      Richardson's extrapolation and, as a check, Levin's transform.  Error
///             estimate: a hundred times what the smallest N and the two smallest change, where
///             that is least over the ladders without their first samples, and what the
///             odd N change.
/// Requires    at least `fewest_samples` even N in proportion to 1, 2, 3, …; as many odd N.
/// Guarantees  no proof: an estimate.  Irregular where the samples do not approach like a
///             series in 1/N or faster, and where even and odd N disagree; what is below
///             10^-20 of the samples is not seen.
[[nodiscard]] Extrapolation extrapolate(const Samples& even, const Samples& odd);

}  // namespace certispin
