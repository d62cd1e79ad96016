// The shipped proofs: every theorem holds, and every derived equation of the paper has one.

#include "certispin/audit/prove.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace certispin;

namespace {

const auto folder = std::filesystem::path(CERTISPIN_SOURCE_DIR) / "proofs";

/// The numbered equations of the paper that state more than a definition.
std::set<std::string> derived_equations() {
  std::set<std::string> numbers;
  const auto add = [&](int first, int last) {
    for (int number = first; number <= last; ++number) {
      numbers.insert("(" + std::to_string(number) + ")");
    }
  };
  add(4, 5);
  add(8, 8);
  add(12, 14);
  add(16, 21);
  add(24, 30);
  add(32, 33);
  add(36, 66);
  return numbers;
}

/// Those of `numbers` that no theorem of `proofs` without failure is about.
std::set<std::string> uncovered(std::set<std::string> numbers,
                                const std::vector<Proof>& proofs) {
  for (const Proof& proof : proofs) {
    if (proof.status == ProofStatus::proved || proof.status == ProofStatus::argument) {
      for (const std::string& equation : proof.theorem.equations) {
        numbers.erase(equation);
      }
    }
  }
  return numbers;
}

/// Whether "File.v: name" is a theorem of proofs/coq.
bool is_coq_theorem(const std::string& place) {
  const auto colon = place.find(": ");
  std::ifstream file(folder / "coq" / place.substr(0, colon));
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return colon != std::string::npos &&
         text.find("\nTheorem " + place.substr(colon + 2) + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("every theorem of the shipped proofs is proved or an argument") {
  const std::vector<Proof> proofs = prove(read_theorems(folder));
  for (const Proof& proof : proofs) {
    for (const std::string& finding : proof.findings) {
      FAIL_CHECK(proof.theorem.position.file << ':' << proof.theorem.position.line << ": "
                                             << proof.theorem.id << ": " << finding);
    }
  }
  const ProofCounts counts = count(proofs);
  CHECK(counts.failed == 0);
  CHECK(counts.undecided == 0);
  CHECK(counts.proved > 0);
  CHECK(counts.rejected >= counts.proved);
}

TEST_CASE("every derived equation of the paper has a theorem") {
  const std::vector<Proof> proofs = prove(read_theorems(folder));
  CHECK(derived_equations().size() == 52);
  for (const std::string& equation : uncovered(derived_equations(), proofs)) {
    FAIL_CHECK("no theorem is about Eq. " << equation);
  }
  // The test would notice: without its theorems, each equation is missed.
  for (const std::string& equation : derived_equations()) {
    std::vector<Proof> others = proofs;
    std::erase_if(others, [&](const Proof& proof) {
      const auto& about = proof.theorem.equations;
      return std::find(about.begin(), about.end(), equation) != about.end();
    });
    CAPTURE(equation);
    CHECK(uncovered(derived_equations(), others).contains(equation));
  }
}

TEST_CASE("what is said to be in Coq is there") {
  long named = 0;
  for (const Theorem& theorem : read_theorems(folder)) {
    if (!theorem.coq.empty()) {
      ++named;
      INFO(theorem.id << ": " << theorem.coq);
      CHECK(is_coq_theorem(theorem.coq));
    }
  }
  CHECK(named > 50);
  CHECK_FALSE(is_coq_theorem("Identities.v: eq8_wrong"));
  CHECK_FALSE(is_coq_theorem("Identities.v"));
}
