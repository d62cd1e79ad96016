#pragma once

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/value.hpp"
#include "certispin/quantities/doublet_cache.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// A point of a figure: both coordinates exact or enclosed.
struct FigurePoint {
  Value x;
  Value y;
};

/// One curve.
struct FigureSeries {
  std::string id;  // of its rows in CSV and its data block in a script
  std::vector<FigurePoint> points;
};

/// Something that a figure points out, with proved digits in its label.
struct FigureMark {
  std::string id;
  std::string label;  // plain text
  FigurePoint at;
};

/// A figure of the paper, drawn again from proved data, or one of our own.
struct Figure {
  std::string name;  // "1" of the paper's, "float64-N": as `certispin figure` knows it
  std::string title;
  std::string x_name;  // "N" or "g"
  std::vector<FigureSeries> series;
  std::vector<FigureMark> marks;
  std::string options = {};  // … and with which options, each after a space
  int panels = 1;            // of equal size, one above the other
};

/// The paper's figures that exist, 1 to this.
inline constexpr int figure_count = 3;

/// Guarantees  a number from 1 to figure_count, or InputError.
[[nodiscard]] int parse_figure_number(std::string_view text);

/// Encloses every point of a figure and what it marks.
///
/// Method      1: η_MF over N at g = 19/20; the peak is the N whose enclosure lies above
///             those of all other plotted N, the crossing of 1 the only change of side.
///             2: η_MF over g at N = 370; the maximum by branch and bound over g, the
///             crossing of 1 bracketed by bisection (a continuous function changes sign).
///             3: G_loc, 2 J_01² and G_01 over (N m_*/2)² over N at g = 19/20.
/// Source      proofs/monotone_in_g.md for the maximum over g
/// Guarantees  each y contains the true value at x and proves `digits` digits; each mark
///             is proved, and what could not be proved is not marked.
[[nodiscard]] Figure enclose_figure(int number, long digits, DoubletCache& cache);

/// Columns series, N_lower, N_upper (or g_…), lower, upper: curves first, then marks.
[[nodiscard]] std::string to_csv(const Figure& figure, long digits);

/// A gnuplot script that holds its data and prints SVG; doubles are used from here on.
[[nodiscard]] std::string to_gnuplot(const Figure& figure);

/// gnuplot is not there, or refused a script.
class GnuplotFailure : public InputError {
 public:
  using InputError::InputError;
};

/// The figure drawn by gnuplot, which is looked for in PATH.
///
/// Guarantees  the same bytes for the same figure and gnuplot, or GnuplotFailure.
[[nodiscard]] std::string to_svg(const Figure& figure);

/// The labels of all marks, for readers who do not see the figure.
[[nodiscard]] std::string describe(const Figure& figure);

}  // namespace certispin
