#include "sweep_format.hpp"

#include "certispin/report/output.hpp"
#include "options.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace certispin::cli {

void add_sweep_output(CLI::App& command, std::string& format, std::string& file) {
  command
      .add_option(
          "--format", format, "csv, json or hepdata [by the ending: .csv .json .yaml]")
      ->check(CLI::IsMember({"csv", "json", "hepdata"}));
  add_output_file(command, file);
}

SweepFormat sweep_format(const std::string& format, const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension();
  const bool by_ending = format.empty() && names_file(file);
  if (format == "json" || (by_ending && ending == ".json")) {
    return to_json;
  }
  if (format == "hepdata" || (by_ending && (ending == ".yaml" || ending == ".yml"))) {
    return to_hepdata;
  }
  if (by_ending && ending != ".csv") {
    throw InputError(fmt::format(
        "'{}' ends in no known format; expected .csv, .json, .yaml or --format", file));
  }
  return to_csv;
}

}  // namespace certispin::cli
