#include "certispin/quantities/expression_text.hpp"

#include "certispin/numbers/text.hpp"
#include "certispin/quantities/name_resolution.hpp"
#include "certispin/quantities/registry.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

using Kind = Expression::Kind;

// How tightly a part binds: what binds less than its place needs parentheses.
constexpr int sum = 1;
constexpr int product = 2;
constexpr int sign = 3;
constexpr int power_of = 4;
constexpr int atom = 5;

struct Operator {
  std::string_view symbol;
  int own = atom;    // of the whole
  int left = atom;   // what its left operand must bind at least
  int right = atom;  // … and its right one
};

Operator operator_of(Kind kind) {
  switch (kind) {
    case Kind::add:
      return {" + ", sum, sum, product};
    case Kind::subtract:
      return {" - ", sum, sum, product};
    case Kind::multiply:
      return {" * ", product, product, sign};
    case Kind::divide:
      return {" / ", product, product, sign};
    default:
      return {"^", power_of, atom, sign};
  }
}

struct Part {
  std::string text;
  int binds = atom;
};

std::string inside(const Part& part, int least) {
  return part.binds < least ? "(" + part.text + ")" : part.text;
}

/// A literal as the decimal that it is.
Part literal_part(const Rational& x) {
  constexpr long longest = 60;
  const BoundsText ends = to_bounds_text(Value(x), longest);
  return ends.lower == ends.upper ? Part{ends.lower, x < 0 ? sign : atom}
                                  : Part{to_fraction_text(x), product};
}

Part part_of(const Expression& e, const NameText& name) {
  switch (e.kind) {
    case Kind::literal:
      return literal_part(e.literal);
    case Kind::name:
      return {name(e), atom};
    case Kind::negate:
      return {"-" + inside(part_of(e.operands[0], name), sign), sign};
    case Kind::call: {
      std::string arguments;
      for (const Expression& operand : e.operands) {
        arguments += (arguments.empty() ? "" : ", ") + part_of(operand, name).text;
      }
      return {fmt::format("{}({})", e.name, arguments), atom};
    }
    default: {
      const Operator op = operator_of(e.kind);
      return {fmt::format("{}{}{}",
                          inside(part_of(e.operands[0], name), op.left),
                          op.symbol,
                          inside(part_of(e.operands[1], name), op.right)),
              op.own};
    }
  }
}

std::string plain_name(const Expression& e) {
  std::string point;
  if (e.at_N) {
    point = fmt::format("N={}", *e.at_N);
  }
  if (e.at_g) {
    point += fmt::format("{}g={}", point.empty() ? "" : ", ", to_fraction_text(*e.at_g));
  }
  return point.empty() ? e.name : fmt::format("{}[{}]", e.name, point);
}

/// The operands of a chain of one commutative operation.
void flatten(const Expression& e, Kind kind, std::vector<const Expression*>& operands) {
  if (e.kind == kind) {
    flatten(e.operands[0], kind, operands);
    flatten(e.operands[1], kind, operands);
  } else {
    operands.push_back(&e);
  }
}

std::string canonical_chain(const Expression& e, const std::set<std::string>& opaque) {
  std::vector<const Expression*> operands;
  flatten(e, e.kind, operands);
  std::vector<std::string> texts;
  for (const Expression* operand : operands) {
    texts.push_back(canonical_text(*operand, opaque));
  }
  std::sort(texts.begin(), texts.end());
  return fmt::format("({})", fmt::join(texts, e.kind == Kind::add ? "+" : "*"));
}

std::string canonical_name(const Expression& e, const std::set<std::string>& opaque) {
  const Quantity* q = find_quantity(e.name);
  const bool expand = q != nullptr && !q->formula.empty() && q->zero_up_to_N == 0 &&
                      !e.at_N && !e.at_g && !opaque.contains(e.name);
  return expand ? canonical_text(formula_of(*q), opaque) : plain_name(e);
}

}  // namespace

std::string to_text(const Expression& expression, const NameText& name) {
  return part_of(expression, name).text;
}

std::string to_text(const Expression& expression) {
  return to_text(expression, plain_name);
}

std::string canonical_text(const Expression& e, const std::set<std::string>& opaque) {
  switch (e.kind) {
    case Kind::literal:
      return to_fraction_text(e.literal);
    case Kind::name:
      return canonical_name(e, opaque);
    case Kind::negate:
      return fmt::format("(-{})", canonical_text(e.operands[0], opaque));
    case Kind::add:
    case Kind::multiply:
      return canonical_chain(e, opaque);
    case Kind::call: {
      std::vector<std::string> arguments;
      for (const Expression& operand : e.operands) {
        arguments.push_back(canonical_text(operand, opaque));
      }
      return fmt::format("{}({})", e.name, fmt::join(arguments, ","));
    }
    default:
      return fmt::format("({}{}{})",
                         canonical_text(e.operands[0], opaque),
                         operator_of(e.kind).symbol,
                         canonical_text(e.operands[1], opaque));
  }
}

}  // namespace certispin
