#include "over_g.hpp"

#include "certispin/quantities/name_resolution.hpp"

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

}  // namespace certispin
