#include "certispin/report/limit_report.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "options.hpp"
#include "progress.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace certispin::cli {
namespace {

struct Options {
  std::string expression;
  bool laws = false;
  std::vector<std::string> g;
  std::string first;
  std::string terms = "16";
  std::string digits = "25";
  std::string plot;
  OutputOptions output;
};

constexpr const char* fields_of_laws[]{"1/10", "1/2", "4/5", "19/20", "99/100"};

long parse_count(const std::string& text, const char* option) {
  const bool plain = !text.empty() && text.size() < 8 &&
                     text.find_first_not_of("0123456789") == std::string::npos;
  if (!plain) {
    throw InputError(fmt::format(
        "{} '{}' is not usable; expected an integer", option, text.substr(0, 40)));
  }
  return std::stol(text);
}

Ladder ladder_of(const Options& options, const Rational& g) {
  const Ladder ladder{
      options.first.empty() ? suggested_first(g) : parse_count(options.first, "--first"),
      parse_count(options.terms, "--terms")};
  check_ladder(ladder);
  return ladder;
}

/// The expressions, in the order of the answers; checked before any work.
std::vector<std::string> expressions(const Options& options) {
  if (options.laws != options.expression.empty()) {
    throw InputError("limit takes an EXPRESSION or --laws; expected one of them");
  }
  std::vector<std::string> result;
  if (!options.laws) {
    check_names(parse_expression(options.expression));
    return {options.expression};
  }
  for (const LargeNLaw& law : large_N_laws()) {
    result.emplace_back(law.expression);
  }
  return result;
}

std::vector<Rational> fields(const Options& options) {
  std::vector<Rational> result;
  for (const std::string& g : options.g) {
    result.push_back(parse_g(g));
  }
  if (result.empty() && !options.laws) {
    throw InputError("limit needs -g; expected Gamma/J, as in -g 0.95");
  }
  if (result.empty()) {
    for (const char* g : fields_of_laws) {
      result.push_back(parse_g(g));
    }
  }
  const auto outside = [](const Rational& g) { return g <= 0 || g >= 1; };
  if (options.laws && std::any_of(result.begin(), result.end(), outside)) {
    throw InputError("the laws hold for 0 < g < 1; expected such a -g with --laws");
  }
  return result;
}

void check_plot(const Options& options, std::size_t limits) {
  if (options.plot.empty()) {
    return;
  }
  const std::string ending = std::filesystem::path(options.plot).extension();
  if (ending != ".svg" && ending != ".csv" && ending != ".gp") {
    throw InputError(fmt::format(
        "--plot '{}': expected a name that ends in .svg, .csv or .gp", options.plot));
  }
  if (options.plot == options.output.file) {
    throw InputError(
        fmt::format("--plot and -o both name '{}'; expected two files", options.plot));
  }
  if (limits != 1) {
    throw InputError("--plot shows one limit; expected an EXPRESSION and one -g");
  }
}

void write_plot(const Options& options, const LimitResult& result, long digits) {
  if (options.plot.empty()) {
    return;
  }
  if (!result.found.irregular.empty()) {
    std::fprintf(stderr,
                 "certispin: '%s' is not drawn: no limit is told from these samples\n",
                 options.plot.c_str());
    return;
  }
  const Figure figure = limit_figure(result);
  const std::string ending = std::filesystem::path(options.plot).extension();
  write_output(options.plot,
               ending == ".svg"  ? to_svg(figure)
               : ending == ".gp" ? to_gnuplot(figure)
                                 : to_csv(figure, digits));
}

/// The limits of all expressions at one g.
Outcome<std::vector<LimitResult>> limits_at(const Rational& g,
                                            const std::vector<std::string>& texts,
                                            const Options& options,
                                            long digits) {
  LadderRequest request;
  request.g = g;
  request.ladder = ladder_of(options, g);
  request.digits = 2 * digits + 2 * request.ladder.terms;
  request.progress = show_progress("samples");
  for (const std::string& text : texts) {
    request.expressions.push_back(parse_expression(text));
  }
  const auto samples = sample_ladder(request);
  if (!samples) {
    return samples.why();
  }
  std::vector<LimitResult> results;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool lawful = g > 0 && g < 1;
    results.push_back(examine({texts[i],
                               g,
                               request.ladder,
                               request.digits,
                               (*samples)[i],
                               lawful ? find_law(request.expressions[i]) : nullptr}));
  }
  return results;
}

std::string render(const std::vector<LimitResult>& results,
                   const Options& options,
                   long digits) {
  if (options.output.format == "json") {
    return to_json(results, digits);
  }
  if (options.output.format == "csv") {
    return to_csv(results, digits);
  }
  return options.laws ? to_table(results, digits) : to_text(results, digits);
}

int run(const Options& options) {
  const std::vector<std::string> texts = expressions(options);
  const std::vector<Rational> gs = fields(options);
  const long digits = parse_digits(options.digits);
  check_plot(options, texts.size() * gs.size());
  for (const Rational& g : gs) {
    static_cast<void>(ladder_of(options, g));
  }
  std::vector<LimitResult> results;
  for (const Rational& g : gs) {
    const auto limits = limits_at(g, texts, options, digits);
    if (!limits) {
      std::fprintf(stderr, "certispin: %s\n", limits.why().reason.c_str());
      return something_undecided;
    }
    results.insert(results.end(), limits->begin(), limits->end());
  }
  write_plot(options, results.front(), digits);
  write_output(options.output.file, render(results, options, digits));
  const Verdict verdict = verdict_of(results);
  return verdict == Verdict::contradicted ? something_refuted
         : verdict == Verdict::undecided  ? something_undecided
                                          : all_confirmed;
}

}  // namespace

Run add_limit(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "limit", "Extrapolates a sequence over N, with its series in 1/N and known laws");
  command->add_option(
      "EXPRESSION", options->expression, "an id, as c_fit, or arithmetic");
  command->add_flag("--laws", options->laws, "every known law, as one table");
  command
      ->add_option(
          "-g",
          options->g,
          "Gamma/J, exact; several as 1/2,0.95 [with --laws 1/10, 1/2, 4/5, 19/20 "
          "and 99/100]")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option(
      "--first", options->first, "N of the ladder N, 2N, 3N, …; even [by g]");
  command->add_option("--terms", options->terms, "samples in the ladder, 6 to 40")
      ->capture_default_str();
  command
      ->add_option(
          "--digits", options->digits, "digits shown, where the estimate has them")
      ->capture_default_str();
  command->add_option("--plot",
                      options->plot,
                      "FILE.svg (drawn by gnuplot), FILE.csv or FILE.gp: how the "
                      "extrapolants converge");
  options->output.add_to(*command, {"text", "json", "csv"});
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
