#include "check.hpp"

#include "verdict.hpp"

namespace checker {
namespace {

/// Runs a proof; false after a rejection, which the report then has.
template <class Proof>
bool proved(Report& report,
            std::size_t line,
            const std::string& what,
            const Proof& proof) {
  try {
    proof();
    return true;
  } catch (const Rejected& rejected) {
    report.rejections.push_back(std::to_string(line) + ": " + what + ": " +
                                rejected.what());
    return false;
  } catch (const Malformed& malformed) {
    throw Malformed(std::to_string(line) + ": " + malformed.what());
  }
}

/// What a claim asserts, in its own lines.
std::string statement(const Claim& claim) {
  std::string text = claim.text("claim") + ": " + claim.text("verdict");
  for (const std::string& word : split("expression at over_N over_g input variable "
                                       "square let reading printed printed_to "
                                       "aspect level resolution threshold cell")) {
    if (claim.has(word)) {
      for (const std::string& line : claim.lines.at(word)) {
        text += "; " + word + " " + line;
      }
    }
  }
  return text;
}

}  // namespace

Report check_certificate(const std::string& text) {
  const Certificate certificate = parse_certificate(text);
  Report report;
  Doublets doublets;
  for (const auto& [line, point] : certificate.points) {
    const Point& p = point;
    if (proved(report, line, "point", [&] { doublets[{p.N, p.g}] = prove_doublet(p); })) {
      ++report.points;
    }
  }
  for (const Claim& claim : certificate.claims) {
    if (proved(report, claim.line, "claim " + claim.text("claim"), [&] {
          prove_claim(claim, certificate, doublets);
        })) {
      report.statements.push_back(statement(claim));
      (claim.text("verdict") == "confirmed" ? report.confirmed : report.refuted) += 1;
    }
  }
  return report;
}

}  // namespace checker
