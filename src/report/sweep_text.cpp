#include "sweep_text.hpp"

#include "certispin/audit/paper_source.hpp"
#include "certispin/numbers/text.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

Json scale_json(const PhysicalScale& scale) {
  const std::optional<std::string> coupling =
      scale.J_angular ? std::optional(to_fraction_text(*scale.J_angular)) : std::nullopt;
  return {{"T", to_fraction_text(scale.temperature)},
          {"gamma_phi", to_fraction_text(scale.gamma_phi)},
          {"J_angular", optional_json(coupling)},
          {"calibration",
           {{"N", std::to_string(scale.calibration.N)},
            {"g", to_fraction_text(scale.calibration.g)}}}};
}

Rational rational_from_json(const Json& text) {
  return parse_rational(text.get<std::string>());
}

PhysicalScale scale_from_json(const Json& json) {
  PhysicalScale scale;
  scale.temperature = rational_from_json(json.at("T"));
  scale.gamma_phi = rational_from_json(json.at("gamma_phi"));
  if (!json.at("J_angular").is_null()) {
    scale.J_angular = rational_from_json(json.at("J_angular"));
  }
  const Json& calibration = json.at("calibration");
  scale.calibration = {parse_N(calibration.at("N").get<std::string>()),
                       parse_g(calibration.at("g").get<std::string>())};
  return scale;
}

}  // namespace

Json job_json(const SweepJob& job) {
  Json sizes = Json::array();
  for (const long size : job.Ns) {
    sizes.push_back(std::to_string(size));
  }
  Json fields = Json::array();
  for (const Rational& g : job.gs) {
    fields.push_back(to_fraction_text(g));
  }
  Json quantities = Json::array();
  for (const SweepQuantity& each : job.quantities) {
    quantities.push_back({{"quantity", each.text},
                          {"unit", each.unit.empty() ? Json(nullptr) : Json(each.unit)}});
  }
  return {{"program", program_version()},
          {"N", std::move(sizes)},
          {"g", std::move(fields)},
          {"quantities", std::move(quantities)},
          {"digits", job.digits},
          {"scale", scale_json(job.scale)}};
}

SweepJob job_from_json(const Json& document) {
  SweepJob job;
  for (const Json& size : document.at("N")) {
    job.Ns.push_back(parse_N(size.get<std::string>()));
  }
  for (const Json& g : document.at("g")) {
    job.gs.push_back(parse_g(g.get<std::string>()));
  }
  for (const Json& each : document.at("quantities")) {
    job.quantities.push_back(
        parse_sweep_quantity(each.at("quantity").get<std::string>()));
  }
  job.digits = document.at("digits").get<long>();
  job.scale = scale_from_json(document.at("scale"));
  return job;
}

std::string job_digest(const SweepJob& job) {
  return sha256_of(job_json(job).dump());
}

Json cell_json(const SweepCell& cell) {
  if (!cell.undefined.empty()) {
    return {{"undefined", cell.undefined}};
  }
  Json json = Json::object();
  if (!cell.lower.empty()) {
    json["lower"] = cell.lower;
    json["upper"] = cell.upper;
  }
  json["digits"] = cell.digits;
  json["bits"] = cell.bits;
  if (!cell.unproved.empty()) {
    json["note"] = cell.unproved;
  }
  return json;
}

SweepCell cell_from_json(const Json& json) {
  SweepCell cell;
  if (json.contains("undefined")) {
    cell.undefined = json.at("undefined").get<std::string>();
    return cell;
  }
  if (json.contains("lower")) {
    cell.lower = json.at("lower").get<std::string>();
    cell.upper = json.at("upper").get<std::string>();
  }
  cell.digits = json.at("digits").get<long>();
  cell.bits = json.at("bits").get<Bits>();
  if (json.contains("note")) {
    cell.unproved = json.at("note").get<std::string>();
  }
  return cell;
}

std::string digest_member(std::string_view text_before) {
  return fmt::format(",\n  \"sha256\": \"{}\"\n}}\n", sha256_of(text_before));
}

std::string decimal_or_fraction(const Rational& g) {
  constexpr long most_digits = 30;
  const BoundsText bounds = to_bounds_text(Value(g), most_digits);
  return bounds.lower == bounds.upper ? bounds.lower : to_fraction_text(g);
}

}  // namespace certispin
