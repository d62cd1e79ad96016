#include "claim_subject.hpp"

#include "certispin/quantities/expression_text.hpp"

#include <fmt/format.h>
#include <set>

namespace certispin {
namespace {

/// Printed inputs with other values than the paper's own speak of another number.
std::string inputs_text(const Claim& claim) {
  const PhysicalScale scale;
  std::string text;
  for (const auto& [name, printed] : claim.inputs_text) {
    const RationalInterval& range = claim.inputs.at(name);
    const Rational middle = (range.lower + range.upper) / 2;
    const bool usual = (name == "gamma_phi" && middle == scale.gamma_phi) ||
                       (name == "T" && middle == scale.temperature);
    if (!usual) {
      text += fmt::format(", {} = {}", name, printed);
    }
  }
  return text;
}

std::string spin_range_text(const SpinRange& range) {
  const std::string step = range.step == 1 ? "" : fmt::format(":{}", range.step);
  return fmt::format("N = {}:{}{}", range.first, range.last, step);
}

std::string g_text(const Rational& g) {
  return "g = " + to_fraction_text(g);
}

/// "N = 370, g = 19/20", "N = 250:430:2 at g = 19/20"
std::string place_text(const Claim& claim) {
  const std::string N = claim.N ? fmt::format("N = {}", *claim.N) : "";
  const std::string g = claim.g ? g_text(*claim.g) : "";
  if (claim.over_N) {
    return fmt::format("{} at {}", spin_range_text(*claim.over_N), g);
  }
  if (claim.over_g) {
    return fmt::format("g = {}:{} at {}",
                       to_fraction_text(claim.over_g->lower),
                       to_fraction_text(claim.over_g->upper),
                       N);
  }
  return N + (N.empty() || g.empty() ? "" : ", ") + g;
}

std::set<std::string> input_names(const Claim& claim) {
  std::set<std::string> names;
  for (const auto& [name, text] : claim.inputs_text) {
    names.insert(name);
  }
  return names;
}

}  // namespace

bool is_universal(const Claim& claim) {
  if (!claim.over_N && !claim.over_g) {
    return false;
  }
  switch (claim.reading) {
    case Reading::peak_over_N:
    case Reading::peak_over_g:
    case Reading::crossing:
    case Reading::monotone:
      return false;
    default:
      return true;
  }
}

SubjectPhrase phrase_of(const Claim& claim) {
  const std::string place = place_text(claim);
  switch (claim.reading) {
    case Reading::limit:
      // A limit that is a formula is compared with the same formula only.
      return {"limit of ",
              " at " + place +
                  (claim.printed_expression && !claim.number
                       ? " as " + to_text(*claim.printed_expression)
                       : "")};
    case Reading::peak_over_N:
    case Reading::peak_over_g:
      return {claim.aspect == Aspect::height ? "peak height of " : "peak position of ",
              " over " + place};
    case Reading::crossing:
      return {"where ",
              fmt::format(" passes {} over {}", to_fraction_text(*claim.level), place)};
    case Reading::monotone:
      return {"direction of ", " over " + place};
    default:
      return {"", (is_universal(claim) ? " for " : " at ") + place};
  }
}

std::string topic_of(const Claim& claim) {
  return canonical_text(claim.expression, input_names(claim)) + inputs_text(claim);
}

std::string label_of(const Claim& claim) {
  const SubjectPhrase phrase = phrase_of(claim);
  return phrase.before + to_text(claim.expression) + phrase.after + inputs_text(claim);
}

}  // namespace certispin
