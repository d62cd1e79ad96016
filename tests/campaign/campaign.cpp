// The soundness campaign: random model points, at each of which everything that the library
// claims is compared with something else that has to agree.
//
//   campaign [--seed S] [--points P]       P random points, times CERTISPIN_TEST_MULTIPLIER
//   campaign -N 7 -g 1/3 --digits 20       one point again, as a violation prints it

#include "checks.hpp"
#include "runner.hpp"

using namespace certispin;
using namespace certispin::test;

int main(int argc, char** argv) {
  return run_campaign(argc, argv, {"campaign", all_checks(), {}, 2000}, check_case);
}
