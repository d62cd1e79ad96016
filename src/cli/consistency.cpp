#include "certispin/audit/consistency.hpp"

#include "certispin/audit/ledger.hpp"
#include "certispin/report/consistency_report.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "data_directory.hpp"
#include "options.hpp"

#include <cstdio>
#include <memory>

namespace certispin::cli {
namespace {

struct Options {
  std::string ledger;
  OutputOptions output;
};

int run(const Options& options) {
  const auto ledger =
      options.ledger.empty() ? default_ledger() : std::filesystem::path(options.ledger);
  const std::vector<Claim> claims = read_ledger(ledger);
  const auto entries = check_consistency(claims, read_relations(ledger, claims));
  if (entries.empty()) {
    std::fprintf(stderr,
                 "certispin: nothing was checked: '%s' has no relation and prints no "
                 "number twice\n",
                 ledger.c_str());
    return nothing_checked;
  }
  write_output(options.output.file,
               options.output.format == "json" ? consistency_json(entries)
                                               : consistency_text(entries));
  const auto counts = count_agreements(entries);
  return counts.contains(Agreement::inconsistent) ? something_refuted
         : counts.contains(Agreement::undecided)  ? something_undecided
                                                  : all_confirmed;
}

}  // namespace

Run add_consistency(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "consistency",
      "Finds contradictions between the printed numbers alone: exit 0 none, 1 some");
  command->add_option("LEDGER",
                      options->ledger,
                      "folder with ledger/*.toml, or one TOML file [the shipped paper]");
  options->output.add_to(*command, {"text", "json"});
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
