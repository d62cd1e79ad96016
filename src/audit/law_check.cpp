#include "certispin/audit/law_check.hpp"

#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <algorithm>

namespace certispin {
namespace {

constexpr long most_digits = 60;  // of a closed form, and counted
constexpr long least_digits = 3;  // of a coefficient worth showing

Value closed_form(std::string_view formula, const Rational& g) {
  constexpr long any_N = 2;
  DoubletCache cache;
  const Enclosure value =
      enclose_to_digits(parse_expression(formula), {{any_N, g}, {}}, most_digits, cache);
  require(value.value.conclusive(), "a closed form is enclosed");
  return *value.value;
}

Interval middle(const Estimate& x) {
  const Interval& around = x.around();
  return Interval::at(around.approximate_middle(), around.precision());
}

/// Nothing but 0 within 10^-10 of the limit's size, or of 1.
bool vanishes(const Estimate& coefficient, const Extrapolation& of) {
  const Interval& around = coefficient.around();
  const Interval& limit = of.coefficients.front().around();
  const Interval size = max(abs(limit), Interval(1, around.precision()));
  return certainly_less(abs(around),
                        size * Interval(power_of_ten(-10), around.precision()));
}

}  // namespace

Verdict compare(const Estimate& found, const Interval& target, const Interval& slack) {
  const Interval& around = found.around();
  if (overlap(around, target)) {
    const Interval thousandth(power_of_ten(-3), around.precision());
    const Interval size = max(abs(target), Interval(1, around.precision()));
    return certainly_less(found.error(), size * thousandth) ? Verdict::supported
                                                            : Verdict::undecided;
  }
  const Interval wider = Interval::between(around - slack, around + slack);
  return overlap(wider, target) ? Verdict::undecided : Verdict::contradicted;
}

std::vector<LawCheck> check_law(const Extrapolation& found,
                                const LargeNLaw* law,
                                const Rational& g) {
  std::vector<LawCheck> checks;
  for (const Estimate& each : found.coefficients) {
    LawCheck check{each, proved_digits(each.around(), most_digits), {}, 0};
    const bool is_found = check.digits >= least_digits || vanishes(each, found);
    if (!checks.empty() && (!is_found || !found.irregular.empty())) {
      break;
    }
    if (law != nullptr && checks.size() < law->coefficients.size()) {
      check.closed_form = closed_form(law->coefficients[checks.size()], g);
      const Interval target = check.closed_form->enclosure(each.around().precision());
      check.agreement = proved_digits(hull(middle(each), target), most_digits);
      if (found.irregular.empty()) {
        const Interval errors(10, target.precision());
        check.verdict = compare(each, target, errors * each.error());
      }
    }
    checks.push_back(std::move(check));
  }
  return checks;
}

}  // namespace certispin
