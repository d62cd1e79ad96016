#include "certispin/quantities/sweep_grid.hpp"
#include "certispin/report/output.hpp"
#include "certispin/report/sweep_journal.hpp"
#include "certispin/report/sweep_report.hpp"
#include "commands.hpp"
#include "interruption.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "sweep_format.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <numeric>
#include <tbb/global_control.h>

namespace certispin::cli {
namespace {

struct SweepOptions {
  ProblemOptions grid;  // lists of N and g
  std::vector<std::string> quantities;
  std::string digits = "30";
  std::string format;
  std::string file;
  std::string shard;
  std::string jobs;
  bool resume = false;
};

SweepJob read_job(const SweepOptions& options) {
  SweepJob job;
  job.Ns = parse_N_list(options.grid.N);
  job.gs = parse_g_list(options.grid.g);
  for (const std::string& text : options.quantities) {
    SweepQuantity quantity = parse_sweep_quantity(text);
    const bool known = std::any_of(
        job.quantities.begin(), job.quantities.end(), [&](const SweepQuantity& other) {
          return other.text == quantity.text;
        });
    if (!known) {
      job.quantities.push_back(std::move(quantity));
    }
  }
  job.digits = parse_digits(options.digits);
  job.scale = options.grid.read_scale();
  if (job.points() > largest_grid / job.quantities.size()) {
    throw InputError(
        fmt::format("the grid has {} points with {} quantities; expected at "
                    "most {} cells",
                    job.points(),
                    job.quantities.size(),
                    largest_grid));
  }
  return job;
}

/// An integer from 1 to `most`, or 0.
std::size_t small_integer(std::string_view text, std::size_t most) {
  const bool plain = !text.empty() && text.size() < 9 &&
                     text.find_first_not_of("0123456789") == std::string_view::npos;
  const std::size_t value = plain ? std::stoul(std::string(text)) : 0;
  return value <= most ? value : 0;
}

std::optional<SweepShard> read_shard(const std::string& text, const SweepJob& job) {
  if (text.empty()) {
    return std::nullopt;
  }
  const std::string_view whole = text;
  const std::size_t slash = std::min(text.find('/'), text.size());
  const std::size_t of =
      small_integer(whole.substr(std::min(slash + 1, text.size())), job.points());
  const std::size_t index = small_integer(whole.substr(0, slash), of);
  if (index == 0) {
    throw InputError(
        fmt::format("--shard '{}' is no share of {} points; expected i/n with "
                    "1 <= i <= n <= {}",
                    text.substr(0, 40),
                    job.points(),
                    job.points()));
  }
  return SweepShard{index, of};
}

SweepFormat read_format(const SweepOptions& options, bool is_shard) {
  if (!is_shard) {
    return sweep_format(options.format, options.file);
  }
  if (!options.format.empty() && options.format != "json") {
    throw InputError(
        fmt::format("--format '{}' holds no shard; expected json, and the format with "
                    "certispin merge",
                    options.format));
  }
  if (options.format.empty() && names_file(options.file) &&
      !options.file.ends_with(".json")) {
    throw InputError(fmt::format(
        "'{}' is to hold a shard, which is JSON; expected a name that ends in .json",
        options.file));
  }
  return to_json;
}

std::size_t read_jobs(const std::string& text) {
  constexpr std::size_t most = 4096;
  const std::size_t jobs = text.empty() ? most : small_integer(text, most);
  if (jobs == 0) {
    throw InputError(fmt::format(
        "--jobs '{}' is not usable; expected an integer from 1 to {}", text, most));
  }
  return jobs;
}

/// Evaluates what `result` lacks; `journal` may be absent.
void complete(SweepResult& result, SweepJournal* journal) {
  const SweepJob& job = result.job;
  const auto work_at = [&](std::size_t place) { return work_of(job.point(place)); };
  std::vector<std::size_t> places = places_of(job, result.shard.value_or(SweepShard{}));
  const std::size_t all = places.size();
  std::size_t all_work = 0;
  std::size_t work = 0;
  for (const std::size_t place : places) {
    all_work += work_at(place);
    work += result.cells.contains(place) ? work_at(place) : 0;
  }
  const auto progress = show_weighted_progress("points");
  const auto show = [&] {
    progress(result.cells.size(),
             all,
             static_cast<double>(work) / static_cast<double>(all_work));
  };
  std::erase_if(places, [&](std::size_t place) { return result.cells.contains(place); });
  show();
  run_sweep(job, std::move(places), [&](std::size_t place, SweepCells cells) {
    if (journal != nullptr) {
      journal->append(place, cells);
    }
    result.cells.emplace(place, std::move(cells));
    work += work_at(place);
    show();
  });
}

/// With a journal beside the file, whatever happens.
void run_to_file(SweepResult& result,
                 const SweepOptions& options,
                 const SweepFormat& format) {
  const std::string path = options.file + ".journal";
  SweepJournal journal(
      path, result.job, result.shard.value_or(SweepShard{}), options.resume);
  const std::string kept =
      fmt::format("what is finished is kept in '{}'; go on with --resume", path);
  say_when_interrupted("interrupted: " + kept);
  result.cells = journal.take_known();
  try {
    complete(result, &journal);
    write_output(options.file, format(result));
  } catch (const InputError& error) {
    throw InputError(fmt::format("{}; {}", error.what(), kept));
  }
  journal.remove();
}

int run(const SweepOptions& options) {
  SweepResult result{read_job(options), {}, {}};
  result.shard = read_shard(options.shard, result.job);
  const SweepFormat format = read_format(options, result.shard.has_value());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  read_jobs(options.jobs));
  if (names_file(options.file)) {
    run_to_file(result, options, format);
  } else if (options.resume) {
    throw InputError("--resume needs the file that was not finished; expected -o FILE");
  } else {
    complete(result, nullptr);
    write_output(options.file, format(result));
  }
  return is_decided(result) ? all_confirmed : something_undecided;
}

}  // namespace

Run add_sweep(CLI::App& app) {
  auto options = std::make_shared<SweepOptions>();
  CLI::App* command = app.add_subcommand(
      "sweep", "Encloses quantities on a grid of N and g; can be killed and resumed");
  command
      ->add_option(
          "-N,--N", options->grid.N, "numbers and ranges, as in 100,370,500:2000:2")
      ->required();
  command
      ->add_option(
          "-g,--g", options->grid.g, "the same of Gamma/J, exact: 0.90:0.99:0.01")
      ->required();
  command
      ->add_option("--quantity",
                   options->quantities,
                   "ids of quantities and expressions of them, as in 'eta_MF - 2'")
      ->required();
  options->grid.add_scale_to(*command);
  command
      ->add_option("--digits",
                   options->digits,
                   "proved significant digits in each cell, 1 to 5000")
      ->capture_default_str();
  add_sweep_output(*command, options->format, options->file);
  command->add_option(
      "--shard", options->shard, "the i-th of n shares, i/n, for certispin merge (JSON)");
  command->add_option("--jobs", options->jobs, "threads at most [all cores]");
  command->add_flag("--resume",
                    options->resume,
                    "go on with FILE.journal of a run that was killed, if it is there");
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
