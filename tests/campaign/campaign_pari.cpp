// The campaign against PARI/GP: random points up to N = 40, all levels against the real roots
// of the exact characteristic polynomial, which gp finds (levels.gp).
//
//   campaign_pari [--seed S] [--points P]      P random points, times CERTISPIN_TEST_MULTIPLIER
//   campaign_pari -N 7 -g 1/3 --digits 20      one point again, as a violation prints it
//
// Exit status 77 if gp is not in PATH.

#include "certispin/numbers/precision_ladder.hpp"
#include "claims.hpp"
#include "runner.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr int skipped = 77;
constexpr Check roots{
    "PARI/GP: levels overlap with the roots, to the digits and to twice", 100};

/// What a shell command prints.
std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  require(pipe != nullptr, "a shell can be started");
  std::string text;
  std::array<char, 4096> part{};
  while (const std::size_t read = std::fread(part.data(), 1, part.size(), pipe.get())) {
    text.append(part.data(), read);
  }
  return text;
}

/// The levels by gp, ascending, to `digits` digits of the largest.
std::vector<Rational> levels_by_pari(const ModelPoint& point, long digits) {
  std::istringstream lines(output_of(fmt::format(
      "cd '{}/tests/campaign' && echo 'print_levels({}, {}, {})' | gp -q -f levels.gp",
      CERTISPIN_SOURCE_DIR,
      point.N,
      to_fraction_text(point.g),
      digits)));
  std::vector<Rational> levels;
  for (std::string line; std::getline(lines, line);) {
    std::erase(line, ' ');  // "1.5 E-20"
    levels.push_back(parse_rational(line));
  }
  return levels;
}

void check_case_by_pari(const Case& where, Tally& tally) {
  const auto claims = claims_at(where);
  if (!claims) {
    tally.fail("no result: " + claims.why().reason);
    return;
  }
  const long digits = 2 * where.digits + 10;
  const auto levels = levels_by_pari(where.point, digits);
  if (levels.size() != claims->size()) {
    tally.fail(fmt::format("gp found {} levels of {}", levels.size(), claims->size()));
    return;
  }
  const Rational error = claims->scale() * power_of_ten(-digits);
  const Bits bits = bits_for_digits(digits) + 64;
  for (std::size_t k = 0; k < levels.size(); ++k) {
    const Interval root = enclose({levels[k] - error, levels[k] + error}, bits);
    for (const Interval* ours : {&claims->coarse[k], &claims->fine[k]}) {
      tally.note(roots, overlap(*ours, root) ? Truth::yes : Truth::no, "level", k);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (std::system("command -v gp >/dev/null") != 0) {
    fmt::print("skipped: gp is not in PATH (Debian: apt-get install pari-gp)\n");
    return skipped;
  }
  return run_campaign(
      argc, argv, {"campaign_pari", {roots}, {40, 100}, 200}, check_case_by_pari);
}
