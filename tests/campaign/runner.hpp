#pragma once

#include "cases.hpp"
#include "tally.hpp"

#include <functional>
#include <string>
#include <vector>

namespace certispin::test {

struct Campaign {
  std::string name;  // of the program
  std::vector<Check> checks;
  CaseRange range;
  int points = 0;  // without the multiplier
};

/// Checks one case and counts in the tally.
using CheckCase = std::function<void(const Case&, Tally&)>;

/// The main program of a campaign: random cases on all cores, or the one of the command line.
///
/// Guarantees  prints every violation with the command that shows it again, and the counts;
///             0 if nothing was violated and every check was decided often enough, 1 if not,
///             3 for bad usage.
int run_campaign(int argc, char** argv, Campaign campaign, const CheckCase& check);

}  // namespace certispin::test
