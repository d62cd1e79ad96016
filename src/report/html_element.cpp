#include "html_element.hpp"

#include <algorithm>

namespace certispin::html {
namespace {

const char* sign_of(const std::string& verdict) {
  if (verdict == "confirmed" || verdict == "agree") {
    return "✓ ";
  }
  if (verdict == "refuted" || verdict == "inconsistent") {
    return "✗ ";
  }
  if (verdict == "supported" || verdict == "rounding") {
    return "≈ ";
  }
  return verdict == "contradicted" ? "≉ " : verdict == "undecided" ? "? " : "– ";
}

}  // namespace

std::string in_words(std::string verdict) {
  std::replace(verdict.begin(), verdict.end(), '_', ' ');
  return verdict;
}

void add_badge(Node parent, const std::string& verdict) {
  Node badge = add(parent, "span", "badge " + verdict);
  Node mark = add(badge, "span", "", sign_of(verdict));
  set(mark, "aria-hidden", "true");
  add_text(badge, in_words(verdict));
}

}  // namespace certispin::html
