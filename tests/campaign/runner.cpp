#include "runner.hpp"

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/parallel.hpp"
#include "support/multiplier.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fmt/format.h>

namespace certispin::test {
namespace {

constexpr std::uint64_t usual_seed = 20240607;

struct Options {
  std::uint64_t seed = usual_seed;
  int points = 0;
  std::string N;
  std::string g;
  long digits = 20;
};

/// Nothing that a case does ends the campaign.
Tally checked(const Case& where, const CheckCase& check, const Tally& all) {
  Tally tally = all.at(where);
  try {
    check(where, tally);
  } catch (const std::exception& error) {
    tally.fail(fmt::format("exception: {}", error.what()));
  }
  return tally;
}

void print(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    fmt::print("{}\n", line);
  }
}

int report(const Tally& all, std::size_t cases, bool single) {
  print(all.violations());
  const auto gaps = single ? std::vector<std::string>{} : all.gaps();
  print(gaps);
  fmt::print(
      "{}{} points, {} violations\n", all.to_text(), cases, all.violations().size());
  return all.violations().empty() && gaps.empty() ? 0 : 1;
}

int run(const Options& options, const Campaign& campaign, const CheckCase& check) {
  const bool single = !options.N.empty();
  std::vector<Case> cases;
  if (single) {
    cases.push_back({{parse_N(options.N), parse_g(options.g)}, options.digits});
  } else {
    cases = coincidences(campaign.range);
    const auto drawn =
        random_cases(options.seed, iterations(options.points), campaign.range);
    cases.insert(cases.end(), drawn.begin(), drawn.end());
    fmt::print("{}: seed {}, N up to {}, 5 to {} digits\n",
               campaign.name,
               options.seed,
               campaign.range.largest_N,
               campaign.range.most_digits);
  }
  const Tally empty(campaign.name, campaign.checks);
  std::vector<Tally> tallies(cases.size(), empty);
  for_each_in_parallel(
      cases.size(), [&](std::size_t i) { tallies[i] = checked(cases[i], check, empty); });
  Tally all = empty;
  for (const Tally& each : tallies) {
    all.add(each);
  }
  return report(all, cases.size(), single);
}

}  // namespace

int run_campaign(int argc, char** argv, Campaign campaign, const CheckCase& check) {
  Options options;
  options.points = campaign.points;
  CLI::App app("Compares what the library claims at random points", campaign.name);
  app.add_option("--seed", options.seed, "of the random points")->capture_default_str();
  app.add_option("--points", options.points, "times CERTISPIN_TEST_MULTIPLIER")
      ->capture_default_str()
      ->check(CLI::Range(1, 1'000'000));
  auto* N = app.add_option("-N", options.N, "one point alone");
  auto* g = app.add_option("-g", options.g, "of that point")->needs(N);
  N->needs(g);
  app.add_option("--digits", options.digits, "at that point")
      ->capture_default_str()
      ->needs(N)
      ->check(CLI::Range(1, 2000));
  try {
    app.parse(argc, argv);
    return run(options, campaign, check);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 3;
  } catch (const InputError& error) {
    fmt::print(stderr, "{}: {}\n", campaign.name, error.what());
    return 3;
  }
}

}  // namespace certispin::test
