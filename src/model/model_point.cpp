#include "certispin/model/model_point.hpp"

#include "certispin/numbers/error.hpp"

#include <fmt/format.h>

namespace certispin {

long parse_N(std::string_view text) {
  Rational value;
  try {
    value = parse_rational(text);
  } catch (const InputError&) {
    value = 0;
  }
  if (denominator(value) != 1 || value < 1 || value > largest_N) {
    throw InputError(
        fmt::format("N = '{}' is not a number of spins; expected an integer from 1 to {}",
                    text.substr(0, 40),
                    largest_N));
  }
  return numerator(value).convert_to<long>();
}

Rational parse_g(std::string_view text) {
  constexpr long largest_decade = 1000;
  Rational value;
  try {
    value = parse_rational(text);
  } catch (const InputError& error) {
    throw InputError(fmt::format("g (= Gamma/J): {}", error.what()));
  }
  if (value < 0) {
    throw InputError(
        fmt::format("g = '{}' is negative; expected Gamma/J >= 0", text.substr(0, 40)));
  }
  if (value != 0 &&
      (value < power_of_ten(-largest_decade) || value > power_of_ten(largest_decade))) {
    throw InputError(
        fmt::format("g = '{}' is out of range; expected 0 or a value from 1e-{} to 1e{}",
                    text.substr(0, 40),
                    largest_decade,
                    largest_decade));
  }
  return value;
}

}  // namespace certispin
