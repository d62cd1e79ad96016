#include "certispin/audit/ledger.hpp"
#include "support/catch.hpp"
#include "support/temporary_ledger.hpp"

using namespace certispin;

namespace {

const std::string good =
    "[[claim]]\n"                            // line 1
    "id = \"a\"\n"                           // 2
    "where = \"Table 3\"\n"                  // 3
    "meaning = \"m\"\n"                      // 4
    "printed = \"2.351\"\n"                  // 5
    "reading = \"rounded\"\n"                // 6
    "expression = \"eta_MF\"\n"              // 7
    "at = { N = \"370\", g = \"0.95\" }\n";  // 8

std::string with(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

/// The sentence that refuses a ledger, from its line number on.
std::string refusal(const std::string& text) {
  const TemporaryLedger file(text);
  try {
    static_cast<void>(read_ledger(file.path()));
  } catch (const InputError& error) {
    const std::string what = error.what();
    const auto name = what.find(file.path().string() + ":");
    return name == 0 ? what.substr(file.path().string().size() + 1) : what;
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a good claim is read as it stands") {
  const TemporaryLedger file(good);
  const auto claims = read_ledger(file.path());
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].id == "a");
  CHECK(claims[0].N == 370);
  CHECK(claims[0].g == Rational(19, 20));
  CHECK(claims[0].number->unit() == Rational(1, 1000));
  CHECK(claims[0].position.line == 1);
}

TEST_CASE("bad ledgers are refused with line, column and what was expected") {
  using Catch::Matchers::StartsWith;
  CHECK_THAT(refusal(with(good, "meaning = \"m\"\n", "")),
             StartsWith("1:1: claim 'a' has no key 'meaning'"));
  CHECK_THAT(refusal(good + "colour = \"red\"\n"),
             StartsWith("9:1: claim 'a' has the unknown key 'colour'; did you mean"));
  CHECK_THAT(refusal(with(good, "\"2.351\"", "2.351")),
             StartsWith("5:11: 'printed' is not a string"));
  CHECK_THAT(refusal(with(good, "\"370\"", "370")),
             StartsWith("8:12: 'N' is not a string"));
  CHECK_THAT(refusal(with(good,
                          "2.351",
                          "\xE2\x88\x92"
                          "2.351")),
             StartsWith("5:11: 'printed' has a Unicode minus"));
  CHECK_THAT(refusal(with(good, "rounded", "rounde")),
             StartsWith("6:11: reading 'rounde' is unknown"));
  CHECK_THAT(refusal(with(good, "eta_MF", "eta_MX")),
             StartsWith("7:14: 'expression': 'eta_MX' is not a quantity; did you mean "
                        "'eta_MF'?"));
  CHECK_THAT(refusal(with(good, "eta_MF", "eta_MF +")), StartsWith("7:14: 'expression'"));
  CHECK_THAT(refusal(with(good, "2.351", "2.3.51")), StartsWith("5:11: 'printed'"));
  CHECK_THAT(refusal(with(good, "370", "0")), StartsWith("8:6: 'at': N = '0'"));
  CHECK_THAT(refusal(with(good, ", g = \"0.95\"", "")),
             StartsWith("8:6: a rounded claim"));
  CHECK_THAT(refusal(with(good, ", g = ", ", h = ")),
             StartsWith("8:19: 'at' has the unknown key"));
  for (const char* id : {"", "a b", "a%b", "a\\tb", "ä", "a/b"}) {
    CHECK_THAT(refusal(with(good, "\"a\"", '"' + std::string(id) + '"')),
               StartsWith("2:6: the id '"));
  }
  CHECK_THAT(refusal(good + good), StartsWith("9:1: the id 'a' is used before"));
  CHECK_THAT(refusal(with(good, "rounded", "approximately")),
             StartsWith("1:1: claim 'a' has no key 'resolution'"));
  CHECK_THAT(refusal(with(good, "id = ", "id = = ")), StartsWith("2:"));
  CHECK_THAT(refusal("[verdicts]\n"), StartsWith("1:2: 'verdicts' does not belong"));
  CHECK(refusal(good) == "accepted");  // the tester accepts what is good
}

TEST_CASE("a missing or empty ledger is refused") {
  CHECK_THROWS_AS(read_ledger("/nonexistent/ledger"), InputError);
  const TemporaryLedger empty("");
  CHECK(read_ledger(empty.path()).empty());
}
