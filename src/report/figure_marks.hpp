#pragma once

#include "certispin/report/figure.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

/// What a figure may mark: found by comparing enclosures, never doubles.
namespace certispin {

inline constexpr Bits mark_bits = 128;  // of exact coordinates that are compared

/// The enclosure of a coordinate.
[[nodiscard]] Interval ends_of(const Value& value);

/// From the lower end of one to the upper end of the other.
[[nodiscard]] Value between(const Value& lower, const Value& upper);

/// The point certainly above every other one; none if two cannot be told apart.
[[nodiscard]] const FigurePoint* proved_highest(const std::vector<FigurePoint>& points);

/// Two neighbours between which the curve passes `level`: the only such two, with the side
/// of every point proved; none otherwise.
[[nodiscard]] std::optional<std::pair<FigurePoint, FigurePoint>> proved_crossing(
    const std::vector<FigurePoint>& points, const Rational& level);

/// Encloses position or height ("position", "height") of the maximum of η_MF over
/// 0.01 ≤ g ≤ 1 at N = 370.
///
/// Method      judges a claim of our own with that printed value and resolution: what it
///             encloses counts, its verdict does not.
/// Source      proofs/monotone_in_g.md
[[nodiscard]] Value enclose_maximum_over_g(std::string_view aspect,
                                           std::string_view printed,
                                           std::string_view resolution,
                                           DoubletCache& cache);

}  // namespace certispin
