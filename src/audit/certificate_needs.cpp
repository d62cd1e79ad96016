#include "certificate_needs.hpp"

#include "certispin/quantities/name_resolution.hpp"

#include <algorithm>

namespace certispin {
namespace {

/// E_k is the k-th of the levels; the other quantities need the lowest two.
std::size_t levels_for(std::string_view id) {
  return id == "E_3" ? 4 : id == "E_2" ? 3 : 2;
}

/// An arithmetic of which only the look-ups matter.
class LookUps {
 public:
  struct Number {};
  using Result = Outcome<Number>;

  LookUps(const Problem& problem, Bits bits, Needs& needs)
      : problem_(problem), bits_(bits), needs_(needs) {}

  [[nodiscard]] const Problem& problem() const { return problem_; }
  [[nodiscard]] LookUps at(const Problem& elsewhere) const {
    return {elsewhere, bits_, needs_};
  }

  Result name(const Expression& e) { return resolve_name(e, *this); }
  Result registered(const Quantity& q) {
    if (problem_.point.N <= q.zero_up_to_N) {
      return Number{};
    }
    return q.formula.empty() ? component(q.id) : evaluate(formula_of(q), *this);
  }
  Result component(std::string_view id) {
    if (problem_.point.N >= 2 && problem_.point.g > 0) {
      add_need(problem_.point, {bits_, levels_for(id)}, needs_);
    }
    return Number{};
  }

  static Result literal(const Rational& /*x*/) { return Number{}; }
  static Result input(const RationalInterval& /*range*/) { return Number{}; }
  static Result pi() { return Number{}; }
  static Result thermal_frequency() { return Number{}; }
  static Result add(Number /*a*/, Number /*b*/) { return Number{}; }
  static Result subtract(Number /*a*/, Number /*b*/) { return Number{}; }
  static Result multiply(Number /*a*/, Number /*b*/) { return Number{}; }
  static Result divide(Number /*a*/, Number /*b*/) { return Number{}; }
  static Result power(Number /*a*/, Number /*b*/) { return Number{}; }
  static Result max(Number /*a*/, Number /*b*/) { return Number{}; }
  static Result sqrt(Number /*a*/) { return Number{}; }
  static Result exp(Number /*a*/) { return Number{}; }
  static Result log(Number /*a*/) { return Number{}; }
  static Result abs(Number /*a*/) { return Number{}; }

 private:
  const Problem& problem_;
  Bits bits_;
  Needs& needs_;
};

}  // namespace

void add_need(const ModelPoint& point, const Need& need, Needs& needs) {
  Need& known = needs[point];
  known.bits = std::max(known.bits, need.bits);
  known.levels = std::max(known.levels, need.levels);
}

void add_needs(const Expression& expression,
               const Problem& problem,
               Bits bits,
               Needs& needs) {
  LookUps algebra(problem, bits, needs);
  static_cast<void>(evaluate(expression, algebra));
}

}  // namespace certispin
