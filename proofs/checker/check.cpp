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

}  // namespace

Report check_certificate(const std::string& text) {
  Certificate certificate = parse_certificate(text);
  Report report;
  for (const auto& [line, point] : certificate.points) {
    const Point& p = point;
    report.points += proved(report, line, "point", [&] {
      certificate.facts.doublets[{p.N, p.g}] = prove_doublet(p);
    });
  }
  for (const Claim& claim : certificate.claims) {
    const bool holds = proved(report, claim.line, "claim " + claim.text.at("claim"), [&] {
      report.statements.push_back(prove_claim(claim, certificate.facts));
    });
    (claim.confirmed ? report.confirmed : report.refuted) += holds;
  }
  return report;
}

}  // namespace checker
