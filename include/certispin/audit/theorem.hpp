#pragma once

#include "certispin/audit/claim.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// How a theorem is proved.
enum class ProofMethod {
  symbolic,    // exact arithmetic with formulas, matrices too
  grid,        // exact values on a grid with more points than the degree allows zeros
  positivity,  // left − right is written as something evidently not negative
  enclosure,   // a ledger claim at numbers, judged by enclosures
  argument,    // the prose of the file; nothing is run
};

[[nodiscard]] std::string_view to_text(ProofMethod method);

/// What is said of the two sides.
enum class Comparison { equal, different, at_least, greater };

[[nodiscard]] std::string_view to_text(Comparison comparison);

/// A rectangular array of formulas, row after row.
struct FormulaMatrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<Expression> entries;
};

/// What a method decides: two sides, with the form of their difference for positivity, or
/// a claim.
struct Statement {
  std::string text;  // as a report shows it
  Expression left;
  Expression right;
  std::optional<Expression> form;
  std::optional<Claim> claim;
  bool other_sides = false;  // a wrong variant with another left or right
};

/// A [[theorem]] of a proof file.
struct Theorem {
  std::string id;
  std::string title;
  std::vector<std::string> equations;  // places in the paper; none for a lemma of our own
  std::vector<std::string> hypotheses;  // in words
  std::string covers;                   // in words
  std::string coq;                      // where it is machine-checked too; may be empty
  ProofMethod method = ProofMethod::symbolic;
  Comparison comparison = Comparison::equal;
  Symbols symbols;
  std::map<std::string, FormulaMatrix> matrices;
  std::set<std::string> nonnegative;  // symbols assumed ≥ 0
  std::set<std::string> positive;     // symbols assumed > 0
  Statement statement;                // of an argument: empty
  std::vector<Statement> wrong;       // variants that have to be rejected
  SourcePosition position;
};

/// The hypotheses and the signs that a theorem assumes.
[[nodiscard]] std::vector<std::string> assumptions(const Theorem& theorem);

/// Reads the theorems of a folder of proofs, `*.md` in order of their names, or of one file.
///
/// Guarantees  ids are unique over all files, and every theorem has the keys that its
///             method needs and no other, known symbols and matrices that fit together;
///             otherwise DataError with file:line:column, what was found and what was
///             expected.
[[nodiscard]] std::vector<Theorem> read_theorems(const std::filesystem::path& proofs);

/// The same of one Markdown text; `name` stands for its file in errors.
[[nodiscard]] std::vector<Theorem> parse_theorems(std::string_view markdown,
                                                  const std::string& name);

/// The theorems whose id matches the shell pattern `glob`.
[[nodiscard]] std::vector<Theorem> matching(std::vector<Theorem> theorems,
                                            const std::string& glob);

}  // namespace certispin
