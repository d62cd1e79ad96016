#include "certispin/audit/audit.hpp"

#include "audit_status.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/numbers/error.hpp"
#include "certispin/report/audit_formats.hpp"
#include "certispin/report/audit_report.hpp"
#include "certispin/report/html.hpp"
#include "certispin/report/latex.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "data_directory.hpp"
#include "options.hpp"
#include "progress.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <system_error>

namespace certispin::cli {
namespace {

struct Options {
  std::string ledger;
  std::string only;
  OutputOptions output;
  std::string baseline;
  std::string approve;
  std::string report;
  std::string digits = "20";
  std::string driver = "dsyevd";
  std::string library;
};

using Differences = std::vector<std::string>;

struct Format {
  std::string_view name;
  std::string_view extension;  // of audit.<extension> in a --report folder
  std::string (*render)(const Audit&, const Differences&);
};

const std::array formats{
    Format{"text", "txt", to_text},
    Format{"json", "json", [](auto& audit, auto&) { return to_json(audit); }},
    Format{"csv", "csv", [](auto& audit, auto&) { return to_csv(audit); }},
    Format{"markdown", "md", to_markdown},
    Format{"junit", "xml", [](auto& audit, auto&) { return to_junit(audit); }},
    Format{"sarif", "sarif", [](auto& audit, auto&) { return to_sarif(audit); }},
    Format{"latex", "tex", to_latex},
    Format{"latex-macros",
           "macros.tex",
           [](auto& audit, auto&) { return to_latex_macros(audit); }},
    Format{"hepdata", "yaml", [](auto& audit, auto&) { return to_hepdata(audit); }},
    Format{"html", "html", to_html},
};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  names.reserve(formats.size());
  for (const Format& format : formats) {
    names.emplace_back(format.name);
  }
  return names;
}

std::string render(const std::string& name,
                   const Audit& audit,
                   const Differences& changed) {
  return std::find_if(formats.begin(),
                      formats.end(),
                      [&](const Format& format) { return format.name == name; })
      ->render(audit, changed);
}

/// Every format, as audit.<extension>.
void write_reports(const std::string& folder,
                   const Audit& audit,
                   const Differences& changed) {
  for (const Format& format : formats) {
    write_output(folder + "/audit." + std::string(format.extension),
                 format.render(audit, changed));
  }
}

int run(const Options& options) {
  const auto ledger =
      options.ledger.empty() ? default_ledger() : std::filesystem::path(options.ledger);
  std::vector<Claim> claims = read_ledger(ledger);
  AuditOptions how;
  how.relations = read_relations(ledger, claims);
  Paper paper = read_paper(ledger);
  if (!options.only.empty()) {
    claims = matching(std::move(claims), options.only);
  }
  if (claims.empty()) {
    std::fprintf(stderr,
                 "certispin: nothing was checked: no claim in '%s'%s\n",
                 ledger.c_str(),
                 options.only.empty() ? "" : (" matches '" + options.only + "'").c_str());
    return nothing_checked;
  }
  if (!options.only.empty() && !options.approve.empty()) {
    throw InputError(
        "--approve writes the verdicts of a whole ledger; expected no --only");
  }
  if (std::error_code ignored; !options.report.empty() &&
                               !std::filesystem::is_directory(options.report, ignored)) {
    throw InputError(fmt::format(
        "cannot write reports into '{}': expected an existing folder", options.report));
  }
  std::optional<Baseline> baseline;  // bad files are found before any work
  if (!options.baseline.empty()) {
    baseline = read_baseline(options.baseline);
  }
  how.digits = parse_digits(options.digits);
  how.driver = options.driver == "none" ? std::nullopt
                                        : std::optional(parse_driver(options.driver));
  how.library = options.library;
  how.float64_limits = options.output.format == "html" || !options.report.empty();
  how.progress = show_progress("claims");
  Audit audit = run_audit(std::move(claims), how);
  audit.paper = std::move(paper);
  const auto changed =
      baseline ? differences(audit, *baseline, options.only.empty()) : Differences{};
  if (!options.report.empty()) {
    write_reports(options.report, audit, changed);
  }
  if (!options.approve.empty()) {
    write_output(options.approve, to_toml(audit));
  }
  write_output(options.output.file, render(options.output.format, audit, changed));
  if (baseline) {
    return changed.empty() ? all_confirmed : something_refuted;
  }
  return status_of(audit);
}

}  // namespace

Run add_audit(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("audit", "Judges every claim of a ledger");
  command->add_option("LEDGER",
                      options->ledger,
                      "folder with ledger/*.toml, or one TOML file [the shipped paper]");
  command->add_option(
      "--only", options->only, "claims whose id matches this shell pattern");
  options->output.add_to(*command, format_names());
  command
      ->add_option("--baseline",
                   options->baseline,
                   "approved verdicts: exit 0 if nothing differs from them")
      ->take_last();
  command->add_option(
      "--approve", options->approve, "write the verdicts as a new baseline");
  command
      ->add_option(
          "--report",
          options->report,
          "existing folder that gets every format as well: audit.txt, audit.json …")
      ->take_last();
  command->add_option("--digits", options->digits, "digits to prove at least, 1 to 5000")
      ->capture_default_str();
  command
      ->add_option(
          "--driver", options->driver, "eigensolver of the float64 column, or none")
      ->capture_default_str();
  add_blas_option(*command, options->library);
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
