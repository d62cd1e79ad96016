#include "certispin/quantities/sweep_grid.hpp"

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

struct Range {
  Rational first;
  Rational last;
  Rational step;
};

Rational parse_step(std::string_view name, std::string_view text) {
  Rational step;
  try {
    step = parse_rational(text);
  } catch (const InputError& error) {
    throw InputError(fmt::format("the step of {}: {}", name, error.what()));
  }
  if (step <= 0) {
    throw InputError(
        fmt::format("the step of {} is '{}'; expected a value > 0", name, text));
  }
  return step;
}

/// `read` is parse_N or parse_g, `example` a list that it would accept.
template <class Read>
Range parse_range(std::string_view item,
                  std::string_view name,
                  const Read& read,
                  std::string_view example) {
  const auto parts = split(item, ':');
  const bool step_left_out = parts.size() == 2 && name == "N";
  if (parts.size() != 1 && parts.size() != 3 && !step_left_out) {
    throw InputError(
        fmt::format("'{}' is not a value or range of {}; expected a list "
                    "like {}",
                    item.substr(0, 80),
                    name,
                    example));
  }
  const Rational first(read(parts[0]));
  if (parts.size() == 1) {
    return {first, first, 1};
  }
  const Rational last(read(parts[1]));
  if (last < first) {
    throw InputError(
        fmt::format("the range '{}' of {} descends; expected FIRST <= LAST", item, name));
  }
  return {first, last, step_left_out ? Rational(1) : parse_step(name, parts[2])};
}

template <class Read>
std::vector<Rational> parse_list(std::string_view text,
                                 std::string_view name,
                                 const Read& read,
                                 std::string_view example) {
  std::vector<Rational> values;
  for (const std::string_view item : split(text, ',')) {
    const Range range = parse_range(item, name, read, example);
    const Integer steps = floor((range.last - range.first) / range.step);
    if (steps + values.size() >= largest_grid) {
      throw InputError(
          fmt::format("{} '{}' has more than {} values; expected a longer step",
                      name,
                      text.substr(0, 80),
                      largest_grid));
    }
    for (Integer i = 0; i <= steps; ++i) {
      values.push_back(range.first + Rational(i) * range.step);
    }
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

std::vector<long> parse_N_list(std::string_view text) {
  std::vector<long> values;
  for (const Rational& each : parse_list(text, "N", parse_N, "100,370,500:2000:100")) {
    if (denominator(each) != 1) {
      throw InputError(fmt::format(
          "N '{}' has a step that is no integer; expected a list like 100:2000:2",
          text.substr(0, 80)));
    }
    values.push_back(numerator(each).convert_to<long>());
  }
  return values;
}

std::vector<Rational> parse_g_list(std::string_view text) {
  return parse_list(text, "g", parse_g, "0.5,0.90:0.99:0.01");
}

}  // namespace certispin
