#include "certispin/report/prove_report.hpp"

#include "certispin/report/table.hpp"
#include "json.hpp"
#include "source_path.hpp"

#include <fmt/format.h>
#include <sstream>

namespace certispin {
namespace {

std::string method_text(const Proof& proof) {
  const ProofMethod method = proof.theorem.method;
  if (method == ProofMethod::argument) {
    return "argument (not run)";
  }
  if (proof.size.empty()) {
    return std::string(to_text(method));
  }
  return fmt::format(
      "{}{} {}",
      to_text(method),
      method == ProofMethod::symbolic || method == ProofMethod::positivity ? "," : "",
      proof.size);
}

std::vector<std::string> row_of(const Proof& proof) {
  const Theorem& theorem = proof.theorem;
  const bool run = proof.status != ProofStatus::argument;
  return {
      proof.status == ProofStatus::failed ? "FAILED" : std::string(to_text(proof.status)),
      theorem.id,
      fmt::format("{}", fmt::join(theorem.equations, " ")),
      method_text(proof),
      run ? fmt::format("{}/{}", proof.rejected, theorem.wrong.size()) : "-"};
}

/// What stands below the row of a theorem.
std::string details(const Proof& proof) {
  const Theorem& theorem = proof.theorem;
  std::string text = fmt::format("    {}\n", theorem.title);
  const auto add = [&](std::string_view label, const std::string& value) {
    text += value.empty() ? "" : fmt::format("    {:<8}{}\n", label, value);
  };
  add("assumes", fmt::format("{}", fmt::join(assumptions(theorem), "; ")));
  add("covers", theorem.covers);
  add("runs", theorem.statement.text);
  add("in Coq", theorem.coq);
  for (const std::string& finding : proof.findings) {
    add(">>>", finding);
  }
  return text;
}

/// The table of one file, with the details below each row.
std::string table_text(const std::vector<const Proof*>& proofs) {
  using Align = TextTable::Align;
  TextTable table({Align::left, Align::left, Align::left, Align::left, Align::right});
  table.add_row({"status", "theorem", "equations", "method", "wrong"});
  table.add_rule();
  for (const Proof* proof : proofs) {
    table.add_row(row_of(*proof));
  }
  std::istringstream lines(table.to_string());
  std::string text;
  std::string line;
  for (int heading = 0; heading < 2 && std::getline(lines, line); ++heading) {
    text += line + '\n';
  }
  for (const Proof* proof : proofs) {
    std::getline(lines, line);
    text += line + '\n' + details(*proof);
  }
  return text;
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
          {"findings", proof.findings},
          {"coq", text(theorem.coq)},
          {"file", source_path(theorem.position.file)},
          {"line", theorem.position.line}};
}

}  // namespace

std::string proofs_text(const std::vector<Proof>& proofs) {
  std::string text;
  for (std::size_t i = 0; i < proofs.size();) {
    const std::string& file = proofs[i].theorem.position.file;
    std::vector<const Proof*> of_file;
    for (; i < proofs.size() && proofs[i].theorem.position.file == file; ++i) {
      of_file.push_back(&proofs[i]);
    }
    text += fmt::format("{}\n{}\n", source_path(file), table_text(of_file));
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
