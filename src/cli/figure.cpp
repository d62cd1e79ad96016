#include "certispin/report/figure.hpp"

#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "options.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace certispin::cli {
namespace {

struct Options {
  std::string number;
  std::string output;
  std::string digits = "20";
};

/// By the ending of the file; CSV on standard output.
std::string render(const Figure& figure, const Options& options, long digits) {
  const std::string ending = std::filesystem::path(options.output).extension();
  if (ending == ".svg") {
    return to_svg(figure);
  }
  return ending == ".gp" ? to_gnuplot(figure) : to_csv(figure, digits);
}

void check_output(const Options& options) {
  const std::string ending = std::filesystem::path(options.output).extension();
  const bool standard = options.output.empty() || options.output == "-";
  if (!standard && ending != ".svg" && ending != ".csv" && ending != ".gp") {
    throw InputError(
        fmt::format("figure -o '{}': expected a name that ends in .svg, .csv or .gp",
                    options.output));
  }
}

int run(const Options& options) {
  check_output(options);
  const int number = parse_figure_number(options.number);
  const long digits = parse_digits(options.digits);
  DoubletCache cache;
  const Figure figure = enclose_figure(number, digits, cache);
  write_output(options.output, render(figure, options, digits));
  return all_confirmed;
}

}  // namespace

Run add_figure(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("figure", "Draws a figure of the paper from proved data");
  command->add_option("FIGURE", options->number, "1, 2 or 3")->required();
  command->add_option("-o,--output",
                      options->output,
                      "FILE.svg (drawn by gnuplot), FILE.csv, or FILE.gp, a gnuplot "
                      "script [CSV on standard output]");
  command->add_option("--digits", options->digits, "proved digits in CSV, 1 to 5000")
      ->capture_default_str();
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
