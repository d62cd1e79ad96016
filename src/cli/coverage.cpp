#include "certispin/audit/coverage.hpp"

#include "certispin/audit/ledger.hpp"
#include "certispin/audit/paper_source.hpp"
#include "certispin/report/coverage_report.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "data_directory.hpp"
#include "options.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <memory>

namespace certispin::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string ledger;
  std::string paper;
  OutputOptions output;
  bool skeleton = false;
};

std::string read_paper(const std::string& path) {
  std::error_code ignored;
  std::ifstream stream(path, std::ios::binary);
  if (!stream || fs::is_directory(path, ignored)) {
    throw InputError(fmt::format("cannot read '{}'; expected the text of a paper", path));
  }
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The account beside the ledger: its folder, or the folder of its one file.
fs::path account_of(const fs::path& ledger) {
  std::error_code ignored;
  const fs::path folder =
      fs::is_regular_file(ledger, ignored) ? ledger.parent_path() : ledger;
  return folder / "occurrences.toml";
}

/// A list for the text; with a ledger that has one, its rules and what still holds of it.
int write_skeleton(const Options& options) {
  if (options.paper.empty()) {
    throw InputError("--skeleton needs the text of the paper; expected --paper FILE");
  }
  const PaperTokens tokens = read_paper_tokens(read_paper(options.paper));
  if (tokens.numerals.empty() && tokens.equations.empty()) {
    std::fprintf(stderr,
                 "certispin: nothing was found: '%s' has no numeral and no numbered "
                 "equation\n",
                 options.paper.c_str());
    return nothing_checked;
  }
  std::error_code ignored;
  const fs::path earlier = options.ledger.empty() ? "" : account_of(options.ledger);
  if (!earlier.empty() && fs::is_regular_file(earlier, ignored)) {
    const Occurrences kept = read_occurrences(earlier);
    write_output(options.output.file,
                 to_toml(keep_dispositions(occurrences_in(tokens, kept.rules), kept)));
  } else {
    write_output(options.output.file, to_toml(occurrences_in(tokens, common_rules())));
  }
  return all_confirmed;
}

int run(const Options& options) {
  if (options.skeleton) {
    return write_skeleton(options);
  }
  const fs::path ledger =
      options.ledger.empty() ? default_ledger() : fs::path(options.ledger);
  const std::vector<Claim> claims = read_ledger(ledger);
  const fs::path account = account_of(ledger);
  std::error_code ignored;
  if (!fs::is_regular_file(account, ignored)) {
    throw InputError(fmt::format(
        "there is no '{}'; expected a list that certispin coverage --skeleton began",
        account.string()));
  }
  Coverage coverage = check_coverage(read_occurrences(account), claims);
  if (!options.paper.empty()) {
    const std::string text = read_paper(options.paper);
    const auto recorded = recorded_sha256(account.parent_path());
    if (recorded && *recorded != sha256_of(text)) {
      coverage.text_note =
          fmt::format("'{}' is not the text that sources.toml records (SHA-256 differs)",
                      options.paper);
    }
    compare_with_text(coverage, read_paper_tokens(text));
  }
  write_output(options.output.file,
               options.output.format == "json" ? to_json(coverage) : to_text(coverage));
  if (!coverage.findings.empty()) {
    return something_refuted;
  }
  return coverage.all() == 0 ? nothing_checked : all_confirmed;
}

}  // namespace

Run add_coverage(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "coverage", "Accounts for every numeral and every numbered equation of the paper");
  command->add_option(
      "LEDGER",
      options->ledger,
      "folder with ledger/*.toml and occurrences.toml [the shipped paper]");
  command->add_option(
      "--paper", options->paper, "text of the paper, to be compared with the list");
  command->add_flag(
      "--skeleton",
      options->skeleton,
      "write a list for the text of --paper; what LEDGER has of it is kept");
  options->output.add_to(*command, {"text", "json"});
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
