#include "certispin/float64/eigensolver.hpp"
#include "certispin/numbers/error.hpp"
#include "certispin/numbers/interval.hpp"
#include "certispin/report/provenance.hpp"
#include "commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

using namespace certispin::cli;

/// Help on standard output, or one sentence on what is wrong.
int report(const CLI::App& app, const CLI::ParseError& error, const std::string& first) {
  if (error.get_exit_code() == 0) {
    return app.exit(error);
  }
  const auto named = app.get_subcommands(
      [&](const CLI::App* command) { return command->get_name() == first; });
  const bool unknown = !first.empty() && first.front() != '-' && named.empty();
  const std::string wrong =
      unknown ? "'" + first + "' is not a command" : std::string(error.what());
  std::fprintf(stderr, "certispin: %s; see certispin --help\n", wrong.c_str());
  return bad_input;
}

int run(int argc, char** argv) {
  CLI::App app(
      "certispin: proved bounds and verdicts for the numbers that a paper prints");
  app.set_version_flag("--version", std::string(certispin::program_version()));
  app.require_subcommand(1);
  std::vector<Run> runs;
  for (const auto& add : {add_audit,
                          add_certify,
                          add_compute,
                          add_consistency,
                          add_coverage,
                          add_crossing,
                          add_explain,
                          add_figure,
                          add_float64,
                          add_limit,
                          add_merge,
                          add_peak,
                          add_prove,
                          add_spectrum,
                          add_sweep,
                          add_table}) {
    runs.push_back(add(app));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return report(app, error, argc > 1 ? argv[1] : "");
  }
  const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  for (std::size_t i = 0; i < commands.size(); ++i) {
    if (commands[i]->parsed()) {
      return runs[i]();
    }
  }
  return bad_input;
}

}  // namespace

int main(int argc, char** argv) {
  certispin::use_full_exponent_range();
  try {
    return run(argc, argv);
  } catch (const certispin::InputError& error) {
    std::fprintf(stderr, "certispin: %s\n", error.what());
  } catch (const certispin::NumericalFailure& error) {
    std::fprintf(stderr, "certispin: %s\n", error.what());
    return something_undecided;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "certispin: internal error: %s\n", error.what());
  }
  return bad_input;
}
