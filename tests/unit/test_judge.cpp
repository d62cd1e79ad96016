#include "certispin/audit/judge.hpp"
#include "certispin/audit/ledger.hpp"
#include "support/catch.hpp"
#include "support/temporary_ledger.hpp"

using namespace certispin;

namespace {

/// Judges the one claim of a ledger text.
Judgement judged(const std::string& claim) {
  const TemporaryLedger file("[[claim]]\n" + claim);
  DoubletCache cache;
  return judge(read_ledger(file.path()).front(), {{}, 20, cache});
}

std::string claim(const std::string& reading,
                  const std::string& printed,
                  const std::string& expression,
                  const std::string& rest) {
  return "id = \"t\"\nwhere = \"w\"\nmeaning = \"m\"\nreading = \"" + reading +
         "\"\nprinted = \"" + printed + "\"\nexpression = \"" + expression + "\"\n" +
         rest;
}

const std::string benchmark_point = "at = { N = \"370\", g = \"0.95\" }\n";
const std::string N_100 = "at = { N = \"100\", g = \"19/20\" }\n";

Verdict verdict(const std::string& reading,
                const std::string& printed,
                const std::string& expression,
                const std::string& rest = N_100) {
  return judged(claim(reading, printed, expression, rest)).verdict;
}

}  // namespace

TEST_CASE("an exact tie prints either way and is decided in rational arithmetic") {
  // G_loc(N = 100, g = 19/20) = 487.5 exactly: by hand, 10000 · 0.0975 / 2
  CHECK(verdict("rounded", "488", "G_loc") == Verdict::confirmed);
  CHECK(verdict("rounded", "487", "G_loc") == Verdict::confirmed);
  CHECK(verdict("rounded", "489", "G_loc") == Verdict::refuted);
  CHECK(verdict("rounded", "487.5", "G_loc") == Verdict::confirmed);
  // 0.15 has no binary expansion: only exact arithmetic can decide its tie.
  CHECK(verdict("rounded", "0.2", "0.15") == Verdict::confirmed);
  CHECK(verdict("rounded", "0.1", "0.15") == Verdict::confirmed);
  CHECK(verdict("greater", "0.15", "0.15") == Verdict::refuted);
  CHECK(verdict("at_least", "0.15", "0.15") == Verdict::confirmed);
  CHECK(verdict("less", "0.15", "0.15") == Verdict::refuted);
  CHECK(verdict("at_most", "0.15", "0.15") == Verdict::confirmed);
}

TEST_CASE("readings at one point") {
  // η_MF(370, 0.95) = 2.35081528… (tests/oracle/mpmath_values.json)
  CHECK(verdict("rounded", "2.351", "eta_MF", benchmark_point) == Verdict::confirmed);
  CHECK(verdict("truncated", "2.350", "eta_MF", benchmark_point) == Verdict::confirmed);
  CHECK(verdict("truncated", "2.351", "eta_MF", benchmark_point) == Verdict::refuted);
  CHECK(verdict("approximately",
                "2.4",
                "eta_MF",
                benchmark_point + "resolution = \"0.1\"\n") == Verdict::confirmed);
  CHECK(verdict("greater", "2", "eta_MF", benchmark_point) == Verdict::confirmed);
  CHECK(verdict("at_most", "2", "eta_MF", benchmark_point) == Verdict::refuted);
  CHECK(verdict(
            "much_greater", "0.1", "eta_MF", benchmark_point + "threshold = \"10\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("much_less", "100", "eta_MF", benchmark_point + "threshold = \"10\"\n") ==
        Verdict::confirmed);
}

TEST_CASE("a declared factor alone refutes nothing") {
  const std::string rest = benchmark_point + "threshold = \"10\"\n";
  CHECK(verdict("much_greater", "1", "eta_MF", rest) == Verdict::undecided);
  CHECK(verdict("much_greater", "3", "eta_MF", rest) == Verdict::refuted);
  CHECK(verdict("much_less", "3", "eta_MF", rest) == Verdict::undecided);
  CHECK(verdict("much_less", "2", "eta_MF", rest) == Verdict::refuted);
}

TEST_CASE("a value on an edge that is not exact stays undecided") {
  // J_01²/⟨J_z²⟩_0 = 1 at N = 2, where J_z|E_0⟩ has one component; only enclosed.
  const Judgement j = judged(
      claim("greater", "1", "J_01^2 / Jz2_0", "at = { N = \"2\", g = \"1/3\" }\n"));
  CHECK(j.verdict == Verdict::undecided);
  CHECK(j.bits == 20000);
}

TEST_CASE("margins count printed units from the nearest edge") {
  const Judgement inside = judged(claim("rounded", "488", "488.1", N_100));
  REQUIRE(inside.margin);
  CHECK(inside.margin->contains(parse_rational("0.4")));
  const Judgement outside = judged(claim("rounded", "488", "490", N_100));
  REQUIRE(outside.margin);
  CHECK(outside.margin->contains(parse_rational("-1.5")));
  const Judgement below = judged(claim("greater", "2.50", "2.25", N_100));
  REQUIRE(below.margin);
  CHECK(below.margin->contains(parse_rational("-25")));
}

TEST_CASE("undefined and literature claims are not checkable, with the reason") {
  const Judgement undefined =
      judged(claim("rounded", "1", "S_inst", "at = { N = \"9\", g = \"2\" }\n"));
  CHECK(undefined.verdict == Verdict::not_checkable);
  CHECK(undefined.note.find("S_inst is undefined") != std::string::npos);
  const Judgement literature = judged(
      "id = \"t\"\nwhere = \"w\"\nmeaning = \"m\"\nreading = \"literature\"\n"
      "printed = \"1.32\"\nreason = \"companion paper\"\n");
  CHECK(literature.verdict == Verdict::not_checkable);
  CHECK(literature.note == "companion paper");
}

TEST_CASE("a range holds at every N or names the smallest counterexample") {
  const std::string at = "at = { g = \"0.95\" }\nover = { N = \"1:50\" }\n";
  CHECK(verdict("range", "1", "N", at + "printed_to = \"50\"\n") == Verdict::confirmed);
  const Judgement j = judged(claim("range", "1", "N", at + "printed_to = \"40\"\n"));
  CHECK(j.verdict == Verdict::refuted);
  CHECK(j.note == "smallest counterexample: N = 41; farthest outside: N = 50 with 50");
}

TEST_CASE("a peak over N is found among all N, and ties are kept") {
  const std::string at = "at = { g = \"0.95\" }\nresolution = \"1\"\n";
  const std::string over = "over = { N = \"1:99\" }\n";
  const std::string parabola = "100 - (N - 37)^2";
  CHECK(verdict("peak_over_N", "37", parabola, at + over + "aspect = \"position\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("peak_over_N", "39", parabola, at + over + "aspect = \"position\"\n") ==
        Verdict::refuted);
  CHECK(verdict("peak_over_N", "100", parabola, at + over + "aspect = \"height\"\n") ==
        Verdict::confirmed);
  const Judgement tie = judged(claim(
      "peak_over_N", "37", "-(2 * N - 75)^2", at + over + "aspect = \"position\"\n"));
  CHECK(tie.verdict == Verdict::undecided);
  CHECK(tie.note == "maximum at N = 37 or 38");
  const Judgement end =
      judged(claim("peak_over_N", "99", "N", at + over + "aspect = \"position\"\n"));
  CHECK(end.note.find("no peak inside") != std::string::npos);
}

TEST_CASE("a crossing is one passage between the printed ends") {
  const std::string rest =
      "at = { g = \"0.95\" }\nover = { N = \"1:99\" }\nlevel = \"20.5\"\n";
  CHECK(verdict("crossing", "20", "N", rest + "printed_to = \"25\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("crossing", "30", "N", rest + "printed_to = \"35\"\n") ==
        Verdict::refuted);
  CHECK(verdict("crossing", "21", "N", rest + "printed_to = \"35\"\n") ==
        Verdict::undecided);
  const Judgement twice =
      judged(claim("crossing", "20", "abs(N - 50)", rest + "printed_to = \"90\"\n"));
  CHECK(twice.verdict == Verdict::undecided);  // passed at 29 and at 70
}

TEST_CASE("a peak over g is bounded on whole intervals of g") {
  const std::string rest =
      "at = { N = \"50\" }\nover = { g = \"0.1:0.9\" }\nresolution = \"0.01\"\n";
  // g (1 − g) peaks at 1/2 with 1/4: arithmetic on g alone needs no theorem.
  CHECK(verdict("peak_over_g", "0.25", "g * (1 - g)", rest + "aspect = \"height\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("peak_over_g", "0.27", "g * (1 - g)", rest + "aspect = \"height\"\n") ==
        Verdict::refuted);
  CHECK(verdict("peak_over_g", "0.50", "g * (1 - g)", rest + "aspect = \"position\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("peak_over_g", "0.60", "g * (1 - g)", rest + "aspect = \"position\"\n") ==
        Verdict::refuted);
  // Δ_zp at N = 50 by a dense eigensolver with 30 digits (mpmath): 2.217078999 at
  // g = 0.8738305, lower by 7e-11 at 1e-6 to either side.  It needs derivatives.
  CHECK(verdict("peak_over_g", "2.22", "delta_zp", rest + "aspect = \"height\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("peak_over_g", "2.24", "delta_zp", rest + "aspect = \"height\"\n") ==
        Verdict::refuted);
  const Judgement position =
      judged(claim("peak_over_g", "0.87", "delta_zp", rest + "aspect = \"position\"\n"));
  CHECK(position.verdict == Verdict::confirmed);
  CHECK(position.proof == "proofs/derivative_in_g.md");
}

TEST_CASE("limits are supported or contradicted, never confirmed") {
  const std::string at = "at = { g = \"0.95\" }\n";
  CHECK(verdict("limit", "2", "2 + 123 / N + 4 / N^2", at) == Verdict::supported);
  CHECK(verdict("limit", "2.1", "2 + 123 / N", at) == Verdict::contradicted);
  CHECK(verdict("limit", "infinity", "N^2", at) == Verdict::supported);
  CHECK(verdict("limit", "0", "exp(-N / 100)", at) == Verdict::supported);
}

TEST_CASE("identities are confirmed by exact arithmetic only") {
  const std::string rest =
      "at = { g = \"0.95\" }\nover = { N = \"1:20\" }\nreason = \"algebra\"\n";
  CHECK(verdict("identity", "0", "(N + 1)^2 - N^2 - 2 * N - 1", rest) ==
        Verdict::confirmed);
  CHECK(verdict("identity", "0", "N^2 - N", rest) == Verdict::refuted);  // from N = 2
  CHECK(verdict("identity", "1", "G_01 * eta_MF / G_loc", rest) == Verdict::confirmed);
  CHECK(verdict("identity", "1", "exp(log(G_01)) / G_01", rest) == Verdict::supported);
}

TEST_CASE("a relation over N names its smallest counterexample") {
  const std::string at = "at = { g = \"0.95\" }\n";
  const std::string to_50 = at + "over = { N = \"1:50\" }\n";
  CHECK(verdict("less", "51", "N", to_50) == Verdict::confirmed);
  CHECK(verdict("less", "50", "N", to_50) == Verdict::refuted);
  CHECK(verdict("at_most", "50", "N", to_50) == Verdict::confirmed);
  CHECK(verdict("less", "51", "N", to_50 + "unbounded = \"true\"\n") ==
        Verdict::supported);
  const Judgement j =
      judged(claim("greater", "3", "abs(N - 10)", to_50 + "unbounded = \"true\"\n"));
  CHECK(j.verdict == Verdict::refuted);
  CHECK(j.note.find("smallest counterexample: N = 7;") == 0);
  CHECK(j.value->exact() == 3);
  const std::string even = at + "over = { N = \"2:50:2\" }\n";
  CHECK(verdict("greater", "0", "(N - 7)^2", even) == Verdict::confirmed);  // 7 is odd
}

TEST_CASE("a declared factor over N refutes only with the bare relation") {
  const std::string rest =
      "at = { g = \"0.95\" }\nover = { N = \"5:50\" }\nthreshold = \"10\"\n";
  CHECK(verdict("much_greater", "0.4", "N", rest) == Verdict::confirmed);
  CHECK(verdict("much_greater", "1", "N", rest) == Verdict::undecided);
  CHECK(verdict("much_greater", "6", "N", rest) == Verdict::refuted);
}

TEST_CASE("a relation on a range of g is proved on all of it or has a counterexample") {
  const std::string rest = "at = { N = \"50\" }\nover = { g = \"0.1:0.9\" }\n";
  CHECK(verdict("at_most", "0.251", "g * (1 - g)", rest) == Verdict::confirmed);
  CHECK(verdict("at_most", "0.249", "g * (1 - g)", rest) == Verdict::refuted);
  CHECK(verdict("at_most", "0.25", "g * (1 - g)", rest) ==
        Verdict::undecided);  // touches
  CHECK(verdict("greater", "2.6", "eta_MF", rest) == Verdict::refuted);
  CHECK(verdict("range", "0.09", "g * (1 - g)", rest + "printed_to = \"0.25\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("greater", "3", "J_01", rest) ==
        Verdict::confirmed);  // 25 m_* less at most 2.3
}

TEST_CASE("a crossing over g is a proved bracket") {
  const std::string rest =
      "at = { N = \"50\" }\nover = { g = \"0.1:0.9\" }\nlevel = \"0.25\"\n";
  const auto crossing = [&](const char* from, const char* to, const char* expression) {
    return judged(claim("crossing",
                        from,
                        expression,
                        rest + "printed_to = \"" + std::string(to) + "\"\n"));
  };
  // g² = 1/4 at g = 1/2
  const Judgement found = crossing("0.4", "0.6", "g^2");
  CHECK(found.verdict == Verdict::confirmed);
  CHECK(found.value->enclosure(64).contains(Rational(1, 2)));
  CHECK(crossing("0.6", "0.7", "g^2").verdict == Verdict::refuted);
  CHECK(crossing("0.05", "0.3", "g^2").verdict == Verdict::undecided);  // not searched
  // (g − 1/3)(g − 2/3) + 1/4 passes 1/4 twice
  CHECK(crossing("0.2", "0.8", "(g - 1/3) * (g - 2/3) + 0.25").verdict ==
        Verdict::undecided);
  // passes 1/4 at no g: it jumps over it at the pole
  CHECK(crossing("0.4", "0.6", "1 / (g - 1/2)").verdict == Verdict::undecided);
  CHECK(crossing("0.2", "0.8", "g + 1").verdict == Verdict::refuted);  // never
}

TEST_CASE("a monotone sequence is compared neighbour by neighbour") {
  const std::string rest = "at = { g = \"0.95\" }\nover = { N = \"2:60\" }\n";
  CHECK(verdict("monotone", "increasing", "N^2", rest) == Verdict::confirmed);
  CHECK(verdict("monotone", "decreasing", "1 / N", rest) == Verdict::confirmed);
  CHECK(verdict("monotone", "decreasing", "1 / N", rest + "unbounded = \"true\"\n") ==
        Verdict::supported);
  const Judgement j = judged(claim("monotone", "increasing", "-(N - 20)^2", rest));
  CHECK(j.verdict == Verdict::refuted);
  CHECK(j.note == "smallest counterexample: from N = 20 to N = 21");
  CHECK(verdict("monotone", "increasing", "g", rest) == Verdict::refuted);  // constant
}

TEST_CASE("a verdict holds for every number that prints like the inputs") {
  const auto with_input = [](const std::string& reading,
                             const std::string& printed,
                             const std::string& input) {
    return judged(
        claim(reading, printed, "2 * x", N_100 + "inputs = { x = \"" + input + "\" }\n"));
  };
  CHECK(with_input("rounded", "0.10", "0.05").verdict ==
        Verdict::undecided);  // 0.09…0.11
  CHECK(with_input("rounded", "0.10", "0.050").verdict == Verdict::confirmed);
  CHECK(with_input("rounded", "0.3", "0.05").verdict == Verdict::refuted);
  CHECK(with_input("less", "0.2", "0.01:0.09").verdict == Verdict::confirmed);
  const Judgement open = with_input("rounded", "0.104", "0.05");
  CHECK(open.verdict == Verdict::undecided);
  CHECK(open.nominal->exact() == parse_rational("0.1"));
  CHECK(open.note.find("leave it open") != std::string::npos);
  CHECK(open.note.find("exactly as printed they give 0.1, outside") != std::string::npos);
  // T_2 = 1/(γ_φ G_01): an input replaces the parameter inside every formula.
  const std::string gamma = N_100 + "inputs = { gamma_phi = \"2:2\" }\n";
  CHECK(judged(claim("rounded", "1", "T_2 * G_01 * 2", gamma)).verdict ==
        Verdict::confirmed);
}

TEST_CASE("inputs that leave the bare relation open refute no declared factor") {
  const std::string rest = N_100 + "threshold = \"10\"\ninputs = { x = \"0.8:1.2\" }\n";
  CHECK(judged(claim("much_greater", "1", "x", rest)).verdict == Verdict::undecided);
  CHECK(judged(claim("much_greater", "2", "x", rest)).verdict == Verdict::refuted);
  CHECK(judged(claim("much_less", "1", "x", rest)).verdict == Verdict::undecided);
  CHECK(judged(claim("much_less", "0.5", "x", rest)).verdict == Verdict::refuted);
}

TEST_CASE("a limit may be an expression in g") {
  const std::string at = "at = { g = \"0.6\" }\n";  // m_* = 0.8 exactly
  CHECK(verdict("limit", "2 * m_star", "1.6 + 1 / N", at) == Verdict::supported);
  CHECK(verdict("limit", "m_star", "1.6 + 1 / N", at) == Verdict::contradicted);
  CHECK(verdict("limit", "1.6004", "1.6 + 1 / N", at) == Verdict::undecided);
  CHECK_THROWS_AS(verdict("limit", "G_01", "1.6 + 1 / N", at), DataError);
}

TEST_CASE("a residual is measured, and no verdict is proved by it") {
  const auto residual = [](const char* printed, Float64Doublets* float64) {
    const TemporaryLedger file(
        "[[claim]]\nid = \"t\"\nwhere = \"w\"\nmeaning = \"m\"\n"
        "reading = \"residual\"\nresidual = \"completeness\"\nprinted = \"" +
        std::string(printed) + "\"\n" + benchmark_point);
    DoubletCache cache;
    return judge(read_ledger(file.path()).front(), {{}, 20, cache, float64});
  };
  Float64Doublets dsyevd(Driver::dsyevd);
  CHECK(residual("1", &dsyevd).verdict == Verdict::supported);
  CHECK(residual("1e-20", &dsyevd).verdict == Verdict::contradicted);
  CHECK(residual("1", nullptr).verdict == Verdict::not_checkable);
  Float64Doublets selected(Driver::dstemr);  // computes four vectors only
  CHECK(residual("1", &selected).verdict == Verdict::undecided);
}

TEST_CASE("an open edge that an enclosure touches is not decided") {
  const PrintedSet below_1{std::nullopt, Rational(1), false, true};
  const PrintedSet above_1{Rational(1), std::nullopt, true};
  const Value touches_from_below(
      Interval::between(Interval(Rational(1, 2), 64), Interval(1L, 64)));
  const Value touches_from_above(Interval::between(Interval(1L, 64), Interval(2L, 64)));
  CHECK(below_1.contains(touches_from_below) == Truth::unknown);
  CHECK(above_1.contains(touches_from_above) == Truth::unknown);
  CHECK(below_1.contains(touches_from_above) == Truth::no);
  CHECK(above_1.contains(touches_from_below) == Truth::no);
  CHECK(PrintedSet{std::nullopt, Rational(1)}.contains(touches_from_below) == Truth::yes);
}

TEST_CASE("a passage lies anywhere between the compared N") {
  const std::string rest =
      "at = { g = \"0.95\" }\nover = { N = \"1:99:7\" }\nlevel = \"20.5\"\n";
  // passed between N = 15 and 22
  CHECK(verdict("crossing", "17", "N", rest + "printed_to = \"21\"\n") ==
        Verdict::undecided);
  CHECK(verdict("crossing", "15", "N", rest + "printed_to = \"22\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("crossing", "23", "N", rest + "printed_to = \"30\"\n") ==
        Verdict::refuted);
}

TEST_CASE("a maximum at an end of the range of g is no proved peak") {
  const std::string rest =
      "at = { N = \"50\" }\nover = { g = \"0.1:0.5\" }\n"
      "resolution = \"0.01\"\n";
  CHECK(verdict("peak_over_g", "0.5", "g", rest + "aspect = \"height\"\n") ==
        Verdict::undecided);
  CHECK(verdict("peak_over_g", "0.5", "g", rest + "aspect = \"position\"\n") ==
        Verdict::undecided);
}

TEST_CASE("a piece of g too wide for an enclosure is divided, not given up") {
  const std::string rest = "at = { N = \"50\" }\nover = { g = \"0:1\" }\n";
  // 1/(g² − g + 1) lies in [1, 4/3]; over all of 0:1 the divisor is not told from 0
  CHECK(verdict("at_least", "5", "1 / (g^2 - g + 1)", rest) == Verdict::refuted);
  CHECK(verdict("at_most", "2", "1 / (g^2 - g + 1)", rest) == Verdict::confirmed);
  CHECK(verdict("less", "1", "g", rest) == Verdict::refuted);  // at the end
}

TEST_CASE("a counterexample is found although the value is undefined elsewhere") {
  const std::string over = "at = { g = \"0.5\" }\nover = { N = \"1:8\" }\n";
  CHECK(verdict("greater", "100000", "gap_ratio", over) == Verdict::refuted);
  CHECK(verdict("greater", "0", "gap_ratio", over) == Verdict::not_checkable);  // N = 1
}

TEST_CASE("limits are told only from samples that converge like a series in 1/N") {
  const std::string at = "at = { g = \"0.95\" }\n";
  CHECK(verdict("limit", "2", "2 + 100 / sqrt(N)", at) == Verdict::undecided);
  CHECK(verdict("limit", "2.15", "2 + 100 / sqrt(N)", at) == Verdict::undecided);
  CHECK(verdict("limit", "infinity", "log(N)", at) == Verdict::undecided);
  CHECK(verdict("limit", "infinity", "-N", at) == Verdict::contradicted);
  CHECK(verdict("limit", "infinity", "N", at) == Verdict::supported);
  CHECK(verdict("limit", "1", "(-1)^N", at) == Verdict::undecided);
  CHECK(verdict("limit", "0.31", "0.3122 + 1 / N", at) == Verdict::supported);  // rounds
  CHECK(verdict("limit", "0.32", "0.3122 + 1 / N", at) == Verdict::contradicted);
  // J_01 grows like N^(2/3) at the critical point
  CHECK(verdict("limit", "0.01", "J_01 / N", "at = { g = \"1\" }\n") ==
        Verdict::undecided);
}

TEST_CASE("the reported error of a limit is the one that decides") {
  const Judgement j =
      judged(claim("limit", "2", "2 + 123 / N + 4 / N^2", "at = { g = \"0.95\" }\n"));
  REQUIRE(j.estimate);
  CHECK(j.estimate->around().contains(Rational(2)));
  CHECK_FALSE(j.value);  // an estimate is no proved value
}

TEST_CASE("a soft bound allows half of its resolution") {
  CHECK(verdict("at_most", "3", "3.4", N_100 + "resolution = \"1\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("at_most", "3", "3.6", N_100 + "resolution = \"1\"\n") ==
        Verdict::refuted);
  CHECK(verdict("at_least", "3", "2.6", N_100 + "resolution = \"1\"\n") ==
        Verdict::confirmed);
  CHECK(verdict("at_most", "3", "3.4", N_100) == Verdict::refuted);
}

TEST_CASE("an input replaces its parameter in every formula") {
  const std::string ratio = N_100 + "inputs = { J_over_kBT = \"100:100\" }\n";
  // J = 100 k_B T/ħ
  CHECK(judged(claim("greater", "130000", "J_angular", ratio)).verdict ==
        Verdict::confirmed);
}

TEST_CASE("claims that say nothing or contradict themselves are refused") {
  const std::string over = "at = { g = \"0.95\" }\nover = { N = \"5:9\" }\n";
  CHECK_THROWS_AS(verdict("range", "3", "N", over + "printed_to = \"1\"\n"), DataError);
  CHECK_THROWS_AS(verdict("much_greater", "1", "N", over + "threshold = \"0.5\"\n"),
                  DataError);
  CHECK_THROWS_AS(verdict("much_less", "-1", "N", over + "threshold = \"10\"\n"),
                  DataError);
  CHECK_THROWS_AS(verdict("monotone",
                          "increasing",
                          "N",
                          "at = { g = \"0.95\" }\nover = { N = \"5:9:10\" }\n"),
                  DataError);
  CHECK_THROWS_AS(
      verdict("less",
              "3",
              "x",
              "at = { N = \"9\" }\nover = { g = \"0:1\" }\ninputs = { x = \"1\" }\n"),
      DataError);
}
