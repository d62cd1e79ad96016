#include "polynomial.hpp"

#include <algorithm>
#include <utility>

namespace certispin {
namespace {

std::optional<Monomial> quotient_of(Monomial a, const Monomial& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (b[i] > a[i]) {
      return std::nullopt;
    }
    a[i] -= b[i];
  }
  return a;
}

}  // namespace

Polynomial::Polynomial(const Rational& constant, std::size_t symbols)
    : symbols_(symbols) {
  add_term(Monomial(symbols, 0), constant);
}

Polynomial Polynomial::symbol(std::size_t index, std::size_t symbols) {
  Polynomial result(symbols);
  Monomial monomial(symbols, 0);
  monomial.at(index) = 1;
  result.add_term(monomial, 1);
  return result;
}

bool Polynomial::contains(std::size_t symbol) const {
  for (const auto& [monomial, coefficient] : terms_) {
    if (monomial[symbol] != 0) {
      return true;
    }
  }
  return false;
}

unsigned Polynomial::degree() const {
  unsigned largest = 0;
  for (const auto& [monomial, coefficient] : terms_) {
    for (const unsigned exponent : monomial) {
      largest = std::max(largest, exponent);
    }
  }
  return largest;
}

void Polynomial::add_term(const Monomial& monomial, const Rational& coefficient) {
  const auto [term, is_new] = terms_.emplace(monomial, coefficient);
  if (!is_new) {
    term->second += coefficient;
  }
  if (term->second == 0) {
    terms_.erase(term);
  }
}

Polynomial operator+(Polynomial a, const Polynomial& b) {
  for (const auto& [monomial, coefficient] : b.terms_) {
    a.add_term(monomial, coefficient);
  }
  return a;
}

Polynomial operator-(const Polynomial& a) {
  Polynomial result(a.symbols_);
  for (const auto& [monomial, coefficient] : a.terms_) {
    result.add_term(monomial, -coefficient);
  }
  return result;
}

Polynomial operator*(const Polynomial& a, const Polynomial& b) {
  Polynomial result(a.symbols_);
  for (const auto& [left, x] : a.terms_) {
    for (const auto& [right, y] : b.terms_) {
      Monomial product = left;
      for (std::size_t i = 0; i < product.size(); ++i) {
        product[i] += right[i];
      }
      result.add_term(product, x * y);
    }
  }
  return result;
}

std::optional<Polynomial> Polynomial::divided_by(const Polynomial& divisor) const {
  if (is_zero()) {
    return *this;
  }
  // Of a product, the first and the last term are the products of these.
  if (!quotient_of(terms_.begin()->first, divisor.terms_.begin()->first)) {
    return std::nullopt;
  }
  const auto& [lead, scale] = *divisor.terms_.rbegin();
  Polynomial rest = *this;
  Polynomial quotient(symbols_);
  while (!rest.is_zero()) {
    const auto& [top, coefficient] = *rest.terms_.rbegin();
    const auto monomial = quotient_of(top, lead);
    if (!monomial || quotient.terms_.size() > terms_.size()) {
      return std::nullopt;
    }
    Polynomial term(symbols_);
    term.add_term(*monomial, coefficient / scale);
    rest = rest + -(term * divisor);
    quotient = std::move(quotient) + term;
  }
  return quotient;
}

Polynomial Polynomial::conjugate(std::size_t symbol) const {
  Polynomial result(symbols_);
  for (const auto& [monomial, coefficient] : terms_) {
    result.add_term(monomial,
                    monomial[symbol] % 2 == 0 ? coefficient : Rational(-coefficient));
  }
  return result;
}

Polynomial Polynomial::reduced(std::size_t symbol, const Polynomial& square) const {
  Polynomial result(symbols_);
  for (const auto& [monomial, coefficient] : terms_) {
    Monomial rest = monomial;
    rest[symbol] %= 2;
    Polynomial term(symbols_);
    term.add_term(rest, coefficient);
    for (unsigned i = 0; i < monomial[symbol] / 2; ++i) {
      term = term * square;
    }
    result = result + term;
  }
  return result;
}

}  // namespace certispin
