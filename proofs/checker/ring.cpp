#include "ring.hpp"

namespace checker {
namespace {

constexpr std::size_t most_terms = 20'000;
constexpr long largest_exponent = 4096;

void add_term(Polynomial& p, const Monomial& m, const Rational& coefficient) {
  Rational& c = p[m];
  c += coefficient;
  if (c == 0) {
    p.erase(m);
  }
  spend(4096 + size_in_bits(coefficient.get_num()) + size_in_bits(coefficient.get_den()));
  if (p.size() > most_terms) {
    throw Rejected("a formula grows beyond 20000 terms");
  }
}

Polynomial plus(Polynomial a, const Polynomial& b, int sign) {
  for (const auto& [m, c] : b) {
    add_term(a, m, sign * c);
  }
  return a;
}

Polynomial times(const Polynomial& a, const Polynomial& b) {
  Polynomial result;
  for (const auto& [m, c] : a) {
    for (const auto& [n, d] : b) {
      Monomial product = m;
      for (const auto& [symbol, exponent] : n) {
        if ((product[symbol] += exponent) > largest_exponent) {
          throw Rejected("a formula grows beyond degree 4096");
        }
      }
      add_term(result, product, c * d);
    }
  }
  return result;
}

Fraction combine(const Fraction& a, const Fraction& b, int sign) {
  return a.under == b.under
             ? Fraction(plus(a.over, b.over, sign), a.under)
             : Fraction(plus(times(a.over, b.under), times(b.over, a.under), sign),
                        times(a.under, b.under));
}

Rational constant(const Polynomial& p) {
  if (p.empty()) {
    return 0;
  }
  if (p.size() > 1 || !p.begin()->first.empty()) {
    throw Rejected("a formula where a number is needed");
  }
  return p.begin()->second;
}

Rational constant(const Fraction& f) {
  if (f.under.empty()) {
    throw Rejected("a divisor is zero");
  }
  return constant(f.over) / constant(f.under);
}

}  // namespace

Fraction::Fraction(const Rational& a) : under{{Monomial{}, 1}} {
  add_term(over, {}, a);
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  return combine(a, b, 1);
}
Fraction operator-(const Fraction& a, const Fraction& b) {
  return combine(a, b, -1);
}
Fraction operator*(const Fraction& a, const Fraction& b) {
  return {times(a.over, b.over), times(a.under, b.under)};
}
Fraction operator/(const Fraction& a, const Fraction& b) {
  return {times(a.over, b.under), times(a.under, b.over)};
}
Fraction square(const Fraction& a) {
  return a * a;
}
Fraction maximum(const Fraction& a, const Fraction& b) {
  return Fraction(std::max(constant(a), constant(b)));
}
Fraction no_function(const Fraction&) {
  throw Rejected("sqrt, exp, log and abs are no arithmetic of a ring");
}
long integer_of(const Fraction& a) {
  return integer_of(Interval(constant(a)));
}

Fraction Ring::name(const Name& name) {
  if (name.N || name.g) {
    throw Rejected("'" + name.text + "' at another point is no symbol");
  }
  if (squares.contains(name.text) || variables.contains(name.text)) {
    return {Polynomial{{Monomial{{name.text, 1}}, 1}}, Fraction(1).under};
  }
  if (const auto seen = known.find(name.text); seen != known.end()) {
    return seen->second;
  }
  if (!formulas.contains(name.text)) {
    throw Malformed("found '" + name.text + "', expected a symbol of this identity");
  }
  return known.emplace(name.text, evaluate(formulas.at(name.text), *this)).first->second;
}

Polynomial Ring::square_of(const std::string& symbol) {
  const Fraction f = evaluate(squares.at(symbol), *this);
  for (const auto& [m, c] : f.over) {
    for (const auto& [factor, exponent] : m) {
      if (squares.contains(factor)) {
        throw Rejected("the square of '" + symbol +
                       "' is no polynomial in the variables");
      }
    }
  }
  return times(f.over, Fraction(1 / constant(f.under)).over);
}

Polynomial Ring::reduced(const Polynomial& p) {
  Polynomial result = p;
  for (const auto& [symbol, text] : squares) {
    const Polynomial square = square_of(symbol);
    const Polynomial before = std::exchange(result, {});
    for (const auto& [m, c] : before) {
      Monomial rest = m;
      const long exponent = rest.contains(symbol) ? rest.at(symbol) : 0;
      rest.erase(symbol);
      if (exponent % 2 != 0) {
        rest[symbol] = 1;
      }
      Polynomial term{{rest, c}};
      for (long i = 0; i < exponent / 2; ++i) {
        term = times(term, square);
      }
      result = plus(result, term, 1);
    }
  }
  return result;
}

bool Ring::independent_constants() {
  std::vector<Rational> products{1};  // of every subset
  for (const auto& [symbol, text] : squares) {
    const Rational c = constant(square_of(symbol));
    for (std::size_t i = products.size(); i-- > 0;) {
      products.push_back(products.at(i) * c);
    }
  }
  return std::none_of(products.begin() + 1, products.end(), [](const Rational& x) {
    return mpz_perfect_square_p(x.get_num_mpz_t()) != 0 &&
           mpz_perfect_square_p(x.get_den_mpz_t()) != 0;
  });
}

}  // namespace checker
