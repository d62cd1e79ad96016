#include "certispin/report/float64_figure.hpp"
#include "support/catch.hpp"
#include "support/changed_path.hpp"
#include "support/messages.hpp"

#include <pugixml.hpp>
#include <set>

using namespace certispin;
using namespace certispin::test;

namespace {

std::vector<ModelPoint> points(std::initializer_list<const char*> fields) {
  std::vector<ModelPoint> result;
  for (const char* g : fields) {
    result.push_back({370, parse_rational(g)});
  }
  return result;
}

const Float64Ladder& over_g() {
  static DoubletCache cache;
  static const Float64Ladder ladder = climb(
      "g", points({"0.4", "0.75", "0.8", "0.825", "0.95", "1.1"}), Driver::dstemr, cache);
  return ladder;
}

const Float64Ladder& over_N() {
  static DoubletCache cache;
  static const Float64Ladder ladder =
      climb("N", {{2, Rational(19, 20)}, {50, Rational(19, 20)}}, Driver::dsyevd, cache);
  return ladder;
}

const FigureSeries& series(const Figure& figure, const std::string& id) {
  for (const FigureSeries& each : figure.series) {
    if (each.id == id) {
      return each;
    }
  }
  throw BrokenInvariant("no such series");
}

}  // namespace

TEST_CASE("the curves are the proved relative errors") {
  const Figure figure = float64_figure(over_g());
  CHECK(figure.name == "float64-g");
  CHECK(figure.x_name == "g");
  std::set<std::string> ids;
  for (const FigureSeries& each : figure.series) {
    CHECK(ids.insert(each.id).second);
    if (each.id == "rounding_over_splitting") {
      CHECK(each.points.size() == over_g().steps.size());
      continue;
    }
    auto point = each.points.begin();
    for (const Float64Step& step : over_g().steps) {
      const Float64Row* row = find_row(*step.audit, each.id);
      if (row == nullptr || !row->error.relative) {
        continue;
      }
      REQUIRE(point != each.points.end());
      CHECK(point->x.exact() == step.point.g);
      const Interval y = point->y.enclosure(64);
      CHECK(mpfr_equal_p(y.lower(), row->error.relative->lower()) != 0);
      CHECK(mpfr_equal_p(y.upper(), row->error.relative->upper()) != 0);
      ++point;
    }
    CHECK(point == each.points.end());
  }
  for (const char* id : {"E_0",
                         "delta_E",
                         "J_01",
                         "G_01",
                         "delta_G",
                         "delta_G_Bog",
                         "eta_MF",
                         "eta_exact",
                         "leakage",
                         "leakage_0",
                         "leakage_1"}) {
    CHECK(ids.contains(id));
  }
  CHECK(series(figure, "E_0").points.size() == over_g().steps.size());
  CHECK(series(figure, "eta_MF").points.size() == 5);  // it is 0 at g = 1.1
}

TEST_CASE("the mark is the end of the region where the splitting is below the rounding") {
  const Figure deep = float64_figure(over_g());
  REQUIRE(deep.marks.size() == 1);
  CHECK(deep.marks[0].id == "unresolved");
  CHECK(deep.marks[0].at.x.exact() == parse_rational("0.8"));
  CHECK(describe(deep) == "ΔE < ε‖H‖ at every sampled Γ/J ≤ 0.8");
  const Figure shallow = float64_figure(over_N());
  REQUIRE(shallow.marks.size() == 1);
  CHECK(shallow.marks[0].id == "deepest");
  CHECK(mentions(describe(shallow), "at N = 50"));
  Float64Ladder gap = over_g();
  gap.steps.front().unresolved =
      Truth::unknown;  // nothing is said of what lies beyond it
  CHECK(float64_figure(gap).marks[0].id == "deepest");
}

TEST_CASE("the CSV says what is held and what varies") {
  const std::string csv = to_csv(float64_figure(over_N()), 10);
  CHECK(csv.starts_with("series,N_lower,N_upper,lower,upper\n"));
  CHECK(mentions(csv, "\ndelta_E,50,50,"));
  CHECK(mentions(csv, "\nrounding_over_splitting,2,2,"));
  CHECK(mentions(to_csv(float64_figure(over_g()), 10), "\nunresolved,0.8,0.8,"));
}

TEST_CASE("gnuplot draws both panels with their axes and curves") {
  for (const Float64Ladder* ladder : {&over_N(), &over_g()}) {
    const Figure figure = float64_figure(*ladder);
    INFO(figure.name);
    const std::string drawing = to_svg(figure);
    CHECK(drawing == to_svg(figure));
    pugi::xml_document document;
    REQUIRE(document.load_buffer(drawing.data(), drawing.size()));
    const auto box = document.child("svg").attribute("viewBox");
    CHECK(std::string(box.value()) == "0 0 640 840");
    CHECK(
        mentions(drawing, figure.x_name == "N" ? "number of spins" : "transverse field"));
    CHECK(mentions(drawing, "|float64 / truth − 1|"));
    CHECK(mentions(drawing, "Lost as rounding mixes the doublet"));
    CHECK(mentions(drawing, "Kept: an energy, and traces over the doublet"));
    CHECK(mentions(drawing, "at every sampled") == (figure.x_name == "g"));
    // ten curves, each with a title
    CHECK(document.select_nodes("//*[starts-with(@id, 'figure_float64_')]").size() >= 10);
  }
}

TEST_CASE("a value that no double holds is drawn outside the axes") {
  const std::string script = to_gnuplot(float64_figure(over_g()));
  CHECK(script.find(" inf") == std::string::npos);
  Figure far = float64_figure(over_g());
  far.series[0].points[0].y = Value(power_of_ten(417));
  CHECK(to_gnuplot(far).find(" 1e+300") != std::string::npos);
  CHECK_FALSE(to_svg(far).empty());
}
