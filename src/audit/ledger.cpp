#include "certispin/audit/ledger.hpp"

#include "certispin/quantities/certified_evaluation.hpp"
#include "claim_table.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <toml++/toml.h>

namespace certispin {
namespace {

namespace fs = std::filesystem;

SpinRange parse_spin_range(const std::string& text) {
  const auto bad = [&]() -> InputError {
    return InputError(fmt::format(
        "'{}' is not a range of N; expected \"first:last\" or \"first:last:step\"",
        text));
  };
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find(':', start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  if (parts.size() < 2 || parts.size() > 3) {
    throw bad();
  }
  SpinRange range{parse_N(parts[0]), parse_N(parts[1]), 1};
  if (parts.size() == 3) {
    range.step = parse_N(parts[2]);
  }
  if (range.last < range.first) {
    throw bad();
  }
  return range;
}

RationalInterval parse_g_range(const std::string& text) {
  const auto colon = text.find(':');
  if (colon == std::string::npos) {
    throw InputError(
        fmt::format("'{}' is not a range of g; expected \"0.90:0.99\"", text));
  }
  RationalInterval range{parse_g(text.substr(0, colon)), parse_g(text.substr(colon + 1))};
  if (!(range.lower < range.upper)) {
    throw InputError(fmt::format("'{}' is an empty range of g", text));
  }
  return range;
}

Rational parse_positive(const std::string& text) {
  Rational value = parse_rational(text);
  if (value <= 0) {
    throw InputError(fmt::format("'{}' is not positive; expected a value > 0", text));
  }
  return value;
}

void read_points(ClaimTable& table, Claim& claim) {
  for (const auto& [key, value] : table.strings("at", {"N", "g"})) {
    table.located("at", [&] {
      if (key == "N") {
        claim.N = parse_N(value);
      } else {
        claim.g = parse_g(value);
      }
      return 0;
    });
  }
}

void read_over(ClaimTable& table, Claim& claim) {
  for (const auto& [key, value] : table.strings("over", {"N", "g"})) {
    table.located("over", [&] {
      if (key == "N") {
        claim.over_N = parse_spin_range(value);
      } else {
        claim.over_g = parse_g_range(value);
      }
      return 0;
    });
  }
  const bool wants_g = claim.reading == Reading::peak_over_g;
  if (wants_g ? !claim.over_g || claim.over_N : !claim.over_N || claim.over_g) {
    table.fail("over",
               fmt::format("a {} claim needs over = {{ {} }}",
                           to_text(claim.reading),
                           wants_g ? "g = \"lo:hi\"" : "N = \"first:last\""));
  }
}

void read_aspect(ClaimTable& table, Claim& claim) {
  const std::string aspect = table.required("aspect");
  if (aspect != "height" && aspect != "position") {
    table.fail(
        "aspect",
        fmt::format("aspect '{}' is unknown; expected height or position", aspect));
  }
  claim.aspect = aspect == "height" ? Aspect::height : Aspect::position;
}

/// The keys that only some readings use.
void read_details(ClaimTable& table, Claim& claim) {
  const auto positive = [&](std::string_view key) {
    const std::string text = table.required(key);
    return table.located(key, [&] { return parse_positive(text); });
  };
  switch (claim.reading) {
    case Reading::approximately:
      claim.resolution = positive("resolution");
      break;
    case Reading::much_greater:
    case Reading::much_less:
      claim.threshold = positive("threshold");
      break;
    case Reading::peak_over_N:
    case Reading::peak_over_g:
      claim.resolution = positive("resolution");
      read_aspect(table, claim);
      read_over(table, claim);
      break;
    case Reading::range:
    case Reading::crossing: {
      const std::string to = table.required("printed_to");
      claim.number_to = table.located("printed_to", [&] { return PrintedDecimal(to); });
      if (claim.reading == Reading::crossing) {
        const std::string level = table.required("level");
        claim.level = table.located("level", [&] { return parse_rational(level); });
      }
      read_over(table, claim);
      break;
    }
    case Reading::identity:
      claim.reason = table.required("reason");
      read_over(table, claim);
      break;
    case Reading::literature:
      claim.reason = table.required("reason");
      break;
    default:
      break;
  }
}

/// N and g must be given where the reading needs them and nowhere else.
void check_point(ClaimTable& table, const Claim& claim) {
  const bool needs_N = !claim.over_N && claim.reading != Reading::limit;
  const bool needs_g = claim.reading != Reading::peak_over_g;
  if (claim.N.has_value() != needs_N || claim.g.has_value() != needs_g) {
    table.fail("at",
               fmt::format("a {} claim has 'at' with {}{}{}; expected exactly that",
                           to_text(claim.reading),
                           needs_N ? "N" : "no N",
                           " and ",
                           needs_g ? "g" : "no g"));
  }
}

Claim read_claim(const toml::table& source, const std::string& file) {
  ClaimTable table(source, file);
  Claim claim;
  claim.position = table.position();
  claim.id = table.required("id");
  claim.where = table.required("where");
  claim.printed = table.required("printed");
  claim.meaning = table.required("meaning");
  const std::string reading = table.required("reading");
  const auto parsed = parse_reading(reading);
  if (!parsed) {
    table.fail("reading",
               fmt::format("reading '{}' is unknown; expected one of rounded, "
                           "truncated, approximately, at_least, …",
                           reading));
  }
  claim.reading = *parsed;
  const bool infinite = claim.reading == Reading::limit && claim.printed == "infinity";
  if (claim.reading != Reading::literature && !infinite) {
    claim.number =
        table.located("printed", [&] { return PrintedDecimal(claim.printed); });
  }
  read_details(table, claim);
  if (claim.reading != Reading::literature) {
    claim.expression_text = table.required("expression");
    claim.expression = table.located("expression", [&] {
      Expression e = parse_expression(claim.expression_text);
      check_names(e);
      return e;
    });
    read_points(table, claim);
    check_point(table, claim);
  }
  table.reject_unused();
  return claim;
}

toml::table parse_toml(const fs::path& path) {
  try {
    return toml::parse_file(path.string());
  } catch (const toml::parse_error& error) {
    const auto& begin = error.source().begin;
    throw DataError({path.string(), begin.line, begin.column},
                    std::string(error.description()));
  }
}

void read_file(const fs::path& path, std::vector<Claim>& claims) {
  const toml::table document = parse_toml(path);
  for (const auto& [key, value] : document) {
    const auto* array = value.as_array();
    if (key.str() != "claim" || array == nullptr) {
      throw DataError(
          {path.string(), key.source().begin.line, key.source().begin.column},
          fmt::format("'{}' does not belong in a ledger; expected [[claim]]", key.str()));
    }
    for (const auto& element : *array) {
      if (!element.is_table()) {
        throw DataError(
            {path.string(), element.source().begin.line, element.source().begin.column},
            "a claim is not a table; expected [[claim]]");
      }
      claims.push_back(read_claim(*element.as_table(), path.string()));
    }
  }
}

std::vector<fs::path> ledger_files(const fs::path& ledger) {
  std::error_code error;
  if (fs::is_regular_file(ledger, error)) {
    return {ledger};
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(ledger / "ledger", error)) {
    if (entry.path().extension() == ".toml") {
      files.push_back(entry.path());
    }
  }
  if (error || files.empty()) {
    throw InputError(
        fmt::format("'{}' is not a ledger; expected a TOML file or a folder "
                    "with ledger/*.toml",
                    ledger.string()));
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<Claim> read_ledger(const fs::path& ledger) {
  std::vector<Claim> claims;
  for (const fs::path& file : ledger_files(ledger)) {
    read_file(file, claims);
  }
  std::map<std::string_view, const Claim*> seen;
  for (const Claim& claim : claims) {
    const auto [first, is_new] = seen.emplace(claim.id, &claim);
    if (!is_new) {
      const SourcePosition& other = first->second->position;
      throw DataError(
          claim.position,
          fmt::format("the id '{}' is used before at {}:{}; expected a new one",
                      claim.id,
                      other.file,
                      other.line));
    }
  }
  return claims;
}

}  // namespace certispin
