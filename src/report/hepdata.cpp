#include "hepdata.hpp"

#include "certispin/numbers/precision_ladder.hpp"

namespace certispin {
namespace {

constexpr long error_digits = 3;

/// Bits in which numbers of `digits` digits and their small differences are told apart.
Bits error_bits(long digits) {
  return bits_for_digits(digits) + 192;
}

/// How far an interval reaches below and above a decimal, rounded outward.
struct Distances {
  std::string minus;
  std::string plus;
};

bool vanishes_as_double(const Interval& distance) {
  return mpfr_cmp_ui_2exp(abs(distance).upper(), 1, -1000) < 0;
}

Distances distances(const std::string& value, const BoundsText& ends, Bits bits) {
  const Interval v = enclose_decimal(value, bits);
  Interval minus = enclose_decimal(ends.lower, bits) - v;
  Interval plus = enclose_decimal(ends.upper, bits) - v;
  const bool vanish = vanishes_as_double(minus) && vanishes_as_double(plus);
  if (vanish && v.contains_zero()) {
    return {"-1e-300", "1e-300"};  // a double, and more than 2^-1000
  }
  const char* unit = "";
  if (vanish) {
    const Interval percent = abs(v) / Interval(100, bits);
    minus /= percent;
    plus /= percent;
    unit = "%";
  }
  return {to_bounds_text(minus, error_digits).lower + unit,
          to_bounds_text(plus, error_digits).upper + unit};
}

bool is_zero(const std::string& error) {
  return error == "0" || error == "0%";
}

}  // namespace

Json hepdata_value(const std::string& value,
                   const BoundsText& ends,
                   const char* label,
                   long digits) {
  Json entry{{"value", value}};
  if (value == ends.lower && value == ends.upper) {
    return entry;
  }
  const Distances d = distances(value, ends, error_bits(digits));
  if (!is_zero(d.minus) || !is_zero(d.plus)) {
    entry["errors"] = Json::array(
        {{{"asymerror", {{"minus", d.minus}, {"plus", d.plus}}}, {"label", label}}});
  }
  return entry;
}

Json hepdata_enclosure(const BoundsText& ends, const char* label, long digits) {
  if (ends.lower == ends.upper) {
    return {{"value", ends.lower}};
  }
  const Bits bits = error_bits(digits);
  const Interval x = Interval::between(enclose_decimal(ends.lower, bits),
                                       enclose_decimal(ends.upper, bits));
  const std::string middle =
      to_bounds_text(Interval::at(x.approximate_middle(), bits), digits).lower;
  return hepdata_value(middle, ends, label, digits);
}

Json hepdata_table(const std::string& name,
                   const std::string& description,
                   const std::vector<std::string>& phrases) {
  return {{"name", name},
          {"description", description},
          {"keywords", Json::array({{{"name", "phrases"}, {"values", phrases}}})}};
}

}  // namespace certispin
