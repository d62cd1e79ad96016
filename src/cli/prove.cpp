#include "certispin/audit/prove.hpp"

#include "certispin/report/output.hpp"
#include "certispin/report/prove_report.hpp"
#include "commands.hpp"
#include "data_directory.hpp"
#include "options.hpp"

#include <cstdio>
#include <memory>

namespace certispin::cli {
namespace {

struct Options {
  std::string folder;
  std::string only;
  OutputOptions output;
};

int status_of(const ProofCounts& counts) {
  if (counts.run() == 0) {
    return nothing_checked;
  }
  return counts.failed > 0      ? something_refuted
         : counts.undecided > 0 ? something_undecided
                                : all_confirmed;
}

int run(const Options& options) {
  const auto folder =
      options.folder.empty() ? default_proofs() : std::filesystem::path(options.folder);
  std::vector<Theorem> theorems = read_theorems(folder);
  if (!options.only.empty()) {
    theorems = matching(std::move(theorems), options.only);
  }
  if (theorems.empty()) {
    std::fprintf(stderr,
                 "certispin: nothing was checked: no theorem of '%s'%s\n",
                 folder.c_str(),
                 options.only.empty() ? "" : (" matches '" + options.only + "'").c_str());
    return nothing_checked;
  }
  const std::vector<Proof> proofs = prove(std::move(theorems));
  write_output(
      options.output.file,
      options.output.format == "json" ? proofs_json(proofs) : proofs_text(proofs));
  return status_of(count(proofs));
}

}  // namespace

Run add_prove(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "prove",
      "Runs the theorems of the proofs and rejects their wrong variants: exit 0 all "
      "proved, 1 something failed, 2 something undecided");
  command->add_option("FOLDER",
                      options->folder,
                      "folder with *.md, or one such file [the shipped proofs]");
  command->add_option(
      "--only", options->only, "theorems whose id matches this shell pattern");
  options->output.add_to(*command, {"text", "json"});
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
