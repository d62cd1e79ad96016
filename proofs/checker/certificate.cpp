#include "certificate.hpp"

#include <set>

namespace checker {
namespace {

constexpr std::size_t longest_file = 1 << 26;
constexpr std::size_t longest_line = 1 << 20;
constexpr std::size_t longest_expression = 4096;
constexpr std::size_t most_pieces = 100'000;

/// The lines between `printed` and `input` that a reading has, and where it is claimed; a line
/// with ? may be absent.
struct Form {
  std::string lines;
  std::string places;
};
const std::map<std::string, Form>& forms() {
  static const std::string any = "at over_N over_g";
  static const std::map<std::string, Form> all{
      {"rounded", {"cell", any}},
      {"truncated", {"cell", any}},
      {"approximately", {"resolution cell", any}},
      {"at_least", {"resolution? cell", any}},
      {"at_most", {"resolution? cell", any}},
      {"greater", {"cell", any}},
      {"less", {"cell", any}},
      {"much_greater", {"threshold cell", any}},
      {"much_less", {"threshold cell", any}},
      {"range", {"printed_to cell", any}},
      {"peak_over_N", {"resolution aspect cell", "over_N"}},
      {"peak_over_g", {"resolution aspect cell", "over_g"}},
      {"crossing", {"printed_to level cell", "over_N over_g"}},
      {"monotone", {"", "over_N"}},
      {"identity", {"", "over_N"}}};
  return all;
}

/// Whether `word` stands in a list of words, perhaps with `mark` behind it.
bool lists(const std::string& list,
           const std::string& word,
           const std::string& mark = "") {
  return (" " + list + " ").find(" " + word + mark + " ") != std::string::npos;
}

std::vector<std::string> split(const std::string& text,
                               std::size_t least,
                               std::size_t most) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.size() < least || words.size() > most) {
    throw Malformed("found " + std::to_string(words.size()) +
                    " words after the first, expected " + std::to_string(least) + " to " +
                    std::to_string(most));
  }
  return words;
}

Rational parse_g(const std::string& text) {
  Rational g = parse_fraction(text);
  return g >= 0 ? g : throw Malformed("found a negative g, expected g >= 0");
}

std::pair<long, Rational> key(const Point& p) {
  return {p.N, p.g};
}

Point parse_point(const std::string& rest) {
  constexpr long most_bits = 16384;
  const auto w = split(rest, 9, 13);
  Point p;
  p.N = parse_integer(w[0], 2, largest_N);
  p.g = parse_g(w[1]);
  p.bits = parse_integer(w[2], 16, most_bits);
  p.shift = parse_integer(w[3], 0, 4 * most_bits);
  p.twist = parse_integer(w[4], 1, p.N);
  if (p.g == 0 || (p.N - p.twist) % 2 != 0) {
    throw Malformed(
        "found g = 0 or a twist that is no row, expected g > 0 and N - TWIST even");
  }
  if (w.size() % 2 == 0 || w.size() > (p.N == 2 ? 11 : 13)) {
    throw Malformed(
        "found a level without two bounds, or one that does not exist, expected E_0 "
        "to E_3 at most (N = 2: E_2)");
  }
  for (std::size_t i = 5; i < w.size(); ++i) {
    const Rational bound = parse_fraction(w[i]);
    if (bound.get_den() != 1) {
      throw Malformed("found a fraction as bound, expected an integer");
    }
    p.bounds.push_back(bound.get_num());
  }
  return p;
}

/// The ends of an input as printed: a:b, or the reals that round to one decimal.
std::pair<Rational, Rational> parse_input(const std::string& text) {
  if (const std::size_t colon = text.find(':'); colon != std::string::npos) {
    return {parse_number(text.substr(0, colon)), parse_number(text.substr(colon + 1))};
  }
  const Decimal d(text);
  return {d.value - d.unit / 2, d.value + d.unit / 2};
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
                    " …'");
  }
  std::string need_one_of(const std::string& word, const std::string& choices) {
    std::string found = need(word);
    if (found.find(' ') != std::string::npos || !lists(choices, found)) {
      throw Malformed("found '" + found.substr(0, 60) + "', expected one of: " + choices);
    }
    return found;
  }
  std::string need_expression(const std::string& word) {
    std::string found = need(word);
    if (found.size() > longest_expression) {
      throw Malformed("found a longer text, expected at most 4096 characters");
    }
    return found;
  }

  /// Printable ASCII in lines of bearable length, the last one ended as well.
  void check_characters() {
    std::size_t length = 0;
    for (const char c : text_) {
      length = c == '\n' ? 0 : length + 1;
      line_ += length == 1 ? 1 : 0;
      if ((c < ' ' || c > '~') && c != '\n') {
        throw Malformed("found a byte that is no printable ASCII, expected none");
      }
      if (length > longest_line) {
        throw Malformed("found a longer line, expected at most 1048576 characters");
      }
    }
    if (length > 0 || text_.size() > longest_file) {
      throw Malformed(
          "found a truncated or too large file, expected a whole line at its end and "
          "at most 64 MiB");
    }
    line_ = 0;
  }

  Certificate certificate() {
    check_characters();
    Certificate c;
    need_one_of("certispin-certificate", "1");
    const auto scale = split(need("scale"), 4, 4);
    c.facts.scale_N = parse_integer(scale[0], 1, largest_N);
    c.facts.scale_g = parse_g(scale[1]);
    c.facts.temperature = parse_fraction(scale[2]);
    c.facts.gamma_phi = parse_fraction(scale[3]);
    while (const auto rest = take("point")) {
      Point p = parse_point(*rest);
      if (!c.points.empty() && !(key(c.points.back().second) < key(p))) {
        throw Malformed("found a point out of order, expected ascending N, then g");
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
    check_end(c);
    return c;
  }

  /// All bytes before `end` as one big-endian integer, modulo 2^127 − 1.
  void check_end(const Certificate& c) {
    Integer bytes;
    mpz_import(bytes.get_mpz_t(), at_, 1, 1, 0, 0, text_.data());
    const Integer checksum = bytes % ((Integer(1) << 127) - 1);
    const auto w = split(need("end"), 3, 3);
    const std::string counts =
        std::to_string(c.points.size()) + " " + std::to_string(c.claims.size());
    if (w[0] + " " + w[1] != counts || w[2] != checksum.get_str()) {
      throw Malformed("found other counts or another checksum, expected end " + counts +
                      " " + checksum.get_str());
    }
    if (at_ != text_.size()) {
      ++line_;
      throw Malformed("found more after the line 'end', expected nothing");
    }
  }

  Claim claim(const std::string& id) {
    Claim c;
    c.line = line_;
    c.text["claim"] = id;
    c.confirmed = need_one_of("verdict", "confirmed refuted") == "confirmed";
    c.text["reading"] = need("reading");
    const auto form = forms().find(c.text["reading"]);
    if (form == forms().end()) {
      throw Malformed("found '" + c.text["reading"].substr(0, 60) +
                      "', expected a reading");
    }
    c.text["printed"] = need_expression("printed");
    for (const char* word :
         {"printed_to", "resolution", "threshold", "level", "aspect", "cell"}) {
      if (lists(form->second.lines, word)) {
        c.text[word] = need(word);
      } else if (auto rest =
                     lists(form->second.lines, word, "?") ? take(word) : std::nullopt) {
        c.text[word] = *rest;
      }
    }
    names(c);
    place(c, form->second.places);
    evidence(c);
    c.text["expression"] = need_expression("expression");
    return c;
  }

  /// `line NAME REST`, names ascending.
  template <class Value, class Parse>
  void take_names(const char* line,
                  std::map<std::string, Value>& into,
                  const Parse& parse) {
    while (const auto rest = take(line)) {
      const std::string name = rest->substr(0, rest->find(' '));
      if (name.size() + 1 >= rest->size() ||
          (!into.empty() && name <= into.rbegin()->first)) {
        throw Malformed("found '" + name +
                        "', expected more after it, and names ascending");
      }
      into[name] = parse(name, rest->substr(name.size() + 1));
    }
  }
  void names(Claim& c) {
    take_names("input", c.inputs, [](const std::string& name, const std::string& rest) {
      const auto w = split(rest, 3, 3);
      auto ends = parse_input(w[2]);
      if (name == "N" || name == "g" || find_quantity(name) != nullptr) {
        throw Malformed("found input " + name + ", expected another name");
      }
      if (parse_fraction(w[0]) != ends.first || parse_fraction(w[1]) != ends.second ||
          ends.first > ends.second) {
        throw Malformed("found ends that are not those of " + w[2] + ", expected " +
                        ends.first.get_str() + " " + ends.second.get_str());
      }
      return ends;
    });
    while (const auto rest = take("variable")) {
      c.variables.push_back(split(*rest, 1, 1)[0]);
    }
    const auto as_it_is = [](const std::string&, const std::string& rest) {
      return rest;
    };
    take_names("square", c.squares, as_it_is);
    take_names("let", c.formulas, as_it_is);
    if ((!c.variables.empty() || !c.squares.empty() || !c.formulas.empty()) &&
        c.text["reading"] != "identity") {
      throw Malformed("found symbols of a formula, expected them in an identity only");
    }
  }

  void place(Claim& c, const std::string& places) {
    if (!c.variables.empty()) {
      return;
    }
    if (const auto at = lists(places, "at") ? take("at") : std::nullopt) {
      const auto w = split(*at, 2, 2);
      c.place = Place::at;
      c.first = c.last = parse_integer(w[0], 1, largest_N);
      c.lo = c.hi = parse_g(w[1]);
    } else if (const auto over_g =
                   lists(places, "over_g") ? take("over_g") : std::nullopt) {
      const auto w = split(*over_g, 3, 3);
      c.place = Place::over_g;
      c.first = c.last = parse_integer(w[0], 1, largest_N);
      c.lo = parse_g(w[1]);
      c.hi = parse_g(w[2]);
      if (c.lo >= c.hi) {
        throw Malformed("found an empty range of g, expected ascending ends");
      }
    } else {
      const auto w = split(need(lists(places, "over_N") ? "over_N" : places), 4, 4);
      c.place = Place::over_N;
      c.first = parse_integer(w[0], 1, largest_N);
      c.last = parse_integer(w[1], c.first, largest_N);
      c.step = parse_integer(w[2], 1, largest_N);
      c.lo = c.hi = parse_g(w[3]);
      c.last -= (c.last - c.first) % c.step;
    }
  }

  /// `witness`, `cuts` and `bits`, each exactly where it is used.
  void evidence(Claim& c) {
    const std::string& reading = c.text["reading"];
    const bool peak = reading.starts_with("peak");
    const bool crossing = reading == "crossing";
    const bool counterexample = !c.confirmed && !crossing && c.place >= Place::over_N;
    if (peak || counterexample || (crossing && c.confirmed && c.place == Place::over_N)) {
      c.text["witness"] = need("witness");
    }
    if (c.place == Place::over_g && (peak || !counterexample)) {
      Rational before = c.lo;
      const auto rest = take("cuts");
      for (const auto& word :
           rest ? split(*rest, 1, most_pieces) : std::vector<std::string>()) {
        c.cuts.push_back(parse_fraction(word));
        if (c.cuts.back() <= std::exchange(before, c.cuts.back()) ||
            c.cuts.back() >= c.hi) {
          throw Malformed("found the cut " + word +
                          ", expected ascending ones inside the range");
        }
      }
    }
    if (reading != "identity" || (c.place == Place::over_N && !c.confirmed)) {
      c.text["bits"] = need("bits");
    }
  }

  const std::string& text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  // the one that was taken last
};

}  // namespace

Certificate parse_certificate(const std::string& text) {
  return Reader(text).whole();
}

}  // namespace checker
