#include "relation_check.hpp"

#include "cell_arithmetic.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/expression_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace certispin {
namespace {

/// Both sides over one box.
struct Sides {
  Outcome<Range> left;
  Outcome<Range> right;

  [[nodiscard]] bool conclusive() const { return left && right; }
  [[nodiscard]] bool never_meet() const {
    return conclusive() && disjoint(*left, *right);
  }
};

Sides evaluate_sides(const Relation& relation, const Box& box) {
  CellAlgebra algebra(box);
  return {evaluate(relation.left, algebra), evaluate(relation.right, algebra)};
}

/// The names' printed numbers and the reals that print like them.
struct Terms {
  std::map<std::string, PrintedReals> printed;
  Box cells;
  Box as_printed;  // the numbers as they stand; a range or half line stays one
};

Terms terms_of(const Relation& relation, const ClaimIndex& claims) {
  Terms terms;
  for (const auto& [name, text] : relation.claims) {
    const TermReference reference = parse_term(text);
    const auto claim = claims.find(reference.id);
    require(claim != claims.end(), "a relation's claims are among those given");
    PrintedReals reals = printed_reals(*claim->second, reference.end);
    const Range cell{reals.set.lower, reals.set.upper};
    terms.cells.emplace(name, cell);
    terms.as_printed.emplace(name,
                             reals.number ? Range{*reals.number, *reals.number} : cell);
    terms.printed.emplace(name, std::move(reals));
  }
  return terms;
}

/// Deep enough to undo what a repeated name loses; 2^8 pieces at most.
constexpr int deepest_division = 8;

/// Names that stand more than once, whose cells have two ends: dividing these helps.
std::vector<std::string> repeated_names(const Relation& relation, const Box& box) {
  std::vector<std::string> all = names_in(relation.left);
  for (std::string& name : names_in(relation.right)) {
    all.push_back(std::move(name));
  }
  std::vector<std::string> repeated;
  for (const auto& [name, range] : box) {
    const bool divisible = range.lower && range.upper && !range.is_point();
    if (divisible && std::count(all.begin(), all.end(), name) > 1) {
      repeated.push_back(name);
    }
  }
  return repeated;
}

/// Proved: no point of the box satisfies the relation.  False means nothing.
bool certainly_unsatisfied(const Relation& relation,
                           const Box& box,
                           const std::vector<std::string>& repeated,
                           int depth) {
  if (evaluate_sides(relation, box).never_meet()) {
    return true;
  }
  if (depth == deepest_division || repeated.empty()) {
    return false;
  }
  const std::string& name = repeated[static_cast<std::size_t>(depth) % repeated.size()];
  const Range whole = box.at(name);
  const Rational middle = (*whole.lower + *whole.upper) / 2;
  Box piece = box;
  for (const Range& half : {Range{whole.lower, middle}, Range{middle, whole.upper}}) {
    piece[name] = half;
    if (!certainly_unsatisfied(relation, piece, repeated, depth + 1)) {
      return false;
    }
  }
  return true;
}

/// Is left − right certainly ≤ 0, certainly ≥ 0 at a point?
struct Signs {
  bool nonpositive = false;
  bool nonnegative = false;
};

Signs signs_at(const Relation& relation, const Box& point) {
  const Sides sides = evaluate_sides(relation, point);
  if (!sides.conclusive()) {
    return {};
  }
  return {sides.left->upper && sides.right->lower &&
              *sides.left->upper <= *sides.right->lower,
          sides.left->lower && sides.right->upper &&
              *sides.left->lower >= *sides.right->upper};
}

/// Proved: some point of the closed box satisfies the relation.  False means nothing.
///
/// The sides are continuous on the box where they are enclosed on all of it, and a box is
/// connected: what has both signs is somewhere zero.
bool certainly_satisfiable(const Relation& relation, const Box& box) {
  constexpr std::size_t most_ends = 10;
  if (!evaluate_sides(relation, box).conclusive() || box.size() > most_ends) {
    return false;
  }
  Signs seen;
  for (std::size_t corner = 0; corner < (std::size_t{1} << box.size()); ++corner) {
    Box point;
    std::size_t bit = 0;
    for (const auto& [name, range] : box) {
      const bool high = (corner >> bit++ & 1U) != 0;
      const auto& end = (high && range.upper) || !range.lower ? range.upper : range.lower;
      if (!end) {
        return false;
      }
      point.emplace(name, Range{end, end});
    }
    const Signs here = signs_at(relation, point);
    seen.nonpositive = seen.nonpositive || here.nonpositive;
    seen.nonnegative = seen.nonnegative || here.nonnegative;
  }
  return seen.nonpositive && seen.nonnegative;
}

bool is_name(const Expression& side) {
  return side.kind == Expression::Kind::name;
}

/// Every real of `value` is one that the printed number `side` stands for.
bool prints_as(const Expression& side, const Range& value, const Terms& terms) {
  if (!is_name(side)) {
    return false;
  }
  const PrintedSet& set = terms.printed.at(side.name).set;
  return value.is_point() ? meet({value.lower, value.upper}, set)
                          : contains({set.lower, set.upper}, value);
}

/// As they stand, the printed numbers satisfy the relation.
bool holds_as_printed(const Relation& relation, const Terms& terms) {
  const Sides sides = evaluate_sides(relation, terms.as_printed);
  if (!sides.conclusive()) {
    return false;
  }
  if (prints_as(relation.right, *sides.left, terms) ||
      prints_as(relation.left, *sides.right, terms)) {
    return true;
  }
  return sides.left->is_point() && sides.right->is_point() &&
         *sides.left->lower == *sides.right->lower;
}

std::string with_numbers(const Expression& side, const Terms& terms) {
  return to_text(side,
                 [&](const Expression& e) { return terms.printed.at(e.name).text; });
}

std::string range_text(const Range& x) {
  constexpr long digits = 7;
  if (x.is_point()) {
    return to_proved_text(Value(*x.lower), digits);
  }
  return fmt::format("[{}, {}]",
                     x.lower ? to_bounds_text(Value(*x.lower), digits).lower : "-∞",
                     x.upper ? to_bounds_text(Value(*x.upper), digits).upper : "∞");
}

std::string side_text(const Outcome<Range>& side) {
  return side ? range_text(*side) : fmt::format("undetermined ({})", side.why().reason);
}

/// The distance of two ranges: how much no rounding explains.
std::optional<Rational> gap(const Sides& sides) {
  if (!sides.never_meet()) {
    return std::nullopt;
  }
  const bool left_first =
      sides.left->upper && sides.right->lower && *sides.left->upper < *sides.right->lower;
  return left_first ? *sides.right->lower - *sides.left->upper
                    : *sides.left->lower - *sides.right->upper;
}

/// What follows the two ranges.
std::string conclusion(Agreement agreement, const Sides& sides, bool satisfiable) {
  if (agreement == Agreement::agree) {
    return "the printed numbers satisfy it as they stand";
  }
  if (agreement == Agreement::undecided) {
    return "a side has no value to compare";
  }
  if (agreement == Agreement::rounding) {
    return satisfiable ? "rounding explains the difference"
                       : "rounding is not excluded as the reason, nor proved to suffice";
  }
  const auto apart = gap(sides);
  constexpr long digits = 3;
  return apart ? fmt::format(
                     "rounding does not explain it: the sides stay {} or more "
                     "apart",
                     to_bounds_text(Value(*apart), digits).lower)
               : "rounding does not explain it: on no piece of the cells do the sides "
                 "meet";
}

std::string explanation_of(const Relation& relation,
                           const Terms& terms,
                           Agreement agreement) {
  const Sides printed = evaluate_sides(relation, terms.as_printed);
  const Sides cells = evaluate_sides(relation, terms.cells);
  const bool satisfiable =
      agreement == Agreement::rounding && certainly_satisfiable(relation, terms.cells);
  return fmt::format(
      "as printed the left side is {} and the right side {}; numbers that print like "
      "these "
      "put the left side in {} and the right side in {}: {}",
      side_text(printed.left),
      side_text(printed.right),
      side_text(cells.left),
      side_text(cells.right),
      conclusion(agreement, cells, satisfiable));
}

/// Proved: no numbers that print like the printed ones satisfy the relation.
bool is_broken(const Relation& relation, const Terms& terms) {
  if (is_name(relation.left) && is_name(relation.right)) {  // open ends count here
    return relation.left.name != relation.right.name &&
           !meet(terms.printed.at(relation.left.name).set,
                 terms.printed.at(relation.right.name).set);
  }
  return certainly_unsatisfied(
      relation, terms.cells, repeated_names(relation, terms.cells), 0);
}

}  // namespace

Consistency check_relation(const Relation& relation, const ClaimIndex& claims) {
  const Terms terms = terms_of(relation, claims);
  const bool agrees = holds_as_printed(relation, terms);
  const bool broken = !agrees && is_broken(relation, terms);
  Consistency result;
  result.id = relation.id;
  result.where = relation.where;
  result.meaning = relation.meaning;
  std::set<std::string> ids;
  for (const auto& [name, text] : relation.claims) {
    ids.insert(parse_term(text).id);
  }
  result.claims.assign(ids.begin(), ids.end());
  const bool enclosed = evaluate_sides(relation, terms.cells).conclusive();
  result.agreement = broken     ? Agreement::inconsistent
                     : agrees   ? Agreement::agree
                     : enclosed ? Agreement::rounding
                                : Agreement::undecided;
  result.relation = fmt::format(
      "{} = {}", with_numbers(relation.left, terms), with_numbers(relation.right, terms));
  result.explanation = explanation_of(relation, terms, result.agreement);
  result.position = relation.position;
  return result;
}

}  // namespace certispin
