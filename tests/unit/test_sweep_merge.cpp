#include "certispin/audit/paper_source.hpp"
#include "certispin/report/sweep_merge.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/sample_sweep.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>

using namespace certispin;
using namespace certispin::test;

namespace {

std::string refusal(const std::vector<std::string>& paths) {
  return message_of([&] { static_cast<void>(merge_sweep_shards(paths)); });
}

/// Writes the shards of `n` and returns their paths.
std::vector<std::string> shards(const TemporaryFolder& folder, std::size_t n) {
  std::vector<std::string> paths;
  for (std::size_t index = 1; index <= n; ++index) {
    paths.push_back(folder.write(std::to_string(index) + "_of_" + std::to_string(n),
                                 to_json(sample_shard(index, n))));
  }
  return paths;
}

/// `text` with `from` replaced by `to` where it first stands, and the digest that fits.
std::string forged(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  require(at != std::string::npos, "there is something to forge");
  text.replace(at, from.size(), to);
  const auto end = text.rfind(",\n  \"sha256\"");
  return text.substr(0, end) + ",\n  \"sha256\": \"" + sha256_of(text.substr(0, end)) +
         "\"\n}\n";
}

}  // namespace

TEST_CASE("shards in any order merge to the bytes of the whole in each format") {
  const SweepResult whole = sample_sweep();
  for (std::size_t n = 1; n <= whole.job.points(); ++n) {
    const TemporaryFolder folder;
    auto paths = shards(folder, n);
    std::rotate(paths.begin(), paths.begin() + 1, paths.end());
    const SweepResult merged = merge_sweep_shards(paths);
    CAPTURE(n);
    CHECK(merged.cells == whole.cells);
    CHECK(to_json(merged) == to_json(whole));
    CHECK(to_csv(merged) == to_csv(whole));
    CHECK(to_hepdata(merged) == to_hepdata(whole));
  }
}

TEST_CASE("shards that are missing, double or of different jobs do not merge") {
  const TemporaryFolder folder;
  const auto three = shards(folder, 3);
  CHECK(refusal(three).empty());
  CHECK(mentions(refusal({three[0], three[2]}), "1 of 3 shards are missing: 2"));
  CHECK(mentions(refusal({three[0]}), "2 of 3 shards are missing: 2, 3"));
  CHECK(
      mentions(refusal({three[0], three[1], three[2], three[1]}), "is shard 2 of 3, as"));
  const auto four = shards(folder, 4);
  CHECK(mentions(refusal({three[0], four[1]}), "is one of 4 shards"));
  SweepResult other = sample_shard(2, 3);
  other.job.digits = 6;
  const std::string digits = folder.write("digits", to_json(other));
  CHECK(mentions(refusal({three[0], digits, three[2]}), "their digits differ"));
  other = sample_shard(2, 3);
  other.job.gs[0] = Rational(1, 7);
  const std::string gs = folder.write("gs", to_json(other));
  CHECK(mentions(refusal({three[0], gs, three[2]}), "their g differ"));
  const std::string all = folder.write("whole", to_json(sample_sweep()));
  CHECK(mentions(refusal({all}), "is a whole sweep"));
  CHECK(mentions(refusal({folder.write("csv", to_csv(sample_sweep()))}), "is no sweep"));
  CHECK(mentions(refusal({folder.path_of("nothing")}), "cannot be read"));
  CHECK(mentions(refusal({}), "no shards"));
}

TEST_CASE("a shard that is cut at any byte, or has any byte changed, is refused") {
  const TemporaryFolder folder;
  const std::string shard = to_json(sample_shard(2, 3));
  for (std::size_t i = 0; i < shard.size(); ++i) {
    REQUIRE(!refusal({folder.write("cut", shard.substr(0, i))}).empty());
    std::string changed = shard;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    REQUIRE(mentions(refusal({folder.write("changed", changed)}), i < 40 ? "is" : "SHA"));
  }
  CHECK(mentions(refusal({folder.write("longer", shard + "\n")}), "SHA"));
}

TEST_CASE("a shard whose digest fits, but whose cells are not those of its place") {
  const TemporaryFolder folder;
  const std::string shard = to_json(sample_shard(2, 3));
  const auto sentence = [&](const std::string& from, const std::string& to) {
    return refusal({folder.write("forged", forged(shard, from, to))});
  };
  CHECK(mentions(sentence(R"("index":2)", R"("index":2)"), "are missing"));  // intact
  CHECK(mentions(sentence(R"("index":2)", R"("index":1)"), "not those of its shard"));
  CHECK(mentions(sentence(R"("index":2)", R"("index":4)"), "it has shard 4 of 3"));
  CHECK(mentions(sentence(R"("of":3)", R"("of":2)"), "cells"));
  CHECK(mentions(sentence(R"("of":3)", R"("of":13)"), "it has shard 2 of 13"));
  CHECK(mentions(sentence(R"("digits": 5)", R"("digits": 6)"), "another job"));
  CHECK(mentions(sentence(R"({"N":"10","g":"1/3")", R"({"N":"10","g":"1/4")"),
                 "not those of its shard"));
  CHECK(mentions(sentence(R"("quantity":"delta_E",)", ""), "no shard"));
  CHECK(mentions(sentence(R"("digits":5)", R"("digits":"5")"), "no shard"));
  CHECK(mentions(sentence(R"("program": "0)", R"("program": "9)"), "was not made by"));
  CHECK(mentions(sentence(R"("program": "0)", R"("program": [], "x": "0)"),
                 "was not made"));
  CHECK(mentions(sentence(R"("cells": [)", R"("cells": {)"), "is no JSON"));
  CHECK(mentions(sentence(R"("cells": [)", R"("cells": 5, "x": [)"), "no shard"));
  CHECK(mentions(sentence(R"("scale": {)", R"("scale": 5, "x": {)"), "no shard"));
  CHECK(mentions(sentence(R"("N": ["10")", R"("N": [[])"), "no shard"));
  const auto row = shard.find("    {\"N\"");
  const std::string first = shard.substr(row, shard.find('\n', row) + 1 - row);
  CHECK(mentions(sentence(first, ""), "not those of its shard"));
  CHECK(mentions(sentence(first, first + first), "not those of its shard"));
  CHECK(mentions(sentence("\n  ]", ",\n" + first.substr(0, first.size() - 2) + "\n  ]"),
                 "more cells"));
}
