#include "sequence.hpp"

#include "certispin/numbers/precision_ladder.hpp"

namespace certispin {

Bits useful_precision(const Claim& claim) {
  constexpr Bits enough_for_inputs = 512;
  return claim.inputs.empty() ? precision_cap : enough_for_inputs;
}

Sequence sequence_of(const Claim& claim, const Workbench& bench) {
  return {[&claim, &bench](long N, Bits bits) {
            const Problem problem{{N, *claim.g}, bench.scale, claim.inputs};
            return enclose_expression(claim.expression, problem, bits, bench.doublets);
          },
          *claim.g,
          useful_precision(claim)};
}

Truth decide(Sequence& sequence, long N, const PrintedSet& cell) {
  return sequence.decide(N, [&](const Value& x) { return cell.contains(x); });
}

}  // namespace certispin
