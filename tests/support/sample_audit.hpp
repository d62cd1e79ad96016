#pragma once

#include "certispin/audit/audit.hpp"
#include "certispin/audit/ledger.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace certispin::test {

/// Text that CSV, Markdown, XML, JSON and YAML would each misread if it were not escaped.
inline const std::string awkward = R"(a < b & "c" | 'd', `e` *f* \g: {h} # i)";

/// A ledger of two files with every kind of verdict that is quick to reach.
///
/// Values: η_MF(370, 0.95) = 2.35081528… and ΔE(2000, 1/2) = 1.12788733…e-390
/// (tests/oracle/mpmath_values.json); G_loc(100, 0.95) = 487.5 by hand.
[[nodiscard]] inline std::vector<Claim> sample_claims() {
  const auto claim = [](const std::string& id,
                        const std::string& reading,
                        const std::string& printed,
                        const std::string& rest) {
    return "[[claim]]\nid = \"" + id + "\"\nwhere = \"Table 1\"\nmeaning = '''" +
           awkward + "'''\nreading = \"" + reading + "\"\nprinted = \"" + printed +
           "\"\n" + rest;
  };
  const std::string eta = "expression = \"eta_MF\"\nat = { N = \"370\", g = \"0.95\" }\n";
  std::vector<Claim> claims = parse_ledger(
      "section = \"Section 1: rates & \\\"ratios\\\"\"\n" +
          claim("near", "rounded", "2.36", eta) + claim("good", "rounded", "2.351", eta) +
          claim("far", "rounded", "2.40", eta) +
          claim("exact",
                "rounded",
                "488",
                "expression = \"G_loc\"\nat = { N = \"100\", g = \"19/20\" }\n"),
      "/nowhere/ledger/one.toml");
  const std::vector<Claim> more = parse_ledger(
      claim("much", "much_greater", "1", eta + "threshold = \"10\"\n") +
          claim("tiny",
                "rounded",
                "1.13e-390",
                "expression = \"delta_E\"\nat = { N = \"2000\", g = \"1/2\" }\n") +
          claim("remark", "literature", "2", "reason = \"rests on <other> work\"\n") +
          claim("limit", "limit", "2", "expression = \"eta_MF\"\nat = { g = \"1/2\" }\n"),
      "/nowhere/ledger/two.toml");
  claims.insert(claims.end(), more.begin(), more.end());
  return claims;
}

/// Judged, with two relations put in by hand: one consistent, one not.
[[nodiscard]] inline const Audit& sample_audit() {
  static const Audit audit = [] {
    AuditOptions options;
    options.driver = Driver::dstevr;  // the lowest vectors alone: quick at N = 2000
    Audit result = run_audit(sample_claims(), options);
    result.consistency = {{"sum",
                           "Table 1",
                           "A sum.",
                           {"near", "good"},
                           Agreement::rounding,
                           "1 + 1 = 3",
                           "only by rounding",
                           {"ledger/two.toml", 3, 1}},
                          {"product",
                           "Table 1",
                           awkward,
                           {"far", "exact"},
                           Agreement::inconsistent,
                           "2 * 2 = 5",
                           "[3.75, 4.25] and [4.5, 5.5] are apart",
                           {"ledger/two.toml", 7, 1}}};
    return result;
  }();
  return audit;
}

[[nodiscard]] inline const AuditedClaim& sample(const std::string& id) {
  const auto& claims = sample_audit().claims;
  return *std::find_if(claims.begin(), claims.end(), [&](const AuditedClaim& each) {
    return each.claim.id == id;
  });
}

/// How often `part` occurs in `text`.
[[nodiscard]] inline std::size_t occurrences(const std::string& text,
                                             const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace certispin::test
