#include "certispin/audit/audit.hpp"

#include "certispin/float64/float64_evaluation.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fnmatch.h>

namespace certispin {
namespace {

/// The audited pipeline's own value of a claim at one point, and its proved error.
void add_float64(const Claim& claim,
                 const AuditOptions& options,
                 Float64Doublets& doublets,
                 Judgement& judgement) {
  const bool at_point = claim.N && claim.g && !claim.over_N;
  if (!at_point || !judgement.value || *claim.N > largest_N_of(doublets.driver())) {
    return;
  }
  const Problem problem{{*claim.N, *claim.g}, options.scale, claim.inputs};
  try {
    judgement.float64 = evaluate_float64(claim.expression, problem, doublets);
    const Value& truth = judgement.nominal ? *judgement.nominal : *judgement.value;
    judgement.float64_error =
        enclose_float64_error(*judgement.float64, truth, judgement.bits);
  } catch (const NumericalFailure& failure) {
    judgement.note += (judgement.note.empty() ? "" : "; ") + std::string(failure.what());
  }
}

}  // namespace

std::map<Verdict, std::size_t> Audit::summary() const {
  std::map<Verdict, std::size_t> counts;
  for (const AuditedClaim& each : claims) {
    ++counts[each.judgement.verdict];
  }
  return counts;
}

Audit run_audit(std::vector<Claim> claims, const AuditOptions& options) {
  Audit audit;
  DoubletCache cache;
  std::optional<Float64Doublets> doublets;
  if (options.driver) {
    doublets.emplace(*options.driver);
    audit.float64_driver = to_text(*options.driver);
  }
  const Workbench bench{
      options.scale, options.digits, cache, doublets ? &*doublets : nullptr};
  const std::size_t all = claims.size();
  for (Claim& claim : claims) {
    options.progress(audit.claims.size(), all);
    Judgement judgement = judge(claim, bench);
    if (doublets) {
      add_float64(claim, options, *doublets, judgement);
    }
    audit.claims.push_back({std::move(claim), std::move(judgement)});
  }
  options.progress(all, all);
  return audit;
}

std::vector<Claim> matching(std::vector<Claim> claims, const std::string& glob) {
  std::erase_if(claims, [&](const Claim& claim) {
    return fnmatch(glob.c_str(), claim.id.c_str(), 0) != 0;
  });
  return claims;
}

}  // namespace certispin
