#include "certispin/numbers/text.hpp"

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/precision_ladder.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <optional>

namespace certispin {
namespace {

/// A decimal 0.d1d2… × 10^exponent with a sign; zero has no digits.
struct Digits {
  bool negative = false;
  std::string digits;
  long exponent = 0;
};

Digits to_digits(mpfr_srcptr x, long significant, mpfr_rnd_t rounding) {
  require(mpfr_number_p(x) != 0, "text of a finite number");
  if (mpfr_zero_p(x) != 0) {
    return {};
  }
  mpfr_exp_t exponent = 0;
  const std::unique_ptr<char, void (*)(char*)> raw(
      mpfr_get_str(
          nullptr, &exponent, 10, static_cast<std::size_t>(significant), x, rounding),
      mpfr_free_str);
  Digits result{*raw == '-', raw.get(), exponent};
  result.digits.erase(0, result.negative ? 1 : 0);
  return result;
}

std::string exponent_suffix(long exponent) {
  return exponent == 0 ? "" : fmt::format("e{}", exponent);
}

/// Plain decimal where that is short, scientific otherwise; `tail` follows the digits.
std::string layout(const Digits& x, const std::string& tail) {
  constexpr long longest_lead = 5;
  if (x.digits.empty()) {
    return "0" + tail;
  }
  const std::string sign = x.negative ? "-" : "";
  const auto count = static_cast<long>(x.digits.size());
  if (x.exponent > 0 && x.exponent <= std::max(count, 7L) && x.exponent < 16) {
    std::string digits = x.digits;
    if (count < x.exponent) {
      if (!tail.empty()) {  // unknown digits before the point: say so in the exponent
        return fmt::format("{}{}{}{}",
                           sign,
                           digits.insert(1, count > 1 ? 1U : 0U, '.'),
                           tail,
                           exponent_suffix(x.exponent - 1));
      }
      digits.append(static_cast<std::size_t>(x.exponent - count), '0');
    }
    const auto point = static_cast<std::size_t>(x.exponent);
    const std::string fraction = digits.substr(point);
    return sign + digits.substr(0, point) +
           (fraction.empty() && tail.empty() ? "" : ".") + fraction + tail;
  }
  if (x.exponent <= 0 && x.exponent > -longest_lead) {
    return fmt::format("{}0.{}{}{}",
                       sign,
                       std::string(static_cast<std::size_t>(-x.exponent), '0'),
                       x.digits,
                       tail);
  }
  const std::string fraction = x.digits.substr(1);
  return fmt::format("{}{}{}{}{}{}",
                     sign,
                     x.digits.substr(0, 1),
                     fraction.empty() && tail.empty() ? "" : ".",
                     fraction,
                     tail,
                     exponent_suffix(x.exponent - 1));
}

Digits without_trailing_zeros(Digits x) {
  x.digits.erase(x.digits.find_last_not_of('0') + 1);
  return x;
}

std::string end_text(mpfr_srcptr x, long significant, mpfr_rnd_t rounding) {
  return layout(without_trailing_zeros(to_digits(x, significant, rounding)), "");
}

/// The exact decimal of a terminating fraction, if it has at most `significant` digits.
std::optional<std::string> exact_decimal(const Rational& x, long significant) {
  if (x == 0) {
    return "0";
  }
  Integer rest = denominator(x);
  const auto twos = static_cast<long>(lsb(rest));
  rest >>= static_cast<unsigned>(twos);
  long fives = 0;
  while (rest % 5 == 0) {
    rest /= 5;
    ++fives;
  }
  if (rest != 1) {
    return std::nullopt;
  }
  const long places = std::max(twos, fives);
  const Integer scaled =
      numerator(Rational(boost::multiprecision::abs(x) * power_of_ten(places)));
  Digits digits{x < 0, scaled.str(), 0};
  digits.exponent = static_cast<long>(digits.digits.size()) - places;
  digits = without_trailing_zeros(digits);
  if (static_cast<long>(digits.digits.size()) > significant) {
    return std::nullopt;
  }
  return layout(digits, "");
}

/// Digits that every real of the enclosure begins with; empty where there are none.
Digits common_digits(const Interval& x, long significant) {
  const Digits a = to_digits(x.lower(), significant + 2, MPFR_RNDZ);
  const Digits b = to_digits(x.upper(), significant + 2, MPFR_RNDZ);
  if (a.negative != b.negative || a.exponent != b.exponent) {
    return {};
  }
  const auto differ =
      std::mismatch(a.digits.begin(), a.digits.end(), b.digits.begin(), b.digits.end());
  Digits common{a.negative, std::string(a.digits.begin(), differ.first), a.exponent};
  common.digits.resize(
      std::min(common.digits.size(), static_cast<std::size_t>(significant)));
  return common;
}

/// `significant` digits of the middle, or 0 if that is enclosed, and a radius that covers
/// the enclosure.
std::string middle_and_radius(const Interval& x, long significant) {
  if (x.contains_zero()) {
    return fmt::format("0 ± {}", end_text(abs(x).upper(), 2, MPFR_RNDU));
  }
  const std::string middle =
      end_text(x.approximate_middle().get(), significant, MPFR_RNDN);
  const Interval distance = abs(x - enclose_decimal(middle, x.precision() + 64));
  return fmt::format("{} ± {}", middle, end_text(distance.upper(), 2, MPFR_RNDU));
}

}  // namespace

Interval enclose_decimal(const std::string& text, Bits precision) {
  Approximation below(precision);
  Approximation above(precision);
  require(mpfr_set_str(below.get(), text.c_str(), 10, MPFR_RNDD) == 0,
          "enclose_decimal of a decimal");
  mpfr_set_str(above.get(), text.c_str(), 10, MPFR_RNDU);
  return Interval::between(Interval::at(below, precision),
                           Interval::at(above, precision));
}

BoundsText to_bounds_text(const Interval& x, long significant) {
  return {end_text(x.lower(), significant, MPFR_RNDD),
          end_text(x.upper(), significant, MPFR_RNDU)};
}

BoundsText to_bounds_text(const Value& x, long significant) {
  if (x.is_exact()) {
    if (const auto decimal = exact_decimal(x.exact(), significant)) {
      return {*decimal, *decimal};
    }
  }
  return to_bounds_text(x.enclosure(bits_for_digits(significant) + 64), significant);
}

long proved_digits(const Interval& x, long most) {
  if (!x.bounded()) {
    return 0;
  }
  if (x.is_point()) {
    return most;
  }
  if (x.contains_zero()) {
    return 0;
  }
  constexpr Bits enough = 64;
  Approximation width(enough);
  Approximation ratio(enough);
  mpfr_sub(width.get(), x.upper(), x.lower(), MPFR_RNDU);
  mpfr_srcptr nearer_zero = x.certainly_positive() ? x.lower() : x.upper();
  mpfr_div(ratio.get(), nearer_zero, width.get(), MPFR_RNDZ);
  mpfr_abs(ratio.get(), ratio.get(), MPFR_RNDZ);
  // ratio ≥ 2^(exponent − 1), and log10(2) > 0.30102: often enough without a logarithm
  if ((mpfr_get_exp(ratio.get()) - 1) * 30102 / 100000 >= most) {
    return most;
  }
  mpfr_log10(ratio.get(), ratio.get(), MPFR_RNDD);
  return std::clamp(mpfr_get_si(ratio.get(), MPFR_RNDD), 0L, most);
}

long proved_digits(const Value& x, long most) {
  return x.is_exact() ? most : proved_digits(x.enclosure(0), most);
}

std::string to_proved_text(const Interval& x, long significant) {
  if (!x.bounded()) {
    return "unbounded";
  }
  const BoundsText ends = to_bounds_text(x, significant);
  if (x.is_point() && ends.lower == ends.upper) {
    return ends.lower;
  }
  const Digits common = common_digits(x, significant);
  // Two digits fewer than proved means a short decimal hides inside: show it with ±.
  if (static_cast<long>(common.digits.size()) + 2 <
      std::max(proved_digits(x, significant), 3L)) {
    return middle_and_radius(x, significant);
  }
  return layout(common, "…");
}

std::string to_proved_text(const Value& x, long significant) {
  if (x.is_exact()) {
    if (const auto decimal = exact_decimal(x.exact(), significant)) {
      return *decimal;
    }
  }
  return to_proved_text(x.enclosure(bits_for_digits(significant) + 64), significant);
}

}  // namespace certispin
