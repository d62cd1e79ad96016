#include "certispin/report/output.hpp"
#include "certispin/report/scan_report.hpp"
#include "commands.hpp"
#include "scan_options.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace certispin::cli {
namespace {

struct CrossingOptions {
  ScanOptions scan;
  std::string level;
};

Rational parse_level(const std::string& text) {
  try {
    return parse_rational(text);
  } catch (const InputError& error) {
    throw InputError(fmt::format("--level: {}", error.what()));
  }
}

/// expression − level
Expression excess_of(const Expression& expression, const Rational& level) {
  Expression constant;
  constant.literal = level;
  Expression result;
  result.kind = Expression::Kind::subtract;
  result.operands = {expression, constant};
  return result;
}

void search(CrossingResult& result) {
  const ScanSubject& subject = result.subject;
  if (subject.over_N) {
    Sequence sequence = sequence_over_N(subject.expression, subject.problem);
    result.over_N = prove_signs(sequence, members_of(*subject.over_N), result.level);
    return;
  }
  FunctionOfG function(excess_of(subject.expression, result.level), subject.problem);
  result.over_g = find_zeros_over_g(function, *subject.over_g, subject.digits);
}

int run(const CrossingOptions& options) {
  CrossingResult result;
  result.subject = options.scan.read();
  result.level = parse_level(options.level);
  try {
    search(result);
  } catch (const UndecidedTerm& term) {
    std::fprintf(stderr, "certispin: undecided: %s\n", term.what());
    return something_undecided;
  }
  write_output(options.scan.output.file,
               options.scan.output.format == "json" ? to_json(result) : to_text(result));
  return is_decided(result) ? all_confirmed : something_undecided;
}

}  // namespace

Run add_crossing(CLI::App& app) {
  auto options = std::make_shared<CrossingOptions>();
  CLI::App* command = app.add_subcommand(
      "crossing", "Proves where an expression passes a level over a range of N or of g");
  options->scan.add_to(*command);
  command->add_option("--level", options->level, "an exact number, such as 1 or 2.5")
      ->required();
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
