#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/audit/occurrences.hpp"
#include "certispin/audit/paper_tokens.hpp"

#include <map>
#include <string>
#include <vector>

namespace certispin {

/// What is wrong with an account.
enum class CoverageFault {
  open,              // a numeral or an equation has no disposition
  unknown_claim,     // the ledger has no such claim
  other_number,      // the claim prints another number
  two_homes,         // the number of a claim is accounted for twice
  no_home,           // an alias of a claim whose own number is nowhere
  no_place,          // a claim of the paper that the account does not name
  missing_equation,  // the numbers of the equations have a gap
  other_total,       // entries were added or dropped
  missing,           // the text has it and the account does not
  superfluous,       // the account has it and the text does not
};

[[nodiscard]] std::string_view to_text(CoverageFault fault);

struct CoverageFinding {
  CoverageFault fault = CoverageFault::open;
  SourcePosition position;     // in the account, or of the claim
  std::size_t paper_line = 0;  // 0: none
  std::string sentence;
};

/// The account of a paper, checked.
struct Coverage {
  Occurrences occurrences;
  std::map<Disposition, std::size_t> numerals;  // outside equations, under rules too
  std::map<Disposition, std::size_t> equations;
  std::map<std::string, std::size_t> by_rule;
  std::size_t numerals_in_equations = 0;  // which account for them
  std::vector<CoverageFinding> findings;
  bool compared_with_text = false;
  std::string text_note;  // where the text is not the recorded one

  /// Numerals and equations together, and those without a disposition.
  [[nodiscard]] std::size_t all() const;
  [[nodiscard]] std::size_t open() const;
};

/// Checks the account against the ledger.
///
/// Guarantees  without findings, every numeral and every equation has one disposition,
///             every claim that one names exists and prints that number, every claim of
///             the paper has a place, and no number is the home of a claim twice.
[[nodiscard]] Coverage check_coverage(Occurrences occurrences,
                                      const std::vector<Claim>& claims);

/// Adds what differs between the account and the text it is of.
///
/// Guarantees  without new findings, the numerals of every line and of every equation of
///             the text are those of the account, in the same order.
void compare_with_text(Coverage& coverage, const PaperTokens& tokens);

}  // namespace certispin
