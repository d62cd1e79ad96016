#include "repeated_claims.hpp"

#include "certispin/audit/printed_reals.hpp"
#include "claim_subject.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace certispin {
namespace {

/// What one claim says of a number that others may speak of too.
struct Statement {
  const Claim* claim = nullptr;
  PrintedReals reals;
  bool infinite = false;  // a limit that is no real number
};

/// All statements on one number.
struct Subject {
  std::string label;
  std::vector<Statement> statements;
};

/// Whether the repeated claims of a ledger are to be compared at all.
bool takes_part(const Claim& claim) {
  switch (claim.reading) {
    case Reading::residual:
    case Reading::runtime:
    case Reading::literature:
      return false;
    case Reading::identity:
      return claim.origin == Origin::paper && claim.symbols.variables.empty() &&
             claim.number.has_value();
    default:
      return claim.origin == Origin::paper;
  }
}

/// A direction as a number that only itself agrees with.
PrintedReals direction_reals(const Claim& claim) {
  const Rational sign = claim.direction == Direction::increasing ? 1 : -1;
  return {{sign, sign}, sign, claim.printed};
}

Statement statement_of(const Claim& claim) {
  if (claim.reading == Reading::monotone) {
    return {&claim, direction_reals(claim)};
  }
  if (claim.reading == Reading::limit && !claim.number) {
    return {&claim, {{}, std::nullopt, claim.printed}, true};
  }
  return {&claim, printed_reals(claim)};
}

bool holds_at(const Claim& universal, const Claim& point) {
  if (universal.over_N) {
    const SpinRange& over = *universal.over_N;
    return universal.g == point.g && *point.N >= over.first && *point.N <= over.last &&
           (*point.N - over.first) % over.step == 0;
  }
  return universal.N == point.N && *point.g >= universal.over_g->lower &&
         *point.g <= universal.over_g->upper;
}

/// Groups statements by what they speak of, in the order of the claims.
class Subjects {
 public:
  void add(const Claim& claim) {
    const SubjectPhrase phrase = phrase_of(claim);
    const std::string topic = topic_of(claim);
    const std::string key = phrase.before + topic + phrase.after;
    const auto [found, is_new] = index_.emplace(key, subjects_.size());
    if (is_new) {
      subjects_.push_back({label_of(claim), {}});
      if (claim.N && claim.g) {
        points_[topic].emplace_back(&claim, found->second);
      }
    }
    subjects_[found->second].statements.push_back(statement_of(claim));
  }

  /// A statement on a whole range counts at every point of it that others speak of.
  void add_to_points(const Claim& universal) {
    const auto points = points_.find(topic_of(universal));
    if (points == points_.end()) {
      return;
    }
    for (const auto& [point, subject] : points->second) {
      if (holds_at(universal, *point)) {
        subjects_[subject].statements.push_back(statement_of(universal));
      }
    }
  }

  [[nodiscard]] const std::vector<Subject>& all() const { return subjects_; }

 private:
  std::vector<Subject> subjects_;
  std::map<std::string, std::size_t> index_;
  std::map<std::string, std::vector<std::pair<const Claim*, std::size_t>>> points_;
};

bool belongs(const Rational& x, const PrintedSet& set) {
  return meet({x, x}, set);
}

Agreement compare(const Statement& a, const Statement& b) {
  if (a.infinite != b.infinite) {
    return Agreement::inconsistent;
  }
  if (a.infinite) {
    return Agreement::agree;
  }
  if (!meet(a.reals.set, b.reals.set)) {
    return Agreement::inconsistent;
  }
  const bool both_are_sets = !a.reals.number && !b.reals.number;
  const bool a_fits = a.reals.number && belongs(*a.reals.number, b.reals.set);
  const bool b_fits = b.reals.number && belongs(*b.reals.number, a.reals.set);
  return both_are_sets || a_fits || b_fits ? Agreement::agree : Agreement::rounding;
}

/// The worst of every two, and the first two that are so.
struct Worst {
  Agreement agreement = Agreement::agree;
  const Statement* first = nullptr;
  const Statement* second = nullptr;
};

Worst worst_pair(const std::vector<Statement>& statements) {
  Worst worst{Agreement::agree, &statements[0], &statements[1]};
  for (std::size_t i = 0; i < statements.size(); ++i) {
    for (std::size_t k = i + 1; k < statements.size(); ++k) {
      const Agreement agreement = compare(statements[i], statements[k]);
      if (agreement > worst.agreement) {
        worst = {agreement, &statements[i], &statements[k]};
      }
    }
  }
  return worst;
}

std::string set_text(const Statement& s) {
  return s.infinite || s.claim->reading == Reading::monotone ? s.reals.text
                                                             : to_text(s.reals.set);
}

std::string explanation_of(const Worst& worst) {
  const Statement& a = *worst.first;
  const Statement& b = *worst.second;
  const char* conclusion =
      worst.agreement == Agreement::agree ? "the printed numbers agree as they stand"
      : worst.agreement == Agreement::rounding
          ? "rounding explains the difference"
          : "nothing is both: rounding does not explain the difference";
  return fmt::format(
      "{} prints {}, which stands for {}, and {} prints {}, which stands "
      "for {}: {}",
      a.claim->id,
      a.reals.text,
      set_text(a),
      b.claim->id,
      b.reals.text,
      set_text(b),
      conclusion);
}

/// The distinct ones, in order, joined.
std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::set<std::string> seen;
  std::vector<std::string> distinct;
  for (const std::string& text : texts) {
    if (seen.insert(text).second) {
      distinct.push_back(text);
    }
  }
  return fmt::format("{}", fmt::join(distinct, separator));
}

Consistency judge_subject(const Subject& subject) {
  std::vector<std::string> places;
  std::vector<std::string> numbers;
  Consistency result;
  for (const Statement& each : subject.statements) {
    result.claims.push_back(each.claim->id);
    places.push_back(each.claim->where);
    numbers.push_back(each.reals.text);
  }
  const Worst worst = worst_pair(subject.statements);
  result.id = subject.label;
  result.where = joined(places, "; ");
  result.meaning = fmt::format("{} claims on one number.", subject.statements.size());
  result.agreement = worst.agreement;
  result.relation = fmt::format("{}: {}", subject.label, joined(numbers, ", "));
  result.explanation = explanation_of(worst);
  result.position = subject.statements.front().claim->position;
  return result;
}

}  // namespace

std::vector<Consistency> check_repeated_claims(const std::vector<Claim>& claims) {
  Subjects subjects;
  for (const Claim& claim : claims) {
    if (takes_part(claim)) {
      subjects.add(claim);
    }
  }
  for (const Claim& claim : claims) {
    // A range that the paper leaves without an end is extended by us: it proves nothing here.
    if (takes_part(claim) && is_universal(claim) && !claim.unbounded) {
      subjects.add_to_points(claim);
    }
  }
  std::vector<Consistency> entries;
  for (const Subject& subject : subjects.all()) {
    if (subject.statements.size() > 1) {
      entries.push_back(judge_subject(subject));
    }
  }
  return entries;
}

}  // namespace certispin
