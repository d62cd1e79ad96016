#include "certispin/audit/ledger.hpp"
#include "certispin/numbers/nearest.hpp"
#include "certispin/quantities/registry.hpp"
#include "certispin/report/compute_report.hpp"
#include "certispin/report/consistency_report.hpp"
#include "certispin/report/explain_claim.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "data_directory.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace certispin::cli {
namespace {

struct Options {
  std::string id;
  std::string ledger;
};

std::string explain_all_quantities() {
  std::string text;
  for (const Quantity& q : registry()) {
    text += (text.empty() ? "" : "\n") + explain(q);
  }
  return text;
}

[[noreturn]] void fail_unknown(const std::string& id, const std::vector<Claim>& claims) {
  std::vector<std::string_view> known;
  for (const Claim& claim : claims) {
    known.emplace_back(claim.id);
  }
  for (const Quantity& q : registry()) {
    known.push_back(q.id);
  }
  throw InputError(fmt::format(
      "'{}' is neither a claim or relation of the ledger nor a quantity; did you mean "
      "'{}'?",
      id.substr(0, 40),
      nearest(id, known)));
}

/// A relation between printed numbers, declared or found.
std::string explain_relation(const std::string& id,
                             const std::filesystem::path& ledger,
                             const std::vector<Claim>& claims) {
  std::vector<Consistency> all =
      check_consistency(claims, read_relations(ledger, claims));
  std::erase_if(all, [&](const Consistency& entry) { return entry.id != id; });
  if (all.empty()) {
    fail_unknown(id, claims);
  }
  return consistency_text(all);
}

std::string explain_claim(const Options& options) {
  const auto ledger =
      options.ledger.empty() ? default_ledger() : std::filesystem::path(options.ledger);
  const std::vector<Claim> claims = read_ledger(ledger);
  const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.id == options.id;
  });
  if (found == claims.end()) {
    const Quantity* q = find_quantity(options.id);
    return q != nullptr ? explain(*q) : explain_relation(options.id, ledger, claims);
  }
  Audit audit = run_audit({*found}, AuditOptions{});
  audit.consistency = check_consistency(claims, read_relations(ledger, claims));
  return explain(audit);
}

int run(const Options& options) {
  if (options.id.empty()) {
    write_output("", explain_all_quantities());
    return all_confirmed;
  }
  const Quantity* q = options.ledger.empty() ? find_quantity(options.id) : nullptr;
  write_output("", q != nullptr ? explain(*q) : explain_claim(options));
  return all_confirmed;
}

}  // namespace

Run add_explain(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "explain", "Says what is known of one claim, or how a quantity is enclosed");
  command->add_option(
      "ID", options->id, "id of a claim of the ledger or of a quantity [all quantities]");
  command->add_option("--ledger",
                      options->ledger,
                      "folder with ledger/*.toml, or one TOML file [the shipped paper]");
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
