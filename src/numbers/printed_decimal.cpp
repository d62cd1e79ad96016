#include "certispin/numbers/printed_decimal.hpp"

#include "certispin/numbers/error.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

/// Unit of the last printed place; the text is known to be a decimal.
Rational last_place(std::string_view text) {
  long exponent = 0;
  if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
    exponent = std::stol(std::string(text.substr(e + 1)));
    text = text.substr(0, e);
  }
  if (const auto point = text.find('.'); point != std::string_view::npos) {
    exponent -= static_cast<long>(text.size() - point - 1);
  }
  return power_of_ten(exponent);
}

}  // namespace

PrintedDecimal::PrintedDecimal(std::string_view text) : text_(text) {
  if (text.find('/') != std::string_view::npos) {
    throw InputError(fmt::format(
        "'{}' is a fraction; expected a printed decimal such as 2.351", text));
  }
  value_ = parse_rational(text);
  unit_ = last_place(text);
}

RationalInterval PrintedDecimal::rounding_cell() const {
  return {value_ - unit_ / 2, value_ + unit_ / 2};
}

RationalInterval PrintedDecimal::truncation_cell() const {
  const bool negative = text_.starts_with('-');
  return negative ? RationalInterval{value_ - unit_, value_}
                  : RationalInterval{value_, value_ + unit_};
}

}  // namespace certispin
