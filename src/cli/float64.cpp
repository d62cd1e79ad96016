#include "certispin/audit/ledger.hpp"
#include "certispin/quantities/registry.hpp"
#include "certispin/report/float64_report.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "data_directory.hpp"
#include "float64_full.hpp"
#include "options.hpp"

#include <memory>

namespace certispin::cli {
namespace {

struct Options {
  ProblemOptions problem;
  std::string driver;
  std::string library;
  bool full = false;
  OutputOptions output;
};

/// What the shipped paper prints of single quantities at this point, with most digits.
PrintedDigits digits_of_paper(const ModelPoint& point) {
  PrintedDigits printed;
  for (const Claim& claim : read_ledger(default_ledger())) {
    const bool here = claim.N == point.N && claim.g == point.g && claim.number;
    const bool rounded =
        claim.reading == Reading::rounded || claim.reading == Reading::approximately;
    if (!here || !rounded || find_quantity(claim.expression_text) == nullptr) {
      continue;
    }
    const auto [known, is_new] = printed.emplace(claim.expression_text, *claim.number);
    if (!is_new && claim.number->unit() < known->second.unit()) {
      known->second = *claim.number;
    }
  }
  return printed;
}

int run(const Options& options) {
  if (options.full) {
    return run_float64_full_command(
        {options.problem.N, options.problem.g, options.driver, options.library},
        options.output);
  }
  if (options.problem.N.empty() || options.problem.g.empty()) {
    throw InputError("-N and -g are required; only --full has points of its own");
  }
  const Problem problem = options.problem.read();
  const Eigensolver solver = make_eigensolver(
      options.driver.empty() ? Driver::dsyevd : parse_driver(options.driver),
      options.library);
  constexpr long digits = 25;
  DoubletCache cache;
  const Float64Result result{problem,
                             audit_float64(problem, solver, digits, cache),
                             digits_of_paper(problem.point)};
  write_output(options.output.file,
               options.output.format == "json" ? to_json(result) : to_text(result));
  return all_confirmed;
}

}  // namespace

Run add_float64(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "float64", "Audits a double-precision eigensolver against proved values");
  options->problem.add_to(*command);
  command->get_option("-N")->required(false);
  command->get_option("-g")->required(false);
  command->add_option("--driver",
                      options->driver,
                      "dsyevd, dsyevr, dsyev, dstevd, dstevr, dstemr or eigen [dsyevd]");
  add_blas_option(*command, options->library);
  auto* full = command->add_flag(
      "--full",
      options->full,
      "all vectors of every driver in every library: residuals, mixing of "
      "the doublet, errors, run times; -N, --driver and --blas may be lists "
      "(100,200); without -N and -g the points of the paper's statements, "
      "which take minutes");
  for (const char* scale :
       {"--temperature", "--gamma-phi", "--J", "--calibrate-N", "--calibrate-g"}) {
    full->excludes(command->get_option(scale));
  }
  options->output.add_to(*command, {"text", "json"});
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
