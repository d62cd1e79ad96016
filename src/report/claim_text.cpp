#include "claim_text.hpp"

#include "float64_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr long edge_digits = 22;

std::string lower_edge_text(const PrintedSet& cell) {
  return cell.lower ? to_bounds_text(Value(*cell.lower), edge_digits).lower : "-infinity";
}

std::string upper_edge_text(const PrintedSet& cell) {
  return cell.upper ? to_bounds_text(Value(*cell.upper), edge_digits).upper : "infinity";
}

bool is_bounded(const Value& value) {
  return value.is_exact() || value.enclosure(0).bounded();
}

std::string_view sign_of(Reading reading) {
  switch (reading) {
    case Reading::at_least:
      return "≥ ";
    case Reading::at_most:
      return "≤ ";
    case Reading::greater:
      return "> ";
    case Reading::less:
      return "< ";
    case Reading::much_greater:
      return "≫ ";
    case Reading::much_less:
      return "≪ ";
    case Reading::approximately:
      return "≈ ";
    case Reading::limit:
      return "→ ";
    case Reading::identity:
      return "= ";
    default:
      return "";
  }
}

}  // namespace

std::string printed_text(const Claim& claim) {
  if (claim.number_to) {
    return claim.printed + " … " + claim.number_to->text();
  }
  return std::string(sign_of(claim.reading)) + claim.printed;
}

std::string_view value_name(const Claim& claim) {
  switch (claim.reading) {
    case Reading::identity:
      return "difference";
    case Reading::limit:
    case Reading::residual:
      return "estimate";
    default:
      return "proved";
  }
}

std::string value_text(const std::optional<Value>& value, long digits) {
  if (!value) {
    return "-";
  }
  if (!is_bounded(*value)) {
    return "unbounded";
  }
  const long least = std::min(3L, digits);
  if (proved_digits(*value, least) < least && !value->certainly_zero()) {
    const BoundsText ends = to_bounds_text(*value, 4);
    return fmt::format("[{}, {}]", ends.lower, ends.upper);
  }
  return to_proved_text(*value, digits);
}

std::string bare_value_text(const AuditedClaim& each, long digits) {
  const auto& estimate = each.judgement.estimate;
  return estimate ? "≈ " + value_text(Value(estimate->around()), digits)
                  : value_text(each.judgement.value, digits);
}

std::string value_text(const AuditedClaim& each, long digits) {
  const bool difference =
      each.claim.reading == Reading::identity && each.judgement.value.has_value();
  return (difference ? "difference " : "") + bare_value_text(each, digits);
}

std::optional<BoundsText> bounds_text(const std::optional<Value>& value, long digits) {
  return value && is_bounded(*value) ? std::optional(to_bounds_text(*value, digits))
                                     : std::nullopt;
}

std::optional<BoundsText> bounds_text(const std::optional<Estimate>& estimate,
                                      long digits) {
  return estimate ? bounds_text(std::optional(Value(estimate->around())), digits)
                  : std::nullopt;
}

std::string margin_text(const Judgement& j) {
  if (!j.margin || !j.margin->bounded()) {
    return "-";
  }
  const BoundsText ends = to_bounds_text(*j.margin, 3);
  return j.margin->certainly_negative() ? ends.upper : ends.lower;
}

std::string N_text(const Claim& claim) {
  if (!claim.over_N) {
    return claim.N ? std::to_string(*claim.N) : "";
  }
  const SpinRange& range = *claim.over_N;
  return fmt::format("{}:{}{}",
                     range.first,
                     range.last,
                     range.step == 1 ? "" : fmt::format(":{}", range.step));
}

std::string g_text(const Claim& claim) {
  if (!claim.over_g) {
    return claim.g ? to_fraction_text(*claim.g) : "";
  }
  return fmt::format("{}:{}",
                     to_fraction_text(claim.over_g->lower),
                     to_fraction_text(claim.over_g->upper));
}

std::string place_text(const Claim& claim) {
  std::string text;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) {
      text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", name, value);
    }
  };
  add("N", N_text(claim));
  add("g", g_text(claim));
  for (const auto& [name, value] : claim.inputs_text) {
    add(name, value);
  }
  return text;
}

std::string_view to_text(Origin origin) {
  return origin == Origin::paper ? "paper" : "ours";
}

JudgementTexts texts_of(const AuditedClaim& each) {
  const Judgement& j = each.judgement;
  JudgementTexts texts;
  (each.claim.reading == Reading::identity ? texts.difference : texts.value) =
      bounds_text(j.value);
  texts.estimate = bounds_text(j.estimate);
  texts.nominal = bounds_text(j.nominal);
  texts.cell_lower = lower_edge_text(j.cell);
  texts.cell_upper = upper_edge_text(j.cell);
  if (j.margin && j.margin->bounded()) {
    texts.margin = margin_text(j);
  }
  if (j.float64) {
    texts.float64 = shortest_text(*j.float64);
  }
  if (j.float64_error && j.float64_error->absolute) {
    texts.float64_error = error_text(j.float64_error->absolute);
  }
  return texts;
}

std::string counts_text(const Audit& audit) {
  std::string text = fmt::format("{} claims:", audit.claims.size());
  for (const auto& [verdict, count] : audit.summary()) {
    text += fmt::format(" {} {}", count, to_text(verdict));
  }
  return text;
}

}  // namespace certispin
