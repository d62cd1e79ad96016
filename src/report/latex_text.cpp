#include "latex_text.hpp"

#include "latex_characters.hpp"

#include <boost/locale/utf.hpp>

#include <cctype>
#include <fmt/format.h>

namespace certispin {
namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;

constexpr char32_t replacement = 0xFFFD;  // of what is no UTF-8

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_word(char32_t c) {
  return c < 0x80 && std::isalnum(static_cast<int>(c)) != 0;
}

std::u32string decode(std::string_view utf8) {
  std::u32string text;
  for (const char* p = utf8.data(); p != utf8.data() + utf8.size();) {
    const auto code = Utf8::decode(p, utf8.data() + utf8.size());
    const bool good =
        code != boost::locale::utf::illegal && code != boost::locale::utf::incomplete;
    text += good ? static_cast<char32_t>(code) : replacement;
  }
  return text;
}

std::string unknown(char32_t code) {
  return fmt::format("[U+{:04X}]", static_cast<std::uint32_t>(code));
}

/// A character of ASCII in running text; `next` follows it.
std::string ascii_text(char32_t c, char32_t next) {
  switch (c) {
    case U'#':
    case U'%':
    case U'&':
    case U'_':
    case U'{':
    case U'}':
      return fmt::format("\\{}", static_cast<char>(c));
    case U'$':
      return "\\ensuremath{\\mathdollar}";  // \$ needs fonts that may be missing
    case U'\\':
      return "\\textbackslash{}";
    case U'~':
      return "\\textasciitilde{}";
    case U'^':
      return "\\textasciicircum{}";
    case U'<':
      return "\\textless{}";
    case U'>':
      return "\\textgreater{}";
    case U'|':
      return "\\textbar{}";
    case U'"':
      return "''";
    case U'`':
    case U'\'':
    case U'-':
    case U',':
      // Two in a row would be a ligature; ?` and !` as well.
      return fmt::format("{}{}", static_cast<char>(c), next == c ? "{}" : "");
    case U'?':
    case U'!':
      return fmt::format("{}{}", static_cast<char>(c), next == U'`' ? "{}" : "");
    default:
      return c < 0x20 || c == 0x7F ? " " : std::string(1, static_cast<char>(c));
  }
}

std::string character_text(char32_t c, char32_t next) {
  if (c < 0x80) {
    return ascii_text(c, next);
  }
  const auto known = latex_character(c);
  if (!known) {
    return unknown(c);
  }
  return known->math ? fmt::format("\\ensuremath{{{}}}", known->source)
                     : std::string(known->source);
}

char32_t at(const std::u32string& text, std::size_t i) {
  return i < text.size() ? text[i] : U'\0';
}

/// The character at `i` of running text; ids and paths in it may break.
std::string text_at(const std::u32string& text, std::size_t i) {
  constexpr std::u32string_view breaks = U"._/";
  const char32_t next = at(text, i + 1);
  const bool may_break = breaks.find(text[i]) != std::u32string_view::npos &&
                         is_word(next) && !is_digit(next);
  return character_text(text[i], next) + (may_break ? "\\allowbreak{}" : "");
}

/// The end of the exponent that begins at `i` after a number: "e-8", "e+12"; else `i`.
std::size_t end_of_exponent(const std::u32string& text, std::size_t i) {
  const bool after_number = i > 0 && (is_digit(text[i - 1]) || text[i - 1] == U'…');
  if (!after_number || (text[i] != U'e' && text[i] != U'E')) {
    return i;
  }
  std::size_t end = i + 1;
  if (at(text, end) == U'-' || at(text, end) == U'+') {
    ++end;
  }
  const std::size_t digits = end;
  while (is_digit(at(text, end))) {
    ++end;
  }
  return end > digits && !is_word(at(text, end)) ? end : i;
}

/// The end of the run of letters and digits that begins at `i`.
std::size_t end_of_word(const std::u32string& text, std::size_t i) {
  while (is_word(at(text, i))) {
    ++i;
  }
  return i;
}

std::string ascii_of(const std::u32string& text, std::size_t from, std::size_t to) {
  return {text.begin() + static_cast<std::ptrdiff_t>(from),
          text.begin() + static_cast<std::ptrdiff_t>(to)};
}

/// "01" and "e" as they are, "loc" upright.
std::string subscript(const std::string& word) {
  const bool is_name = word.size() > 1 && std::isalpha(word.front()) != 0;
  return is_name ? fmt::format("_{{\\mathrm{{{}}}}}", word)
                 : fmt::format("_{{{}}}", word);
}

/// A character of a formula.
std::string character_math(char32_t c) {
  constexpr std::u32string_view as_it_is = U"{}^*+-=()[]/|,.;:!?'<> ";
  if (is_word(c) || as_it_is.find(c) != std::u32string_view::npos) {
    return {static_cast<char>(c)};
  }
  const auto known = c < 0x80 ? std::nullopt : latex_character(c);
  if (known && known->math) {
    return fmt::format("{} ", known->source);
  }
  return fmt::format("\\text{{{}}}", character_text(c, U'\0'));
}

}  // namespace

std::string latex_text(std::string_view utf8) {
  const std::u32string text = decode(utf8);
  std::string latex;
  for (std::size_t i = 0; i < text.size(); ++i) {
    latex += text_at(text, i);
  }
  return latex;
}

std::string latex_number(std::string_view utf8) {
  const std::u32string text = decode(utf8);
  std::string latex;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t end = end_of_exponent(text, i); end > i) {
      const std::size_t start = text[i + 1] == U'+' ? i + 2 : i + 1;
      latex +=
          fmt::format("\\ensuremath{{\\times 10^{{{}}}}}", ascii_of(text, start, end));
      i = end;
      continue;
    }
    const char32_t next = at(text, i + 1);
    const bool is_sign =
        text[i] == U'-' && (is_digit(next) || next == U' ' || next == U'∞');
    latex += is_sign ? "\\ensuremath{-}" : text_at(text, i);
    ++i;
  }
  return latex;
}

std::string latex_name(std::string_view utf8) {
  constexpr std::u32string_view breaks = U"._/:";
  const std::u32string text = decode(utf8);
  std::string latex = "\\texttt{";
  for (std::size_t i = 0; i < text.size(); ++i) {
    latex += character_text(text[i], at(text, i + 1));
    if (breaks.find(text[i]) != std::u32string_view::npos && i + 1 < text.size()) {
      latex += "\\allowbreak{}";
    }
  }
  return latex + '}';
}

std::string latex_symbol(std::string_view utf8) {
  const std::u32string text = decode(utf8);
  std::string latex = "\\ensuremath{";
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text[i] == U'_' ? end_of_word(text, i + 1) : i;
    if (end > i + 1) {
      latex += subscript(ascii_of(text, i + 1, end));
      i = end;
    } else if (text[i] == U'_' && i + 1 < text.size()) {
      latex += fmt::format("_{{{}}}", character_math(text[i + 1]));
      i += 2;
    } else {
      latex += character_math(text[i]);
      ++i;
    }
  }
  return latex + '}';
}

}  // namespace certispin
