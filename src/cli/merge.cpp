#include "certispin/report/output.hpp"
#include "certispin/report/sweep_merge.hpp"
#include "commands.hpp"
#include "sweep_format.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <system_error>

namespace certispin::cli {
namespace {

struct MergeOptions {
  std::vector<std::string> shards;
  std::string format;
  std::string file;
};

/// A shard is not overwritten by what it is merged into.
void check_output(const MergeOptions& options) {
  std::error_code none;
  for (const std::string& shard : options.shards) {
    if (std::filesystem::equivalent(shard, options.file, none)) {
      throw InputError(fmt::format(
          "'{}' is one of the shards; expected another file to write to", options.file));
    }
  }
}

int run(const MergeOptions& options) {
  check_output(options);
  const SweepFormat format = sweep_format(options.format, options.file);
  const SweepResult whole = merge_sweep_shards(options.shards);
  write_output(options.file, format(whole));
  return is_decided(whole) ? all_confirmed : something_undecided;
}

}  // namespace

Run add_merge(CLI::App& app) {
  auto options = std::make_shared<MergeOptions>();
  CLI::App* command = app.add_subcommand(
      "merge", "Puts the shards of a sweep together after checking that they fit");
  command->add_option("FILE", options->shards, "every shard of one sweep, in any order")
      ->required();
  add_sweep_output(*command, options->format, options->file);
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
