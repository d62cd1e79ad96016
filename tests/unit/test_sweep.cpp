#include "certispin/numbers/text.hpp"
#include "certispin/quantities/sweep.hpp"
#include "certispin/quantities/sweep_grid.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"

#include <algorithm>
#include <set>

using namespace certispin;
using namespace certispin::test;

namespace {

std::vector<Rational> rationals(const std::vector<const char*>& texts) {
  std::vector<Rational> values;
  for (const char* text : texts) {
    values.push_back(parse_rational(text));
  }
  return values;
}

SweepJob job_of(const char* Ns,
                const char* gs,
                const std::vector<const char*>& quantities) {
  SweepJob job;
  job.Ns = parse_N_list(Ns);
  job.gs = parse_g_list(gs);
  for (const char* text : quantities) {
    job.quantities.push_back(parse_sweep_quantity(text));
  }
  job.digits = 20;
  return job;
}

}  // namespace

TEST_CASE("a list of N is numbers and ranges, sorted, each once") {
  CHECK(parse_N_list("370") == std::vector<long>{370});
  CHECK(parse_N_list("370,100,370") == std::vector<long>{100, 370});
  CHECK(parse_N_list("2:5") == std::vector<long>{2, 3, 4, 5});
  CHECK(parse_N_list("100,370,500:900:200,300:1000:200") ==
        std::vector<long>{100, 300, 370, 500, 700, 900});
  CHECK(parse_N_list("10:19:3") == std::vector<long>{10, 13, 16, 19});
  CHECK(parse_N_list("10:18:3") == std::vector<long>{10, 13, 16});  // not beyond the end
  CHECK(parse_N_list("7:7:100") == std::vector<long>{7});
  CHECK(parse_N_list("1:1000000").size() == 1000000);
}

TEST_CASE("a list of g is exact: 0.90:0.99:0.01 has ten values and ends with 99/100") {
  const auto gs = parse_g_list("0.90:0.99:0.01");
  REQUIRE(gs.size() == 10);
  for (std::size_t i = 0; i < gs.size(); ++i) {
    CHECK(gs[i] == Rational(90 + static_cast<long>(i), 100));
  }
  CHECK(parse_g_list("0.1:0.3:0.1") == rationals({"1/10", "1/5", "3/10"}));
  CHECK(parse_g_list("0.95,19/20,1/3") == rationals({"1/3", "19/20"}));
  CHECK(parse_g_list("0:1:1/3") == rationals({"0", "1/3", "2/3", "1"}));
  CHECK(parse_g_list("0:0.9999:1/3") == rationals({"0", "1/3", "2/3"}));
}

TEST_CASE("a list that is none is refused in a sentence") {
  const auto N_message = [](const char* text) {
    return message_of([&] { static_cast<void>(parse_N_list(text)); });
  };
  const auto g_message = [](const char* text) {
    return message_of([&] { static_cast<void>(parse_g_list(text)); });
  };
  CHECK(mentions(N_message(""), "N = ''"));
  CHECK(mentions(N_message("1,"), "N = ''"));
  CHECK(mentions(N_message("1,,2"), "N = ''"));
  CHECK(mentions(N_message("0:5"), "N = '0'"));
  CHECK(mentions(N_message("1:2:3:4"), "'1:2:3:4' is not a value or range of N"));
  CHECK(mentions(N_message("9:5"), "descends"));
  CHECK(mentions(N_message("1:5:0"), "expected a value > 0"));
  CHECK(mentions(N_message("1:5:-1"), "expected a value > 0"));
  CHECK(mentions(N_message("1:5:x"), "the step of N"));
  CHECK(mentions(N_message("1:5:1/2"), "no integer"));
  CHECK(mentions(N_message("1:1000001"), "1000001"));
  CHECK(mentions(g_message("0:1"), "is not a value or range of g"));
  CHECK(mentions(g_message("-1:1:0.1"), "negative"));
  CHECK(mentions(g_message("0:1:1e-1000"), "has more than 10000000 values"));
  CHECK(mentions(g_message("0.9-0.99"), "is not a number"));
}

TEST_CASE("shards are a partition, balanced in number and in work") {
  for (const auto& [Ns, gs] :
       std::vector<std::pair<const char*, const char*>>{{"10:40", "0.5"},
                                                        {"10:40:3", "0.1:0.3:0.1"},
                                                        {"10,1000,100000", "0.1:1.2:0.1"},
                                                        {"7", "0.01:0.50:0.01"},
                                                        {"5:20", "0:1:1/6"}}) {
    const SweepJob job = job_of(Ns, gs, {"eta_MF"});
    for (std::size_t of = 1; of <= job.points(); ++of) {
      CAPTURE(Ns, gs, of);
      std::vector<std::size_t> all;
      std::set<std::size_t> sizes;
      std::set<std::size_t> works;
      for (std::size_t index = 1; index <= of; ++index) {
        const auto places = places_of(job, {index, of});
        CHECK(std::is_sorted(places.begin(), places.end()));
        std::size_t work = 0;
        for (const std::size_t place : places) {
          work += work_of(job.point(place));
        }
        all.insert(all.end(), places.begin(), places.end());
        sizes.insert(places.size());
        works.insert(work);
      }
      std::sort(all.begin(), all.end());
      REQUIRE(all.size() == job.points());
      for (std::size_t place = 0; place < all.size(); ++place) {
        REQUIRE(all[place] == place);
      }
      CHECK(*sizes.rbegin() - *sizes.begin() <= 1);
      CHECK(*works.rbegin() - *works.begin() < 2 * work_of({job.Ns.back(), 0}));
    }
  }
}

TEST_CASE("no shard keeps to the same g when there are as many shards as g") {
  const SweepJob job = job_of("10:40", "0.1:0.5:0.1", {"eta_MF"});
  for (std::size_t index = 1; index <= 5; ++index) {
    std::set<std::size_t> gs;
    for (const std::size_t place : places_of(job, {index, 5})) {
      gs.insert(place % 5);
    }
    CHECK(gs.size() == 5);
  }
}

TEST_CASE("a cell has proved bounds, or says why not") {
  // G_loc(N = 100, g = 19/20) = 487.5 exactly; S_inst is one of the ordered phase
  const SweepJob job =
      job_of("100", "0.95,1.1", {"G_loc", "S_inst", "2 * G_loc", "eta_MF - eta_MF"});
  const SweepCells ordered = evaluate_sweep_point(job, job.point(0));
  REQUIRE(ordered.size() == 4);
  CHECK(ordered[0].lower == "487.5");
  CHECK(ordered[0].upper == "487.5");
  CHECK(ordered[0].digits == 20);
  CHECK(ordered[1].undefined.empty());
  CHECK(ordered[2].lower == "975");
  CHECK(ordered[3].digits == 0);
  CHECK(ordered[3].unproved == "only 0 digits proved at 20000 bits");
  const SweepCells critical = evaluate_sweep_point(job, job.point(1));
  CHECK(critical[1].lower.empty());
  CHECK(critical[1].digits == 0);
  CHECK(mentions(critical[1].undefined, "S_inst is undefined at N = 100, g = 11/10: "));
}

TEST_CASE("eta_MF at the paper's sizes encloses what Table 3 prints, in any company") {
  // Table 3, g = 0.95; each printed value is rounded, and confirmed by the audit
  const SweepJob job = job_of("100,370", "0.95", {"delta_E", "eta_MF"});
  const SweepJob alone = job_of("370", "0.95", {"eta_MF"});
  const SweepCell cell = evaluate_sweep_point(job, job.point(1))[1];
  CHECK(cell.lower.substr(0, 5) == "2.350");
  CHECK(parse_rational(cell.lower) <= parse_rational(cell.upper));
  CHECK(parse_rational(cell.upper) - parse_rational(cell.lower) <= power_of_ten(-19));
  CHECK(cell.lower == evaluate_sweep_point(alone, alone.point(0))[0].lower);
}

TEST_CASE("every place is evaluated once, and an exception ends the sweep") {
  const SweepJob job = job_of("2:30", "0.5,0.95", {"eta_MF"});
  std::vector<std::pair<std::size_t, SweepCells>> seen;
  run_sweep(job, {3, 17, 57, 0}, [&](std::size_t place, const SweepCells& cells) {
    seen.emplace_back(place, cells);
  });
  std::multiset<std::size_t> places;
  for (const auto& [place, cells] : seen) {
    places.insert(place);
    CHECK(cells == evaluate_sweep_point(job, job.point(place)));
  }
  CHECK(places == std::multiset<std::size_t>{0, 3, 17, 57});
  CHECK(message_of([&] {
          run_sweep(job, {1, 2, 3}, [](std::size_t, const SweepCells&) {
            throw InputError("full");
          });
        }) == "full");
}

TEST_CASE("the text of a quantity does not depend on its layout") {
  CHECK(parse_sweep_quantity("eta_MF-2").text == "eta_MF - 2");
  CHECK(parse_sweep_quantity(" ( eta_MF )").text == "eta_MF");
  CHECK(parse_sweep_quantity("delta_E[N=370]").unit == "J");
  CHECK(parse_sweep_quantity("2 * delta_E").unit.empty());
  CHECK(parse_sweep_quantity("N").unit.empty());
  CHECK(mentions(message_of([] { static_cast<void>(parse_sweep_quantity("eta_MG")); }),
                 "eta_MF"));
}
