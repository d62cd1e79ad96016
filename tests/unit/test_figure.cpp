#include "certispin/report/figure.hpp"
#include "report/figure_marks.hpp"
#include "support/catch.hpp"
#include "support/changed_path.hpp"
#include "support/messages.hpp"
#include "support/oracle_values.hpp"

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <sstream>

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr long digits = 20;

const Figure& figure(int number) {
  static std::map<int, Figure> figures;
  static DoubletCache cache;
  const auto known = figures.find(number);
  return known != figures.end()
             ? known->second
             : figures.emplace(number, enclose_figure(number, digits, cache))
                   .first->second;
}

/// A row of the CSV file, read as a user reads it.
struct Row {
  RationalInterval x;
  RationalInterval y;
};

using Rows = std::multimap<std::string, Row>;

Rows rows_of(int number) {
  std::istringstream lines(to_csv(figure(number), digits));
  std::string line;
  std::getline(lines, line);
  REQUIRE(line == (number == 2 ? "series,g_lower,g_upper,lower,upper"
                               : "series,N_lower,N_upper,lower,upper"));
  Rows rows;
  while (std::getline(lines, line)) {
    std::istringstream cells(line);
    std::string id;
    std::getline(cells, id, ',');
    std::array<Rational, 4> numbers;
    for (Rational& number_here : numbers) {
      std::string cell;
      std::getline(cells, cell, ',');
      number_here = parse_rational(cell);
    }
    REQUIRE(numbers[0] <= numbers[1]);
    REQUIRE(numbers[2] <= numbers[3]);
    rows.emplace(id, Row{{numbers[0], numbers[1]}, {numbers[2], numbers[3]}});
  }
  return rows;
}

Row only(const Rows& rows, const std::string& id) {
  REQUIRE(rows.count(id) == 1);
  return rows.find(id)->second;
}

std::optional<RationalInterval> value_at(const Rows& rows,
                                         const std::string& id,
                                         const Rational& x) {
  const auto [begin, end] = rows.equal_range(id);
  for (auto row = begin; row != end; ++row) {
    if (row->second.x.lower == x && row->second.x.upper == x) {
      return row->second.y;
    }
  }
  return std::nullopt;
}

/// `value` is right to 50 digits: the enclosure holds it and is tight.
void check_encloses(const RationalInterval& ours, const Rational& value) {
  const Rational trust = abs(value) * power_of_ten(-50);
  CHECK(ours.lower <= value + trust);
  CHECK(ours.upper >= value - trust);
  CHECK(ours.upper - ours.lower <= abs(value) * power_of_ten(2 - digits));
}

/// What mpmath finds of one point, put together in rational arithmetic.
struct Rates {
  Rational scale;  // (N m_*/2)²
  Rational G_01;
  Rational J_01_squared;
  Rational eta_MF;

  explicit Rates(const nlohmann::json& entry) {
    const auto number = [&](const char* name) {
      return parse_rational(entry.at(name).get<std::string>());
    };
    const ModelPoint point = point_of(entry);
    scale = Rational(point.N) * point.N * (1 - point.g * point.g) / 4;
    G_01 = (number("Jz2_0") + number("Jz2_1")) / 2;
    J_01_squared = number("J_01") * number("J_01");
    eta_MF = 2 * scale / G_01;
  }
};

}  // namespace

TEST_CASE("Figures 1 and 3 enclose what mpmath finds at the same N") {
  const Rows first = rows_of(1);
  const Rows third = rows_of(3);
  int coinciding = 0;
  for (const auto& entry : OracleValues("mpmath_values.json").points) {
    const ModelPoint point = point_of(entry);
    if (point.g != Rational(19, 20) || point.N < 2) {
      continue;
    }
    INFO("N = " << point.N);
    const Rates rates(entry);
    const auto eta = value_at(first, "eta_MF", point.N);
    REQUIRE(eta.has_value());
    check_encloses(*eta, rates.eta_MF);
    check_encloses(value_at(third, "J_01_squared_twice", point.N).value(),
                   2 * rates.J_01_squared / rates.scale);
    check_encloses(value_at(third, "G_01", point.N).value(), rates.G_01 / rates.scale);
    check_encloses(value_at(third, "G_loc", point.N).value(), 2);
    ++coinciding;
  }
  CHECK(coinciding >= 20);
}

TEST_CASE("Figure 2 encloses what mpmath finds at the same g") {
  const Rows rows = rows_of(2);
  int coinciding = 0;
  for (const auto& entry : OracleValues("mpmath_values.json").points) {
    const ModelPoint point = point_of(entry);
    if (point.N != 370 || point.g > 1) {
      continue;
    }
    INFO("g = " << to_fraction_text(point.g));
    check_encloses(value_at(rows, "eta_MF", point.g).value(), Rates(entry).eta_MF);
    ++coinciding;
  }
  CHECK(coinciding == 3);
  CHECK(value_at(rows, "eta_MF", 1).value().upper == 0);  // m_* = 0 at the critical field
}

TEST_CASE("the peak over N stands above every other plotted N") {
  const Rows rows = rows_of(1);
  const Row peak = only(rows, "peak");
  CHECK(peak.x.lower == 268);
  CHECK(peak.x.upper == 268);
  CHECK(peak.y.lower > parse_rational("2.409965"));  // known: 2.40997
  CHECK(peak.y.upper < parse_rational("2.409975"));
  const auto [begin, end] = rows.equal_range("eta_MF");
  CHECK(std::distance(begin, end) == 1099);
  for (auto row = begin; row != end; ++row) {
    if (row->second.x.lower != 268) {
      CHECK(row->second.y.upper < peak.y.lower);
    }
  }
  const Row crossing = only(rows, "crossing");
  CHECK(value_at(rows, "eta_MF", crossing.x.lower).value().upper < 1);
  CHECK(value_at(rows, "eta_MF", crossing.x.upper).value().lower > 1);
  CHECK(crossing.x.upper - crossing.x.lower == 1);
}

TEST_CASE("the maximum over g is bracketed in position and height") {
  const Rows rows = rows_of(2);
  const Row peak = only(rows, "peak");
  CHECK(peak.x.upper - peak.x.lower <= parse_rational("0.001"));
  CHECK(peak.y.upper - peak.y.lower <= parse_rational("0.0001"));
  const auto [begin, end] = rows.equal_range("eta_MF");
  for (auto row = begin; row != end; ++row) {
    CHECK(row->second.y.lower <= peak.y.upper);
  }
  // Some point inside the bracket is as high as the proved height.
  const auto inside = value_at(rows, "eta_MF", parse_rational("0.9605"));
  CHECK(inside.value().upper >= peak.y.lower - parse_rational("0.0001"));
  const Row crossing = only(rows, "crossing");
  CHECK(crossing.x.upper - crossing.x.lower <= parse_rational("0.000001"));
}

TEST_CASE("gnuplot draws the same bytes twice, well-formed and without a date") {
  for (int number = 1; number <= figure_count; ++number) {
    INFO("figure " << number);
    const std::string drawing = to_svg(figure(number));
    CHECK(drawing == to_svg(figure(number)));
    pugi::xml_document document;
    REQUIRE(document.load_buffer(drawing.data(), drawing.size()));
    CHECK(document.child("svg").attribute("viewBox"));
    CHECK_FALSE(mentions(drawing, "date"));
    CHECK(mentions(drawing, number == 2 ? "transverse field" : "number of spins"));
  }
}

TEST_CASE("without gnuplot a figure says what to do, and its data are there") {
  const ChangedPath nowhere("/nonexistent");
  CHECK(message_of([] {
          return to_svg(figure(1));
        }).find("gnuplot, which is not in PATH") != std::string::npos);
  CHECK_THROWS_AS(to_svg(figure(1)), GnuplotFailure);
  CHECK(to_gnuplot(figure(1)).find("$eta_MF << END") != std::string::npos);
}

TEST_CASE("a figure that the paper does not have is refused") {
  for (const char* text : {"", "0", "4", "11", "one"}) {
    CHECK_THROWS_AS(parse_figure_number(text), InputError);
  }
  CHECK(parse_figure_number("3") == 3);
}

TEST_CASE("what cannot be told apart is not marked") {
  const auto point = [](long x, const char* lower, const char* upper) {
    return FigurePoint{Value(Rational(x)),
                       Interval::between(Interval(parse_rational(lower), 64),
                                         Interval(parse_rational(upper), 64))};
  };
  const FigurePoint low = point(1, "0.1", "0.2");
  const FigurePoint high = point(2, "2.1", "2.2");
  const FigurePoint as_high = point(3, "2.15", "2.25");
  const FigurePoint about_one = point(4, "0.9", "1.1");
  const std::vector<FigurePoint> one_top{low, high};
  CHECK(proved_highest(one_top) == &one_top[1]);
  CHECK(proved_highest({low, high, as_high}) == nullptr);
  CHECK(proved_crossing({low, high}, 1).has_value());
  CHECK_FALSE(proved_crossing({low, about_one, high}, 1).has_value());
  CHECK_FALSE(proved_crossing({low, high, low}, 1).has_value());  // twice
  CHECK_FALSE(proved_crossing({high, as_high}, 1).has_value());   // never
}
