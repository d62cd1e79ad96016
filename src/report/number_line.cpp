#include "number_line.hpp"

#include "claim_text.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace certispin::html {
namespace {

constexpr double left = 12;  // of the axis, in pixels of the view box
constexpr double right = 348;
constexpr double middle_y = 31;
constexpr double bar_height = 16;

struct Extent {
  double lower = 0;
  double upper = 0;

  [[nodiscard]] double length() const { return upper - lower; }
  [[nodiscard]] double middle() const { return (lower + upper) / 2; }
};

/// Printed set and enclosure in units of the set's length (of their distance, if it has
/// none), measured from an end of the set.
struct Measured {
  std::optional<double> cell_lower;
  std::optional<double> cell_upper;
  Extent value;
};

/// The magnitude of `offset` as a unit of length; 1 for zero.
Interval magnitude(const Interval& offset) {
  const Interval size = abs(offset);
  if (mpfr_zero_p(size.upper()) != 0) {
    return Interval(1L, offset.precision());
  }
  Approximation upper(offset.precision());
  mpfr_set(upper.get(), size.upper(), MPFR_RNDN);
  return Interval::at(upper, offset.precision());
}

std::optional<Measured> measure(const Judgement& j) {
  const PrintedSet& cell = j.cell;
  if ((!j.value && !j.estimate) || (!cell.lower && !cell.upper)) {
    return std::nullopt;
  }
  constexpr Bits least = 128;
  const Rational origin = cell.lower ? *cell.lower : *cell.upper;
  const Interval x = j.value ? j.value->enclosure(least) : j.estimate->around();
  const Bits bits = std::max(least, x.precision());
  if (!x.bounded()) {
    return std::nullopt;
  }
  const Interval offset = j.value && j.value->is_exact()
                              ? Interval(Rational(j.value->exact() - origin), bits)
                              : x - Interval(origin, bits);
  const bool has_length = cell.lower && cell.upper && *cell.lower < *cell.upper;
  const Interval unit = has_length ? Interval(Rational(*cell.upper - *cell.lower), bits)
                                   : magnitude(offset);
  const Interval scaled = offset / unit;
  Measured m;
  m.value = {mpfr_get_d(scaled.lower(), MPFR_RNDD),
             mpfr_get_d(scaled.upper(), MPFR_RNDU)};
  if (cell.lower) {
    m.cell_lower = 0;
  }
  if (cell.upper) {
    m.cell_upper = has_length ? 1 : 0;
  }
  return m;
}

/// Where everything goes, in pixels.
struct Layout {
  Extent bar;
  Extent value;
  bool broken = false;
};

/// The set on one side, the value on the other, and no scale between them.
Layout broken_layout(bool value_on_right) {
  constexpr Extent near_left{60, 120};
  constexpr Extent near_right{240, 300};
  return {value_on_right ? near_left : near_right,
          value_on_right ? Extent{near_right.upper, near_right.upper}
                         : Extent{near_left.lower, near_left.lower},
          true};
}

Layout lay_out(const Measured& m) {
  Extent window{std::min(m.cell_lower.value_or(m.cell_upper.value_or(0)), m.value.lower),
                std::max(m.cell_upper.value_or(m.cell_lower.value_or(0)), m.value.upper)};
  constexpr double most_lengths = 40;
  const bool finite_set = m.cell_lower && m.cell_upper;
  if (finite_set && (window.length() > most_lengths || !std::isfinite(window.length())) &&
      (m.value.length() < window.length() / 4 || !std::isfinite(m.value.length()))) {
    return broken_layout(m.value.middle() > 0);
  }
  const double room = std::max(window.length() * 0.35, 1e-3);
  window = {window.lower - room, window.upper + room};
  const auto pixel = [&](double x) {
    return left + (x - window.lower) / window.length() * (right - left);
  };
  return {{m.cell_lower ? pixel(*m.cell_lower) : left,
           m.cell_upper ? pixel(*m.cell_upper) : right},
          {pixel(m.value.lower), pixel(m.value.upper)},
          false};
}

/// At least `least` pixels wide.
Extent widened(Extent e, double least) {
  const double half = std::max(e.length(), least) / 2;
  return {e.middle() - half, e.middle() + half};
}

std::string number(double pixels) {
  return fmt::format("{:.1f}", pixels);
}

void add_rectangle(Node svg, const char* css_class, Extent x, double height) {
  Node rectangle = add(svg, "rect", css_class);
  set(rectangle, "x", number(x.lower));
  set(rectangle, "width", number(x.length()));
  set(rectangle, "y", number(middle_y - height / 2));
  set(rectangle, "height", number(height));
}

void add_line(
    Node svg, const char* css_class, double x1, double y1, double x2, double y2) {
  Node line = add(svg, "line", css_class);
  set(line, "x1", number(x1));
  set(line, "y1", number(y1));
  set(line, "x2", number(x2));
  set(line, "y2", number(y2));
}

/// Text near x that does not leave the picture.
void add_label(
    Node svg, const char* css_class, double x, double y, const std::string& text) {
  constexpr double third = 116;
  constexpr double overhang = 20;
  const bool begins = x < left + third;
  const bool ends = x > right - third;
  Node label = add(svg, "text", css_class, text);
  set(label,
      "x",
      number(begins ? std::max(x - overhang, 4.0)
             : ends ? std::min(x + overhang, 356.0)
                    : x));
  set(label, "y", number(y));
  set(label, "text-anchor", begins ? "start" : ends ? "end" : "middle");
}

/// The end of the printed set: solid where it belongs to it, dashed where it does not.
void add_edge(Node svg, double x, bool open) {
  constexpr double reach = bar_height / 2 + 2;
  add_line(svg, open ? "edge open" : "edge", x, middle_y - reach, x, middle_y + reach);
}

/// The set goes on beyond the picture.
void add_arrow(Node svg, double x, double length) {
  Node arrow = add(svg, "path", "on");
  set(arrow,
      "d",
      fmt::format("M{0} {1}l{2} {3}l{4} {3}z",
                  number(x),
                  number(middle_y - bar_height / 2),
                  number(length),
                  number(bar_height / 2),
                  number(-length)));
}

void add_set(Node svg, const PrintedSet& cell, const Layout& layout) {
  const Extent bar = widened(layout.bar, 3);
  add_rectangle(svg, "set", bar, bar_height);
  if (cell.lower) {
    add_edge(svg, bar.lower, cell.lower_open);
  }
  if (cell.upper) {
    add_edge(svg, bar.upper, cell.upper_open);
  }
  constexpr double head = 9;
  if (!cell.lower) {
    add_arrow(svg, bar.lower, -head);
  }
  if (!cell.upper) {
    add_arrow(svg, bar.upper, head);
  }
}

void add_value(Node svg, const Layout& layout, const std::string& verdict) {
  constexpr double point = 6;
  if (layout.value.length() > 2 * point) {
    add_rectangle(svg, ("enclosure " + verdict).c_str(), layout.value, 6);
    return;
  }
  const double x = layout.value.middle();
  Node diamond = add(svg, "path", "enclosure " + verdict);
  set(diamond,
      "d",
      fmt::format("M{0} {1}l{2} {2}l-{2} {2}l-{2} -{2}z",
                  number(x),
                  number(middle_y - point),
                  number(point)));
}

std::string set_text(const PrintedSet& cell, const JudgementTexts& texts) {
  return !cell.lower   ? "all reals up to " + texts.cell_upper
         : !cell.upper ? "all reals from " + texts.cell_lower
                       : texts.cell_lower + " to " + texts.cell_upper;
}

std::string set_name(const Claim& claim) {
  return claim.reading == Reading::identity ? "equality"
                                            : "printed " + printed_text(claim);
}

std::string spoken(const AuditedClaim& each, bool broken) {
  return fmt::format("Number line{}: {} {}; {} stands for {}. Verdict: {}.",
                     broken ? ", not to scale" : "",
                     value_name(each.claim),
                     bare_value_text(each),
                     set_name(each.claim),
                     set_text(each.judgement.cell, texts_of(each)),
                     to_text(each.judgement.verdict));
}

}  // namespace

void add_number_line(Node parent, const AuditedClaim& each) {
  const bool equal = each.claim.reading == Reading::identity && each.judgement.value &&
                     each.judgement.value->certainly_zero();
  if (equal) {
    return;
  }
  const auto measured = measure(each.judgement);
  if (!measured) {
    return;
  }
  const Layout layout = lay_out(*measured);
  Node svg = add(parent, "svg", "number-line");
  set(svg, "viewBox", "0 0 360 62");
  set(svg, "role", "img");
  set(svg, "aria-label", spoken(each, layout.broken));
  add_line(svg, "axis", 2, middle_y, 358, middle_y);
  if (layout.broken) {
    add_rectangle(svg, "gap", {176, 184}, 10);
    add_line(svg, "axis", 173, middle_y + 6, 179, middle_y - 6);
    add_line(svg, "axis", 181, middle_y + 6, 187, middle_y - 6);
  }
  add_set(svg, each.judgement.cell, layout);
  add_value(svg, layout, std::string(to_text(each.judgement.verdict)));
  add_label(svg,
            "value-label",
            layout.value.middle(),
            14,
            fmt::format("{} {}", value_name(each.claim), bare_value_text(each)));
  add_label(
      svg, "set-label", layout.bar.middle(), 57, "printed " + printed_text(each.claim));
}

}  // namespace certispin::html
