#include "html_claim.hpp"

#include "certispin/report/explain_claim.hpp"
#include "claim_text.hpp"
#include "number_line.hpp"
#include "source_path.hpp"

#include <fmt/format.h>

namespace certispin::html {
namespace {

std::string between(const std::string& lower, const std::string& upper) {
  return lower == upper ? "exactly " + lower : lower + " … " + upper;
}

std::string bounds_of(const std::optional<BoundsText>& bounds) {
  return bounds ? between(bounds->lower, bounds->upper) : "";
}

/// "[2.3505, 2.3515]", round where an end does not belong.
std::string set_text(const PrintedSet& cell, const JudgementTexts& texts) {
  if (!cell.lower && !cell.upper) {
    return "";
  }
  return fmt::format("{}{}, {}{}",
                     cell.lower_open || !cell.lower ? "(" : "[",
                     cell.lower ? texts.cell_lower : "−∞",
                     cell.upper ? texts.cell_upper : "∞",
                     cell.upper_open || !cell.upper ? ")" : "]");
}

std::string reading_text(const Claim& claim) {
  std::string text(to_text(claim.reading));
  if (claim.unbounded) {
    text += "; the paper's range goes on beyond the tested one";
  }
  return text;
}

std::string margin_sentence(const Judgement& j) {
  const std::string margin = margin_text(j);
  return margin == "-" ? "" : margin + " units of the last printed place";
}

void add_results(Node parent, const AuditedClaim& each) {
  const auto& [claim, j] = each;
  Node list = add(parent, "dl", "facts");
  if (claim.reading == Reading::identity) {
    add_fact(list, "expression", claim.expression_text, "code");
    add_fact(list, "printed as equal to", claim.printed, "code");
  } else {
    add_fact(list, "printed", printed_text(claim), "number");
  }
  add_fact(list, std::string(value_name(claim)), bare_value_text(each), "number");
  add_fact(list, "with the inputs as printed", value_text(j.nominal), "number");
  add_fact(list, "margin", margin_sentence(j));
}

void add_float64(Node list, const Judgement& j, const JudgementTexts& texts) {
  add_fact(list, "float64", texts.float64.value_or(""), "number");
  add_fact(list, "its error, at most", texts.float64_error.value_or(""), "number");
  if (j.float64_error) {
    add_fact(list, "its correct digits", std::to_string(j.float64_error->correct_digits));
  }
}

void add_method(Node parent, const AuditedClaim& each) {
  const auto& [claim, j] = each;
  const JudgementTexts texts = texts_of(each);
  Node details = add(parent, "details");
  add(details, "summary", "", "How it was judged");
  Node list = add(details, "dl", "facts");
  add_fact(list, "reading", reading_text(claim));
  add_fact(list,
           "expression",
           claim.reading == Reading::identity ? "" : claim.expression_text,
           "code");
  add_fact(list, "at", place_text(claim));
  add_fact(list, "printed set", set_text(j.cell, texts), "number");
  add_fact(list, "proved bounds", bounds_of(texts.value), "number");
  add_fact(list, "estimated bounds", bounds_of(texts.estimate), "number");
  add_float64(list, j, texts);
  add_fact(list, "method", j.method);
  add_fact(list, "proof", j.proof);
  add_fact(list, "reason", claim.reason == j.proof ? "" : claim.reason);
  add_fact(list, "precision", j.bits > 0 ? fmt::format("{} bits", j.bits) : "");
  add_fact(list, "stated by", claim.origin == Origin::ours ? "us, not by the paper" : "");
  add_fact(
      list,
      "ledger",
      claim.position.file.empty()
          ? ""
          : fmt::format("{}:{}", source_path(claim.position.file), claim.position.line),
      "code");
}

/// What a referee would say, and the note of the judge unless that holds it already.
void add_sentences(Node parent, const AuditedClaim& each) {
  const auto& [claim, j] = each;
  std::string said;
  if (j.verdict != Verdict::confirmed) {
    said = referee_sentence(claim, j);
    add(parent, "p", "referee", "A referee would say: " + said);
  }
  if (!j.note.empty() && said.find(j.note) == std::string::npos) {
    add(parent, "p", "note", j.note);
  }
}

}  // namespace

void add_claim(Node parent, const AuditedClaim& each) {
  const auto& [claim, j] = each;
  const std::string verdict(to_text(j.verdict));
  Node article = add(parent, "article", "claim " + verdict);
  set(article, "id", claim.id);
  set(article, "data-verdict", verdict);
  Node head = add(article, "header", "claim-head");
  Node title = add(head, "h4");
  Node link = add(title, "a", "", claim.id);
  set(link, "href", "#" + claim.id);
  add_badge(head, verdict);
  add(article, "p", "where", claim.where);
  add(article, "p", "meaning", claim.meaning);
  Node body = add(article, "div", "claim-body");
  add_results(body, each);
  add_number_line(body, each);
  add_sentences(article, each);
  add_method(article, each);
}

}  // namespace certispin::html
