#include "certispin/report/prove_report.hpp"

#include "certispin/report/table.hpp"
#include "json.hpp"
#include "source_path.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

TextTable new_table() {
  using Align = TextTable::Align;
  TextTable table(
      {Align::left, Align::left, Align::left, Align::left, Align::right, Align::left});
  table.add_row({"status", "theorem", "equations", "method", "wrong", "title"});
  table.add_rule();
  return table;
}

std::string method_text(const Proof& proof) {
  const ProofMethod method = proof.theorem.method;
  if (method == ProofMethod::argument) {
    return "argument (not run)";
  }
  if (proof.size.empty()) {
    return std::string(to_text(method));
  }
  return fmt::format(
      "{}{} {}", to_text(method), method == ProofMethod::symbolic ? "," : "", proof.size);
}

void add_rows(TextTable& table, const Proof& proof) {
  const Theorem& theorem = proof.theorem;
  const auto more = [&](const std::string& text) {
    table.add_row({"", "", "", "", "", "  " + text});
  };
  const bool run = proof.status != ProofStatus::argument;
  table.add_row({proof.status == ProofStatus::failed ? "FAILED"
                                                     : std::string(to_text(proof.status)),
                 theorem.id,
                 theorem.equations.empty()
                     ? "-"
                     : fmt::format("{}", fmt::join(theorem.equations, " ")),
                 method_text(proof),
                 run ? fmt::format("{}/{}", proof.rejected, theorem.wrong.size()) : "-",
                 theorem.title});
  more(fmt::format("if {}", fmt::join(assumptions(theorem), "; ")));
  more("for " + theorem.covers);
  if (!proof.note.empty()) {
    more(fmt::format("{} does not hold: {}", theorem.statement.text, proof.note));
  }
}

std::string counts_text(const ProofCounts& counts, std::size_t theorems) {
  std::string text = fmt::format("{} theorems: {} proved by machine, {} by argument",
                                 theorems,
                                 counts.proved,
                                 counts.argument);
  text += counts.failed > 0 ? fmt::format(", {} FAILED", counts.failed) : "";
  text += counts.undecided > 0 ? fmt::format(", {} undecided", counts.undecided) : "";
  return text + fmt::format("; {} wrong variants rejected\n", counts.rejected);
}

Json wrong_json(const Theorem& theorem) {
  Json list = Json::array();
  for (const Statement& wrong : theorem.wrong) {
    list.push_back(wrong.text);
  }
  return list;
}

Json proof_json(const Proof& proof) {
  const Theorem& theorem = proof.theorem;
  const auto text = [](const std::string& value) {
    return value.empty() ? Json(nullptr) : Json(value);
  };
  return {{"id", theorem.id},
          {"title", theorem.title},
          {"status", to_text(proof.status)},
          {"method", to_text(theorem.method)},
          {"size", text(proof.size)},
          {"equations", theorem.equations},
          {"assumptions", assumptions(theorem)},
          {"covers", theorem.covers},
          {"statement", text(theorem.statement.text)},
          {"wrong", wrong_json(theorem)},
          {"rejected", proof.rejected},
          {"note", text(proof.note)},
          {"coq", text(theorem.coq)},
          {"file", source_path(theorem.position.file)},
          {"line", theorem.position.line}};
}

}  // namespace

std::string proofs_text(const std::vector<Proof>& proofs) {
  std::string text;
  for (std::size_t i = 0; i < proofs.size();) {
    const std::string& file = proofs[i].theorem.position.file;
    TextTable table = new_table();
    for (; i < proofs.size() && proofs[i].theorem.position.file == file; ++i) {
      add_rows(table, proofs[i]);
    }
    text += fmt::format("{}\n{}\n", source_path(file), table.to_string());
  }
  return text + counts_text(count(proofs), proofs.size());
}

std::string proofs_json(const std::vector<Proof>& proofs) {
  const ProofCounts counts = count(proofs);
  Json list = Json::array();
  for (const Proof& proof : proofs) {
    list.push_back(proof_json(proof));
  }
  return document_text({{"schema", "certispin/prove/1"},
                        {"summary",
                         {{"proved", counts.proved},
                          {"argument", counts.argument},
                          {"failed", counts.failed},
                          {"undecided", counts.undecided},
                          {"wrong_rejected", counts.rejected}}},
                        {"theorems", std::move(list)}});
}

}  // namespace certispin
