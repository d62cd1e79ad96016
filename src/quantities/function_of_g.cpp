#include "certispin/quantities/function_of_g.hpp"

#include "certispin/quantities/name_resolution.hpp"

#include <algorithm>

namespace certispin {
namespace {

/// Does the expression ask for E_2 or E_3, itself or through a formula?
bool needs_excited(const Expression& expression) {
  const auto names = names_in(expression);
  return std::any_of(names.begin(), names.end(), [](const std::string& name) {
    const Quantity* q = is_parameter(name) ? nullptr : find_quantity(name);
    return name == "E_2" || name == "E_3" ||
           (q != nullptr && !q->formula.empty() && needs_excited(formula_of(*q)));
  });
}

Interval to_interval(const RationalInterval& g, Bits precision) {
  return Interval::between(Interval(g.lower, precision), Interval(g.upper, precision));
}

/// Taylor's theorem around `middle`: the enclosures on all of `g` become narrower.
void sharpen(Jet& jet, const Jet& at_middle, const Interval& step, Bits precision) {
  const auto on = [&](const Value& x) { return x.enclosure(precision); };
  const bool curved = jet.order() > 1 && at_middle.order() > 0;
  const Interval linear =
      curved ? on(at_middle.c[1]) + on(jet.c[2]) * step : on(jet.c[1]);
  const Value value(on(at_middle.c[0]) + linear * step);
  jet.c[0] = intersection(jet.c[0], value, precision);
  if (curved) {
    const Interval two(2, precision);
    const Value slope(on(at_middle.c[1]) + two * on(jet.c[2]) * step);
    jet.c[1] = intersection(jet.c[1], slope, precision);
  }
}

}  // namespace

/// Jets over the registry on one interval of g.
class FunctionOfG::Algebra : public JetArithmetic {
 public:
  Algebra(FunctionOfG& function, RationalInterval g, long N, Bits precision)
      : JetArithmetic(precision, g.lower == g.upper),
        function_(function),
        g_(std::move(g)),
        N_(N) {}

  [[nodiscard]] static Outcome<Jet> literal(const Rational& x) {
    return constant_jet(Value(x));
  }

  [[nodiscard]] Outcome<Jet> name(const Expression& e) {
    if (e.at_g || (is_parameter(e.name) && e.name != "g") ||
        function_.problem_.inputs.contains(e.name)) {
      return constant(e);
    }
    if (e.at_N && *e.at_N != N_) {
      Expression here = e;
      here.at_N.reset();
      return Algebra(function_, g_, *e.at_N, precision()).name(here);
    }
    if (e.name == "g") {
      const Value g =
          g_.lower == g_.upper ? Value(g_.lower) : Value(to_interval(g_, precision()));
      return Jet{{g, Value(Rational(1)), Value(Rational(0))}};
    }
    return registered(quantity(e.name));
  }

 private:
  [[nodiscard]] Outcome<Jet> constant(const Expression& e) {
    Problem elsewhere = function_.problem_;
    elsewhere.point = {N_, g_.lower};
    const auto value =
        enclose_expression(e, elsewhere, precision(), function_.constants_);
    return value ? Outcome<Jet>(constant_jet(*value)) : value.why();
  }

  [[nodiscard]] Outcome<Jet> registered(const Quantity& q) {
    require_defined(q, {N_, g_.lower});
    require_defined(q, {N_, g_.upper});
    if (N_ <= q.zero_up_to_N) {
      return literal(Rational(0));
    }
    if (!q.formula.empty()) {
      return evaluate(formula_of(q), *this);
    }
    if (!jets_) {
      jets_ = function_.doublets(N_).enclose(g_, precision(), function_.excited_);
    }
    return *jets_ ? Outcome<Jet>(*doublet_component<Jet>(**jets_, q.id)) : jets_->why();
  }

  FunctionOfG& function_;
  RationalInterval g_;
  long N_;
  std::optional<Outcome<DoubletJets>> jets_;
};

FunctionOfG::FunctionOfG(Expression expression, Problem problem)
    : expression_(std::move(expression)),
      problem_(std::move(problem)),
      excited_(needs_excited(expression_)) {}

DoubletsOverG& FunctionOfG::doublets(long N) {
  const std::lock_guard lock(mutex_);
  return doublets_.try_emplace(N, N).first->second;
}

Outcome<Jet> FunctionOfG::evaluated(const RationalInterval& g, Bits precision) {
  Algebra algebra(*this, g, problem_.point.N, precision);
  auto jet = evaluate(expression_, algebra);
  if (!jet) {
    return jet;
  }
  for (std::size_t k = 0; k < jet->c.size(); ++k) {
    if (!jet->c[k].is_exact() && !jet->c[k].enclosure(precision).bounded()) {
      if (k == 0) {
        return Inconclusive{"the interval of g is too wide for an enclosure"};
      }
      jet->c.resize(k, Value(Rational(0)));
    }
  }
  return jet;
}

Outcome<Jet> FunctionOfG::over(const RationalInterval& g, Bits precision) {
  auto jet = evaluated(g, precision);
  if (!jet || g.lower == g.upper || jet->order() == 0) {
    return jet;
  }
  const Rational middle = (g.lower + g.upper) / 2;
  const auto at_middle = evaluated({middle, middle}, precision);
  if (at_middle) {
    const Interval step = to_interval({g.lower - middle, g.upper - middle}, precision);
    sharpen(*jet, *at_middle, step, precision);
  }
  return jet;
}

}  // namespace certispin
