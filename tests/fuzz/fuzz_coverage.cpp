// libFuzzer target: every digit of any text belongs to exactly one numeral, and the list that
// accounts for the text reads back as it was written; the same bytes as a list are read or
// refused with one sentence.

#include "certispin/audit/coverage.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace certispin;

void check_digits(const PaperTokens& tokens) {
  std::vector<std::vector<int>> owners;
  for (const std::string& line : tokens.lines) {
    owners.emplace_back(line.size(), 0);
  }
  for (const PaperNumeral& each : tokens.numerals) {
    for (std::size_t byte = each.begin; byte < each.end; ++byte) {
      require(++owners.at(each.line - 1).at(byte) == 1, "a byte belongs to two numerals");
    }
  }
  for (std::size_t i = 0; i < owners.size(); ++i) {
    for (std::size_t byte = 0; byte < owners[i].size(); ++byte) {
      const char c = tokens.lines[i][byte];
      require(c < '0' || c > '9' || owners[i][byte] == 1,
              "a digit belongs to no numeral");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const PaperTokens tokens = read_paper_tokens(text);
  check_digits(tokens);
  try {
    const std::string list = to_toml(occurrences_in(tokens, common_rules()));
    require(to_toml(parse_occurrences(list, "skeleton")) == list, "a list reads back");
  } catch (const InputError&) {
    // two equations of one number
  }
  try {
    static_cast<void>(check_coverage(parse_occurrences(text, "fuzz"), {}));
  } catch (const InputError&) {
    // refused
  }
  return 0;
}
