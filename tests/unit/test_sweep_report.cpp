#include "certispin/numbers/text.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/sample_sweep.hpp"

#include <nlohmann/json.hpp>

using namespace certispin;
using namespace certispin::test;
using Json = nlohmann::json;

namespace {

std::string line_of(const std::string& text, std::size_t number) {
  std::size_t begin = 0;
  while (number-- > 0) {
    begin = text.find('\n', begin) + 1;
  }
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("CSV has a row a cell, and says why there are no bounds") {
  const std::string text = to_csv(sample_sweep());
  CHECK(std::count(text.begin(), text.end(), '\n') == 25);
  CHECK(line_of(text, 0) == "N,g,quantity,lower,upper,digits,unit,note");
  CHECK(line_of(text, 1) == "10,0,delta_E,0.1000000,0.1000001,5,J,");
  CHECK(line_of(text, 2) ==
        "10,0,\"max(eta_MF, 2)\",,,0,,\"undefined: there, it has "
        "\"\"no\"\" value\"");
  CHECK(line_of(text, 4) ==
        "10,1/3,\"max(eta_MF, 2)\",2,3,0,,only 0 digits proved at 20000 bits");
  CHECK(line_of(text, 6) ==
        "10,0.95,\"max(eta_MF, 2)\",,,0,,undecided at 20000 bits: why");
  CHECK(line_of(text, 24) == "1000,1,\"max(eta_MF, 2)\",487.5,487.5,5,,");
}

TEST_CASE("JSON holds the job and every cell") {
  const Json document = Json::parse(to_json(sample_sweep()));
  CHECK(document["schema"] == "certispin/sweep/1");
  CHECK(document["N"] == Json({"10", "20", "1000"}));
  CHECK(document["g"] == Json({"0", "1/3", "19/20", "1"}));
  CHECK(document["digits"] == 5);
  CHECK_FALSE(document.contains("shard"));
  REQUIRE(document["cells"].size() == 24);
  CHECK(document["cells"][1]["undefined"] == "there, it has \"no\" value");
  CHECK_FALSE(document["cells"][1].contains("lower"));
  CHECK(document["cells"][0]["upper"] == "0.1000001");
  CHECK(document["cells"][3]["note"] == "only 0 digits proved at 20000 bits");
  CHECK(document["cells"][23]["g"] == "1");
  CHECK(Json::parse(to_json(sample_shard(2, 5)))["shard"] ==
        Json({{"index", 2}, {"of", 5}}));
}

TEST_CASE("a sweep is decided if every defined cell has its digits") {
  SweepResult sweep = sample_sweep();
  CHECK_FALSE(is_decided(sweep));
  for (auto& [place, cells] : sweep.cells) {
    cells[1].unproved.clear();
  }
  CHECK(is_decided(sweep));
}

TEST_CASE("HEPData has a table a quantity, with reasons where there are any") {
  const std::string text = to_hepdata(sample_sweep());
  CHECK(mentions(text, "name: \"Table 2\""));
  CHECK_FALSE(mentions(text, "name: \"Table 3\""));
  const std::string first = text.substr(0, text.find("name: \"Table 2\""));
  CHECK(mentions(first, R"(header: {"name":"delta_E","units":"J"})"));
  CHECK_FALSE(mentions(first, "note"));
  CHECK(mentions(text, R"({"value":"undefined: there, it has \"no\" value"})"));
  CHECK(mentions(text, R"({"value":"487.5"})"));
  CHECK(mentions(text, R"({"value":"0.95"})"));
}
