#include "claims.hpp"

#include "cases.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/quantities/registry.hpp"

#include <numeric>
#include <optional>
#include <set>
#include <utility>

namespace certispin::test {
namespace {

constexpr long whole_up_to = 12;  // N up to which all vectors and states are claimed

std::vector<std::size_t> all_levels(std::size_t count) {
  std::vector<std::size_t> ks(count);
  std::iota(ks.begin(), ks.end(), 0);
  return ks;
}

std::vector<std::size_t> some_levels(const Case& where, Random& random, int more) {
  const auto count = static_cast<std::size_t>(where.point.N) + 1;
  if (where.point.N <= whole_up_to) {
    return all_levels(count);
  }
  std::set<std::size_t> ks{0, 1, count - 2, count - 1};
  for (int i = 0; i < more; ++i) {
    ks.insert(static_cast<std::size_t>(random.integer(0, where.point.N)));
  }
  return {ks.begin(), ks.end()};
}

Outcome<std::vector<Interval>> levels(const Spectrum& spectrum, long digits) {
  std::vector<Interval> result;
  const auto found = enclose_levels(
      spectrum, all_levels(spectrum.size()), digits, [](std::size_t, std::size_t) {});
  for (const Enclosure& each : found) {
    if (!each.value) {
      return each.value.why();
    }
    if (each.digits != digits) {
      return Inconclusive{"a level has too few digits at the precision cap"};
    }
    result.push_back(each.value->enclosure(bits_for_digits(digits) + 64));
  }
  return result;
}

/// The mirror image of c_m, m ≥ 0, on all Dicke states.
std::vector<Interval> on_all_states(std::vector<Interval> c,
                                    const ModelPoint& point,
                                    bool even) {
  if (point.N % 2 == 0 && !even) {
    c.insert(c.begin(), Interval(c.front().precision()));  // an odd state at m = 0
  }
  std::vector<Interval> whole;
  const std::size_t mirrored = static_cast<std::size_t>(point.N) + 1 - c.size();
  for (std::size_t i = 0; i < mirrored; ++i) {
    const Interval& image = c[c.size() - 1 - i];
    whole.push_back(even ? image : -image);
  }
  whole.insert(whole.end(), c.begin(), c.end());
  return whole;
}

std::optional<Inconclusive> add_vectors(Claims& claims, Random& random) {
  for (const std::size_t k : some_levels(claims.where, random, 3)) {
    std::vector<Interval> both[2];
    for (const int i : {0, 1}) {
      auto c = enclose_vector(claims.spectrum, k, (i + 1) * claims.where.digits);
      if (!c) {
        return c.why();
      }
      both[i] = on_all_states(std::move(*c), claims.where.point, k % 2 == 0);
    }
    claims.vectors[k] = {std::move(both[0]), std::move(both[1])};
  }
  return std::nullopt;
}

std::optional<Inconclusive> add_doublet(Claims& claims) {
  DoubletCache cache;
  for (const char* id : {"E_0",
                         "E_1",
                         "E_2",
                         "E_3",
                         "delta_E",
                         "Jz2_0",
                         "Jz2_1",
                         "J_01",
                         "leakage_0",
                         "leakage_1"}) {
    if (!undefined_because(quantity(id), claims.where.point).empty()) {
      continue;
    }
    const Enclosure found = enclose_to_digits(
        parse_expression(id), {claims.where.point, {}}, claims.where.digits, cache);
    if (!found.value) {
      return found.value.why();
    }
    claims.doublet.insert(
        {id, found.value->enclosure(bits_for_digits(claims.where.digits) + 64)});
  }
  return std::nullopt;
}

}  // namespace

Rational Claims::scale() const {
  return where.point.N * (Rational(1, 2) + where.point.g);
}

Outcome<Claims> claims_at(const Case& where) {
  auto spectrum =
      Spectrum::isolate(where.point, static_cast<std::size_t>(where.point.N) + 1);
  if (!spectrum) {
    return spectrum.why();
  }
  auto coarse = levels(*spectrum, where.digits);
  if (!coarse) {
    return coarse.why();
  }
  auto fine = levels(*spectrum, 2 * where.digits);
  if (!fine) {
    return fine.why();
  }
  Claims claims{where, *spectrum, *coarse, *fine, {}, {}, {}};
  Random random = choices_of(where);
  if (const auto failure = add_vectors(claims, random)) {
    return *failure;
  }
  auto rules = enclose_sum_rules(claims.spectrum,
                                 {some_levels(where, random, 1), true, where.digits});
  if (!rules) {
    return rules.why();
  }
  claims.sum_rules = std::move(*rules);
  if (const auto failure = add_doublet(claims)) {
    return *failure;
  }
  return claims;
}

}  // namespace certispin::test
