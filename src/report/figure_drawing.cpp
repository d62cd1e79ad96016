#include "assets.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/report/figure.hpp"
#include "gnuplot.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace certispin {
namespace {

/// Nearest to the middle of the enclosure: for the eye, where no pixel tells them apart.
double plotted(const Value& value) {
  constexpr Bits bits = 64;
  constexpr double beyond_every_axis = 1e300;
  const double middle =
      mpfr_get_d(value.enclosure(bits).approximate_middle().get(), MPFR_RNDN);
  return std::clamp(middle, -beyond_every_axis, beyond_every_axis);
}

std::string plotted_text(const FigurePoint& point) {
  return fmt::format("{:.12g} {:.12g}", plotted(point.x), plotted(point.y));
}

std::string identifier(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

/// A gnuplot string in which all that follows an underscore is an index: η_{MF}.
///
/// Requires    text of ours: no quotes, backslashes or braces.
std::string enhanced(const std::string& text) {
  require(text.find_first_of("\"\\{}") == std::string::npos, "a plain label");
  const auto alphanumeric = [&](std::size_t i) {
    return i < text.size() && std::isalnum(static_cast<unsigned char>(text[i])) != 0;
  };
  std::string result = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    if (text[i] == '_' && alphanumeric(i + 1)) {
      result += '{';
      while (alphanumeric(i + 1)) {
        result += text[++i];
      }
      result += '}';
    }
  }
  return result + '"';
}

}  // namespace

std::string to_gnuplot(const Figure& figure) {
  constexpr int panel_height = 420;
  std::string script = fmt::format(
      "# Figure {}: {}\n"
      "# Drawn from proved enclosures; run: gnuplot THIS_FILE > figure.svg\n"
      "set encoding utf8\n"
      "set terminal svg size 640,{} dynamic enhanced name 'figure_{}' "
      "font 'Helvetica,15' linewidth 1.4\n"
      "x_name = \"{}\"\n",
      figure.name,
      figure.title,
      panel_height * figure.panels,
      identifier(figure.name),
      figure.x_name);
  for (const FigureSeries& series : figure.series) {
    script += fmt::format("${} << END\n", series.id);
    for (const FigurePoint& point : series.points) {
      script += plotted_text(point) + '\n';
    }
    script += "END\n";
  }
  for (const FigureMark& mark : figure.marks) {
    script += fmt::format("{0}_x = {1:.12g}\n{0}_y = {2:.12g}\n{0}_label = {3}\n",
                          mark.id,
                          plotted(mark.at.x),
                          plotted(mark.at.y),
                          enhanced(mark.label));
  }
  return script + std::string(assets::figure_commands(figure.name));
}

std::string to_svg(const Figure& figure) {
  return run_gnuplot(to_gnuplot(figure));
}

}  // namespace certispin
