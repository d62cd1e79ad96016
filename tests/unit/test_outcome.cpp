#include "certispin/numbers/error.hpp"
#include "certispin/numbers/outcome.hpp"
#include "certispin/numbers/truth.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>
#include <type_traits>

using namespace certispin;
using namespace certispin::test;

namespace {

Outcome<std::string> proved() {
  return std::string("proof");
}
Outcome<std::string> open() {
  return Inconclusive{"too few bits"};
}

}  // namespace

TEST_CASE("an outcome is a result or a reason, and asking for the other is a defect") {
  CHECK(proved().conclusive());
  CHECK(*proved() == "proof");
  CHECK(proved()->size() == 5);
  CHECK_THROWS_AS(proved().why(), BrokenInvariant);

  CHECK_FALSE(open());
  CHECK(open().why().reason == "too few bits");
  CHECK_THROWS_AS(*open(), BrokenInvariant);
  CHECK_THROWS_AS(open()->size(), BrokenInvariant);
  Outcome<std::string> changed = proved();
  *changed += "!";
  CHECK(*changed == "proof!");
}

TEST_CASE("no answer converts to a number or a truth by accident") {
  STATIC_REQUIRE_FALSE(std::is_convertible_v<Outcome<int>, bool>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<Truth, bool>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<Truth, int>);
}

TEST_CASE("errors say where and what") {
  const SourcePosition where{"ledger/a.toml", 12, 7};
  CHECK(message_of([&] { throw DataError(where, "found x, expected y"); }) ==
        "ledger/a.toml:12:7: found x, expected y");
  CHECK_THROWS_AS(require(false, "x"), BrokenInvariant);
  CHECK_NOTHROW(require(true, "x"));
}
