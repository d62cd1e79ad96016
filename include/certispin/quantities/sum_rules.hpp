#pragma once

#include "certispin/quantities/spectrum.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace certispin {

/// A sum over the spectrum and its closed form: two enclosures of one real.
struct SumRule {
  Interval sum;
  Interval closed_form;
};

/// One term of the sums: what level k takes of J_z |E_i⟩.
struct Transition {
  std::size_t k = 0;
  Interval energy;    // E_k − E_i, in J
  Interval strength;  // ⟨E_i|J_z|E_k⟩²
};

/// Sum rules of J_z in the state E_i.  Only levels of the other parity take part: J_z is
/// odd, so the other matrix elements are exactly 0.
struct SumRules {
  std::size_t i = 0;
  SumRule completeness;  // Σ_k s_k = ⟨J_z²⟩_i
  SumRule energy;  // Σ_k (E_k − E_i) s_k = g ⟨J_x⟩_i = −E_i/2 − ⟨J_z²⟩_i/N
  SumRule energy_squared;  // Σ_k (E_k − E_i)² s_k = 4 g² ⟨J_y²⟩_i
  Interval leakage;        // Σ s_k without the partner k = i ± 1; for i = 0, 1 Eq. (25)
  std::vector<Transition> transitions;  // by rising k
};

/// Which sum rules, and to how many digits.
struct SumRuleRequest {
  std::vector<std::size_t> states;  // i, ascending
  bool transitions = true;          // keep each term, not the sums alone
  long digits = 30;
  std::function<void(std::size_t done, std::size_t all)> progress = [](auto, auto) {};
};

/// Encloses both sides of the sum rules.
///
/// Method      all levels and eigenvectors of the other parity; the sums in interval
///             arithmetic, the moments from the state's own vector; a precision ladder
///             until both sides and the leakage reach the digits on the scale of
///             (N/2)² energy_scale^n; a single term is as narrow as that leaves it.
/// Source      proofs/sum_rules.md
/// Requires    spectrum.size() = N + 1; states < N + 1.
/// Guarantees  each member contains its real, so both sides of a rule overlap;
///             Inconclusive at the precision cap.
/// Unit        J^n for the n-th power of the energy
[[nodiscard]] Outcome<std::vector<SumRules>> enclose_sum_rules(
    const Spectrum& spectrum, const SumRuleRequest& request);

}  // namespace certispin
