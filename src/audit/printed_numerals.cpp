#include "printed_numerals.hpp"

#include "certispin/audit/paper_tokens.hpp"

namespace certispin {
namespace {

/// A printed numeral as a decimal: "10^-14" as "1e-14".
std::optional<PrintedDecimal> decimal_of(std::string text) {
  if (text.compare(0, 3, "10^") == 0) {
    text.replace(0, 3, "1e");
  }
  try {
    return PrintedDecimal(text);
  } catch (const InputError&) {
    return std::nullopt;
  }
}

std::string without_sign(const std::string& text) {
  return !text.empty() && (text[0] == '-' || text[0] == '+') ? text.substr(1) : text;
}

}  // namespace

bool same_numeral(const std::string& a, const std::string& b) {
  if (a == b) {
    return true;
  }
  const auto left = decimal_of(a);
  const auto right = decimal_of(b);
  if (!left || !right || left->value() != right->value()) {
    return false;
  }
  const bool power = a.compare(0, 3, "10^") == 0 || b.compare(0, 3, "10^") == 0;
  return power || left->unit() == right->unit();
}

std::vector<std::string> printed_numerals(const Claim& claim) {
  std::vector<std::string> result;
  if (claim.number_to) {
    result.push_back(without_sign(claim.number_to->text()));
  }
  const std::string printed = without_sign(claim.printed);
  if (claim.number || decimal_of(printed)) {
    result.push_back(printed);
    return result;
  }
  for (const PaperNumeral& each : read_paper_tokens(printed).numerals) {
    result.push_back(each.text);
  }
  return result;
}

}  // namespace certispin
