// Our enclosures at 50 digits against values of other programs that share no code with us;
// each JSON file names the command that made it.

#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/registry.hpp"
#include "support/catch.hpp"
#include "support/oracle_values.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr long digits = 50;

Enclosure ours(const std::string& id, const ModelPoint& point, DoubletCache& cache) {
  return enclose_to_digits(parse_expression(id), {point, {}}, digits, cache);
}

void check(const std::string& id,
           const ModelPoint& point,
           const std::string& printed,
           long trusted,
           DoubletCache& cache) {
  CAPTURE(point.N, to_fraction_text(point.g), id, printed);
  const Enclosure enclosure = ours(id, point, cache);
  REQUIRE(enclosure.value);
  if (parse_rational(printed) != 0) {  // zero has no relative digits
    CHECK(enclosure.digits == digits);
  }
  CHECK(oracle_flaw(*enclosure.value, printed, trusted, digits) == "");
}

}  // namespace

TEST_CASE("mpmath: the doublet of the full matrix, by subspace iteration") {
  const OracleValues oracle("mpmath_values.json");
  CHECK(oracle.trusted_digits == 55);
  CHECK(oracle.points.size() == 56);
  std::size_t compared = 0;
  for (const auto& entry : oracle.points) {
    const ModelPoint point = point_of(entry);
    DoubletCache cache;
    for (const auto& [id, printed] : entry.items()) {
      if (find_quantity(id) != nullptr) {
        check(id, point, printed.get<std::string>(), oracle.trusted_digits, cache);
        ++compared;
      } else {
        CHECK((id == "N" || id == "g"));  // every value of the file is compared
      }
    }
  }
  CHECK(compared > 400);
}

TEST_CASE("PARI: the roots of the characteristic polynomial, N up to 12") {
  const OracleValues oracle("pari_values.json");
  std::size_t compared = 0;
  for (const auto& entry : oracle.points) {
    const ModelPoint point = point_of(entry);
    const auto& levels = entry.at("eigenvalues");
    CHECK(levels.size() == static_cast<std::size_t>(point.N + 1));
    DoubletCache cache;
    for (std::size_t k = 0; k < std::min<std::size_t>(4, levels.size()); ++k) {
      check("E_" + std::to_string(k),
            point,
            levels.at(k).get<std::string>(),
            oracle.trusted_digits,
            cache);
      ++compared;
    }
  }
  CHECK(compared >= 12 * 3);
}
