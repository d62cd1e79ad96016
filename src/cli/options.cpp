#include "options.hpp"

#include "certispin/numbers/precision_ladder.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace certispin::cli {
namespace {

Rational positive(const std::string& text, const char* name) {
  Rational value;
  try {
    value = parse_rational(text);
  } catch (const InputError& error) {
    throw InputError(fmt::format("{}: {}", name, error.what()));
  }
  if (value <= 0) {
    throw InputError(
        fmt::format("{}: '{}' is not positive; expected a value > 0", name, text));
  }
  return value;
}

}  // namespace

void ProblemOptions::add_to(CLI::App& command) {
  command.add_option("-N", N, "number of spins, 1 to 1000000")->required();
  command.add_option("-g", g, "Gamma/J, exact: 0.95 means 19/20")->required();
  add_scale_to(command);
}

void ProblemOptions::add_scale_to(CLI::App& command) {
  const std::string group = "Physical scale (default: the paper's)";
  command.add_option("--temperature", temperature, "T in kelvin [1e-8]")->group(group);
  command.add_option("--gamma-phi", gamma_phi, "dephasing rate in 1/s [0.05]")
      ->group(group);
  auto* J =
      command.add_option("--J", J_angular, "coupling J/hbar in rad/s")->group(group);
  command
      .add_option(
          "--calibrate-N", calibration_N, "N at which delta_E = k_B T fixes J [370]")
      ->group(group)
      ->excludes(J);
  command
      .add_option(
          "--calibrate-g", calibration_g, "g at which delta_E = k_B T fixes J [19/20]")
      ->group(group)
      ->excludes(J);
}

PhysicalScale ProblemOptions::read_scale() const {
  PhysicalScale scale;
  if (!temperature.empty()) {
    scale.temperature = positive(temperature, "--temperature");
  }
  if (!gamma_phi.empty()) {
    scale.gamma_phi = positive(gamma_phi, "--gamma-phi");
  }
  if (!J_angular.empty()) {
    scale.J_angular = positive(J_angular, "--J");
  }
  if (!calibration_N.empty()) {
    scale.calibration.N = parse_N(calibration_N);
  }
  if (!calibration_g.empty()) {
    scale.calibration.g = parse_g(calibration_g);
    if (scale.calibration.g == 0) {
      throw InputError(
          "--calibrate-g: '0' leaves no splitting to calibrate with; expected a value > "
          "0");
    }
  }
  return scale;
}

Problem ProblemOptions::read() const {
  const ModelPoint point{parse_N(N), parse_g(g)};
  return {point, read_scale()};
}

void OutputOptions::add_to(CLI::App& command, const std::vector<std::string>& formats) {
  command.add_option("--format", format, fmt::format("{}", fmt::join(formats, ", ")))
      ->check(CLI::IsMember(formats))
      ->capture_default_str();
  add_output_file(command, file);
}

CLI::Option* add_output_file(CLI::App& command, std::string& file) {
  return command.add_option("-o,--output", file, "file to write [standard output]")
      ->check([](const std::string& path) {
        std::error_code none;
        return std::filesystem::is_directory(path, none)
                   ? fmt::format("'{}' is a folder; expected a file to write", path)
                   : "";
      });
}

void add_blas_option(CLI::App& command, std::string& library) {
  command.add_option(
      "--blas",
      library,
      "LAPACK and BLAS of the eigensolver: openblas, reference or the path "
      "of a shared library [the first that is installed]");
}

long parse_digits(const std::string& text) {
  Rational value;
  try {
    value = parse_rational(text);
  } catch (const InputError&) {
    value = 0;
  }
  if (denominator(value) != 1 || value < 1 || value > digits_cap) {
    throw InputError(
        fmt::format("--digits '{}' is not usable; expected an integer from 1 to {}",
                    text.substr(0, 40),
                    digits_cap));
  }
  return numerator(value).convert_to<long>();
}

}  // namespace certispin::cli
