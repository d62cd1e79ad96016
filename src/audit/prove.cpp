#include "certispin/audit/prove.hpp"

#include "certispin/audit/judge.hpp"
#include "certispin/numbers/parallel.hpp"
#include "certispin/numbers/text.hpp"
#include "grid_identity.hpp"
#include "positivity.hpp"
#include "symbolic_identity.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

/// Is a ledger claim confirmed?
Decision decide_enclosure(const Claim& claim, DoubletCache& doublets) {
  constexpr long shown_digits = 12;
  const Judgement judgement = judge(claim, {{}, 20, doublets});
  Decision decision;
  decision.holds = judgement.verdict == Verdict::confirmed ? Truth::yes
                   : judgement.verdict == Verdict::refuted ? Truth::no
                                                           : Truth::unknown;
  decision.size = judgement.bits > 0 ? fmt::format("{} bits", judgement.bits) : "";
  decision.note = std::string(to_text(judgement.verdict));
  if (judgement.value) {
    decision.note += ", the value is " + to_proved_text(*judgement.value, shown_digits);
  }
  decision.note += (judgement.note.empty() ? "" : "; ") + judgement.note;
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

/// One sentence on a statement that is not proved.
std::string finding(const Statement& statement, const Decision& decision) {
  return fmt::format("{}: {}: {}",
                     statement.text,
                     decision.holds == Truth::no ? "not so" : "undecided",
                     decision.note);
}

/// Runs the wrong variants of a theorem whose statement is decided.
void reject_wrong(Proof& proof, DoubletCache& doublets) {
  for (const Statement& wrong : proof.theorem.wrong) {
    const Decision decision = decide(proof.theorem, wrong, doublets);
    if (decision.holds == Truth::no) {
      ++proof.rejected;
    } else if (decision.holds == Truth::yes) {
      proof.findings.push_back(wrong.text + ": a wrong variant, but proved as well");
      proof.status = ProofStatus::failed;
    } else {
      proof.findings.push_back("wrong variant " + finding(wrong, decision));
      proof.status =
          proof.status == ProofStatus::proved ? ProofStatus::undecided : proof.status;
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
  const Statement& statement = proof.theorem.statement;
  const Decision decision = decide(proof.theorem, statement, doublets);
  proof.size = decision.size;
  proof.status = decision.holds == Truth::yes  ? ProofStatus::proved
                 : decision.holds == Truth::no ? ProofStatus::failed
                                               : ProofStatus::undecided;
  if (proof.status != ProofStatus::proved) {
    proof.findings.push_back(finding(statement, decision));
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
  for_each_in_parallel(theorems.size(), [&](std::size_t i) {
    proofs[i] = run(std::move(theorems[i]), doublets);
  });
  return proofs;
}

}  // namespace certispin
