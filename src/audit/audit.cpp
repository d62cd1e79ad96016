#include "certispin/audit/audit.hpp"

#include "certispin/float64/float64_evaluation.hpp"
#include "certispin/numbers/parallel.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fnmatch.h>
#include <mutex>

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

/// Judges all claims but those of a float64 run, on all cores.
std::vector<Judgement> judge_all(const std::vector<Claim>& claims,
                                 const Workbench& bench,
                                 const AuditOptions::Progress& progress) {
  std::vector<Judgement> judgements(claims.size());
  std::mutex mutex;  // of the progress
  std::size_t done = 0;
  progress(done, claims.size());
  for_each_in_parallel(claims.size(), [&](std::size_t i) {
    if (claims[i].reading != Reading::residual) {
      judgements[i] = judge(claims[i], bench);
    }
    const std::lock_guard lock(mutex);
    progress(++done, claims.size());
  });
  return judgements;
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
  audit.consistency =
      check_consistency(claims, relations_among(claims, options.relations));
  audit.digits = options.digits;
  DoubletCache cache;
  std::optional<Float64Doublets> doublets;
  if (options.driver) {
    doublets.emplace(make_eigensolver(*options.driver, options.library));
    audit.float64_driver = to_text(*options.driver);
    audit.float64_platform = platform_text(doublets->solver());
    if (options.float64_limits) {
      audit.float64_limits = find_float64_limits(claims, doublets->solver(), cache);
    }
  }
  const Workbench bench{
      options.scale, options.digits, cache, doublets ? &*doublets : nullptr};
  std::vector<Judgement> judgements = judge_all(claims, bench, options.progress);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].reading == Reading::residual) {
      judgements[i] = judge(claims[i], bench);
    } else if (doublets) {
      add_float64(claims[i], options, *doublets, judgements[i]);
    }
    audit.claims.push_back({std::move(claims[i]), std::move(judgements[i])});
  }
  return audit;
}

std::vector<Claim> matching(std::vector<Claim> claims, const std::string& glob) {
  std::erase_if(claims, [&](const Claim& claim) {
    return fnmatch(glob.c_str(), claim.id.c_str(), 0) != 0;
  });
  return claims;
}

}  // namespace certispin
