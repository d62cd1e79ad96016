#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace certispin {

// ASCII only: what std::isdigit and its kin say depends on the locale.
[[nodiscard]] inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] inline bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] inline bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}

[[nodiscard]] inline bool starts_at(std::string_view text,
                                    std::size_t at,
                                    std::string_view part) {
  return at <= text.size() && text.substr(at, part.size()) == part;
}

[[nodiscard]] inline std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) {
    ++at;
  }
  return at;
}

/// Past digits and single points between them: "3.4", "370" of "370.".
[[nodiscard]] inline std::size_t skip_decimal(std::string_view text, std::size_t at) {
  at = skip_digits(text, at);
  while (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    at = skip_digits(text, at + 1);
  }
  return at;
}

[[nodiscard]] inline std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') {
    ++at;
  }
  return at;
}

}  // namespace certispin
