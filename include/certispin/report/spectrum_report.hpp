#pragma once

#include "certispin/quantities/spectrum.hpp"
#include "certispin/quantities/sum_rules.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace certispin {

/// E_k of a `spectrum` run.
struct SpectrumLevel {
  std::size_t k = 0;
  Enclosure energy;  // in J
};

/// The eigenvector of E_k as enclose_vector gives it.
struct SpectrumVector {
  std::size_t k = 0;
  Outcome<std::vector<Interval>> components;
};

/// A `spectrum` run, for every renderer.
struct SpectrumResult {
  ModelPoint point;
  long digits = 0;  // asked for
  std::vector<SpectrumLevel> levels;
  std::vector<SpectrumVector> vectors;
  Outcome<std::vector<SumRules>> sum_rules = std::vector<SumRules>{};
};

/// Everything reached the digits that were asked for.
[[nodiscard]] bool is_decided(const SpectrumResult& result);

/// Text for a person: only proved digits.
[[nodiscard]] std::string to_text(const SpectrumResult& result);
/// Schema certispin/spectrum/1: numbers are strings, lower ≤ true value ≤ upper.
[[nodiscard]] std::string to_json(const SpectrumResult& result);
/// Columns k, parity, lower, upper, digits: the levels alone.
[[nodiscard]] std::string to_csv(const SpectrumResult& result);

}  // namespace certispin
