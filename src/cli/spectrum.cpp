#include "certispin/numbers/parallel.hpp"
#include "certispin/report/output.hpp"
#include "certispin/report/spectrum_report.hpp"
#include "commands.hpp"
#include "options.hpp"
#include "progress.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <set>

namespace certispin::cli {
namespace {

struct SpectrumOptions {
  std::string N;
  std::string g;
  std::string digits = "30";
  std::string levels = "all";
  std::string vectors;
  std::string sum_rules;
  OutputOptions output;
};

/// One number of a list of levels.
std::size_t parse_index(std::string_view text, std::string_view option, long N) {
  const bool digits_alone =
      !text.empty() && text.size() < 8 &&
      text.find_first_not_of("0123456789") == std::string_view::npos;
  const long k = digits_alone ? std::stol(std::string(text)) : -1;
  if (k < 0 || k > N) {
    throw InputError(
        fmt::format("{} '{}' is not a level; expected 0 to {}, as in 0,1,5:8, or all",
                    option,
                    text.substr(0, 40),
                    N));
  }
  return static_cast<std::size_t>(k);
}

/// "0,1,5:8", "all", or nothing: levels in ascending order, each once.
std::vector<std::size_t> parse_levels(const std::string& text,
                                      std::string_view option,
                                      long N) {
  const std::string list = text == "all" ? fmt::format("0:{}", N) : text;
  std::set<std::size_t> ks;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    const std::string item = list.substr(at, end - at);
    const std::size_t colon = item.find(':');
    const std::size_t first = parse_index(item.substr(0, colon), option, N);
    const std::size_t last = colon == std::string::npos
                                 ? first
                                 : parse_index(item.substr(colon + 1), option, N);
    for (std::size_t k = first; k <= last; ++k) {
      ks.insert(k);
    }
    if (last < first || end + 1 == list.size()) {  // descending, or a comma at the end
      throw InputError(fmt::format(
          "{} '{}' is not a list of levels; expected one like 0,1,5:8, or all",
          option,
          text.substr(0, 40)));
    }
    at = end + 1;
  }
  return {ks.begin(), ks.end()};
}

/// What was asked for, checked before any work.
struct Wanted {
  std::vector<std::size_t> levels;
  std::vector<std::size_t> vectors;
  std::vector<std::size_t> sum_rules;

  [[nodiscard]] std::size_t count(long N) const {
    std::size_t highest = 0;
    for (const auto* each : {&levels, &vectors}) {
      highest = each->empty() ? highest : std::max(highest, each->back());
    }
    return sum_rules.empty() ? highest + 1 : static_cast<std::size_t>(N) + 1;
  }
};

Wanted read(const SpectrumOptions& options, long N) {
  Wanted wanted{parse_levels(options.levels, "--levels", N),
                parse_levels(options.vectors, "--vectors", N),
                parse_levels(options.sum_rules, "--sum-rules", N)};
  if (wanted.levels.empty()) {
    throw InputError("--levels is empty; expected levels such as 0,1,5:8, or all");
  }
  if (options.output.format == "csv" &&
      !(wanted.vectors.empty() && wanted.sum_rules.empty())) {
    throw InputError(
        "--format csv holds the levels alone; expected text or json with --vectors or "
        "--sum-rules");
  }
  return wanted;
}

SumRuleRequest request(const SpectrumOptions& options,
                       const Wanted& wanted,
                       long digits) {
  return {wanted.sum_rules,
          options.sum_rules != "all",
          digits,
          show_progress("levels in the sum rules")};
}

int run(const SpectrumOptions& options) {
  SpectrumResult result;
  result.point = {parse_N(options.N), parse_g(options.g)};
  result.digits = parse_digits(options.digits);
  const Wanted wanted = read(options, result.point.N);
  const auto spectrum = Spectrum::isolate(result.point, wanted.count(result.point.N));
  if (!spectrum) {
    std::fprintf(stderr, "certispin: %s\n", spectrum.why().reason.c_str());
    return something_undecided;
  }
  const auto energies =
      enclose_levels(*spectrum, wanted.levels, result.digits, show_progress("levels"));
  for (std::size_t i = 0; i < energies.size(); ++i) {
    result.levels.push_back({wanted.levels[i], energies[i]});
  }
  for (const std::size_t k : wanted.vectors) {
    result.vectors.push_back({k, Inconclusive{}});
  }
  for_each_in_parallel(result.vectors.size(), [&](std::size_t i) {
    SpectrumVector& vector = result.vectors[i];
    vector.components = enclose_vector(*spectrum, vector.k, result.digits);
  });
  if (!wanted.sum_rules.empty()) {
    result.sum_rules =
        enclose_sum_rules(*spectrum, request(options, wanted, result.digits));
  }
  write_output(options.output.file,
               options.output.format == "json"  ? to_json(result)
               : options.output.format == "csv" ? to_csv(result)
                                                : to_text(result));
  return is_decided(result) ? all_confirmed : something_undecided;
}

}  // namespace

Run add_spectrum(CLI::App& app) {
  auto options = std::make_shared<SpectrumOptions>();
  CLI::App* command = app.add_subcommand(
      "spectrum", "Encloses all levels, their vectors and the sum rules of J_z");
  command->add_option("-N", options->N, "number of spins, 1 to 1000000")->required();
  command->add_option("-g", options->g, "Gamma/J, exact: 0.95 means 19/20")->required();
  command->add_option("--digits", options->digits, "proved significant digits, 1 to 5000")
      ->capture_default_str();
  command->add_option("--levels", options->levels, "levels k, such as 0,1,5:8, or all")
      ->capture_default_str();
  command->add_option("--vectors", options->vectors, "levels k whose vectors to enclose");
  command->add_option(
      "--sum-rules",
      options->sum_rules,
      "states i whose sum rules to enclose; with all, without the single terms");
  options->output.add_to(*command, {"text", "json", "csv"});
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
