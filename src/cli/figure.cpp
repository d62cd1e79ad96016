#include "certispin/report/figure.hpp"

#include "certispin/report/float64_figure.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "options.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace certispin::cli {
namespace {

struct Options {
  std::string name;
  std::string output;
  std::string digits = "20";
  std::string driver;   // empty: none was named
  std::string library;  // likewise
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

Figure figure_of(const Options& options, long digits) {
  DoubletCache cache;
  const bool over_N = options.name == "float64-N";
  if (over_N || options.name == "float64-g") {
    const Eigensolver solver = make_eigensolver(
        options.driver.empty() ? Driver::dsyevd : parse_driver(options.driver),
        options.library);
    return float64_figure(over_N ? climb("N", points_over_N(), solver, cache)
                                 : climb("g", points_over_g(), solver, cache));
  }
  const int number = parse_figure_number(options.name);
  if (!options.driver.empty() || !options.library.empty()) {
    throw InputError(fmt::format(
        "figure {} has no --driver or --blas: it shows proved values; expected "
        "float64-N or float64-g",
        number));
  }
  return enclose_figure(number, digits, cache);
}

int run(const Options& options) {
  check_output(options);
  const long digits = parse_digits(options.digits);
  const Figure figure = figure_of(options, digits);
  write_output(options.output, render(figure, options, digits));
  return all_confirmed;
}

}  // namespace

Run add_figure(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "figure", "Draws a figure of the paper, or float64's errors, from proved data");
  command
      ->add_option("FIGURE",
                   options->name,
                   "1, 2 or 3 of the paper; float64-N or float64-g: relative errors of a "
                   "double-precision eigensolver over N or g")
      ->required();
  add_output_file(*command, options->output)
      ->description(
          "FILE.svg (drawn by gnuplot), FILE.csv, or FILE.gp, a gnuplot script [CSV on "
          "standard output]");
  command->add_option("--driver",
                      options->driver,
                      "eigensolver of float64-N and float64-g, as in float64 [dsyevd]");
  add_blas_option(*command, options->library);
  command->add_option("--digits", options->digits, "proved digits in CSV, 1 to 5000")
      ->capture_default_str();
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
