#include "certificate_text.hpp"

#include "certispin/quantities/expression_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// Lines "key value", one after another.
class Lines {
 public:
  void add(std::string_view key, std::string_view value) {
    text_ += fmt::format("{} {}\n", key, value);
  }
  void add(std::string_view key, const Rational& value) {
    add(key, to_fraction_text(value));
  }
  void add_if(std::string_view key, const std::optional<Rational>& value) {
    if (value) {
      add(key, *value);
    }
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A text of the ledger: a tab is a space, and none stand at its ends.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\t', ' ');
  const auto first = text.find_first_not_of(' ');
  const auto last = text.find_last_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

/// "[ 4701/2000 4703/2000 ]", "( 0 inf )"
std::string cell_text(const PrintedSet& cell) {
  return fmt::format("{} {} {} {}",
                     cell.lower && !cell.lower_open ? '[' : '(',
                     cell.lower ? to_fraction_text(*cell.lower) : "-inf",
                     cell.upper ? to_fraction_text(*cell.upper) : "inf",
                     cell.upper && !cell.upper_open ? ']' : ')');
}

void add_printed(const Claim& claim, const Judgement& judgement, Lines& lines) {
  lines.add("printed", one_line(claim.printed));
  if (claim.number_to) {
    lines.add("printed_to", claim.number_to->text());
  }
  lines.add_if("resolution", claim.resolution);
  lines.add_if("threshold", claim.threshold);
  lines.add_if("level", claim.level);
  if (claim.reading == Reading::peak_over_N || claim.reading == Reading::peak_over_g) {
    lines.add("aspect", claim.aspect == Aspect::height ? "height" : "position");
  }
  if (claim.reading != Reading::identity && claim.reading != Reading::monotone) {
    lines.add("cell", cell_text(judgement.cell));
  }
}

void add_names(const Claim& claim, Lines& lines) {
  for (const auto& [name, range] : claim.inputs) {
    lines.add("input",
              fmt::format("{} {} {} {}",
                          name,
                          to_fraction_text(range.lower),
                          to_fraction_text(range.upper),
                          one_line(claim.inputs_text.at(name))));
  }
  for (const std::string& name : claim.symbols.variables) {
    lines.add("variable", name);
  }
  for (const auto& [name, square] : claim.symbols.squares) {
    lines.add("square", name + " " + to_text(square));
  }
  for (const auto& [name, meaning] : claim.symbols.let) {
    lines.add("let", name + " " + to_text(meaning));
  }
}

void add_place(const Claim& claim, Lines& lines) {
  if (claim.over_N) {
    lines.add("over_N",
              fmt::format("{} {} {} {}",
                          claim.over_N->first,
                          claim.over_N->last,
                          claim.over_N->step,
                          to_fraction_text(*claim.g)));
  } else if (claim.over_g) {
    lines.add("over_g",
              fmt::format("{} {} {}",
                          *claim.N,
                          to_fraction_text(claim.over_g->lower),
                          to_fraction_text(claim.over_g->upper)));
  } else if (claim.N) {
    lines.add("at", fmt::format("{} {}", *claim.N, to_fraction_text(*claim.g)));
  }
}

void add_evidence(const Evidence& evidence, Lines& lines) {
  lines.add_if("witness", evidence.witness);
  if (!evidence.cuts.empty()) {
    std::vector<std::string> cuts;
    for (const Rational& cut : evidence.cuts) {
      cuts.push_back(to_fraction_text(cut));
    }
    lines.add("cuts", fmt::format("{}", fmt::join(cuts, " ")));
  }
  if (evidence.bits > 0) {
    lines.add("bits", std::to_string(evidence.bits));
  }
}

/// All bytes as one big-endian integer modulo 2^127 − 1.
Integer checksum(std::string_view bytes) {
  const Integer modulus = (Integer(1) << 127U) - 1;
  Integer whole;
  mpz_import(whole.backend().data(), bytes.size(), 1, 1, 1, 0, bytes.data());
  return whole % modulus;
}

}  // namespace

std::string certificate_head(const PhysicalScale& scale) {
  return fmt::format("certispin-certificate 1\nscale {} {} {} {}\n",
                     scale.calibration.N,
                     to_fraction_text(scale.calibration.g),
                     to_fraction_text(scale.temperature),
                     to_fraction_text(scale.gamma_phi));
}

std::string certificate_block(const Claim& claim,
                              const Judgement& judgement,
                              const Evidence& evidence) {
  Lines lines;
  lines.add("claim", claim.id);
  lines.add("verdict", to_text(judgement.verdict));
  lines.add("reading", to_text(claim.reading));
  add_printed(claim, judgement, lines);
  add_names(claim, lines);
  add_place(claim, lines);
  add_evidence(evidence, lines);
  lines.add("expression", one_line(claim.expression_text));
  return lines.text();
}

std::string certificate_end(std::size_t points,
                            std::size_t claims,
                            std::string_view before) {
  return fmt::format("end {} {} {}\n", points, claims, checksum(before).str());
}

}  // namespace certispin
