#include "certispin/numbers/value.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace certispin {
namespace {

/// Beyond this many bits an exact result costs more than it tells.
constexpr std::size_t largest_exact_size = 1U << 16U;

Outcome<Value> bounded(Interval result, const char* operation) {
  if (!result.bounded()) {
    return Inconclusive{std::string(operation) +
                        " is not certainly defined on these enclosures"};
  }
  return Value(std::move(result));
}

bool worth_exact(const Value& a, const Value& b) {
  return a.is_exact() && b.is_exact() &&
         size_in_bits(a.exact()) + size_in_bits(b.exact()) < largest_exact_size;
}

/// √a if both parts of the fraction are perfect squares.
std::optional<Rational> exact_sqrt(const Rational& a) {
  const mpq_srcptr q = a.backend().data();
  if (a < 0 || mpz_perfect_square_p(mpq_numref(q)) == 0 ||
      mpz_perfect_square_p(mpq_denref(q)) == 0) {
    return std::nullopt;
  }
  Rational root;
  mpz_sqrt(mpq_numref(root.backend().data()), mpq_numref(q));
  mpz_sqrt(mpq_denref(root.backend().data()), mpq_denref(q));
  return root;
}

std::optional<long> as_long(const Value& a) {
  if (!a.is_exact() || denominator(a.exact()) != 1 ||
      boost::multiprecision::abs(a.exact()) > std::numeric_limits<long>::max()) {
    return std::nullopt;
  }
  return numerator(a.exact()).convert_to<long>();
}

}  // namespace

Interval Value::enclosure(Bits precision) const {
  return is_exact() ? Interval(exact(), precision) : std::get<Interval>(content_);
}

bool Value::certainly_inside(const RationalInterval& set) const {
  return is_exact() ? exact() >= set.lower && exact() <= set.upper
                    : std::get<Interval>(content_).certainly_inside(set);
}

bool Value::certainly_outside(const RationalInterval& set) const {
  return is_exact() ? exact() < set.lower || exact() > set.upper
                    : std::get<Interval>(content_).certainly_outside(set);
}

Outcome<Value> Arithmetic::add(const Value& a, const Value& b) const {
  if (worth_exact(a, b)) {
    return Value(a.exact() + b.exact());
  }
  return bounded(enclose(a) + enclose(b), "a sum");
}

Outcome<Value> Arithmetic::subtract(const Value& a, const Value& b) const {
  if (worth_exact(a, b)) {
    return Value(a.exact() - b.exact());
  }
  return bounded(enclose(a) - enclose(b), "a difference");
}

Outcome<Value> Arithmetic::multiply(const Value& a, const Value& b) const {
  if (worth_exact(a, b)) {
    return Value(a.exact() * b.exact());
  }
  return bounded(enclose(a) * enclose(b), "a product");
}

Outcome<Value> Arithmetic::divide(const Value& a, const Value& b) const {
  if (b.certainly_zero()) {
    return Inconclusive{"division by exactly zero"};
  }
  if (worth_exact(a, b)) {
    return Value(a.exact() / b.exact());
  }
  const Interval divisor = enclose(b);
  if (divisor.contains_zero()) {
    return Inconclusive{"a divisor may be zero"};
  }
  return bounded(enclose(a) / divisor, "a quotient");
}

Outcome<Value> Arithmetic::power(const Value& a, const Value& b) const {
  const std::optional<long> n = as_long(b);
  if (!n) {
    const Interval base = enclose(a);
    if (!base.certainly_positive()) {
      return Inconclusive{"a power with a real exponent needs a base that is positive"};
    }
    return bounded(certispin::exp(enclose(b) * certispin::log(base)), "a power");
  }
  if (*n < 0 && a.certainly_zero()) {
    return Inconclusive{"a negative power of exactly zero"};
  }
  const bool small =
      a.is_exact() && (a.exact() == 0 || a.exact() == 1 ||
                       Integer(boost::multiprecision::abs(Integer(*n)) *
                               size_in_bits(a.exact())) < largest_exact_size);
  if (small) {
    return Value(certispin::power(a.exact(), *n));
  }
  return bounded(certispin::power(enclose(a), *n), "a power");
}

Outcome<Value> Arithmetic::max(const Value& a, const Value& b) const {
  if (a.is_exact() && b.is_exact()) {
    return Value(std::max(a.exact(), b.exact()));
  }
  return bounded(certispin::max(enclose(a), enclose(b)), "a maximum");
}

Outcome<Value> Arithmetic::sqrt(const Value& a) const {
  if (a.is_exact()) {
    if (const auto root = exact_sqrt(a.exact())) {
      return Value(*root);
    }
  }
  return bounded(certispin::sqrt(enclose(a)), "a square root");
}

Outcome<Value> Arithmetic::exp(const Value& a) const {
  if (a.certainly_zero()) {
    return Value(Rational(1));
  }
  return bounded(certispin::exp(enclose(a)), "an exponential");
}

Outcome<Value> Arithmetic::log(const Value& a) const {
  if (a.is_exact() && a.exact() == 1) {
    return Value(Rational(0));
  }
  return bounded(certispin::log(enclose(a)), "a logarithm");
}

Outcome<Value> Arithmetic::abs(const Value& a) const {
  if (a.is_exact()) {
    return Value(Rational(boost::multiprecision::abs(a.exact())));
  }
  return bounded(certispin::abs(enclose(a)), "an absolute value");
}

}  // namespace certispin
