#include "certispin/numbers/precision_ladder.hpp"
#include "checks.hpp"

#include <algorithm>
#include <optional>

namespace certispin::test {
namespace {

constexpr Check two_precisions{"vectors: components at two precisions overlap", 100};
constexpr Check nesting{"vectors: the finer component lies in the coarser", 99};
constexpr Check digits_reached{"vectors: components as narrow as promised", 100};
constexpr Check equation{"vectors: (H - E) c contains 0 in every row", 99};
constexpr Check norm{"vectors: |c|^2 contains 1", 99};
constexpr Check orthogonal{"vectors: two of one parity are orthogonal", 99};
constexpr Check sign_changes{"vectors: E_k has floor(k/2) sign changes", 90};
constexpr Check recurrence{"vectors: components from a plain recurrence overlap", 90};

using Vector = std::vector<Interval>;

/// Exact entries of H/J on all Dicke states, and the couplings enclosed.
struct FullMatrix {
  ExactTridiagonal exact;
  std::vector<Interval> t;  // H_{i,i+1} = −t_i

  FullMatrix(const ModelPoint& point, Bits precision) : exact(full_hamiltonian(point)) {
    for (const Rational& t2 : exact.off_squared) {
      t.push_back(sqrt(Interval(t2, precision)));
    }
  }
};

void check_precisions(const VectorClaim& vector,
                      long digits,
                      std::size_t k,
                      Tally& tally) {
  for (std::size_t i = 0; i < vector.coarse.size(); ++i) {
    const Interval& coarse = vector.coarse[i];
    const Interval& fine = vector.fine[i];
    tally.note(two_precisions, agree(coarse, fine), "vector", k);
    tally.note(nesting, nest(coarse, fine), "vector", k);
    tally.note(digits_reached, is_narrow(coarse, digits, 1), "vector", k);
    tally.note(digits_reached, is_narrow(fine, 2 * digits, 1), "vector", k);
  }
}

void check_equation(const FullMatrix& matrix,
                    const Interval& energy,
                    const Vector& c,
                    const Rational& enough,
                    std::size_t k,
                    Tally& tally) {
  for (std::size_t i = 0; i < c.size(); ++i) {
    Interval row =
        (Interval(matrix.exact.diagonal[i], energy.precision()) - energy) * c[i];
    row -= i > 0 ? matrix.t[i - 1] * c[i - 1] : Interval(energy.precision());
    row -= i + 1 < c.size() ? matrix.t[i] * c[i + 1] : Interval(energy.precision());
    tally.note(equation, encloses(row, 0, enough), "vector", k);
  }
}

Interval dot(const Vector& a, const Vector& b) {
  Interval sum(a.front().precision());
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum += a[i] * b[i];
  }
  return sum;
}

/// Changes of sign on m ≥ 0; nothing if a component may be 0.
std::optional<std::size_t> sign_changes_of(const Vector& c, std::size_t k) {
  std::size_t changes = 0;
  const std::size_t centre = c.size() / 2 + (c.size() % 2 == 1 && k % 2 == 1 ? 1 : 0);
  for (std::size_t i = centre; i < c.size(); ++i) {
    if (!c[i].certainly_negative() && !c[i].certainly_positive()) {
      return std::nullopt;
    }
    const bool change =
        i > centre && c[i].certainly_negative() != c[i - 1].certainly_negative();
    changes += static_cast<std::size_t>(change);
  }
  return changes;
}

/// c from m = N/2 down to m ≥ 0 by the three-term recurrence, which may lose all digits.
Vector run_recurrence(const FullMatrix& matrix, const Interval& energy, std::size_t k) {
  const std::size_t count = matrix.exact.diagonal.size();
  const Bits bits = energy.precision();
  Vector c(count, Interval(1, bits));
  for (std::size_t i = count - 1; i > count / 2; --i) {
    Interval row = (Interval(matrix.exact.diagonal[i], bits) - energy) * c[i];
    row -= i + 1 < count ? matrix.t[i] * c[i + 1] : Interval(bits);
    c[i - 1] = row / matrix.t[i - 1];
  }
  for (std::size_t i = 0; i < count / 2; ++i) {
    c[i] = k % 2 == 0 ? c[count - 1 - i] : -c[count - 1 - i];
  }
  const Interval size = sqrt(dot(c, c));
  for (Interval& component : c) {
    component /= size;
  }
  return c;
}

/// The recurrence with as many bits as leave `enough` of it.
std::optional<Vector> by_recurrence(const Claims& claims,
                                    std::size_t k,
                                    const Rational& enough) {
  constexpr Bits most = 8000;
  Bits bits = bits_for_digits(claims.where.digits) + 64 + 4 * claims.where.point.N;
  for (; bits <= most; bits *= 2) {
    const auto energy = claims.spectrum.level(k, bits);
    if (!energy) {
      return std::nullopt;
    }
    Vector c =
        run_recurrence(FullMatrix(claims.where.point, bits), energy->enclosure(bits), k);
    if (std::all_of(c.begin(), c.end(), [&](const Interval& x) {
          return x.bounded() && width(x) <= enough;
        })) {
      return c;
    }
  }
  return std::nullopt;
}

void check_recurrence(const Claims& claims,
                      const Vector& c,
                      std::size_t k,
                      const Rational& enough,
                      Tally& tally) {
  if (claims.where.point.g == 0) {
    tally.skip(recurrence, "g = 0: no coupling");
    return;
  }
  const auto other = by_recurrence(claims, k, enough);
  if (!other) {
    tally.skip(recurrence, "more than 8000 bits would be needed");
    return;
  }
  for (std::size_t i = 0; i < c.size(); ++i) {
    tally.note(recurrence, agree(c[i], other->at(i)), "vector", k);
  }
}

void check_pairs(const Claims& claims, const Rational& enough, Tally& tally) {
  for (auto a = claims.vectors.begin(); a != claims.vectors.end(); ++a) {
    for (auto b = std::next(a); b != claims.vectors.end(); ++b) {
      if (a->first % 2 == b->first % 2) {
        tally.note(orthogonal,
                   encloses(dot(a->second.coarse, b->second.coarse), 0, enough),
                   "vector",
                   b->first);
      }
    }
  }
}

}  // namespace

std::vector<Check> vector_checks() {
  return {two_precisions,
          nesting,
          digits_reached,
          equation,
          norm,
          orthogonal,
          sign_changes,
          recurrence};
}

void check_vectors(const Claims& claims, Tally& tally) {
  const Rational enough =
      10 * (claims.where.point.N + 1) * power_of_ten(-claims.where.digits);
  const Bits bits = bits_for_digits(2 * claims.where.digits) + 64;
  const FullMatrix matrix(claims.where.point, bits);
  for (const auto& [k, vector] : claims.vectors) {
    check_precisions(vector, claims.where.digits, k, tally);
    for (const Vector* c : {&vector.coarse, &vector.fine}) {
      check_equation(matrix, claims.fine[k], *c, enough * claims.scale(), k, tally);
      tally.note(norm, encloses(dot(*c, *c), 1, enough), "vector", k);
    }
    const auto changes = sign_changes_of(vector.fine, k);
    tally.note(sign_changes,
               !changes            ? Truth::unknown
               : *changes == k / 2 ? Truth::yes
                                   : Truth::no,
               "vector",
               k);
    check_recurrence(claims, vector.coarse, k, enough, tally);
  }
  check_pairs(claims, enough, tally);
}

}  // namespace certispin::test
