#include "certispin/audit/prove.hpp"

#include "certispin/audit/judge.hpp"
#include "certispin/numbers/interval.hpp"
#include "grid_identity.hpp"
#include "positivity.hpp"
#include "symbolic_identity.hpp"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

namespace certispin {
namespace {

/// Is a ledger claim confirmed?
Decision decide_enclosure(const Claim& claim, DoubletCache& doublets) {
  const Judgement judgement = judge(claim, {{}, 20, doublets});
  Decision decision;
  decision.holds = judgement.verdict == Verdict::confirmed ? Truth::yes
                   : judgement.verdict == Verdict::refuted ? Truth::no
                                                           : Truth::unknown;
  decision.size = judgement.bits > 0 ? fmt::format("{} bits", judgement.bits) : "";
  decision.note = fmt::format("{}{}{}",
                              to_text(judgement.verdict),
                              judgement.note.empty() ? "" : ": ",
                              judgement.note);
  return decision;
}

Decision decide(const Theorem& theorem,
                const Statement& statement,
                DoubletCache& doublets) {
  switch (theorem.method) {
    case ProofMethod::symbolic:
      return decide_symbolic(theorem, statement);
    case ProofMethod::grid:
      return decide_grid(theorem, statement);
    case ProofMethod::positivity:
      return decide_positivity(theorem, statement);
    default:
      return decide_enclosure(*statement.claim, doublets);
  }
}

/// Runs the wrong variants of a theorem whose statement is decided.
void reject_wrong(Proof& proof, DoubletCache& doublets) {
  for (const Statement& wrong : proof.theorem.wrong) {
    const Decision decision = decide(proof.theorem, wrong, doublets);
    if (decision.holds == Truth::no) {
      ++proof.rejected;
      continue;
    }
    const bool accepted = decision.holds == Truth::yes;
    proof.note += fmt::format("{}the wrong variant '{}' is {}{}",
                              proof.note.empty() ? "" : "; ",
                              wrong.text,
                              accepted ? "proved as well" : "undecided: ",
                              accepted ? "" : decision.note);
    if (accepted) {
      proof.status = ProofStatus::failed;
    } else if (proof.status == ProofStatus::proved) {
      proof.status = ProofStatus::undecided;
    }
  }
}

Proof run(Theorem theorem, DoubletCache& doublets) {
  Proof proof;
  proof.theorem = std::move(theorem);
  if (proof.theorem.method == ProofMethod::argument) {
    proof.status = ProofStatus::argument;
    return proof;
  }
  Decision decision = decide(proof.theorem, proof.theorem.statement, doublets);
  proof.size = std::move(decision.size);
  proof.status = decision.holds == Truth::yes  ? ProofStatus::proved
                 : decision.holds == Truth::no ? ProofStatus::failed
                                               : ProofStatus::undecided;
  if (proof.status != ProofStatus::proved) {
    proof.note = std::move(decision.note);
  }
  reject_wrong(proof, doublets);
  return proof;
}

}  // namespace

std::string_view to_text(ProofStatus status) {
  switch (status) {
    case ProofStatus::proved:
      return "proved";
    case ProofStatus::argument:
      return "argument";
    case ProofStatus::failed:
      return "failed";
    default:
      return "undecided";
  }
}

ProofCounts count(const std::vector<Proof>& proofs) {
  ProofCounts counts;
  for (const Proof& proof : proofs) {
    counts.proved += proof.status == ProofStatus::proved ? 1 : 0;
    counts.argument += proof.status == ProofStatus::argument ? 1 : 0;
    counts.failed += proof.status == ProofStatus::failed ? 1 : 0;
    counts.undecided += proof.status == ProofStatus::undecided ? 1 : 0;
    counts.rejected += proof.rejected;
  }
  return counts;
}

std::vector<Proof> prove(std::vector<Theorem> theorems) {
  std::vector<Proof> proofs(theorems.size());
  DoubletCache doublets;
  tbb::parallel_for(
      std::size_t{0},
      theorems.size(),
      [&](std::size_t i) {
        use_full_exponent_range();
        proofs[i] = run(std::move(theorems[i]), doublets);
      },
      tbb::simple_partitioner());
  return proofs;
}

}  // namespace certispin
