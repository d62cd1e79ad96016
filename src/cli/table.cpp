#include "audit_status.hpp"
#include "certispin/audit/audit.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/report/output.hpp"
#include "certispin/report/paper_table.hpp"
#include "commands.hpp"
#include "data_directory.hpp"
#include "options.hpp"
#include "progress.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <set>

namespace certispin::cli {
namespace {

struct Options {
  std::string name;
  std::string ledger;
  OutputOptions output;
  std::string digits = "10";
};

/// Which tables there are, as the end of a sentence.
std::string tables_of(const std::vector<Claim>& claims) {
  std::set<std::string> names;
  for (const Claim& claim : claims) {
    names.insert(table_name(claim.id));
  }
  names.erase("");
  return names.empty() ? "no table at all" : fmt::format("{}", fmt::join(names, ", "));
}

int say_nothing_checked(const Options& options,
                        const std::filesystem::path& ledger,
                        const std::vector<Claim>& claims) {
  std::fprintf(stderr,
               "certispin: nothing was checked: no claim in '%s' has an id "
               "'table%s.ROW.COLUMN'; the ledger has %s\n",
               ledger.c_str(),
               options.name.c_str(),
               tables_of(claims).c_str());
  return nothing_checked;
}

int run(const Options& options) {
  const auto ledger =
      options.ledger.empty() ? default_ledger() : std::filesystem::path(options.ledger);
  const long digits = parse_digits(options.digits);
  const std::vector<Claim> all = read_ledger(ledger);
  std::vector<Claim> claims = all;
  std::erase_if(claims,
                [&](const Claim& claim) { return table_name(claim.id) != options.name; });
  if (claims.empty()) {
    return say_nothing_checked(options, ledger, all);
  }
  AuditOptions how;
  how.relations = read_relations(ledger, all);
  how.digits = std::max(how.digits, digits);
  how.driver = std::nullopt;
  how.progress = show_progress("claims");
  const Audit audit = run_audit(std::move(claims), how);
  const PaperTable table = paper_tables(audit).front();
  write_output(options.output.file,
               options.output.format == "csv"     ? to_csv(table, digits)
               : options.output.format == "latex" ? to_latex(table, digits)
                                                  : to_text(table, digits));
  return status_of(audit);
}

}  // namespace

Run add_table(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "table", "Recomputes a table of a paper: proved digits beside the printed cells");
  command
      ->add_option("NAME",
                   options->name,
                   "which: 3 stands for the claims table3.ROW.COLUMN of the ledger")
      ->required();
  command->add_option("--ledger",
                      options->ledger,
                      "folder with ledger/*.toml, or one TOML file [the shipped paper]");
  options->output.add_to(*command, {"text", "csv", "latex"});
  command
      ->add_option(
          "--digits", options->digits, "proved digits to show at most, 1 to 5000")
      ->capture_default_str();
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
