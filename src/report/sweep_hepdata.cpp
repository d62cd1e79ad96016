#include "certispin/numbers/text.hpp"
#include "certispin/report/sweep_report.hpp"
#include "hepdata.hpp"
#include "sweep_text.hpp"
#include "yaml_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// A point with the cell of one quantity.
struct Row {
  ModelPoint point;
  const SweepCell* cell;
};

std::string reason(const Row& row) {
  const SweepCell& cell = *row.cell;
  return or_dash(cell.undefined.empty() ? cell.unproved : "undefined: " + cell.undefined);
}

Json table_json(std::size_t number,
                const SweepQuantity& quantity,
                const std::vector<Row>& rows,
                long digits) {
  Json table = hepdata_table(
      fmt::format("Table {}", number),
      fmt::format(
          "{} over N and g = Gamma/J. The error reaches to both ends of an interval "
          "that provably contains the true value.",
          quantity.text),
      {"Proved enclosure", "Lipkin-Meshkov-Glick model"});
  table["independent_variables"] =
      Json::array({hepdata_column("N", rows, [](const Row& row) { return row.point.N; }),
                   hepdata_column("g", rows, [](const Row& row) {
                     return decimal_or_fraction(row.point.g);
                   })});
  Json values = hepdata_column(quantity.text, rows, [&](const Row& row) {
    const SweepCell& cell = *row.cell;
    return cell.lower.empty()
               ? Json{{"value", "-"}}
               : hepdata_enclosure({cell.lower, cell.upper}, "proved enclosure", digits);
  });
  if (!quantity.unit.empty() && quantity.unit != "1") {
    values["header"]["units"] = quantity.unit;
  }
  table["dependent_variables"] = Json::array({std::move(values)});
  if (std::any_of(
          rows.begin(), rows.end(), [](const Row& row) { return reason(row) != "-"; })) {
    table["dependent_variables"].push_back(hepdata_column("note", rows, reason));
  }
  return table;
}

}  // namespace

std::string to_hepdata(const SweepResult& result) {
  const SweepJob& job = result.job;
  std::string text = yaml_document(
      {{"comment",
        fmt::format(
            "Proved enclosures of quantities of the Lipkin-Meshkov-Glick model, {} "
            "digits. Made with certispin {}.",
            job.digits,
            program_version())}});
  for (std::size_t i = 0; i < job.quantities.size(); ++i) {
    std::vector<Row> rows;
    for (const auto& [place, cells] : result.cells) {
      rows.push_back({job.point(place), &cells[i]});
    }
    text += yaml_document(
        table_json(i + 1, job.quantities[i], rows, job.digits + outward_digits));
  }
  return text;
}

}  // namespace certispin
