#include "over_g.hpp"

#include "certispin/quantities/name_resolution.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

class OverG : public Arithmetic {
 public:
  using Number = Value;

  OverG(long N, RationalInterval g, Bits precision, DoubletCache& cache)
      : Arithmetic(precision), N_(N), g_(std::move(g)), cache_(cache) {}

  [[nodiscard]] static Outcome<Value> literal(const Rational& x) { return Value(x); }

  [[nodiscard]] Outcome<Value> name(const Expression& e) {
    if (e.at_N || e.at_g) {
      throw UndefinedQuantity("a name at another point has no enclosure over g");
    }
    if (e.name == "N") {
      return Value(Rational(N_));
    }
    if (e.name == "g") {
      return Value(Interval::between(Interval(g_.lower, precision()),
                                     Interval(g_.upper, precision())));
    }
    if (e.name == "pi") {
      return Value(Interval::pi(precision()));
    }
    if (is_parameter(e.name)) {
      throw UndefinedQuantity(fmt::format("{} has no enclosure over g", e.name));
    }
    const Quantity& q = quantity(e.name);
    require_defined(q, {N_, g_.lower});
    require_defined(q, {N_, g_.upper});
    return q.formula.empty() ? non_increasing(q.id) : evaluate(formula_of(q), *this);
  }

 private:
  /// ⟨E_i|J_z²|E_i⟩ does not increase with g: proofs/monotone_in_g.md.
  Outcome<Value> non_increasing(std::string_view id) {
    if (id != "Jz2_0" && id != "Jz2_1") {
      throw UndefinedQuantity(fmt::format("{} is not known to be monotone in g", id));
    }
    const auto at_lower = cache_.look_up({N_, g_.lower}, precision(), false);
    const auto at_upper = cache_.look_up({N_, g_.upper}, precision(), false);
    if (!at_lower || !at_upper) {
      return at_lower ? at_upper.why() : at_lower.why();
    }
    const auto component = [&](const Doublet& d) {
      return (id == "Jz2_0" ? d.Jz2_0 : d.Jz2_1).enclosure(precision());
    };
    return Value(Interval::between(component(**at_upper), component(**at_lower)));
  }

  long N_;
  RationalInterval g_;
  DoubletCache& cache_;
};

constexpr long digits = 16;  // of the enclosures at single points

}  // namespace

Outcome<Interval> enclose_over_g(const Expression& expression,
                                 long N,
                                 const RationalInterval& g,
                                 Bits precision,
                                 DoubletCache& cache) {
  OverG algebra(N, g, precision, cache);
  const auto value = evaluate(expression, algebra);
  return value ? Outcome<Interval>(value->enclosure(precision)) : value.why();
}

bool is_enclosed_by_monotonicity(const Expression& e) {
  if (e.kind != Expression::Kind::name) {
    return std::all_of(e.operands.begin(), e.operands.end(), is_enclosed_by_monotonicity);
  }
  if (e.at_N || e.at_g) {
    return false;
  }
  if (is_parameter(e.name)) {
    return e.name == "N" || e.name == "g" || e.name == "pi";
  }
  const Quantity& q = quantity(e.name);
  return q.formula.empty() ? e.name == "Jz2_0" || e.name == "Jz2_1"
                           : is_enclosed_by_monotonicity(formula_of(q));
}

ValuesOverG::ValuesOverG(const Claim& claim, const Workbench& bench)
    : claim_(claim),
      bench_(bench),
      bits_(first_rung({*claim.N, claim.over_g->lower}, digits)) {
  if (!claim.inputs.empty() || !is_enclosed_by_monotonicity(claim.expression)) {
    const Problem problem{{*claim.N, claim.over_g->lower}, bench.scale, claim.inputs};
    function_ = std::make_unique<FunctionOfG>(claim.expression, problem);
  }
}

Outcome<Interval> ValuesOverG::on(const RationalInterval& g) const {
  if (!function_) {
    return enclose_over_g(claim_.expression, *claim_.N, g, bits_, bench_.doublets);
  }
  const auto jet = function_->over(g, bits_);
  return jet ? Outcome<Interval>(jet->c[0].enclosure(bits_)) : jet.why();
}

std::string_view ValuesOverG::proof() const {
  return function_ ? "proofs/derivative_in_g.md" : "proofs/monotone_in_g.md";
}

}  // namespace certispin
