#include "certispin/quantities/registry.hpp"
#include "certispin/report/compute_report.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "options.hpp"

#include <memory>

namespace certispin::cli {
namespace {

struct ComputeOptions {
  ProblemOptions problem;
  std::string digits = "30";
  OutputOptions output;
  std::vector<std::string> ids;
};

/// A quantity that was asked for by name must be defined; the others may say why not.
ComputedQuantity compute(const Quantity& q,
                         const ComputeResult& result,
                         bool by_name,
                         DoubletCache& cache) {
  ComputedQuantity computed{&q, {Inconclusive{}, 0, 0}, {}};
  computed.undefined = undefined_because(q, result.problem.point);
  if (computed.undefined.empty() || by_name) {
    computed.enclosure =
        enclose_to_digits(parse_expression(q.id), result.problem, result.digits, cache);
  }
  return computed;
}

int run(const ComputeOptions& options) {
  ComputeResult result{options.problem.read(), parse_digits(options.digits), {}};
  DoubletCache cache;
  if (options.ids.empty()) {
    for (const Quantity& q : registry()) {
      result.quantities.push_back(compute(q, result, false, cache));
    }
  }
  std::vector<const Quantity*> wanted;  // all names are checked before any work
  for (const std::string& id : options.ids) {
    wanted.push_back(&quantity(id));
  }
  for (const Quantity* q : wanted) {
    result.quantities.push_back(compute(*q, result, true, cache));
  }
  write_output(options.output.file,
               options.output.format == "json"  ? to_json(result)
               : options.output.format == "csv" ? to_csv(result)
                                                : to_text(result));
  const bool decided = std::all_of(
      result.quantities.begin(), result.quantities.end(), [&](const ComputedQuantity& q) {
        return !q.undefined.empty() || q.enclosure.digits == result.digits;
      });
  return decided ? all_confirmed : something_undecided;
}

}  // namespace

Run add_compute(CLI::App& app) {
  auto options = std::make_shared<ComputeOptions>();
  CLI::App* command =
      app.add_subcommand("compute", "Encloses quantities between proved bounds");
  options->problem.add_to(*command);
  command->add_option("--digits", options->digits, "proved significant digits, 1 to 5000")
      ->capture_default_str();
  options->output.add_to(*command, {"text", "json", "csv"});
  command->add_option("QUANTITY", options->ids, "ids of quantities [all]");
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
