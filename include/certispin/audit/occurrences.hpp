#pragma once

#include "certispin/audit/paper_tokens.hpp"
#include "certispin/numbers/error.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// What a numeral or a numbered equation of a paper is accounted for as.
enum class Disposition {
  claim,         // the printed number of a claim, or an equation that states claims
  alias,         // a repeat of it
  part,          // a constant in the statement of a claim: level, threshold, coefficient
  input,         // where something is evaluated, or a printed input of it
  definition,    // of an equation: it introduces a symbol and states nothing
  label,         // names or numbers something, or belongs to the symbol of a quantity
  out_of_scope,  // with a reason
  open,          // "?": not accounted for yet
};

[[nodiscard]] std::string_view to_text(Disposition disposition);
[[nodiscard]] std::optional<Disposition> parse_disposition(std::string_view text);

/// Accounts for all numerals of one kind: those of a context, those inside given phrases,
/// or those of a range of lines.
struct OccurrenceRule {
  std::string name;
  std::optional<NumeralContext> context;
  std::vector<std::string> phrases;
  std::size_t first_line = 0;  // of a range of lines; 0: none
  std::size_t last_line = 0;
  Disposition disposition = Disposition::open;
  std::string reason;
  SourcePosition position;
};

/// One numeral that no rule accounts for.
struct Occurrence {
  std::string numeral;
  Disposition disposition = Disposition::open;
  std::vector<std::string> claims;  // that print it, repeat it or take it as an input
  std::string reason;
  SourcePosition position;
};

/// The numerals of one line of the text, outside numbered equations, in their order.
struct OccurrenceLine {
  std::size_t number = 0;
  std::map<std::string, std::size_t> by_rule;  // how many numerals a rule accounts for
  std::vector<Occurrence> numerals;            // … and the others
  std::vector<std::string> states;  // claims the line makes without a numeral of its own
  SourcePosition position;
};

struct OccurrenceEquation {
  std::size_t number = 0;
  std::size_t line = 0;
  std::size_t numerals = 0;  // inside it, its own number aside
  Disposition disposition = Disposition::open;
  std::vector<std::string> claims;
  std::string reason;
  SourcePosition position;
};

/// How many there are, so that none can be dropped unnoticed.
struct OccurrenceTotal {
  std::size_t numerals = 0;  // in equations and under rules too
  std::size_t equations = 0;
  SourcePosition position;
};

/// The committed account of a paper: numbers, places and ids of claims, no sentences.
struct Occurrences {
  OccurrenceTotal total;
  std::vector<OccurrenceRule> rules;
  std::vector<OccurrenceEquation> equations;
  std::vector<OccurrenceLine> lines;
  std::string file;
};

/// Reads `occurrences.toml`.
///
/// Guarantees  every key is known, every disposition is well formed (an id or a reason
///             where one belongs), lines and equations stand in order and once;
///             otherwise DataError with file:line:column.
[[nodiscard]] Occurrences read_occurrences(const std::filesystem::path& file);
[[nodiscard]] Occurrences parse_occurrences(std::string_view text,
                                            const std::string& name);

/// Whether it is of claims, and not for a reason.
[[nodiscard]] bool names_claims(Disposition disposition);
/// Null if there is none.
[[nodiscard]] const OccurrenceRule* find_rule(const std::vector<OccurrenceRule>& rules,
                                              std::string_view name);
/// The numerals that the entries of `occurrences` add up to.
[[nodiscard]] std::size_t count_numerals(const Occurrences& occurrences);

/// The rules that hold for any paper: one for each context but `plain` and `equation`.
[[nodiscard]] std::vector<OccurrenceRule> common_rules();

/// The account of a text under `rules` (the first that fits), with everything else open.
/// Guarantees  each equation once, in the order of the numbers; InputError if the text has
///             two of one number.
[[nodiscard]] Occurrences occurrences_in(const PaperTokens& tokens,
                                         const std::vector<OccurrenceRule>& rules);

/// `fresh` with the dispositions of `earlier`, wherever a line or an equation reads as it
/// did: the same numerals outside the rules.
[[nodiscard]] Occurrences keep_dispositions(Occurrences fresh,
                                            const Occurrences& earlier);

/// Guarantees  parse_occurrences reads it back as it is.
[[nodiscard]] std::string to_toml(const Occurrences& occurrences);

}  // namespace certispin
