#include "certispin/audit/audit.hpp"
#include "certispin/audit/certificate.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "data_directory.hpp"
#include "options.hpp"
#include "progress.hpp"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace certispin::cli {
namespace {

struct Options {
  std::string ledger;
  std::string only;
  std::string output;
};

/// "680 certificates (631 confirmed, 49 refuted), 2431 points", and what has none.
std::string summary(const Certificates& certificates) {
  std::string text = fmt::format("{} certificates ({} confirmed, {} refuted), {} points",
                                 certificates.claims(),
                                 certificates.confirmed,
                                 certificates.refuted,
                                 certificates.points);
  if (!certificates.missing.empty()) {
    text += fmt::format("; {} verdicts without a certificate:\n  {}",
                        certificates.missing.size(),
                        fmt::join(certificates.missing, "\n  "));
  }
  return text + "\n";
}

int run(const Options& options) {
  const auto ledger =
      options.ledger.empty() ? default_ledger() : std::filesystem::path(options.ledger);
  std::vector<Claim> claims = read_ledger(ledger);
  if (!options.only.empty()) {
    claims = matching(std::move(claims), options.only);
  }
  const Certificates certificates =
      certify(claims, PhysicalScale{}, show_progress("claims"));
  std::fputs(summary(certificates).c_str(), stderr);
  if (certificates.claims() == 0) {
    std::fprintf(
        stderr,
        "certispin: nothing was certified: no claim in '%s'%s is proved or "
        "refuted\n",
        ledger.c_str(),
        options.only.empty() ? "" : (" that matches '" + options.only + "'").c_str());
    return nothing_checked;
  }
  write_output(options.output, certificates.text);
  return all_confirmed;
}

}  // namespace

Run add_certify(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("certify",
                                         "Writes the evidence of every confirmed or "
                                         "refuted claim (docs/certificate.md), for "
                                         "certispin-check");
  command->add_option("LEDGER",
                      options->ledger,
                      "folder with ledger/*.toml, or one TOML file [the shipped paper]");
  command->add_option(
      "--only", options->only, "claims whose id matches this shell pattern");
  add_output_file(*command, options->output);
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
