#include "certispin/numbers/rounding.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>

namespace certispin {
namespace {

Rational exactly(mpfr_srcptr x) {
  require(mpfr_number_p(x) != 0, "the end of a bounded enclosure");
  Rational result;
  mpfr_get_q(result.backend().data(), x);
  return result;
}

/// The nearest multiple of `place`, a tie away from zero.
Rational nearest_multiple(const Rational& x, const Rational& place) {
  const Rational half(1, 2);
  const Rational scaled = x / place;
  const Integer count = scaled < 0 ? -floor(half - scaled) : floor(scaled + half);
  return Rational(count) * place;
}

/// An integer with a point before its last `decimals` digits.
std::string with_point(const Integer& digits, std::size_t decimals) {
  std::string text = Integer(boost::multiprecision::abs(digits)).str();
  if (text.size() <= decimals) {
    text.insert(0, decimals + 1 - text.size(), '0');
  }
  if (decimals > 0) {
    text.insert(text.size() - decimals, ".");
  }
  return (digits < 0 ? "-" : "") + text;
}

}  // namespace

RationalInterval rational_bounds(const Value& x) {
  if (x.is_exact()) {
    return {x.exact(), x.exact()};
  }
  constexpr Bits ignored = 64;  // an enclosure keeps its own ends
  const Interval ends = x.enclosure(ignored);
  return {exactly(ends.lower()), exactly(ends.upper())};
}

std::optional<std::string> rounded_text(const Value& x,
                                        const PrintedDecimal& like,
                                        const Rational& place) {
  const RationalInterval ends = rational_bounds(x);
  const Rational rounded = nearest_multiple(ends.lower, place);
  if (rounded != nearest_multiple(ends.upper, place)) {
    return std::nullopt;
  }
  const std::string& text = like.text();
  const auto e = text.find_first_of("eE");
  const std::string suffix = e == std::string::npos ? "" : text.substr(e);
  const auto point = text.find('.');
  const std::size_t decimals =
      point == std::string::npos ? 0 : std::min(e, text.size()) - point - 1;
  const Rational units = rounded / like.unit();
  if (denominator(units) != 1) {
    return std::nullopt;  // a place finer than what is printed
  }
  return with_point(numerator(units), decimals) + suffix;
}

}  // namespace certispin
