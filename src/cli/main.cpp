#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "certispin/numbers/error.hpp"
#include "commands.hpp"

namespace {

using namespace certispin::cli;

int run(int argc, char** argv) {
  CLI::App app("certispin: proved bounds and verdicts for the numbers that a paper prints");
  app.set_version_flag("--version", CERTISPIN_VERSION);
  app.require_subcommand(1);
  app.failure_message(CLI::FailureMessage::simple);
  std::vector<Run> runs;
  for (const auto& add : {add_audit, add_compute, add_explain, add_float64}) {
    runs.push_back(add(app));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? all_confirmed : bad_input;
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
  try {
    return run(argc, argv);
  } catch (const certispin::InputError& error) {
    std::fprintf(stderr, "certispin: %s\n", error.what());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "certispin: internal error: %s\n", error.what());
  }
  return bad_input;
}
