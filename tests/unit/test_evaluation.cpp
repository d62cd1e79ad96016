#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/registry.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"
#include "support/messages.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

Problem at(long N, const char* g) {
  return {{N, parse_rational(g)}, {}};
}

Enclosure enclosed(const char* expression, const Problem& problem, long digits = 30) {
  DoubletCache cache;
  return enclose_to_digits(parse_expression(expression), problem, digits, cache);
}

Rational exact(const char* expression, const Problem& problem) {
  const Enclosure e = enclosed(expression, problem);
  require(e.value && e.value->is_exact(), "an exact value");
  return e.value->exact();
}

std::string refusal(const char* expression, const Problem& problem) {
  return message_of([&] { static_cast<void>(enclosed(expression, problem)); });
}

std::string shown(const char* expression, const Problem& problem, long digits) {
  const Enclosure e = enclosed(expression, problem, digits + 10);
  return e.value ? to_proved_text(*e.value, digits) : e.value.why().reason;
}

}  // namespace

TEST_CASE("the paper's main point, N = 370, g = 19/20") {
  const Problem here = at(370, "0.95");
  CHECK(exact("G_loc", here) == Rational(370 * 370) * Rational(39, 400) / 2);
  CHECK(shown("eta_MF", here, 4) == "2.350…");
  CHECK(exact("eta_geom", here) == 2);
  CHECK(exact("N * g", here) == Rational(703, 2));
  CHECK(exact("G_loc[N=100]", here) == parse_rational("487.5"));
  CHECK(exact("G_loc[g=0]", here) == Rational(370 * 370, 2));
  CHECK(exact("m_star[g=3/5] + m_star[g=7]", here) == Rational(4, 5));
}

TEST_CASE("definitions hold between quantities, whichever way they are computed") {
  const Problem here = at(60, "0.9");
  DoubletCache cache;
  for (const char* difference :
       {"G_01 - (Jz2_0 + Jz2_1) / 2",
        "eta_MF * G_01 - G_loc",
        "gamma_PR_exact - G_01 - J_01^2",
        "eta_exact + leakage - 2",
        "leakage_sum / G_01 - leakage",
        "leakage_0 * Jz2_0 + J_01^2 - Jz2_0",
        "leakage_1 * Jz2_1 + J_01^2 - Jz2_1",
        "eta_quantum * 2 - eta_MF",
        "delta_G + G_01 - (N * m_star / 2)^2",
        "delta_G_Bog + J_01^2 - (N * m_star / 2)^2",
        "delta_zp + J_01 - N * m_star / 2",
        "gap_ratio * delta_E + E_0 - E_2",
        "E_1 - E_0 - delta_E",
        "S_inst + m_star - log((1 + m_star) / g)",
        "log((1 + m_star) / (1 - m_star)) / 2 - m_star - S_inst",
        "S - g^N",
        "scs_overlap - g^N",
        "exp_minus_N_S_inst - exp(-N * S_inst)",
        "wkb_prefactor * exp_minus_N_S_inst * sqrt(N) - delta_E",
        "c_fit / N + 2 - eta_MF",
        "T_2 * gamma_phi * G_01 - 1",
        "secular_parameter - 2 * delta_E * J_angular * T_2",
        "delta_E_over_kBT[N=370, g=0.95] - 1",
        "delta_E_over_kBT - delta_E / delta_E[N=370, g=0.95]",
        "scs_second_moment - N / 4 - N * (N - 1) * m_star^2 / 4"}) {
    CAPTURE(difference);
    const auto value = enclose_expression(parse_expression(difference), here, 300, cache);
    REQUIRE(value);
    const Interval zero = value->enclosure(300);
    CHECK(zero.contains_zero());
    CHECK(width(zero) < power(Rational(2), -200));
  }
}

TEST_CASE("what is undefined is a clear domain error, never a number") {
  CHECK(mentions(refusal("E_2", at(1, "0.5")), "N >= 2"));
  CHECK(mentions(refusal("E_3", at(2, "0.5")), "N >= 3"));
  CHECK(mentions(refusal("gap_ratio", at(10, "0")), "degenerate"));
  CHECK(mentions(refusal("gap_ratio", at(1, "0.5")), "N >= 2"));
  CHECK(mentions(refusal("S_inst", at(10, "0")), "infinite"));
  CHECK(mentions(refusal("S_inst", at(10, "1.01")), "ordered phase"));
  CHECK(mentions(refusal("S", at(10, "2")), "ordered phase"));
  CHECK(mentions(refusal("exp_minus_N_S_inst", at(10, "2")), "ordered phase"));
  CHECK(mentions(refusal("wkb_prefactor", at(10, "1")), "no two wells"));
  CHECK(mentions(refusal("wkb_prefactor", at(10, "0")), "infinite"));
  CHECK(
      mentions(refusal("1 + S[g=2]", at(10, "0.5")), "S is undefined at N = 10, g = 2"));
  CHECK_THROWS_AS(enclosed("S_inst", at(10, "2")), UndefinedQuantity);
  CHECK_THROWS_AS(enclosed("eta_nf", at(10, "2")), InputError);
}

TEST_CASE("the disordered phase: m_* = 0 and what follows") {
  for (const char* g : {"1", "1.5", "10"}) {
    CAPTURE(g);
    const Problem here = at(50, g);
    CHECK(exact("m_star", here) == 0);
    CHECK(exact("G_loc", here) == 0);
    CHECK(shown("eta_MF", here, 10) == "0");
    CHECK(exact("scs_overlap", here) == 1);
    CHECK(exact("scs_second_moment", here) == Rational(50, 4));
    for (const char* id : {"G_01", "eta_exact", "J_01", "delta_E", "leakage"}) {
      CHECK(enclosed(id, here).digits == 30);
    }
  }
  CHECK(exact("S_inst", at(50, "1")) == 0);
  CHECK(exact("S", at(50, "1")) == 1);
}

TEST_CASE("one and two spins leak nothing, exactly") {
  CHECK(exact("leakage", at(1, "0.7")) == 0);
  CHECK(exact("leakage_sum", at(1, "0.7")) == 0);
  CHECK(exact("leakage_0", at(2, "0.7")) == 0);
  CHECK(exact("leakage_1", at(1, "0.7")) == 0);
  CHECK(exact("eta_exact", at(1, "0.7")) == 2);
  CHECK(enclosed("leakage", at(2, "0.7")).digits == 30);
}

TEST_CASE("a given J overrides the calibration") {
  Problem here = at(100, "0.95");
  here.scale.J_angular = Rational(1000);
  CHECK(exact("J_angular", here) == 1000);
  DoubletCache cache;
  const auto difference = enclose_expression(
      parse_expression("delta_E_over_kBT - delta_E * J_over_kBT"), here, 200, cache);
  REQUIRE(difference);
  CHECK(difference->enclosure(200).contains_zero());
  CHECK(exact("T * 1e8 + gamma_phi * 20", here) == 2);
}

TEST_CASE("every quantity reaches its digits at short rational points") {
  DoubletCache cache;
  int reached = 0;
  int zeros = 0;
  for (long N : {1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 40}) {
    for (const char* g : {"0",
                          "1/10",
                          "1/3",
                          "1/2",
                          "2/3",
                          "3/4",
                          "4/5",
                          "9/10",
                          "1",
                          "5/4",
                          "3/2",
                          "2",
                          "5"}) {
      const Problem here = at(N, g);
      for (const Quantity& q : registry()) {
        if (!undefined_because(q, here.point).empty()) {
          continue;
        }
        CAPTURE(N, g, q.id);
        const Enclosure e = enclose_to_digits(parse_expression(q.id), here, 20, cache);
        REQUIRE(e.value);
        if (e.digits < 20) {  // a level that is exactly zero has no relative digits
          CHECK(e.value->enclosure(53).contains_zero());
          CHECK(width(e.value->enclosure(53)) < power_of_ten(-1000));
          ++zeros;
        }
        ++reached;
      }
    }
  }
  CHECK(reached > 3000);
  CHECK(zeros == 1);  // E_3 at N = 4, g = 1/2
}

TEST_CASE("more digits nest, and the precision follows") {
  const Problem here = at(101, "0.95");
  const Enclosure few = enclosed("leakage", here, 10);
  const Enclosure many = enclosed("leakage", here, 400);
  CHECK(few.digits == 10);
  CHECK(many.digits == 400);
  CHECK(few.precision < 200);
  CHECK(many.precision < 2000);
  CHECK(overlap(few.value->enclosure(100), many.value->enclosure(100)));
}
