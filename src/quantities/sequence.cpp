#include "certispin/quantities/sequence.hpp"

#include "certispin/numbers/parallel.hpp"
#include "certispin/numbers/precision_ladder.hpp"

#include <algorithm>
#include <memory>

namespace certispin {
namespace {

constexpr long first_digits = 12;  // of the first enclosure of each N

Sign compare(const Value& x, const Rational& level) {
  if (x.is_exact()) {
    return sign_of(Value(Rational(x.exact() - level)));
  }
  const Interval enclosure = x.enclosure(MPFR_PREC_MIN);
  const int lower = mpfr_cmp_q(enclosure.lower(), level.backend().data());
  const int upper = mpfr_cmp_q(enclosure.upper(), level.backend().data());
  return lower > 0                  ? Sign::positive
         : upper < 0                ? Sign::negative
         : lower == 0 && upper == 0 ? Sign::zero
                                    : Sign::unknown;
}

}  // namespace

Bits Sequence::first_bits(long N) const {
  return first_rung({N, g_}, first_digits);
}

void Sequence::enclose_all(const std::vector<long>& all) {
  std::vector<std::optional<Known>> known(all.size());
  for_each_in_parallel(all.size(), [&](std::size_t i) {
    if (!terms_.contains(all[i])) {
      known[i] = enclose(all[i], first_bits(all[i]));
    }
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (known[i]) {
      terms_.emplace(all[i], std::move(*known[i]));
    }
  }
}

const Value& Sequence::at(long N) {
  const auto known = terms_.find(N);
  return known != terms_.end()
             ? known->second.value
             : terms_.emplace(N, enclose(N, first_bits(N))).first->second.value;
}

bool Sequence::sharpen(long N) {
  return sharpen(std::vector<long>{N});
}

bool Sequence::sharpen(const std::vector<long>& all) {
  const auto at_cap = [&](long N) { return bits(N) >= cap_; };
  if (std::any_of(all.begin(), all.end(), at_cap)) {
    return false;
  }
  for_each_in_parallel(all.size(), [&](std::size_t i) {
    Known& known = terms_.at(all[i]);
    known = enclose(all[i], next_rung(known.bits));
  });
  return true;
}

Bits Sequence::most_bits() const {
  Bits most = 0;
  for (const auto& [spins, term] : terms_) {
    most = std::max(most, term.bits);
  }
  return most;
}

Truth Sequence::decide(long N, const std::function<Truth(const Value&)>& test) {
  Truth holds = test(at(N));
  while (holds == Truth::unknown && sharpen(N)) {
    holds = test(at(N));
  }
  return holds;
}

Sequence::Known Sequence::enclose(long N, Bits bits) const {
  auto value = term_(N, bits);
  while (!value && bits < precision_cap) {
    bits = next_rung(bits);
    value = term_(N, bits);
  }
  if (!value) {
    throw UndecidedTerm(value.why().reason);
  }
  return {*value, bits};
}

Sequence sequence_over_N(const Expression& expression, const Problem& problem) {
  return {[expression, problem](long N, Bits bits) {
            Problem here = problem;
            here.point.N = N;
            DoubletCache doublets;
            return enclose_expression(expression, here, bits, doublets);
          },
          problem.point.g,
          precision_cap};
}

std::vector<long> members_of(const SpinRange& range) {
  std::vector<long> members;
  for (long N = range.first; N <= range.last; N += range.step) {
    members.push_back(N);
  }
  return members;
}

bool is_exact_tie(Sequence& sequence, const std::vector<long>& all) {
  return std::all_of(all.begin(), all.end(), [&](long N) {
    return sequence.at(N).is_exact() &&
           sequence.at(N).exact() == sequence.at(all.front()).exact();
  });
}

std::vector<long> find_maximisers(Sequence& sequence, std::vector<long> candidates) {
  sequence.enclose_all(candidates);
  constexpr Bits enough = 64;
  const auto value = [&](long N) { return sequence.at(N).enclosure(enough); };
  for (;;) {
    const long champion =
        *std::max_element(candidates.begin(), candidates.end(), [&](long a, long b) {
          return mpfr_cmp(value(a).lower(), value(b).lower()) < 0;
        });
    const Interval best = value(champion);
    std::erase_if(candidates, [&](long N) {
      return N != champion && certainly_less(value(N), best);
    });
    if (candidates.size() == 1 || is_exact_tie(sequence, candidates) ||
        !sequence.sharpen(candidates)) {
      return candidates;
    }
  }
}

std::vector<SignAtN> prove_signs(Sequence& sequence,
                                 const std::vector<long>& all,
                                 const Rational& level) {
  sequence.enclose_all(all);
  std::vector<SignAtN> signs(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    signs[i].N = all[i];
    do {
      signs[i].sign = compare(sequence.at(all[i]), level);
    } while (signs[i].sign == Sign::unknown && sequence.sharpen(all[i]));
  }
  return signs;
}

}  // namespace certispin
