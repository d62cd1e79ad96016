#pragma once

#include "doublet.hpp"
#include "expression.hpp"

#include <set>

namespace checker {

/// A block `claim`: what follows the first word of its lines.
class Claim {
 public:
  std::size_t line = 0;  // in the file
  std::map<Text, Words> lines;

  bool has(const Text& word) const { return lines.contains(word); }
  /// All lines of a word, or the first one; they count as used.
  Words all(const Text& word) const {
    used_.insert(word);
    return has(word) ? lines.at(word) : Words();
  }
  Text text(const Text& word) const {
    if (all(word).size() != 1) { refuse(word, "one such line in this claim"); }
    return lines.at(word).front();
  }
  /// The rest of the lines `word NAME REST`, by name.
  std::map<Text, Text> named(const Text& word) const {
    std::map<Text, Text> result;
    for (const Text& rest : all(word)) {
      const Text name = rest.substr(0, rest.find(' '));
      const bool ascending = result.empty() || name > result.rbegin()->first;
      if (name.size() + 1 >= rest.size() || !ascending) {
        refuse(word + " " + rest, "ascending names, each with more behind it");
      }
      result[name] = rest.substr(name.size() + 1);
    }
    return result;
  }
  /// A proof has to use every line, so that none can say what nobody looked at.
  void require_all_used() const {
    for (const auto& [word, rest] : lines) {
      if (!used_.contains(word)) {
        throw Rejected("a line '" + word + "' has no use in this claim");
      }
    }
  }

 private:
  mutable std::set<Text> used_;
};

struct Certificate {
  Text calibration;  // J/(k_B T), a formula
  Rational temperature;
  Rational gamma_phi;
  std::vector<std::pair<std::size_t, Point>> points;  // with their lines
  std::vector<Claim> claims;
};

/// Reads a file of docs/certificate.md; Malformed, the line's number first, if it is none.
class Reader {
 public:
  explicit Reader(const Text& text) : text_(text) {}

  Certificate whole() {
    try {
      return certificate();
    } catch (const Malformed& malformed) {
      throw Malformed(std::to_string(line_) + ": " + malformed.what());
    }
  }

 private:
  /// The rest of the next line if its first word is this one.
  std::optional<Text> take(const Text& word) {
    if (text_.compare(at_, word.size() + 1, word + " ") != 0) { return std::nullopt; }
    ++line_;
    const std::size_t start = at_ + word.size() + 1;
    at_ = text_.find('\n', start) + 1;
    return text_.substr(start, at_ - 1 - start);
  }
  Text need(const Text& word) {
    if (auto rest = take(word)) { return *rest; }
    ++line_;
    refuse(text_.substr(at_, text_.find('\n', at_) - at_), "a line '" + word + " ...'");
  }

  void check_characters() {
    if (text_.size() > (1U << 26U)) { refuse("more than 64 MiB", "less"); }
    for (std::size_t start = 0; start < text_.size(); start = text_.find('\n', start) + 1) {
      ++line_;
      const std::size_t end = text_.find('\n', start);
      const auto bad = [](char c) { return c < ' ' || c > '~'; };
      if (end == Text::npos || end - start > (1U << 20U)) {
        refuse(text_.substr(start), "a line of at most 1048576 characters and its end");
      }
      if (std::any_of(&text_[start], &text_[end], bad)) {
        throw Malformed("found a byte that is no printable ASCII, expected none");
      }
    }
    line_ = 0;
  }

  Certificate certificate() {
    check_characters();
    Certificate c;
    parse_integer(need("certispin-certificate"), 1, 1);
    const auto scale = split(need("scale"), 4, 4);
    c.calibration = "1 / delta_E[N=" + std::to_string(parse_integer(scale[0], 1, largest_N)) +
                    ", g=" + parse_g(scale[1]).get_str() + "]";
    c.temperature = parse_fraction(scale[2]);
    c.gamma_phi = parse_fraction(scale[3]);
    std::pair<long, Rational> before;
    while (const auto rest = take("point")) {
      c.points.emplace_back(line_, point(split(*rest, 9, 13)));
      const Point& p = c.points.back().second;
      if (std::pair(p.N, p.g) <= before) { refuse(*rest, "points in order, N first, then g"); }
      before = {p.N, p.g};
    }
    std::set<Text> ids;
    while (const auto id = take("claim")) {
      if (!ids.insert(split(*id, 1, 1)[0]).second) { refuse(*id, "each id once"); }
      c.claims.push_back(claim(*id));
    }
    end(std::to_string(c.points.size()) + " " + std::to_string(c.claims.size()));
    return c;
  }

  static Point point(const Words& w) {
    constexpr long most_bits = 16384;
    const long N = parse_integer(w[0], 2, largest_N);
    Point p{N,
            parse_g(w[1]),
            parse_integer(w[2], 16, most_bits),
            parse_integer(w[3], 0, 4 * most_bits),
            parse_integer(w[4], 1, N),
            {}};
    for (std::size_t i = 5; i < w.size(); ++i) {
      const Rational bound = parse_fraction(w[i]);
      if (bound.get_den() != 1) { refuse(w[i], "an integer"); }
      p.bounds.push_back(bound.get_num());
    }
    if (p.g == 0 || (N - p.twist) % 2 != 0) { refuse(w[4], "g > 0 and a row N, N - 2, ... > 0"); }
    if (p.bounds.size() % 2 != 0 || (N == 2 && p.bounds.size() > 6)) {
      refuse(w.back(), "two bounds for each level, and no E_3 at N = 2");
    }
    return p;
  }

  Claim claim(const Text& id) {
    Claim c;
    c.line = line_;
    c.lines["claim"].push_back(id);
    for (const Text& word :
         split("verdict reading printed printed_to resolution threshold level aspect cell input "
               "variable square let at over_N over_g witness cuts bits expression")) {
      while (const auto rest = take(word)) {
        c.lines[word].push_back(*rest);
      }
    }
    return c;
  }

  /// All bytes before the line `end` as one big-endian integer, modulo 2^127 − 1.
  void end(const Text& counts) {
    Integer bytes;
    mpz_import(bytes.get_mpz_t(), at_, 1, 1, 0, 0, text_.data());
    const Integer checksum = bytes % ((Integer(1) << 127) - 1);
    const Text found = need("end");
    const Text expected = counts + " " + checksum.get_str();
    if (found != expected) { refuse("end " + found, "end " + expected); }
    ++line_;
    if (at_ != text_.size()) { refuse(text_.substr(at_), "no line after 'end'"); }
  }

  const Text& text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  // the one that was taken last
};

}  // namespace checker
