#include "certispin/audit/theorem.hpp"

#include "theorem_reader.hpp"
#include "toml_file.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <fnmatch.h>
#include <fstream>
#include <iterator>
#include <map>

namespace certispin {
namespace {

namespace fs = std::filesystem;

/// Is `line` a fence that means TOML, however it is written?
bool is_toml_fence(std::string_view line) {
  const auto skip = [&](std::string_view characters) {
    line.remove_prefix(std::min(line.find_first_not_of(characters), line.size()));
  };
  skip(" ");
  const std::size_t before = line.size();
  skip("`~");
  const bool fence = before - line.size() >= 3;
  skip(" ");
  std::string word(line.substr(0, 4));
  std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return fence && word == "toml";
}

/// The lines between "```toml" and "```"; all others are empty, so that places stay.
std::string toml_blocks(std::string_view markdown, const std::string& file) {
  std::string blocks;
  std::size_t number = 0;
  std::size_t opened = 0;  // the line of an open block
  while (!markdown.empty()) {
    const std::size_t end = markdown.find('\n');
    std::string_view line = markdown.substr(0, end);
    markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 1);
    ++number;
    if (!line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
    }
    if (opened == 0) {
      opened = line == "```toml" ? number : 0;
      if (opened == 0 && is_toml_fence(line)) {
        throw DataError({file, number, 1},
                        fmt::format("'{}' opens no block; expected ```toml", line));
      }
    } else if (line == "```") {
      opened = 0;
    } else {
      blocks += line;
    }
    blocks += '\n';
  }
  if (opened != 0) {
    throw DataError({file, opened, 1}, "a block is not closed; expected ``` on a line");
  }
  return blocks;
}

/// Guarantees  DataError at the second theorem of an id.
void check_unique(const std::vector<Theorem>& theorems) {
  std::map<std::string_view, const Theorem*> seen;
  for (const Theorem& theorem : theorems) {
    const auto [first, is_new] = seen.emplace(theorem.id, &theorem);
    if (!is_new) {
      const SourcePosition& other = first->second->position;
      throw DataError(
          theorem.position,
          fmt::format("the id '{}' is used before at {}:{}; expected a new one",
                      theorem.id,
                      other.file,
                      other.line));
    }
  }
}

std::vector<Theorem> theorems_of(std::string_view markdown, const std::string& file) {
  std::vector<Theorem> theorems;
  for (const auto& [key, value] : parse_toml(toml_blocks(markdown, file), file)) {
    if (key.str() != "theorem" || !value.is_array_of_tables()) {
      throw DataError(position_in(file, key.source()),
                      fmt::format("'{}' does not belong in a proof; expected [[theorem]]",
                                  key.str()));
    }
    for (const toml::node& each : *value.as_array()) {
      theorems.push_back(read_theorem(*each.as_table(), file));
    }
  }
  return theorems;
}

std::vector<fs::path> proof_files(const fs::path& proofs) {
  std::error_code error;
  if (fs::is_regular_file(proofs, error)) {
    return {proofs};
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(proofs, error)) {
    if (entry.path().extension() == ".md") {
      files.push_back(entry.path());
    }
  }
  if (error) {
    throw InputError(
        fmt::format("cannot read '{}'; expected a folder with *.md, or one such file",
                    proofs.string()));
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string_view to_text(ProofMethod method) {
  switch (method) {
    case ProofMethod::symbolic:
      return "symbolic";
    case ProofMethod::grid:
      return "grid";
    case ProofMethod::positivity:
      return "positivity";
    case ProofMethod::enclosure:
      return "enclosure";
    default:
      return "argument";
  }
}

std::string_view to_text(Comparison comparison) {
  switch (comparison) {
    case Comparison::equal:
      return "=";
    case Comparison::different:
      return "!=";
    case Comparison::at_least:
      return ">=";
    default:
      return ">";
  }
}

std::vector<std::string> assumptions(const Theorem& theorem) {
  std::vector<std::string> assumed = theorem.hypotheses;
  for (const std::string& name : theorem.nonnegative) {
    assumed.push_back(name + " >= 0");
  }
  for (const std::string& name : theorem.positive) {
    assumed.push_back(name + " > 0");
  }
  return assumed;
}

std::vector<Theorem> parse_theorems(std::string_view markdown, const std::string& name) {
  std::vector<Theorem> theorems = theorems_of(markdown, name);
  check_unique(theorems);
  return theorems;
}

std::vector<Theorem> read_theorems(const fs::path& proofs) {
  std::vector<Theorem> theorems;
  for (const fs::path& file : proof_files(proofs)) {
    std::ifstream stream(file, std::ios::binary);
    const std::string markdown((std::istreambuf_iterator<char>(stream)), {});
    if (!stream) {
      throw InputError(
          fmt::format("cannot read '{}'; expected a proof file", file.string()));
    }
    std::vector<Theorem> more = theorems_of(markdown, file.string());
    std::move(more.begin(), more.end(), std::back_inserter(theorems));
  }
  check_unique(theorems);
  return theorems;
}

std::vector<Theorem> matching(std::vector<Theorem> theorems, const std::string& glob) {
  std::erase_if(theorems, [&](const Theorem& theorem) {
    return fnmatch(glob.c_str(), theorem.id.c_str(), 0) != 0;
  });
  return theorems;
}

}  // namespace certispin
