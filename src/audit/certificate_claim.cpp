#include "certificate_claim.hpp"

#include "certificate_cuts.hpp"
#include "certificate_point.hpp"
#include "certificate_text.hpp"
#include "certispin/numbers/precision_ladder.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr Bits claim_guard = 16;      // of a claim's bits over those that settled it here
constexpr Bits point_guard = 8;       // of a point's over those of its claims
constexpr long defining_digits = 12;  // where only definedness is looked at

bool is_refuted(const Judgement& judgement) {
  return judgement.verdict == Verdict::refuted;
}

bool is_formula(const Claim& claim) {
  return !claim.symbols.variables.empty();
}

/// Refuted by one N or g alone.
bool has_counterexample(const Claim& claim, const Judgement& judgement) {
  const bool whole_range =
      claim.reading == Reading::peak_over_N || claim.reading == Reading::peak_over_g;
  return is_refuted(judgement) && (claim.over_N || claim.over_g) && !whole_range;
}

bool is_word(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_';
  });
}

/// Whole numbers put together from whole numbers and N.
bool is_integer(const Expression& e) {
  switch (e.kind) {
    case Expression::Kind::literal:
      return denominator(e.literal) == 1;
    case Expression::Kind::name:
      return e.name == "N" && !e.at_N;
    case Expression::Kind::negate:
    case Expression::Kind::add:
    case Expression::Kind::subtract:
    case Expression::Kind::multiply:
      return std::all_of(e.operands.begin(), e.operands.end(), is_integer);
    default:
      return false;
  }
}

bool has_real_exponent(const Expression& e) {
  return (e.kind == Expression::Kind::power && !is_integer(e.operands.back())) ||
         std::any_of(e.operands.begin(), e.operands.end(), has_real_exponent);
}

/// Why the format has no place for it; empty if it has.
std::string inexpressible(const Claim& claim, const Judgement& judgement) {
  const auto all_words = [](const auto& named) {
    return std::all_of(
        named.begin(), named.end(), [](const auto& pair) { return is_word(pair.first); });
  };
  const Symbols& symbols = claim.symbols;
  if (!all_words(claim.inputs) || !all_words(symbols.let) ||
      !all_words(symbols.squares) ||
      !std::all_of(symbols.variables.begin(), symbols.variables.end(), is_word)) {
    return "a name in it is no word of letters, digits and '_'";
  }
  const bool constant_squares =
      std::all_of(symbols.squares.begin(), symbols.squares.end(), [](const auto& square) {
        return names_in(square.second).empty();
      });
  if (is_formula(claim) && is_refuted(judgement) && !constant_squares) {
    return "an identity refuted at one value of its variables, on which a square depends";
  }
  if (judgement.trace.bits + claim_guard + point_guard > most_certificate_bits) {
    return fmt::format("{} bits, more than a certificate takes", judgement.trace.bits);
  }
  const bool real_exponent =
      has_real_exponent(claim.expression) ||
      (claim.printed_expression && has_real_exponent(*claim.printed_expression));
  if (!is_formula(claim) && real_exponent) {
    return "a power whose exponent is not plainly an integer";
  }
  if (claim.reading == Reading::peak_over_N && !judgement.trace.witness) {
    return "several N that share the maximum";
  }
  if (is_refuted(judgement) &&
      (claim.reading == Reading::crossing || claim.reading == Reading::monotone)) {
    return fmt::format("a refuted {} claim", to_text(claim.reading));
  }
  return "";
}

/// Adds the points of a claim and of its printed side, if that is an expression; with 0
/// bits those that define the value.
class PointCollector {
 public:
  PointCollector(const Claim& claim, const Workbench& bench, Bits bits, Needs& needs)
      : claim_(claim), bench_(bench), bits_(bits), needs_(needs) {}

  void at(long N, const Rational& g) {
    const Problem problem{{N, g}, bench_.scale, claim_.inputs};
    add_side(claim_.expression, problem);
    if (claim_.printed_expression) {
      add_side(*claim_.printed_expression, problem);
    }
  }

  void over_N() {
    for (long N = claim_.over_N->first; N <= claim_.over_N->last;
         N += claim_.over_N->step) {
      at(N, *claim_.g);
    }
  }

  void over_g(const Evidence& evidence) {
    at(*claim_.N, claim_.over_g->lower);
    at(*claim_.N, claim_.over_g->upper);
    for (const Rational& cut : evidence.cuts) {
      at(*claim_.N, cut);
    }
    if (evidence.witness) {
      at(*claim_.N, *evidence.witness);
    }
  }

  /// The one N or g that refutes.
  void counterexample(const Rational& witness) {
    if (claim_.over_g) {
      at(*claim_.N, witness);
      return;
    }
    at(numerator(witness).convert_to<long>(), *claim_.g);
  }

 private:
  void add_side(const Expression& side, const Problem& problem) {
    const Bits bits = bits_ > 0 ? bits_ : defining_bits(side, problem) + point_guard;
    add_needs(side, problem, bits, needs_);
  }

  /// Bits with which the value is enclosed at all.
  [[nodiscard]] Bits defining_bits(const Expression& side, const Problem& problem) const {
    Bits bits = first_rung(problem.point, defining_digits);
    while (bits < precision_cap &&
           !enclose_expression(side, problem, bits, bench_.doublets)) {
      bits = next_rung(bits);
    }
    return bits;
  }

  const Claim& claim_;
  const Workbench& bench_;
  Bits bits_;
  Needs& needs_;
};

Needs needs_of(const Claim& claim,
               const Judgement& judgement,
               const Evidence& evidence,
               const Workbench& bench) {
  Needs needs;
  const Bits bits = evidence.bits > 0 ? evidence.bits + point_guard : 0;
  PointCollector points(claim, bench, bits, needs);
  if (has_counterexample(claim, judgement)) {
    points.counterexample(*evidence.witness);
  } else if (claim.over_N) {
    points.over_N();
  } else if (claim.over_g) {
    points.over_g(evidence);
  } else if (claim.N) {
    points.at(*claim.N, *claim.g);
  }
  return needs;
}

}  // namespace

Outcome<CertifiedClaim> certify_claim(const Claim& claim,
                                      const Judgement& judgement,
                                      const Workbench& bench) {
  if (std::string reason = inexpressible(claim, judgement); !reason.empty()) {
    return Inconclusive{std::move(reason)};
  }
  const Trace& trace = judgement.trace;
  const bool compares_enclosures =
      !is_formula(claim) && (claim.reading != Reading::identity || is_refuted(judgement));
  Evidence evidence{
      trace.witness, {}, compares_enclosures ? trace.bits + claim_guard : Bits{0}};
  if (claim.over_g && !has_counterexample(claim, judgement)) {
    auto cuts = find_cuts(claim, judgement, bench.doublets);
    if (!cuts) {
      return cuts.why();
    }
    evidence.cuts = std::move(*cuts);
  }
  return CertifiedClaim{certificate_block(claim, judgement, evidence),
                        needs_of(claim, judgement, evidence, bench)};
}

}  // namespace certispin
