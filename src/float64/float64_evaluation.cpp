#include "certispin/float64/float64_evaluation.hpp"

#include "certispin/quantities/name_resolution.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace certispin {
namespace {

/// Double arithmetic over the registry at one point.  Every operation has a result.
class Float64Algebra {
 public:
  using Number = Float64;
  using Result = Outcome<Float64>;

  Float64Algebra(const Problem& problem, Float64Doublets& doublets)
      : problem_(problem), doublets_(doublets) {}

  [[nodiscard]] const Problem& problem() const { return problem_; }
  [[nodiscard]] Float64Algebra at(const Problem& elsewhere) const {
    return {elsewhere, doublets_};
  }

  [[nodiscard]] static Result literal(const Rational& x) { return to_float64(x); }
  [[nodiscard]] Result name(const Expression& e) { return resolve_name(e, *this); }

  [[nodiscard]] Result registered(const Quantity& q) {
    return q.formula.empty() ? component(q.id) : evaluate(formula_of(q), *this);
  }
  [[nodiscard]] Result component(std::string_view id) const {
    return *doublet_component<Float64>(doublets_.at(problem_.point), id);
  }
  [[nodiscard]] static Result pi() { return Float64{M_PI}; }
  [[nodiscard]] static Result input(const RationalInterval& range) {
    return to_float64((range.lower + range.upper) / 2);
  }
  [[nodiscard]] Result thermal_frequency() const {
    constexpr Bits enough = 128;
    const RationalInterval T = temperature_range(problem_);
    const Approximation middle =
        enclose_thermal_frequency((T.lower + T.upper) / 2, enough).approximate_middle();
    return Float64{mpfr_get_d(middle.get(), MPFR_RNDN)};
  }

  static Result add(Float64 a, Float64 b) { return Float64{a.value + b.value}; }
  static Result subtract(Float64 a, Float64 b) { return Float64{a.value - b.value}; }
  static Result multiply(Float64 a, Float64 b) { return Float64{a.value * b.value}; }
  static Result divide(Float64 a, Float64 b) { return Float64{a.value / b.value}; }
  static Result power(Float64 a, Float64 b) {
    return Float64{std::pow(a.value, b.value)};
  }
  static Result max(Float64 a, Float64 b) { return Float64{std::max(a.value, b.value)}; }
  static Result sqrt(Float64 a) { return Float64{std::sqrt(a.value)}; }
  static Result exp(Float64 a) { return Float64{std::exp(a.value)}; }
  static Result log(Float64 a) { return Float64{std::log(a.value)}; }
  static Result abs(Float64 a) { return Float64{std::abs(a.value)}; }

 private:
  const Problem& problem_;
  Float64Doublets& doublets_;
};

}  // namespace

Float64 evaluate_float64(const Expression& expression,
                         const Problem& problem,
                         Float64Doublets& doublets) {
  Float64Algebra algebra(problem, doublets);
  return *evaluate(expression, algebra);
}

}  // namespace certispin
