#include "certispin/audit/paper_tokens.hpp"

#include "paper_contexts.hpp"
#include "paper_displays.hpp"
#include "paper_text.hpp"

#include <array>
#include <utility>

namespace certispin {
namespace {

using Context = NumeralContext;

constexpr std::array<std::pair<Context, std::string_view>, 10> context_names{{
    {Context::plain, "plain"},
    {Context::equation, "equation"},
    {Context::subscript, "subscript"},
    {Context::exponent, "exponent"},
    {Context::citation, "citation"},
    {Context::cross_reference, "cross_reference"},
    {Context::heading, "heading"},
    {Context::list_mark, "list_mark"},
    {Context::raised, "raised"},
    {Context::name, "name"},
}};

constexpr std::array<std::string_view, 10> raised_digits{
    "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::string_view raised_minus = "⁻";

/// A text that was read, and where it ends.
struct Read {
  std::string text;
  std::size_t end = 0;
};

/// Raised digits at `at` as ASCII digits.
Read read_raised(std::string_view line, std::size_t at) {
  Read result{"", at};
  for (bool found = true; found;) {
    found = false;
    for (std::size_t digit = 0; digit < raised_digits.size(); ++digit) {
      if (starts_at(line, result.end, raised_digits[digit])) {
        result.text += static_cast<char>('0' + digit);
        result.end += raised_digits[digit].size();
        found = true;
        break;
      }
    }
  }
  return result;
}

/// The exponent of a power of ten: ^{-9}, ^3, ⁻⁹; nothing if there is none.
Read read_exponent(std::string_view line, std::size_t at) {
  const bool minus = starts_at(line, at, raised_minus);
  Read raised = read_raised(line, at + (minus ? raised_minus.size() : 0));
  if (!raised.text.empty()) {
    return {(minus ? "-" : "") + raised.text, raised.end};
  }
  if (!starts_at(line, at, "^") || at + 1 >= line.size()) {
    return {"", at};
  }
  if (is_digit(line[at + 1])) {
    return {std::string(line.substr(at + 1, 1)), at + 2};
  }
  if (line[at + 1] != '{') {
    return {"", at};
  }
  const std::size_t begin = skip_blanks(line, at + 2);
  const std::size_t digits = begin + (starts_at(line, begin, "-") ? 1 : 0);
  const std::size_t end = skip_digits(line, digits);
  const std::size_t close = skip_blanks(line, end);
  if (end == digits || !starts_at(line, close, "}")) {
    return {"", at};
  }
  return {std::string(line.substr(begin, end - begin)), close + 1};
}

/// " \times 10^{-9}" at `at`: the exponent; nothing if there is none.
Read read_power_of_ten(std::string_view line, std::size_t at) {
  for (const std::string_view sign : {"\\times", "×", "\\cdot"}) {
    const std::size_t begin = skip_blanks(line, at);
    if (!starts_at(line, begin, sign)) {
      continue;
    }
    const std::size_t ten = skip_blanks(line, begin + sign.size());
    if (starts_at(line, ten, "10")) {
      return read_exponent(line, ten + 2);
    }
  }
  return {"", at};
}

/// 1310, 0.95, .5, 10\,000, 1{,}310
Read read_decimal(std::string_view line, std::size_t at) {
  Read result{"", at};
  result.end = skip_decimal(line, line[at] == '.' ? at + 1 : at);
  result.text = line.substr(at, result.end - at);
  for (const std::string_view separator : {"\\,", "{,}"}) {
    constexpr std::size_t group = 3;
    while (starts_at(line, result.end, separator) &&
           result.text.find('.') == std::string::npos) {
      const std::size_t begin = result.end + separator.size();
      if (skip_digits(line, begin) != begin + group) {
        break;
      }
      result.text += line.substr(begin, group);
      result.end = skip_decimal(line, begin);
      result.text += line.substr(begin + group, result.end - begin - group);
    }
  }
  return result;
}

Read read_numeral(std::string_view line, std::size_t at) {
  Read number = read_decimal(line, at);
  if (number.text == "10") {
    if (const Read power = read_exponent(line, number.end); !power.text.empty()) {
      return {"10^" + power.text, power.end};
    }
  }
  if (const Read power = read_power_of_ten(line, number.end); !power.text.empty()) {
    return {number.text + "e" + power.text, power.end};
  }
  return number;
}

/// Reads the numerals of one line, and which of them are indices and exponents.
class LineReader {
 public:
  LineReader(std::string_view line, const std::vector<bool>& is_formula)
      : line_(line), is_formula_(is_formula) {}

  std::vector<PaperNumeral> read() {
    while (at_ < line_.size()) {
      step();
    }
    return std::move(numerals_);
  }

 private:
  void step() {
    const char c = line_[at_];
    if (c == '\\') {
      skip_command();
    } else if (c == '_' || c == '^') {
      // An exponent of a numeral is part of no symbol: the mark of a footnote, or a value.
      const bool of_numeral = at_ > 0 && is_digit(line_[at_ - 1]);
      script_ = c == '_'     ? Context::subscript
                : of_numeral ? Context::plain
                             : Context::exponent;
      after_script_ = true;
      ++at_;
    } else if (c == '{') {
      groups_.push_back(after_script_ ? script_ : inherited());
      after_script_ = false;
      ++at_;
    } else if (c == '}') {
      if (!groups_.empty()) {
        groups_.pop_back();
      }
      after_script_ = false;
      ++at_;
    } else if (is_digit(c) || begins_with_point()) {
      take_numeral();
    } else if (!take_raised()) {
      after_script_ = after_script_ && c == ' ';
      ++at_;
    }
  }

  [[nodiscard]] Context inherited() const {
    return groups_.empty() ? Context::plain : groups_.back();
  }

  [[nodiscard]] bool begins_with_point() const {
    return line_[at_] == '.' && at_ + 1 < line_.size() && is_digit(line_[at_ + 1]) &&
           (at_ == 0 || line_[at_ - 1] == ' ' || line_[at_ - 1] == '$');
  }

  /// Punctuation behind a backslash: \{, \,, \\.
  static bool is_escaped(char c) {
    return static_cast<unsigned char>(c) < 0x80U && !is_letter(c) && !is_digit(c);
  }

  void skip_command() {
    after_script_ = false;
    ++at_;
    if (at_ < line_.size() && is_escaped(line_[at_])) {
      ++at_;
      return;
    }
    while (at_ < line_.size() && is_letter(line_[at_])) {
      ++at_;
    }
  }

  void take_numeral() {
    const std::size_t begin = at_;
    if (after_script_) {  // without braces, a script is one digit
      add(begin, {std::string(line_.substr(begin, 1)), begin + 1}, script_);
    } else {
      const bool attached =
          begin > 0 && is_letter(line_[begin - 1]) && !is_formula_[begin];
      add(begin, read_numeral(line_, begin), attached ? Context::name : inherited());
    }
    after_script_ = false;
  }

  bool take_raised() {
    const std::size_t begin = at_;
    const Read raised = read_raised(line_, begin);
    if (raised.text.empty()) {
      return false;
    }
    add(begin, raised, Context::raised);
    after_script_ = false;
    return true;
  }

  void add(std::size_t begin, Read read, Context context) {
    at_ = read.end;
    numerals_.push_back({0, begin, at_, std::move(read.text), context, 0});
  }

  std::string_view line_;
  const std::vector<bool>& is_formula_;
  std::size_t at_ = 0;
  bool after_script_ = false;        // just behind _ or ^
  Context script_ = Context::plain;  // … which makes this of what follows
  std::vector<Context> groups_;      // of the open braces
  std::vector<PaperNumeral> numerals_;
};

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    if (!lines.back().empty() && lines.back().back() == '\r') {
      lines.back().pop_back();
    }
    begin = end + 1;
  }
  return lines;
}

void place_in_prose(PaperNumeral& numeral, const std::vector<ContextSpan>& spans) {
  if (numeral.context != Context::plain) {
    return;
  }
  for (const ContextSpan& span : spans) {
    if (numeral.begin >= span.begin && numeral.end <= span.end) {
      numeral.context = span.context;
      return;
    }
  }
}

}  // namespace

std::string_view to_text(NumeralContext context) {
  return context_names.at(static_cast<std::size_t>(context)).second;
}

std::optional<NumeralContext> parse_numeral_context(std::string_view text) {
  for (const auto& [context, name] : context_names) {
    if (name == text) {
      return context;
    }
  }
  return std::nullopt;
}

PaperTokens read_paper_tokens(std::string_view text) {
  PaperTokens tokens;
  tokens.lines = split_lines(text);
  const Mathematics mathematics = take_mathematics(tokens.lines);
  for (const Display& display : mathematics.displays) {
    if (display.number != 0) {
      tokens.equations.push_back({display.number, display.first_line + 1});
    }
  }
  for (std::size_t i = 0; i < tokens.lines.size(); ++i) {
    const std::string& line = tokens.lines[i];
    const auto& is_formula = mathematics.is_formula[i];
    const auto spans = prose_contexts(line, is_formula);
    for (PaperNumeral& numeral : LineReader(line, is_formula).read()) {
      numeral.line = i + 1;
      const Display* display = mathematics.display_at(i, numeral.begin);
      if (display != nullptr && display->number != 0) {
        numeral.context = Context::equation;
        numeral.equation = display->number;
      } else {
        place_in_prose(numeral, spans);
      }
      tokens.numerals.push_back(std::move(numeral));
    }
  }
  return tokens;
}

}  // namespace certispin
