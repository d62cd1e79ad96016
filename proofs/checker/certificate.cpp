#include "certificate.hpp"

#include <set>

namespace checker {
namespace {

/// Whether a word stands in a list of words.
bool lists(const std::string& list, const std::string& word) {
  return (" " + list + " ").find(" " + word + " ") != std::string::npos;
}

/// The lines of a claim in their order, and those of them that repeat.
const std::string words_of_claims =
    "verdict reading printed printed_to resolution threshold level aspect cell input "
    "variable "
    "square let at over_N over_g witness cuts bits expression";
const std::string repeating = "input variable square let";

/// What a reading has besides `verdict`, `reading`, `printed` and `expression`; ? may be absent.
const std::map<std::string, std::string> lines_of_readings{
    {"rounded", "cell at? over_N? over_g?"},
    {"truncated", "cell at? over_N? over_g?"},
    {"approximately", "resolution cell at? over_N? over_g?"},
    {"at_least", "resolution? cell at? over_N? over_g?"},
    {"at_most", "resolution? cell at? over_N? over_g?"},
    {"greater", "cell at? over_N? over_g?"},
    {"less", "cell at? over_N? over_g?"},
    {"much_greater", "threshold cell at? over_N? over_g?"},
    {"much_less", "threshold cell at? over_N? over_g?"},
    {"range", "printed_to cell at? over_N? over_g?"},
    {"peak_over_N", "resolution aspect cell over_N"},
    {"peak_over_g", "resolution aspect cell over_g"},
    {"crossing", "printed_to level cell over_N? over_g?"},
    {"monotone", "over_N"},
    {"identity", "over_N"}};

/// Exactly the lines that the proof of this claim uses; each is there or it is refused.
void check_lines(const Claim& c) {
  const auto form = lines_of_readings.find(c.text("reading"));
  if (form == lines_of_readings.end() || !lists("confirmed refuted", c.text("verdict"))) {
    throw Malformed("found the reading or verdict '" + c.text("reading").substr(0, 40) +
                    "', '" + c.text("verdict").substr(0, 40) + "', expected a known one");
  }
  const bool refuted = c.text("verdict") == "refuted";
  const bool peak = form->first.starts_with("peak");
  const bool crossing = form->first == "crossing";
  const bool identity = form->first == "identity";
  const bool counterexample = refuted && !peak && !crossing && !c.has("at");
  std::string expected = "verdict reading printed expression ";
  if (identity && c.has("variable")) {
    expected += "variable square? let?";
  } else {
    expected += "input? " + form->second;
    expected += peak || counterexample || (crossing && !refuted && c.has("over_N"))
                    ? " witness"
                    : "";
    expected += c.has("over_g") && !counterexample ? " cuts?" : "";
    expected += identity && !refuted ? "" : " bits";
  }
  for (const std::string& word : split(words_of_claims)) {
    const bool needed = lists(expected, word);
    if (needed != c.has(word) && !lists(expected, word + "?")) {
      throw Malformed(needed
                          ? "found no line '" + word + "', expected one"
                          : "found a line '" + word + "', expected none in this claim");
    }
  }
  const int places = int{c.has("at")} + int{c.has("over_N")} + int{c.has("over_g")};
  if (places != (lists(expected, "variable") ? 0 : 1)) {
    throw Malformed("found " + std::to_string(places) + " places, expected one");
  }
}

class Reader {
 public:
  explicit Reader(const std::string& text) : text_(text) {}

  Certificate whole() {
    try {
      return certificate();
    } catch (const Malformed& malformed) {
      throw Malformed(std::to_string(line_) + ": " + malformed.what());
    }
  }

 private:
  /// The rest of the next line if its first word is this one.
  std::optional<std::string> take(const std::string& word) {
    if (text_.compare(at_, word.size() + 1, word + " ") != 0) {
      return std::nullopt;
    }
    ++line_;
    const std::size_t start = at_ + word.size() + 1;
    at_ = text_.find('\n', start) + 1;
    return text_.substr(start, at_ - 1 - start);
  }
  std::string need(const std::string& word) {
    if (auto rest = take(word)) {
      return *rest;
    }
    ++line_;
    const std::string found = text_.substr(at_, text_.find('\n', at_) - at_);
    throw Malformed("found '" + found.substr(0, 60) + "', expected a line '" + word +
                    " ...'");
  }

  /// Printable ASCII in lines of bearable length, the last one ended as well.
  void check_characters() {
    constexpr std::size_t longest_file = 1 << 26;
    constexpr std::size_t longest_line = 1 << 20;
    std::size_t length = 0;
    line_ = 1;
    for (const char c : text_) {
      if ((c < ' ' || c > '~') && c != '\n') {
        throw Malformed("found a byte that is no printable ASCII, expected none");
      }
      length = c == '\n' ? 0 : length + 1;
      line_ += c == '\n' ? 1 : 0;
      if (length > longest_line) {
        throw Malformed("found a longer line, expected at most 1048576 characters");
      }
    }
    if (length > 0 || text_.size() > longest_file) {
      throw Malformed(
          "found no end of the last line or a larger file, expected at most 64 MiB");
    }
    line_ = 0;
  }

  Certificate certificate() {
    check_characters();
    Certificate c;
    if (const std::string version = need("certispin-certificate"); version != "1") {
      throw Malformed("found version " + version.substr(0, 40) + ", expected 1");
    }
    const auto scale = split(need("scale"), 4, 4);
    c.calibration =
        "1 / delta_E[N=" + std::to_string(parse_integer(scale[0], 1, largest_N)) +
        ", g=" + parse_g(scale[1]).get_str() + "]";
    c.temperature = parse_fraction(scale[2]);
    c.gamma_phi = parse_fraction(scale[3]);
    while (const auto rest = take("point")) {
      Point p = point(split(*rest, 9, 13));
      if (!c.points.empty()) {
        const Point& before = c.points.back().second;
        if (p.N < before.N || (p.N == before.N && p.g <= before.g)) {
          throw Malformed("found a point out of order, expected ascending N, then g");
        }
      }
      c.points.emplace_back(line_, std::move(p));
    }
    std::set<std::string> ids;
    while (const auto id = take("claim")) {
      if (!ids.insert(split(*id, 1, 1)[0]).second) {
        throw Malformed("found '" + *id + "' again, expected each id once");
      }
      c.claims.push_back(claim(*id));
    }
    end(std::to_string(c.points.size()) + " " + std::to_string(c.claims.size()));
    return c;
  }

  static Point point(const std::vector<std::string>& w) {
    constexpr long most_bits = 16384;
    Point p;
    p.N = parse_integer(w[0], 2, largest_N);
    p.g = parse_g(w[1]);
    p.bits = parse_integer(w[2], 16, most_bits);
    p.shift = parse_integer(w[3], 0, 4 * most_bits);
    p.twist = parse_integer(w[4], 1, p.N);
    for (std::size_t i = 5; i < w.size(); ++i) {
      p.bounds.push_back(parse_integer(w[i]));
    }
    if (p.g == 0 || (p.N - p.twist) % 2 != 0) {
      throw Malformed(
          "found g = 0 or a twist that is no row, expected g > 0, N - TWIST even");
    }
    if (p.bounds.size() % 2 != 0 || (p.N == 2 && p.bounds.size() > 6)) {
      throw Malformed(
          "found a level with one bound or that does not exist, expected two bounds "
          "each of E_0, E_1, perhaps E_2, perhaps E_3 (N > 2)");
    }
    return p;
  }

  Claim claim(const std::string& id) {
    Claim c;
    c.line = line_;
    c.lines["claim"].push_back(id);
    for (const std::string& word : split(words_of_claims)) {
      const bool always = lists("verdict reading printed expression", word);
      auto rest = always ? need(word) : take(word);
      while (rest) {
        c.lines[word].push_back(*rest);
        rest = lists(repeating, word) ? take(word) : std::nullopt;
      }
    }
    check_lines(c);
    return c;
  }

  /// All bytes before the line `end` as one big-endian integer, modulo 2^127 − 1.
  void end(const std::string& counts) {
    Integer bytes;
    mpz_import(bytes.get_mpz_t(), at_, 1, 1, 0, 0, text_.data());
    const Integer checksum = bytes % ((Integer(1) << 127) - 1);
    const std::string expected = counts + " " + checksum.get_str();
    if (const std::string found = need("end"); found != expected) {
      throw Malformed("found end " + found.substr(0, 60) + ", expected end " + expected);
    }
    if (at_ != text_.size()) {
      ++line_;
      throw Malformed("found more lines, expected none after 'end'");
    }
  }

  const std::string& text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  // the one that was taken last
};

}  // namespace

std::map<std::string, std::string> Claim::named(const std::string& word) const {
  std::map<std::string, std::string> result;
  if (!has(word)) {
    return result;
  }
  for (const std::string& rest : lines.at(word)) {
    const std::string name = rest.substr(0, rest.find(' '));
    const bool ascending = result.empty() || name > result.rbegin()->first;
    if (name.size() + 1 >= rest.size() || !ascending) {
      throw Malformed("found '" + word + " " + name.substr(0, 40) +
                      "', expected ascending names, each with more behind it");
    }
    result[name] = rest.substr(name.size() + 1);
  }
  return result;
}

Certificate parse_certificate(const std::string& text) {
  return Reader(text).whole();
}

}  // namespace checker
