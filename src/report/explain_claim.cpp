#include "certispin/report/explain_claim.hpp"

#include "certispin/audit/printed_reals.hpp"
#include "certispin/numbers/rounding.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/registry.hpp"
#include "certispin/report/table.hpp"
#include "claim_text.hpp"
#include "float64_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr long shown_digits = 20;

std::string_view how_it_is_read(Reading reading) {
  switch (reading) {
    case Reading::rounded:
      return "the value, rounded to the last printed place, prints like this";
    case Reading::truncated:
      return "the value, cut off after the last printed place, prints like this";
    case Reading::approximately:
      return "the value lies within half the declared resolution of the printed number";
    case Reading::at_least:
      return "the value is the printed number or more";
    case Reading::at_most:
      return "the value is the printed number or less";
    case Reading::greater:
      return "the value is more than the printed number";
    case Reading::less:
      return "the value is less than the printed number";
    case Reading::much_greater:
      return "the value exceeds the printed number by the declared factor or more";
    case Reading::much_less:
      return "the value stays below the printed number by the declared factor or more";
    case Reading::range:
      return "at every point of the range the value lies between the printed ends";
    case Reading::peak_over_N:
      return "over the range of N the value is largest where, or as high as, printed";
    case Reading::peak_over_g:
      return "over the range of g the value is largest where, or as high as, printed";
    case Reading::crossing:
      return "over the range the level is passed once, between the printed ends";
    case Reading::limit:
      return "the value approaches the printed limit as N grows without bound";
    case Reading::monotone:
      return "over the range of N the value changes in the printed direction only";
    case Reading::identity:
      return "the two sides are equal exactly";
    case Reading::residual:
      return "a float64 eigensolver leaves no more than this of what is exactly zero";
    case Reading::runtime:
      return "how long a program took; not checkable without the machine";
    default:
      return "a statement that rests on other work; not checkable here";
  }
}

std::string point_text(const Claim& claim) {
  std::string text;
  const auto add = [&](const std::string& part) {
    text += (text.empty() ? "" : ", ") + part;
  };
  if (claim.N) {
    add(fmt::format("N = {}", *claim.N));
  }
  if (claim.over_N) {
    add(fmt::format(
        "N from {} to {}{}{}",
        claim.over_N->first,
        claim.over_N->last,
        claim.over_N->step == 1 ? "" : fmt::format(" in steps of {}", claim.over_N->step),
        claim.unbounded ? " and beyond" : ""));
  }
  if (claim.g) {
    add("g = " + to_fraction_text(*claim.g));
  }
  if (claim.over_g) {
    add(fmt::format("g from {} to {}",
                    to_fraction_text(claim.over_g->lower),
                    to_fraction_text(claim.over_g->upper)));
  }
  return text;
}

std::string value_text(const Value& value) {
  return value_text(std::optional(value), shown_digits);
}

std::string margin_text(const Interval& margin) {
  if (!margin.bounded()) {
    return "-";
  }
  const BoundsText ends = to_bounds_text(margin, 3);  // never overstated
  if (margin.certainly_negative()) {
    return fmt::format("{} units of the last printed place: outside", ends.upper);
  }
  if (margin.certainly_positive()) {
    return fmt::format("{} units of the last printed place: inside", ends.lower);
  }
  return fmt::format(
      "between {} and {} units of the last printed place", ends.lower, ends.upper);
}

std::string float64_text(const Judgement& j, const std::string& driver) {
  std::string text = fmt::format("{} ({})", shortest_text(*j.float64), driver);
  if (j.float64_error && j.float64_error->absolute) {
    text += fmt::format("; its error is at most {}, {} digits are correct",
                        error_text(j.float64_error->absolute),
                        j.float64_error->correct_digits);
  }
  return text;
}

/// Two columns; a field without content is left out.
class Fields {
 public:
  void add(std::string name, std::string text) {
    if (!text.empty()) {
      table_.add_row({std::move(name), std::move(text)});
    }
  }
  [[nodiscard]] std::string text() const { return table_.to_string(); }

 private:
  TextTable table_{{TextTable::Align::left, TextTable::Align::left}};
};

void add_claim(const Claim& claim, Fields& fields) {
  fields.add("claimed", claim.meaning);
  fields.add("where", claim.where);
  fields.add("stated by", claim.origin == Origin::ours ? "us; not in the paper" : "");
  fields.add("printed", printed_text(claim));
  fields.add(
      "read as",
      fmt::format("{}: {}", to_text(claim.reading), how_it_is_read(claim.reading)));
  fields.add("expression", claim.expression_text);
  const Quantity* q = find_quantity(claim.expression_text);
  fields.add("", q == nullptr ? "" : std::string(q->meaning));
  fields.add("at", point_text(claim));
  if (claim.resolution) {
    fields.add("resolution", to_bounds_text(Value(*claim.resolution), 6).lower);
  }
  if (claim.threshold) {
    fields.add("factor", to_bounds_text(Value(*claim.threshold), 6).lower);
  }
  std::string label = "inputs";
  for (const auto& [name, text] : claim.inputs_text) {
    const RationalInterval& range = claim.inputs.at(name);
    fields.add(std::exchange(label, ""),
               fmt::format("{} = {}, any real of {}",
                           name,
                           text,
                           to_text(PrintedSet{range.lower, range.upper})));
  }
}

void add_evidence(const AuditedClaim& each, const std::string& driver, Fields& fields) {
  const auto& [claim, j] = each;
  if (j.cell.lower || j.cell.upper) {
    fields.add("stands for", to_text(j.cell));
  }
  fields.add(claim.reading == Reading::identity ? "left - right" : "proved value",
             j.value ? value_text(*j.value) : "");
  fields.add("estimate",
             j.estimate ? "≈ " + value_text(Value(j.estimate->around())) : "");
  fields.add("as printed", j.nominal ? value_text(*j.nominal) : "");
  fields.add("margin", j.margin ? margin_text(*j.margin) : "");
  fields.add("precision", j.bits > 0 ? fmt::format("{} bits", j.bits) : "");
  fields.add("method", j.method);
  fields.add("proof", j.proof);
  fields.add("float64", j.float64 ? float64_text(j, driver) : "");
  fields.add("note", j.note);
}

/// The place to which a number is printed: a declared resolution where it is a power of ten
/// above the last digit.
Rational printed_place(const Claim& claim) {
  const Rational& unit = claim.number->unit();
  for (Rational place = unit; claim.resolution && place <= *claim.resolution;
       place *= 10) {
    if (place == *claim.resolution) {
      return place;
    }
  }
  return unit;
}

std::string refuted_number(const Claim& claim, const Judgement& j) {
  const auto right = j.value && claim.number
                         ? rounded_text(*j.value, *claim.number, printed_place(claim))
                         : std::nullopt;
  if (!right || *right == claim.printed) {
    return fmt::format(
        "The printed number is wrong{}.",
        j.value ? fmt::format("; the value is {}", value_text(*j.value)) : "");
  }
  return fmt::format("The printed {} is wrong; print {} instead.", claim.printed, *right);
}

/// One sentence; a note that ends in digits that go on needs no full stop.
std::string with_note(const std::string& sentence, const std::string& note) {
  const std::string text = note.empty() ? sentence : sentence + ": " + note;
  return text.ends_with(".") || text.ends_with("…") ? text : text + ".";
}

bool is_single_number(Reading reading) {
  return reading == Reading::rounded || reading == Reading::truncated ||
         reading == Reading::approximately || reading == Reading::peak_over_N ||
         reading == Reading::peak_over_g;
}

std::string refuted_sentence(const Claim& claim, const Judgement& j) {
  if (is_single_number(claim.reading)) {
    return refuted_number(claim, j);
  }
  if (claim.reading == Reading::identity) {
    return with_note(
        "The two sides are not equal; the statement must say how they differ", j.note);
  }
  if (claim.over_N || claim.over_g) {
    return with_note("The statement fails on its range and must be restricted or dropped",
                     j.note);
  }
  return with_note("The statement fails",
                   j.value ? "the value is " + value_text(*j.value) : j.note);
}

std::string confirmed_sentence(const Claim& claim) {
  switch (claim.reading) {
    case Reading::rounded:
    case Reading::truncated:
      return "Every printed digit is right.";
    case Reading::approximately:
      return "The printed number is right to the place that it is given to.";
    case Reading::peak_over_N:
    case Reading::peak_over_g:
      return claim.aspect == Aspect::height ? "The peak is as high as printed."
                                            : "The peak is where it is printed to be.";
    case Reading::identity:
      return "The identity is exact.";
    default:
      return claim.over_N || claim.over_g
                 ? "The statement holds at every point of its range."
                 : "The statement holds.";
  }
}

}  // namespace

std::string referee_sentence(const Claim& claim, const Judgement& j) {
  switch (j.verdict) {
    case Verdict::confirmed:
      return confirmed_sentence(claim);
    case Verdict::refuted:
      return refuted_sentence(claim, j);
    case Verdict::supported:
      if (claim.reading == Reading::residual) {
        return "A run of our own leaves no more; that is a measurement on one machine.";
      }
      return "Proved values at finite sizes bear it out; that is evidence and no proof.";
    case Verdict::contradicted:
      if (claim.reading == Reading::residual) {
        return with_note(
            "A run of our own leaves more, measured on one machine; the authors should "
            "say "
            "with which library and at which sizes they looked",
            j.note);
      }
      return with_note(
          "Proved values at finite sizes speak against it; the authors "
          "should show where it comes from",
          j.note);
    case Verdict::undecided:
      return with_note(
          "As printed it can be neither held up nor held against the "
          "authors, who should say it more precisely",
          j.note);
    default:
      return with_note("It cannot be checked from the paper alone", j.note);
  }
}

std::string explain(const Audit& audit) {
  require(audit.claims.size() == 1, "one claim is explained at a time");
  const auto& [claim, judgement] = audit.claims.front();
  Fields fields;
  add_claim(claim, fields);
  add_evidence(audit.claims.front(), audit.float64_driver, fields);
  std::string label = "fits together";
  for (const Consistency& each : audit.consistency) {
    if (std::find(each.claims.begin(), each.claims.end(), claim.id) !=
        each.claims.end()) {
      fields.add(std::exchange(label, ""),
                 fmt::format("{}: {}", to_text(each.agreement), each.relation));
    }
  }
  fields.add("referee", referee_sentence(claim, judgement));
  return fmt::format("{}: {}\n\n{}", claim.id, to_text(judgement.verdict), fields.text());
}

}  // namespace certispin
