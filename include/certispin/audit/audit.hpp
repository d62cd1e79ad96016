#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/audit/consistency.hpp"
#include "certispin/audit/float64_limits.hpp"
#include "certispin/audit/judge.hpp"
#include "certispin/audit/paper.hpp"
#include "certispin/float64/eigensolver.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace certispin {

/// A claim with its verdict.
struct AuditedClaim {
  Claim claim;
  Judgement judgement;
};

/// An audit, for every renderer.
struct Audit {
  std::vector<AuditedClaim> claims;
  std::vector<Consistency> consistency;  // from the printed numbers alone
  std::string float64_driver;            // empty without one
  std::string float64_platform;          // its library with version, kernels and threads
  std::optional<Float64Limits> float64_limits;  // of that eigensolver, where asked for
  long digits = 0;                              // asked for
  Paper paper;  // set by the caller, who knows the ledger's folder

  [[nodiscard]] std::map<Verdict, std::size_t> summary() const;
};

/// What an audit does beside reading the ledger.
struct AuditOptions {
  using Progress = std::function<void(std::size_t done, std::size_t all)>;

  PhysicalScale scale;
  long digits = 20;
  std::optional<Driver> driver = Driver::dsyevd;  // the paper's; none: no float64 column
  std::string library = {};                       // of the driver; empty: the default one
  bool float64_limits = false;  // climb the driver's ladders over N and g: takes seconds
  std::vector<Relation> relations = {};   // those among the judged claims count
  Progress progress = [](auto, auto) {};  // by one thread at a time
};

/// Judges every claim, on all cores, and puts the float64 value, with its proved error,
/// beside those that are made at one point; checks that the printed numbers fit together.
///
/// Guarantees  one judgement a claim, in the order of the ledger.
[[nodiscard]] Audit run_audit(std::vector<Claim> claims, const AuditOptions& options);

/// The claims whose id matches the shell pattern `glob`.
[[nodiscard]] std::vector<Claim> matching(std::vector<Claim> claims,
                                          const std::string& glob);

/// What is approved: a verdict for each claim id, an agreement for each relation.
struct Baseline {
  std::map<std::string, Verdict, std::less<>> verdicts;
  std::map<std::string, Agreement, std::less<>> consistency;
};

/// Reads `verdicts.toml`: the tables [verdicts] of id = "verdict" and [consistency] of
/// id = "agree", "rounding" or "inconsistent"; a table that is absent approves nothing.
/// Guarantees  DataError with file:line:column if it is anything else.
[[nodiscard]] Baseline read_baseline(const std::filesystem::path& file);
[[nodiscard]] std::string to_toml(const Audit& audit);

/// One sentence a difference: another verdict or agreement, one that is not approved, and,
/// if `complete`, an approved one that is not there.  The verdict on a float64 residual
/// depends on the machine: that one is approved is enough.
[[nodiscard]] std::vector<std::string> differences(const Audit& audit,
                                                   const Baseline& baseline,
                                                   bool complete);

}  // namespace certispin
