#include "certispin/report/limit_report.hpp"

#include "certispin/numbers/text.hpp"
#include "certispin/report/table.hpp"
#include "csv_text.hpp"
#include "json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// Digits that an estimate leaves, never more than that: "90.435…".
std::string estimate_text(const Estimate& x, long digits) {
  return to_proved_text(x.around(), digits);
}

std::string error_text(const Estimate& x) {
  return to_bounds_text(x.error(), 2).upper;
}

std::string closed_form_text(const LawCheck& check, long digits) {
  return check.closed_form ? to_proved_text(*check.closed_form, digits) : "";
}

std::string agreement_text(const LawCheck& check) {
  return check.closed_form ? std::to_string(check.agreement) : "";
}

std::string verdict_text(const LawCheck& check) {
  return check.closed_form ? std::string(to_text(check.verdict)) : "";
}

std::string formula(const LimitResult& result, std::size_t k) {
  return result.law != nullptr && k < result.law->coefficients.size()
             ? std::string(result.law->coefficients[k])
             : "";
}

std::string ladder_text(const LimitResult& result) {
  return fmt::format("N = {0}·k and {0}·k + 1, k = 1…{1}, each enclosed to {2} digits",
                     result.ladder.first,
                     result.ladder.terms,
                     result.sample_digits);
}

std::string power_text(const LimitResult& result) {
  return result.found.power
             ? fmt::format(
                   "{:.3f}",
                   mpfr_get_d(result.found.power->approximate_middle().get(), MPFR_RNDN))
             : "";
}

std::string coefficients_text(const LimitResult& result, long digits) {
  using Align = TextTable::Align;
  TextTable table(
      {Align::right, Align::left, Align::right, Align::left, Align::right, Align::left});
  table.add_row({"k", "L_k, estimate", "digits", "closed form", "agree", "verdict"});
  for (std::size_t k = 0; k < result.coefficients.size(); ++k) {
    const LawCheck& check = result.coefficients[k];
    table.add_row({std::to_string(k),
                   estimate_text(check.found, digits),
                   std::to_string(check.digits),
                   closed_form_text(check, digits),
                   agreement_text(check),
                   verdict_text(check)});
  }
  return table.to_string();
}

std::string limit_text(const LimitResult& result, long digits) {
  std::string text =
      fmt::format("{} = L_0 + L_1/N + L_2/N² + … at g = {}\nsamples at {}\n",
                  result.expression,
                  to_fraction_text(result.g),
                  ladder_text(result));
  if (result.found.power) {
    text +=
        fmt::format("the last samples move like N^(-p), p = {}\n", power_text(result));
  }
  if (result.found.levin) {
    text += fmt::format("Levin's u transform gives {}\n",
                        estimate_text(*result.found.levin, digits));
  }
  if (!result.found.irregular.empty()) {
    return text + "irregular: " + result.found.irregular + '\n';
  }
  text += "error of Richardson's L_0: about " +
          error_text(result.coefficients.front().found) + "\n\n" +
          coefficients_text(result, digits);
  if (result.law != nullptr) {
    text += fmt::format("\nclosed forms ({}):\n", result.law->proof);
    for (std::size_t k = 0; k < result.law->coefficients.size(); ++k) {
      text += fmt::format("  L_{} = {}\n", k, result.law->coefficients[k]);
    }
  }
  return text;
}

constexpr const char* caption =
    "Extrapolated from proved samples: estimates, not proofs. Closed forms are "
    "enclosed.\n";

Json estimate_json(const Estimate& x, long digits) {
  const Interval& around = x.around();
  return {{"value",
           to_bounds_text(Interval::at(around.approximate_middle(), around.precision()),
                          digits + 2)
               .lower},
          {"error", error_text(x)}};
}

Json coefficient_json(const LimitResult& result, std::size_t k, long digits) {
  const LawCheck& check = result.coefficients[k];
  Json entry{{"k", k}};
  entry.update(estimate_json(check.found, digits));
  entry["digits"] = check.digits;
  if (check.closed_form) {
    const BoundsText bounds = to_bounds_text(*check.closed_form, digits + 2);
    entry["closed_form"] = {{"formula", formula(result, k)},
                            {"lower", bounds.lower},
                            {"upper", bounds.upper}};
    entry["agreement"] = check.agreement;
    entry["verdict"] = to_text(check.verdict);
  }
  return entry;
}

Json limit_json(const LimitResult& result, long digits) {
  Json entry{{"expression", result.expression},
             {"g", to_fraction_text(result.g)},
             {"first", result.ladder.first},
             {"terms", result.ladder.terms},
             {"sample_digits", result.sample_digits}};
  if (result.law != nullptr) {
    entry["law"] = {{"id", result.law->id}, {"proof", result.law->proof}};
  }
  if (result.found.power) {
    entry["power"] = power_text(result);
  }
  if (result.found.levin) {
    entry["levin"] = estimate_json(*result.found.levin, digits);
  }
  if (!result.found.irregular.empty()) {
    entry["irregular"] = result.found.irregular;
    return entry;
  }
  entry["coefficients"] = Json::array();
  for (std::size_t k = 0; k < result.coefficients.size(); ++k) {
    entry["coefficients"].push_back(coefficient_json(result, k, digits));
  }
  return entry;
}

}  // namespace

LimitResult examine(LimitResult result) {
  result.found = extrapolate(result.samples.even, result.samples.odd);
  result.coefficients = check_law(result.found, result.law, result.g);
  return result;
}

Verdict verdict_of(const std::vector<LimitResult>& results) {
  Verdict all = Verdict::supported;
  for (const LimitResult& result : results) {
    if (!result.found.irregular.empty()) {
      all = Verdict::undecided;
    }
    for (const LawCheck& check : result.coefficients) {
      if (check.closed_form && check.verdict == Verdict::contradicted) {
        return Verdict::contradicted;
      }
      if (check.closed_form && check.verdict == Verdict::undecided) {
        all = Verdict::undecided;
      }
    }
  }
  return all;
}

std::string to_text(const std::vector<LimitResult>& results, long digits) {
  std::string text = caption;
  for (const LimitResult& result : results) {
    text += '\n' + limit_text(result, digits);
  }
  return text;
}

std::string to_table(const std::vector<LimitResult>& results, long digits) {
  using Align = TextTable::Align;
  TextTable table({Align::left,
                   Align::left,
                   Align::right,
                   Align::left,
                   Align::right,
                   Align::left,
                   Align::right,
                   Align::left});
  table.add_row({"g",
                 "sequence",
                 "k",
                 "L_k, estimate",
                 "digits",
                 "closed form",
                 "agree",
                 "verdict"});
  for (const LimitResult& result : results) {
    table.add_rule();
    for (std::size_t k = 0; k < result.coefficients.size(); ++k) {
      const LawCheck& check = result.coefficients[k];
      table.add_row({k == 0 ? to_fraction_text(result.g) : "",
                     k == 0 ? result.expression : "",
                     std::to_string(k),
                     result.found.irregular.empty() ? estimate_text(check.found, digits)
                                                    : "irregular",
                     std::to_string(check.digits),
                     closed_form_text(check, digits),
                     agreement_text(check),
                     verdict_text(check)});
    }
  }
  return caption + std::string(1, '\n') + table.to_string();
}

std::string to_json(const std::vector<LimitResult>& results, long digits) {
  Json document{{"schema", "certispin/limit/1"}, {"limits", Json::array()}};
  for (const LimitResult& result : results) {
    document["limits"].push_back(limit_json(result, digits));
  }
  return document_text(document);
}

std::string to_csv(const std::vector<LimitResult>& results, long digits) {
  std::string text =
      "expression,g,k,estimate,error,digits,closed_form,lower,upper,agreement,verdict\n";
  for (const LimitResult& result : results) {
    for (std::size_t k = 0; k < result.coefficients.size(); ++k) {
      const LawCheck& check = result.coefficients[k];
      const Json estimate = estimate_json(check.found, digits);
      const BoundsText bounds = check.closed_form
                                    ? to_bounds_text(*check.closed_form, digits + 2)
                                    : BoundsText{};
      text += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\n",
                          csv_cell(result.expression),
                          to_fraction_text(result.g),
                          k,
                          result.found.irregular.empty()
                              ? estimate["value"].get<std::string>()
                              : "irregular",
                          estimate["error"].get<std::string>(),
                          check.digits,
                          csv_cell(check.closed_form ? formula(result, k) : ""),
                          bounds.lower,
                          bounds.upper,
                          agreement_text(check),
                          verdict_text(check));
    }
  }
  return text;
}

}  // namespace certispin
