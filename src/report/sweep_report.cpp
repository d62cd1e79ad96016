#include "certispin/report/sweep_report.hpp"

#include "csv_text.hpp"
#include "sweep_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

std::string note_text(const SweepCell& cell) {
  return cell.undefined.empty() ? cell.unproved : "undefined: " + cell.undefined;
}

std::string csv_row(const ModelPoint& point,
                    const SweepQuantity& quantity,
                    const SweepCell& cell) {
  return fmt::format("{},{},{},{},{},{},{},{}\n",
                     point.N,
                     decimal_or_fraction(point.g),
                     csv_cell(quantity.text),
                     cell.lower,
                     cell.upper,
                     cell.digits,
                     quantity.unit,
                     csv_cell(note_text(cell)));
}

std::string json_row(const ModelPoint& point,
                     const SweepQuantity& quantity,
                     const SweepCell& cell) {
  Json row{{"N", std::to_string(point.N)},
           {"g", to_fraction_text(point.g)},
           {"quantity", quantity.text}};
  row.update(cell_json(cell));
  return row.dump();
}

/// `row` of every cell in the order of the grid, with `separator` between two.
template <class Row>
std::string rows(const SweepResult& result, const char* separator, const Row& row) {
  std::string text;
  for (const auto& [place, cells] : result.cells) {
    const ModelPoint point = result.job.point(place);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      text += text.empty() ? "" : separator;
      text += row(point, result.job.quantities[i], cells[i]);
    }
  }
  return text;
}

}  // namespace

bool is_decided(const SweepResult& result) {
  return std::all_of(result.cells.begin(), result.cells.end(), [](const auto& point) {
    return std::all_of(point.second.begin(),
                       point.second.end(),
                       [](const SweepCell& cell) { return cell.unproved.empty(); });
  });
}

std::string to_csv(const SweepResult& result) {
  return "N,g,quantity,lower,upper,digits,unit,note\n" + rows(result, "", csv_row);
}

std::string to_json(const SweepResult& result) {
  Json head{{"schema", sweep_schema}};
  head.update(job_json(result.job));
  head["job_sha256"] = job_digest(result.job);
  if (result.shard) {
    head["shard"] = {{"index", result.shard->index}, {"of", result.shard->of}};
  }
  std::string text = "{\n";
  for (const auto& [key, value] : head.items()) {
    text += fmt::format("  \"{}\": {},\n", key, value.dump());
  }
  text += "  \"cells\": [\n    " + rows(result, ",\n    ", json_row) + "\n  ]";
  return text + digest_member(text);
}

}  // namespace certispin
