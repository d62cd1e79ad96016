#include "sequence.hpp"

#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr long first_digits = 12;  // of the first enclosure of each N

}  // namespace

Bits useful_precision(const Claim& claim) {
  constexpr Bits enough_for_inputs = 512;
  return claim.inputs.empty() ? precision_cap : enough_for_inputs;
}

const Value& Sequence::at(long N) {
  const auto known = terms_.find(N);
  return known != terms_.end() ? known->second.value
                               : enclose(N, first_rung({N, *claim_.g}, first_digits));
}

bool Sequence::sharpen(long N) {
  const Bits bits = terms_.at(N).bits;
  if (bits >= useful_precision(claim_)) {
    return false;
  }
  enclose(N, next_rung(bits));
  return true;
}

Bits Sequence::most_bits() const {
  Bits most = 0;
  for (const auto& [N, term] : terms_) {
    most = std::max(most, term.bits);
  }
  return most;
}

Truth Sequence::decide(long N, const PrintedSet& cell) {
  Truth inside = cell.contains(at(N));
  while (inside == Truth::unknown && sharpen(N)) {
    inside = cell.contains(at(N));
  }
  return inside;
}

const Value& Sequence::enclose(long N, Bits bits) {
  const Problem problem{{N, *claim_.g}, bench_.scale, claim_.inputs};
  auto value = enclose_expression(claim_.expression, problem, bits, bench_.doublets);
  while (!value && bits < precision_cap) {
    bits = next_rung(bits);
    value = enclose_expression(claim_.expression, problem, bits, bench_.doublets);
  }
  if (!value) {
    throw UndecidedTerm(value.why().reason);
  }
  return terms_.insert_or_assign(N, Term{*value, bits}).first->second.value;
}

std::string to_text(const SpinRange& range) {
  return fmt::format("N = {}…{}{}",
                     range.first,
                     range.last,
                     range.step == 1 ? "" : fmt::format(" in steps of {}", range.step));
}

}  // namespace certispin
