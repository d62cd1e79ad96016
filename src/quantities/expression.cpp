#include "certispin/quantities/expression.hpp"

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/error.hpp"

#include <array>
#include <cctype>
#include <fmt/format.h>

namespace certispin {
namespace {

using Kind = Expression::Kind;

constexpr int deepest_nesting = 200;
constexpr std::size_t longest_expression = 4096;  // evaluation recurses along it

struct Function {
  std::string_view name;
  std::size_t arguments;
};
constexpr std::array<Function, 5> functions{
    {{"sqrt", 1}, {"exp", 1}, {"log", 1}, {"abs", 1}, {"max", 2}}};

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Recursive descent; one function a level of the grammar.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Expression whole() {
    Expression result = sum();
    if (next() != '\0') {
      fail("an operator or the end");
    }
    return result;
  }

 private:
  [[noreturn]] void fail(std::string_view expected) {
    const std::string found =
        next() == '\0' ? "the end" : fmt::format("'{}'", text_.substr(at_, 1));
    throw InputError(fmt::format("expression '{}', column {}: found {}, expected {}",
                                 text_,
                                 at_ + 1,
                                 found,
                                 expected));
  }

  char next() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
      ++at_;
    }
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  bool take(char c) {
    if (next() != c) {
      return false;
    }
    ++at_;
    return true;
  }

  void expect(char c) {
    if (!take(c)) {
      fail(fmt::format("'{}'", c));
    }
  }

  static Expression binary(Kind kind, Expression a, Expression b) {
    Expression e;
    e.kind = kind;
    e.operands.reserve(2);
    e.operands.push_back(std::move(a));
    e.operands.push_back(std::move(b));
    return e;
  }

  Expression sum() {
    if (++depth_ > deepest_nesting) {
      fail("fewer than 200 nested levels");
    }
    Expression result = product();
    for (;;) {
      if (take('+')) {
        result = binary(Kind::add, std::move(result), product());
      } else if (take('-')) {
        result = binary(Kind::subtract, std::move(result), product());
      } else {
        --depth_;
        return result;
      }
    }
  }

  Expression product() {
    Expression result = signed_power();
    for (;;) {
      if (take('*')) {
        result = binary(Kind::multiply, std::move(result), signed_power());
      } else if (take('/')) {
        result = binary(Kind::divide, std::move(result), signed_power());
      } else {
        return result;
      }
    }
  }

  Expression signed_power() {
    if (++depth_ > deepest_nesting) {
      fail("fewer than 200 nested levels");
    }
    Expression result;
    if (take('-')) {
      result.kind = Kind::negate;
      result.operands = {signed_power()};
    } else {
      result = atom();
      if (take('^')) {
        result = binary(Kind::power, std::move(result), signed_power());
      }
    }
    --depth_;
    return result;
  }

  Expression atom() {
    if (take('(')) {
      Expression inside = sum();
      expect(')');
      return inside;
    }
    const char c = next();
    if (is_digit(c) || c == '.') {
      return literal();
    }
    if (!is_letter(c)) {
      fail("a number, a name or '('");
    }
    return name_or_call();
  }

  Expression literal() {
    const std::size_t start = at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.')) {
      ++at_;
    }
    if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
      ++at_;
      if (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+')) {
        ++at_;
      }
      while (at_ < text_.size() && is_digit(text_[at_])) {
        ++at_;
      }
    }
    Expression e;
    e.literal = parse_rational(text_.substr(start, at_ - start));
    return e;
  }

  std::string word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]))) {
      ++at_;
    }
    return std::string(text_.substr(start, at_ - start));
  }

  Expression name_or_call() {
    Expression e;
    e.name = word();
    if (take('(')) {
      return call(std::move(e));
    }
    e.kind = Kind::name;
    if (take('[')) {
      do {
        point_parameter(e);
      } while (take(','));
      expect(']');
    }
    return e;
  }

  Expression call(Expression e) {
    e.kind = Kind::call;
    for (const Function& f : functions) {
      if (f.name == e.name) {
        e.operands.push_back(sum());
        for (std::size_t i = 1; i < f.arguments; ++i) {
          expect(',');
          e.operands.push_back(sum());
        }
        expect(')');
        return e;
      }
    }
    throw InputError(fmt::format(
        "expression '{}': '{}' is not a function; expected sqrt, exp, log, abs or max",
        text_,
        e.name));
  }

  void point_parameter(Expression& e) {
    next();
    const std::string parameter = word();
    if (parameter != "N" && parameter != "g") {
      fail("N=... or g=...");
    }
    expect('=');
    next();
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != ']' &&
           text_[at_] != ' ') {
      ++at_;
    }
    const std::string_view value = text_.substr(start, at_ - start);
    if (parameter == "N") {
      e.at_N = parse_N(value);
    } else {
      e.at_g = parse_g(value);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

void collect_names(const Expression& e, std::vector<std::string>& names) {
  if (e.kind == Kind::name) {
    names.push_back(e.name);
  }
  for (const Expression& operand : e.operands) {
    collect_names(operand, names);
  }
}

}  // namespace

Expression parse_expression(std::string_view text) {
  if (text.size() > longest_expression) {
    throw InputError(fmt::format("an expression of {} characters; expected at most {}",
                                 text.size(),
                                 longest_expression));
  }
  return Parser(text).whole();
}

std::vector<std::string> names_in(const Expression& expression) {
  std::vector<std::string> names;
  collect_names(expression, names);
  return names;
}

}  // namespace certispin
