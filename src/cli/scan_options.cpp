#include "scan_options.hpp"

#include <fmt/format.h>

namespace certispin::cli {
namespace {

/// The parameter that the range is of and the range itself: "N=200:400".
std::pair<char, std::string> split(const std::string& over) {
  if (over.size() < 3 || (over[0] != 'N' && over[0] != 'g') || over[1] != '=') {
    throw InputError(fmt::format(
        "--over '{}' is not a range; expected N=first:last, N=first:last:step "
        "or g=lower:upper",
        over.substr(0, 80)));
  }
  return {over[0], over.substr(2)};
}

}  // namespace

void ScanOptions::add_to(CLI::App& command) {
  command
      .add_option(
          "--over", over, "range: N=first:last, N=first:last:step or g=lower:upper")
      ->required();
  command.add_option("-N", problem.N, "number of spins, for a range of g");
  command.add_option("-g", problem.g, "Gamma/J, exact, for a range of N");
  command
      .add_option(
          "--digits", digits, "proved significant digits of the numbers, 1 to 5000")
      ->capture_default_str();
  output.add_to(command, {"text", "json"});
  problem.add_scale_to(command);
  command
      .add_option("EXPRESSION",
                  expression,
                  "a quantity or an expression such as 'N*(eta_MF - 2)'")
      ->required();
}

ScanSubject ScanOptions::read() const {
  const auto [parameter, range] = split(over);
  const bool over_N = parameter == 'N';
  const std::string& needed = over_N ? problem.g : problem.N;
  const std::string& excess = over_N ? problem.N : problem.g;
  if (needed.empty() || !excess.empty()) {
    throw InputError(fmt::format("--over {}=... needs -{} and takes no -{}",
                                 parameter,
                                 over_N ? 'g' : 'N',
                                 parameter));
  }
  ScanSubject subject;
  subject.text = expression;
  subject.digits = parse_digits(digits);
  subject.expression = parse_expression(expression);
  check_names(subject.expression);
  ProblemOptions here = problem;
  if (over_N) {
    subject.over_N = parse_spin_range(range);
    here.N = std::to_string(subject.over_N->first);
  } else {
    subject.over_g = parse_g_range(range);
    here.g = to_fraction_text(subject.over_g->lower);
  }
  subject.problem = here.read();
  return subject;
}

}  // namespace certispin::cli
