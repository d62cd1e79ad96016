#include "scan_subject.hpp"

#include "certispin/numbers/text.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

/// Digits of the ends of a bracket: its ends differ after those that were asked for.
constexpr long bracket_digits = 4;

Value interval_of(const RationalInterval& g, long digits) {
  const Bits bits = 4 * digits + 64;
  return g.lower == g.upper
             ? Value(g.lower)
             : Value(Interval::between(Interval(g.lower, bits), Interval(g.upper, bits)));
}

}  // namespace

std::string subject_text(const ScanSubject& subject) {
  if (subject.over_N) {
    return fmt::format("{} over {} at g = {}",
                       subject.text,
                       to_text(*subject.over_N),
                       to_fraction_text(subject.problem.point.g));
  }
  return fmt::format("{} over g = {}…{} at N = {}",
                     subject.text,
                     to_fraction_text(subject.over_g->lower),
                     to_fraction_text(subject.over_g->upper),
                     subject.problem.point.N);
}

BoundsText ends_text(const RationalInterval& g, long digits) {
  return {to_bounds_text(Value(g.lower), digits + bracket_digits).lower,
          to_bounds_text(Value(g.upper), digits + bracket_digits).upper};
}

std::string position_text(const RationalInterval& g, long digits) {
  return to_proved_text(interval_of(g, digits), digits);
}

long position_digits(const RationalInterval& g, long most) {
  return g.lower == g.upper ? most : proved_digits(interval_of(g, most), most);
}

Json subject_json(const ScanSubject& subject, std::string_view schema) {
  Json document{{"schema", schema}, {"expression", subject.text}};
  if (subject.over_N) {
    document["over"] = {{"parameter", "N"},
                        {"first", std::to_string(subject.over_N->first)},
                        {"last", std::to_string(subject.over_N->last)},
                        {"step", std::to_string(subject.over_N->step)}};
    document["at"] = {{"g", to_fraction_text(subject.problem.point.g)}};
  } else {
    document["over"] = {{"parameter", "g"},
                        {"lower", to_fraction_text(subject.over_g->lower)},
                        {"upper", to_fraction_text(subject.over_g->upper)}};
    document["at"] = {{"N", std::to_string(subject.problem.point.N)}};
  }
  document["digits"] = subject.digits;
  return document;
}

Json bounds_json(const Value& x, long digits) {
  const BoundsText bounds = to_bounds_text(x, digits + bracket_digits);
  return {{"lower", bounds.lower}, {"upper", bounds.upper}};
}

Json sign_json(Sign sign) {
  switch (sign) {
    case Sign::negative:
      return "negative";
    case Sign::zero:
      return "zero";
    case Sign::positive:
      return "positive";
    case Sign::unknown:
      break;
  }
  return nullptr;
}

}  // namespace certispin
