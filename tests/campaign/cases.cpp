#include "cases.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace certispin::test {
namespace {

long random_N(Random& random, long largest) {
  constexpr long few = 12;
  constexpr long some = 40;
  constexpr long many = 120;
  const long kind = random.integer(0, 99);
  const long least = kind < 70   ? 1
                     : kind < 90 ? few + 1
                     : kind < 98 ? some + 1
                                 : many + 1;
  const long most = kind < 70 ? few : kind < 90 ? some : kind < 98 ? many : largest;
  return random.integer(std::min(least, largest), std::min(most, largest));
}

Rational random_g(Random& random) {
  const Rational digits = random.integer(1, 999);
  switch (random.integer(0, 15)) {
    case 0:
      return 0;
    case 1:
    case 2:
    case 3:
      return {random.integer(1, 6), random.integer(1, 6)};
    case 4:
      return digits * power_of_ten(random.integer(-32, 30));
    case 5:
      return {random.integer(1, 1L << 40), random.integer(1, 1L << 40)};
    default:
      return digits * power_of_ten(random.integer(-6, 2));
  }
}

long random_digits(Random& random, long most) {
  return random.integer(0, 3) == 0 ? random.integer(5, most)
                                   : random.integer(5, std::min<long>(40, most));
}

}  // namespace

std::vector<Case> coincidences(const CaseRange& range) {
  constexpr long digits = 20;
  std::vector<Case> cases;
  for (long N = 1; N <= std::min<long>(range.largest_N, 12); ++N) {
    for (const Rational& g : {Rational(1, 3),
                              Rational(1, 2),
                              Rational(2, 3),
                              Rational(1),
                              Rational(3, 2),
                              Rational(2)}) {
      cases.push_back({{N, g}, digits});
    }
  }
  for (long N = 3; N <= std::min<long>(range.largest_N, 25); N += 2) {
    for (long i = 1; 2 * i < N; ++i) {
      cases.push_back({{N, Rational(4 * i * (i + 1), N * (N + 1))}, digits});
    }
  }
  return cases;
}

std::vector<Case> random_cases(std::uint64_t seed, int count, const CaseRange& range) {
  Random random(seed);
  std::vector<Case> cases;
  std::set<std::string> known;
  while (cases.size() < static_cast<std::size_t>(count)) {
    const Case drawn{{random_N(random, range.largest_N), random_g(random)},
                     random_digits(random, range.most_digits)};
    if (known.insert(to_arguments(drawn)).second) {
      cases.push_back(drawn);
    }
  }
  return cases;
}

Random choices_of(const Case& where) {
  std::uint64_t seed = 0xcbf29ce484222325;  // FNV-1a, the same everywhere
  for (const char c : to_arguments(where)) {
    seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  }
  return Random(seed);
}

}  // namespace certispin::test
