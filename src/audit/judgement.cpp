#include "certispin/audit/judgement.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace certispin {
namespace {

constexpr std::array<std::pair<Verdict, std::string_view>, 6> names{{
    {Verdict::confirmed, "confirmed"},
    {Verdict::refuted, "refuted"},
    {Verdict::undecided, "undecided"},
    {Verdict::supported, "supported"},
    {Verdict::contradicted, "contradicted"},
    {Verdict::not_checkable, "not_checkable"},
}};

constexpr Bits margin_bits = 128;

/// Is the real that `value` encloses below `edge`?  At the edge itself: `at_edge`.
Truth below(const Value& value, const Rational& edge, bool at_edge) {
  if (value.is_exact()) {
    const bool is_below = at_edge ? value.exact() <= edge : value.exact() < edge;
    return is_below ? Truth::yes : Truth::no;
  }
  const Interval x = value.enclosure(margin_bits);
  if (!x.bounded()) {
    return Truth::unknown;
  }
  const int upper = mpfr_cmp_q(x.upper(), edge.backend().data());
  const int lower = mpfr_cmp_q(x.lower(), edge.backend().data());
  if (upper < 0 || (upper == 0 && at_edge)) {
    return Truth::yes;
  }
  return lower > 0 || (lower == 0 && !at_edge) ? Truth::no : Truth::unknown;
}

}  // namespace

std::string_view to_text(Verdict verdict) {
  return std::find_if(names.begin(),
                      names.end(),
                      [&](const auto& n) { return n.first == verdict; })
      ->second;
}

Verdict parse_verdict(std::string_view text) {
  const auto found = std::find_if(
      names.begin(), names.end(), [&](const auto& n) { return n.second == text; });
  if (found == names.end()) {
    throw InputError(
        fmt::format("'{}' is not a verdict; expected confirmed, refuted, "
                    "undecided, supported, contradicted or not_checkable",
                    text));
  }
  return found->first;
}

Truth PrintedSet::contains(const Value& value) const {
  // below(…, at_edge) asks for "outside on the left": the closed edge itself is inside.
  const Truth left = lower ? below(value, *lower, lower_open) : Truth::no;
  const Truth right_inside = upper ? below(value, *upper, !upper_open) : Truth::yes;
  if (left == Truth::yes || right_inside == Truth::no) {
    return Truth::no;
  }
  return left == Truth::no && right_inside == Truth::yes ? Truth::yes : Truth::unknown;
}

std::optional<Interval> enclose_margin(const Value& value,
                                       const PrintedSet& cell,
                                       const Rational& unit) {
  if (!cell.lower && !cell.upper) {
    return std::nullopt;
  }
  const auto scaled = [&](const Interval& distance) {
    return distance / Interval(unit, margin_bits);
  };
  // An interval has no certain distance to a near edge at 128 bits only if it is as near.
  const Bits bits = std::max(margin_bits, value.enclosure(margin_bits).precision());
  const Interval x = value.enclosure(bits);
  std::optional<Interval> nearest;
  if (cell.lower) {
    nearest = value.is_exact() ? Interval(Rational(value.exact() - *cell.lower), bits)
                               : x - Interval(*cell.lower, bits);
  }
  if (cell.upper) {
    const Interval room = value.is_exact()
                              ? Interval(Rational(*cell.upper - value.exact()), bits)
                              : Interval(*cell.upper, bits) - x;
    // The smaller of the two: −max(−a, −b)
    nearest = nearest ? -max(-*nearest, -room) : room;
  }
  return scaled(*nearest);
}

}  // namespace certispin
