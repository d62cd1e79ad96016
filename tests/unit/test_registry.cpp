#include "certispin/numbers/error.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/registry.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"

#include <set>

using namespace certispin;
using namespace certispin::test;

namespace {

/// design.md section 4, word for word.
const std::set<std::string_view> designed{"E_0",
                                          "E_1",
                                          "E_2",
                                          "E_3",
                                          "delta_E",
                                          "m_star",
                                          "S",
                                          "S_inst",
                                          "exp_minus_N_S_inst",
                                          "G_loc",
                                          "G_01",
                                          "Jz2_0",
                                          "Jz2_1",
                                          "J_01",
                                          "gamma_PR_exact",
                                          "eta_MF",
                                          "eta_exact",
                                          "eta_geom",
                                          "eta_quantum",
                                          "delta_G",
                                          "delta_G_Bog",
                                          "delta_zp",
                                          "leakage",
                                          "leakage_0",
                                          "leakage_1",
                                          "leakage_sum",
                                          "gap_ratio",
                                          "scs_second_moment",
                                          "scs_overlap",
                                          "wkb_prefactor",
                                          "c_fit",
                                          "delta_E_over_kBT",
                                          "secular_parameter",
                                          "T_2"};

}  // namespace

TEST_CASE("the ids are those of the design, each once") {
  std::set<std::string_view> ids;
  for (const Quantity& q : registry()) {
    CAPTURE(q.id);
    CHECK(ids.insert(q.id).second);
    CHECK(designed.count(q.id) == 1);
  }
  CHECK(ids == designed);
}

TEST_CASE("every quantity says what it is, where it stands and how it is found") {
  for (const Quantity& q : registry()) {
    CAPTURE(q.id);
    CHECK_FALSE(q.symbol.empty());
    CHECK_FALSE(q.unit.empty());
    CHECK_FALSE(q.equation.empty());
    CHECK_FALSE(q.meaning.empty());
    CHECK_FALSE(q.method.empty());
    CHECK_FALSE(is_parameter(q.id));
    CHECK(find_quantity(q.id) == &q);
    CHECK(&quantity(q.id) == &q);
  }
}

TEST_CASE("formulas parse, name only what exists, and end in the kernel") {
  for (const Quantity& q : registry()) {
    if (q.formula.empty()) {
      continue;
    }
    CAPTURE(q.id, q.formula);
    const Expression formula = parse_expression(q.formula);
    CHECK_NOTHROW(check_names(formula));
    // No circle: following names a few levels down never meets the quantity again.
    std::set<std::string> reached;
    std::vector<std::string> open = names_in(formula);
    while (!open.empty()) {
      const std::string name = open.back();
      open.pop_back();
      if (is_parameter(name) || !reached.insert(name).second) {
        continue;
      }
      const Quantity& next = quantity(name);
      if (!next.formula.empty()) {
        const auto deeper = names_in(parse_expression(next.formula));
        open.insert(open.end(), deeper.begin(), deeper.end());
      }
    }
    CHECK(reached.count(std::string(q.id)) == 0);
  }
}

TEST_CASE("an unknown id is refused with the nearest one") {
  CHECK(find_quantity("eta") == nullptr);
  CHECK(find_quantity("") == nullptr);
  CHECK(find_quantity("ETA_MF") == nullptr);
  CHECK(nearest_id("eta_mf") == "eta_MF");
  CHECK(nearest_id("deltaE") == "delta_E");
  CHECK(nearest_id("G01") == "G_01");
  CHECK(nearest_id("wkb_prefacto") == "wkb_prefactor");
  const auto refusal = [](const std::string& id) {
    return message_of([&] { static_cast<void>(quantity(id)); });
  };
  CHECK(refusal("eta_mf") == "'eta_mf' is not a quantity; did you mean 'eta_MF'?");
  CHECK(refusal(std::string(100'000, 'x')).size() < 200);
  CHECK(mentions(message_of([] { check_names(parse_expression("1 + leak")); }), "leak"));
  CHECK_THROWS_AS(check_names(parse_expression("sqrt")), InputError);
  CHECK_NOTHROW(check_names(parse_expression("N + g + T + gamma_phi + J_angular")));
}
