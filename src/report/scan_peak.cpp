#include "scan_subject.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr long difference_digits = 6;

bool is_end(const SpinRange& range, long N) {
  return N == range.first || N + range.step > range.last;
}

bool is_end(const RationalInterval& range, const Rational& g) {
  return g == range.lower || g == range.upper;
}

std::string_view slope_text(Sign sign) {
  switch (sign) {
    case Sign::negative:
      return "< 0";
    case Sign::zero:
      return "= 0";
    case Sign::positive:
      return "> 0";
    case Sign::unknown:
      break;
  }
  return "not known";
}

std::string_view name_of(const PeakResult& result) {
  return result.minimum ? "minimum" : "maximum";
}

PeakKind kind_over_N(const PeakResult& result) {
  if (result.N.size() > 1) {
    return result.exact_tie ? PeakKind::tie : PeakKind::undecided;
  }
  return is_end(*result.subject.over_N, result.N.front()) ? PeakKind::at_end
                                                          : PeakKind::inside;
}

PeakKind kind_over_g(const PeakResult& result) {
  if (result.over_g.places.size() != 1) {
    return PeakKind::undecided;
  }
  const MaximumPlace& place = result.over_g.places.front();
  if (place.is_point()) {
    return is_end(*result.subject.over_g, place.g.lower) ? PeakKind::at_end
                                                         : PeakKind::point;
  }
  const bool proved =
      result.minimum ? place.before == Sign::negative && place.after == Sign::positive
                     : place.is_peak();
  if (!place.height) {  // perhaps not defined all along, or without a bound
    return PeakKind::undecided;
  }
  return place.constant ? PeakKind::constant
         : proved       ? PeakKind::inside
                        : PeakKind::undecided;
}

std::string runner_up_text(const PeakResult& result) {
  const RunnerUp& next = *result.runner_up;
  return fmt::format("next       N = {}, {} by {}\n",
                     fmt::join(next.N, " or "),
                     result.minimum ? "higher" : "lower",
                     next.difference ? to_proved_text(*next.difference, difference_digits)
                                     : "an amount that is not told from 0");
}

std::string text_over_N(const PeakResult& result) {
  const SpinRange& range = *result.subject.over_N;
  std::string text = fmt::format("position   N = {}\n", fmt::join(result.N, " or "));
  text += fmt::format("height     {}\n",
                      result.height.value
                          ? to_proved_text(*result.height.value, result.subject.digits)
                          : "undecided: " + result.height.value.why().reason);
  text += result.runner_up ? runner_up_text(result) : "";
  text += fmt::format("\nall {} N compared, at most {} bits\n",
                      (range.last - range.first) / range.step + 1,
                      result.bits);
  switch (kind_of(result)) {
    case PeakKind::tie:
      return text + "an exact tie: the values at these N are equal\n";
    case PeakKind::undecided:
      return text + "the values at these N are not told apart at the precision cap\n";
    case PeakKind::at_end:
      return text + fmt::format("an end of the range: nothing inside it is {}\n",
                                result.minimum ? "lower" : "higher");
    default:
      return text;
  }
}

std::string place_text(const PeakResult& result, const MaximumPlace& place) {
  const long digits = result.subject.digits;
  std::string text = fmt::format("position   g = {}\n", position_text(place.g, digits));
  if (!place.is_point()) {
    const BoundsText ends = ends_text(place.g, digits);
    text += fmt::format(
        "between    {}   where the derivative is {}\n    and    {}   where "
        "the derivative is {}\n",
        ends.lower,
        slope_text(place.before),
        ends.upper,
        slope_text(place.after));
  }
  return text + fmt::format("height     {}\n",
                            place.height ? to_proved_text(*place.height, digits)
                                         : "undecided: " + place.height.why().reason);
}

std::string_view derivative_text(const MaximumPlace& place) {
  if (place.only_stationary) {
    return "the derivative has exactly one zero in it";
  }
  return place.differentiable ? "the derivative has at least one zero in it"
                              : "the derivative may not exist in it";
}

std::string meaning_over_g(const PeakResult& result) {
  const std::string_view name = name_of(result);
  switch (kind_of(result)) {
    case PeakKind::inside:
      return fmt::format("the {} over the whole range lies in this bracket; {}\n",
                         name,
                         derivative_text(result.over_g.places.front()));
    case PeakKind::point:
      return fmt::format("the {} over the whole range is at exactly this g\n", name);
    case PeakKind::at_end:
      return fmt::format(
          "the {} over the whole range is at this end of it: nothing inside is {}\n",
          name,
          result.minimum ? "lower" : "higher");
    case PeakKind::constant:
      return fmt::format("the {} is taken on all of this interval\n", name);
    default:
      return fmt::format(
          "undecided: the {} lies in {}{}{}\n",
          name,
          result.over_g.places.size() == 1 ? "this place" : "one of these places",
          result.over_g.open.empty() ? "" : "; ",
          result.over_g.open);
  }
}

std::string text_over_g(const PeakResult& result) {
  std::string text;
  for (const MaximumPlace& place : result.over_g.places) {
    text += place_text(result, place) + '\n';
  }
  return text + meaning_over_g(result) +
         fmt::format("{} pieces of the range enclosed, at most {} bits\n",
                     result.over_g.pieces,
                     result.bits);
}

std::string_view kind_text(PeakKind kind) {
  switch (kind) {
    case PeakKind::inside:
      return "inside";
    case PeakKind::point:
      return "point";
    case PeakKind::at_end:
      return "end";
    case PeakKind::tie:
      return "tie";
    case PeakKind::constant:
      return "constant";
    case PeakKind::undecided:
      break;
  }
  return "undecided";
}

Json strings_of(const std::vector<long>& all) {
  Json list = Json::array();
  for (const long N : all) {
    list.push_back(std::to_string(N));
  }
  return list;
}

Json place_json(const MaximumPlace& place, long digits) {
  const BoundsText ends = ends_text(place.g, digits);
  Json entry{{"lower", ends.lower},
             {"upper", ends.upper},
             {"digits", position_digits(place.g, digits)},
             {"slope_at_lower", sign_json(place.before)},
             {"slope_at_upper", sign_json(place.after)},
             {"only_stationary_point", place.only_stationary}};
  if (place.height) {
    entry["height"] = bounds_json(*place.height, digits);
    entry["height"]["digits"] = proved_digits(*place.height, digits);
  }
  return entry;
}

void add_over_N(Json& document, const PeakResult& result) {
  const long digits = result.subject.digits;
  document["positions"] = strings_of(result.N);
  if (result.height.value) {
    document["height"] = bounds_json(*result.height.value, digits);
    document["height"]["digits"] = result.height.digits;
  }
  if (result.runner_up) {
    document["runner_up"]["positions"] = strings_of(result.runner_up->N);
    if (result.runner_up->difference) {
      document["runner_up"]["difference"] =
          bounds_json(*result.runner_up->difference, difference_digits);
    }
  }
}

}  // namespace

PeakKind kind_of(const PeakResult& result) {
  return result.subject.over_N ? kind_over_N(result) : kind_over_g(result);
}

bool is_decided(const PeakResult& result) {
  if (kind_of(result) == PeakKind::undecided) {
    return false;
  }
  const long digits = result.subject.digits;
  if (result.subject.over_N) {
    return result.height.digits == digits;
  }
  const MaximumPlace& place = result.over_g.places.front();
  const bool placed =
      kind_of(result) == PeakKind::constant || position_digits(place.g, digits) == digits;
  return placed && place.height && proved_digits(*place.height, digits) == digits;
}

std::string to_text(const PeakResult& result) {
  return fmt::format("{} of {}; every digit shown is proved\n\n{}",
                     name_of(result),
                     subject_text(result.subject),
                     result.subject.over_N ? text_over_N(result) : text_over_g(result));
}

std::string to_json(const PeakResult& result) {
  Json document = subject_json(result.subject, "certispin/peak/1");
  document["kind"] = name_of(result);
  document["result"] = kind_text(kind_of(result));
  document["bits"] = result.bits;
  if (result.subject.over_N) {
    add_over_N(document, result);
    return document_text(document);
  }
  document["pieces"] = result.over_g.pieces;
  document["places"] = Json::array();
  for (const MaximumPlace& place : result.over_g.places) {
    document["places"].push_back(place_json(place, result.subject.digits));
  }
  return document_text(document);
}

}  // namespace certispin
