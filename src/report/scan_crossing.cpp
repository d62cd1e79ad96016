#include "scan_subject.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// The level is passed between these N; those in between are on it or not told from it.
struct Passage {
  SignAtN before;
  SignAtN after;
};

std::vector<Passage> passages_of(const std::vector<SignAtN>& signs) {
  std::vector<Passage> passages;
  SignAtN last;
  for (const SignAtN& each : signs) {
    if (opposite(last.sign, each.sign)) {
      passages.push_back({last, each});
    }
    const bool off_level = each.sign == Sign::negative || each.sign == Sign::positive;
    last = off_level ? each : last;
  }
  return passages;
}

std::vector<long> those_with(const std::vector<SignAtN>& signs, Sign sign) {
  std::vector<long> found;
  for (const SignAtN& each : signs) {
    if (each.sign == sign) {
      found.push_back(each.N);
    }
  }
  return found;
}

std::string_view direction(Sign before) {
  return before == Sign::negative ? "from below to above" : "from above to below";
}

std::string_view side_text(Sign sign) {
  switch (sign) {
    case Sign::negative:
      return "below";
    case Sign::positive:
      return "above";
    case Sign::zero:
      return "on";
    case Sign::unknown:
      break;
  }
  return "not told from";
}

std::string text_over_N(const CrossingResult& result) {
  std::string text;
  for (const Passage& passage : passages_of(result.over_N)) {
    text += fmt::format("between N = {} and N = {}   {}\n",
                        passage.before.N,
                        passage.after.N,
                        direction(passage.before.sign));
  }
  const auto open = those_with(result.over_N, Sign::unknown);
  if (text.empty() && open.empty()) {
    text = "the level is never passed\n";
  }
  if (const auto on = those_with(result.over_N, Sign::zero); !on.empty()) {
    text += fmt::format("exactly on the level at N = {}\n", fmt::join(on, ", "));
  }
  if (!open.empty()) {
    text += fmt::format("undecided: not told from the level at N = {}\n",
                        fmt::join(open, ", "));
  }
  return text +
         fmt::format("\n{} the level at N = {}, {} it at N = {}; all {} N compared\n",
                     side_text(result.over_N.front().sign),
                     result.over_N.front().N,
                     side_text(result.over_N.back().sign),
                     result.over_N.back().N,
                     result.over_N.size());
}

/// "once, from below to above", or what else is proved of the place.
std::string passage_text(const ZeroPlace& place) {
  if (place.is_crossing()) {
    return fmt::format("{}, {}",
                       place.only_zero ? "exactly once" : "at least once",
                       direction(place.before));
  }
  if (place.only_zero) {
    const bool at_end = place.before == Sign::unknown || place.after == Sign::unknown;
    return at_end ? "on the level there, an end of the range" : "touched, not passed";
  }
  if (place.all_zero) {
    return "on the level all along";
  }
  return place.defined ? "undecided: perhaps touched"
                       : "undecided: not known to be defined all along";
}

std::string text_over_g(const CrossingResult& result) {
  const long digits = result.subject.digits;
  std::string text;
  for (const ZeroPlace& place : result.over_g.places) {
    text +=
        fmt::format("g = {}   {}\n", position_text(place.g, digits), passage_text(place));
    if (!place.is_point()) {
      const BoundsText ends = ends_text(place.g, digits);
      text +=
          fmt::format("    between {}   {} the level\n        and {}   {} the level\n",
                      ends.lower,
                      side_text(place.before),
                      ends.upper,
                      side_text(place.after));
    }
  }
  if (text.empty()) {
    text = "the level is never reached\n";
  }
  return text + fmt::format("\nnowhere else on the range; {} pieces of it enclosed{}{}\n",
                            result.over_g.pieces,
                            result.over_g.open.empty() ? "" : "; ",
                            result.over_g.open);
}

bool is_decided(const ZeroPlace& place, long digits) {
  return place.all_zero ||
         (place.only_zero && position_digits(place.g, digits) == digits);
}

Json passages_json(const CrossingResult& result) {
  Json list = Json::array();
  for (const Passage& passage : passages_of(result.over_N)) {
    list.push_back({{"before", std::to_string(passage.before.N)},
                    {"after", std::to_string(passage.after.N)},
                    {"rising", passage.before.sign == Sign::negative}});
  }
  return list;
}

Json strings_of(const std::vector<long>& all) {
  Json list = Json::array();
  for (const long N : all) {
    list.push_back(std::to_string(N));
  }
  return list;
}

Json place_json(const ZeroPlace& place, long digits) {
  const BoundsText ends = ends_text(place.g, digits);
  return {{"lower", ends.lower},
          {"upper", ends.upper},
          {"digits", position_digits(place.g, digits)},
          {"sign_before", sign_json(place.before)},
          {"sign_after", sign_json(place.after)},
          {"exactly_once", place.only_zero},
          {"all_along", place.all_zero}};
}

}  // namespace

bool is_decided(const CrossingResult& result) {
  if (result.subject.over_N) {
    return those_with(result.over_N, Sign::unknown).empty();
  }
  return std::all_of(
      result.over_g.places.begin(),
      result.over_g.places.end(),
      [&](const ZeroPlace& place) { return is_decided(place, result.subject.digits); });
}

std::string to_text(const CrossingResult& result) {
  return fmt::format(
      "{} and the level {}; every statement and every digit is proved\n\n{}",
      subject_text(result.subject),
      to_fraction_text(result.level),
      result.subject.over_N ? text_over_N(result) : text_over_g(result));
}

std::string to_json(const CrossingResult& result) {
  Json document = subject_json(result.subject, "certispin/crossing/1");
  document["level"] = to_fraction_text(result.level);
  document["decided"] = is_decided(result);
  if (result.subject.over_N) {
    document["passages"] = passages_json(result);
    document["on_level"] = strings_of(those_with(result.over_N, Sign::zero));
    document["undecided"] = strings_of(those_with(result.over_N, Sign::unknown));
    return document_text(document);
  }
  document["pieces"] = result.over_g.pieces;
  document["places"] = Json::array();
  for (const ZeroPlace& place : result.over_g.places) {
    document["places"].push_back(place_json(place, result.subject.digits));
  }
  return document_text(document);
}

}  // namespace certispin
