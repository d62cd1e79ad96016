#include "certispin/audit/coverage.hpp"

#include "certispin/numbers/nearest.hpp"
#include "printed_numerals.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace certispin {
namespace {

constexpr std::array<std::pair<CoverageFault, std::string_view>, 10> fault_names{{
    {CoverageFault::open, "open"},
    {CoverageFault::unknown_claim, "unknown_claim"},
    {CoverageFault::other_number, "other_number"},
    {CoverageFault::two_homes, "two_homes"},
    {CoverageFault::no_home, "no_home"},
    {CoverageFault::no_place, "no_place"},
    {CoverageFault::missing_equation, "missing_equation"},
    {CoverageFault::other_total, "other_total"},
    {CoverageFault::missing, "missing"},
    {CoverageFault::superfluous, "superfluous"},
}};

/// Its numerals are constants of a statement, not the printed value of something.
bool prints_no_value(const Claim& claim) {
  switch (claim.reading) {
    case Reading::identity:
    case Reading::limit:
    case Reading::monotone:
      return true;
    default:
      return false;
  }
}

class Checker {
 public:
  Checker(Coverage& coverage, const std::vector<Claim>& claims) : coverage_(coverage) {
    for (const Claim& claim : claims) {
      claims_.emplace(claim.id, &claim);
      in_order_.push_back(&claim);
    }
  }

  void run() {
    check_total();
    for (const OccurrenceEquation& equation : coverage_.occurrences.equations) {
      check(equation);
    }
    for (const OccurrenceLine& line : coverage_.occurrences.lines) {
      for (const auto& [rule, count] : line.by_rule) {
        coverage_.by_rule[rule] += count;
        coverage_.numerals[find_rule(coverage_.occurrences.rules, rule)->disposition] +=
            count;
      }
      for (const Occurrence& each : line.numerals) {
        check(each, line.number);
      }
      for (const std::string& id : line.states) {
        if (find(id, line.position, line.number) != nullptr) {
          placed_.insert(id);
        }
      }
    }
    check_aliases();
    check_places();
  }

 private:
  void add(CoverageFault fault,
           const SourcePosition& position,
           std::size_t paper_line,
           std::string sentence) {
    coverage_.findings.push_back({fault, position, paper_line, std::move(sentence)});
  }

  void check_total() {
    const Occurrences& list = coverage_.occurrences;
    const std::size_t numerals = count_numerals(list);
    if (numerals != list.total.numerals ||
        list.equations.size() != list.total.equations) {
      add(CoverageFault::other_total,
          list.total.position,
          0,
          fmt::format("the entries add up to {} numerals and {} equations, the total "
                      "says {} and {}",
                      numerals,
                      list.equations.size(),
                      list.total.numerals,
                      list.total.equations));
    }
    std::size_t expected = 1;
    for (const OccurrenceEquation& each : list.equations) {
      for (; expected < each.number; ++expected) {
        add(CoverageFault::missing_equation,
            each.position,
            0,
            fmt::format("equation ({}) is not accounted for", expected));
      }
      ++expected;
    }
  }

  void check(const OccurrenceEquation& equation) {
    coverage_.numerals_in_equations += equation.numerals;
    ++coverage_.equations[equation.disposition];
    if (equation.disposition == Disposition::open) {
      add(CoverageFault::open,
          equation.position,
          equation.line,
          fmt::format("equation ({}) has no disposition", equation.number));
    }
    for (const std::string& id : equation.claims) {
      const Claim* claim = find(id, equation.position, equation.line);
      if (claim == nullptr) {
        continue;
      }
      const std::string place = fmt::format("equation ({})", equation.number);
      if (equation.disposition == Disposition::claim) {
        take_home(*claim, whole, place, equation.position, equation.line);
      } else {
        aliases_.push_back({id, place, equation.position, equation.line});
      }
    }
  }

  void check(const Occurrence& each, std::size_t line) {
    ++coverage_.numerals[each.disposition];
    if (each.disposition == Disposition::open) {
      add(CoverageFault::open,
          each.position,
          line,
          fmt::format("{} has no disposition", each.numeral));
    }
    for (const std::string& id : each.claims) {
      if (const Claim* claim = find(id, each.position, line)) {
        check(*claim, each, line);
      }
    }
  }

  void check(const Claim& claim, const Occurrence& each, std::size_t line) {
    const std::string place = fmt::format("line {}", line);
    switch (each.disposition) {
      case Disposition::claim:
        check_number(claim, each, line);
        take_home(claim, each.numeral, place, each.position, line);
        return;
      case Disposition::alias:
        check_number(claim, each, line);
        aliases_.push_back({claim.id, place, each.position, line});
        return;
      case Disposition::part:
        if (prints_no_value(claim)) {
          placed_.insert(claim.id);
        }
        return;
      default:
        return;
    }
  }

  void check_number(const Claim& claim, const Occurrence& each, std::size_t line) {
    const auto printed = printed_numerals(claim);
    if (std::none_of(printed.begin(), printed.end(), [&](const std::string& number) {
          return same_numeral(number, each.numeral);
        })) {
      add(CoverageFault::other_number,
          each.position,
          line,
          fmt::format("{} is not what claim '{}' prints, '{}'",
                      each.numeral,
                      claim.id,
                      claim.printed));
    }
  }

  const Claim* find(const std::string& id,
                    const SourcePosition& position,
                    std::size_t line) {
    const auto claim = claims_.find(id);
    if (claim != claims_.end()) {
      return claim->second;
    }
    std::vector<std::string_view> ids;
    for (const auto& [known, ignored] : claims_) {
      ids.push_back(known);
    }
    add(CoverageFault::unknown_claim,
        position,
        line,
        fmt::format(
            "there is no claim '{}'{}",
            id,
            ids.empty() ? "" : fmt::format("; did you mean '{}'?", nearest(id, ids))));
    return nullptr;
  }

  /// `numeral` is `whole` for an equation: it states all of the claim.
  void take_home(const Claim& claim,
                 const std::string& numeral,
                 const std::string& place,
                 const SourcePosition& position,
                 std::size_t line) {
    placed_.insert(claim.id);
    auto& homes = homes_[claim.id];
    for (const auto& [other, where] : homes) {
      if (numeral == whole || other == whole || other == numeral) {
        add(CoverageFault::two_homes,
            position,
            line,
            fmt::format("claim '{}' is accounted for before, at {}; expected alias",
                        claim.id,
                        where));
        return;
      }
    }
    homes.emplace(numeral, place);
  }

  void check_aliases() {
    for (const Alias& alias : aliases_) {
      if (!placed_.contains(alias.id)) {
        add(CoverageFault::no_home,
            alias.position,
            alias.line,
            fmt::format("{} repeats claim '{}', which itself has no place",
                        alias.place,
                        alias.id));
      }
    }
  }

  void check_places() {
    for (const Claim* claim : in_order_) {
      if (claim->origin == Origin::paper && !placed_.contains(claim->id)) {
        add(CoverageFault::no_place,
            claim->position,
            0,
            fmt::format(
                "claim '{}' ({}) has no place in the text", claim->id, claim->where));
      }
    }
  }

  struct Alias {
    std::string id;
    std::string place;
    SourcePosition position;
    std::size_t line = 0;
  };

  inline static const std::string whole;  // no numeral: all of the claim

  Coverage& coverage_;
  std::map<std::string, const Claim*, std::less<>> claims_;
  std::vector<const Claim*> in_order_;  // of the ledger
  std::set<std::string> placed_;
  std::map<std::string, std::map<std::string, std::string>> homes_;  // id, numeral: place
  std::vector<Alias> aliases_;
};

}  // namespace

std::string_view to_text(CoverageFault fault) {
  return fault_names.at(static_cast<std::size_t>(fault)).second;
}

std::size_t Coverage::all() const {
  return count_numerals(occurrences) + occurrences.equations.size();
}

std::size_t Coverage::open() const {
  std::size_t count = 0;
  for (const auto* each : {&numerals, &equations}) {
    const auto found = each->find(Disposition::open);
    count += found == each->end() ? 0 : found->second;
  }
  return count;
}

Coverage check_coverage(Occurrences occurrences, const std::vector<Claim>& claims) {
  Coverage coverage;
  coverage.occurrences = std::move(occurrences);
  Checker(coverage, claims).run();
  return coverage;
}

}  // namespace certispin
