#include "certispin/report/paper_table.hpp"

#include "certispin/quantities/registry.hpp"
#include "claim_text.hpp"
#include "paper_table_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string_view>

namespace certispin {
namespace {

constexpr std::string_view prefix = "table";

/// "N370" and "eta_MF" of "table3.N370.eta_MF"; absent for another form.
std::optional<std::pair<std::string, std::string>> place_in_grid(const std::string& id) {
  const std::size_t row = id.find('.');
  const std::size_t column = row == std::string::npos ? row : id.find('.', row + 1);
  if (column == std::string::npos || id.find('.', column + 1) != std::string::npos) {
    return std::nullopt;
  }
  std::pair place{id.substr(row + 1, column - row - 1), id.substr(column + 1)};
  const bool named = !place.first.empty() && !place.second.empty();
  return named && place.first != "caption" ? std::optional(place) : std::nullopt;
}

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    names.push_back(name);
  }
}

using Claims = std::vector<const AuditedClaim*>;

/// The columns that at least half of the rows have.
std::set<std::string> full_columns(const Claims& claims) {
  std::set<std::string> rows;
  std::map<std::string, std::size_t> cells;
  for (const AuditedClaim* each : claims) {
    if (const auto place = place_in_grid(each->claim.id)) {
      rows.insert(place->first);
      ++cells[place->second];
    }
  }
  std::set<std::string> columns;
  for (const auto& [column, count] : cells) {
    if (2 * count >= rows.size()) {
      columns.insert(column);
    }
  }
  return columns.size() < 2 ? std::set<std::string>{} : columns;  // a list says as much
}

PaperTable arrange(const std::string& name, const Claims& claims) {
  const std::set<std::string> columns = full_columns(claims);
  PaperTable table;
  table.name = name;
  for (const AuditedClaim* each : claims) {
    const auto place = place_in_grid(each->claim.id);
    if (place && columns.contains(place->second)) {
      add_once(table.rows, place->first);
      add_once(table.columns, place->second);
      table.cells.emplace(*place, each);
    } else {
      table.beside.push_back(each);
    }
  }
  return table;
}

std::vector<const Consistency*> contradictions(const std::string& name,
                                               const Audit& audit) {
  std::vector<const Consistency*> found;
  for (const Consistency& entry : audit.consistency) {
    const bool takes_part =
        std::any_of(entry.claims.begin(), entry.claims.end(), [&](const std::string& id) {
          return table_name(id) == name;
        });
    if (takes_part && entry.agreement == Agreement::inconsistent) {
      found.push_back(&entry);
    }
  }
  return found;
}

}  // namespace

const AuditedClaim* PaperTable::cell(const std::string& row,
                                     const std::string& column) const {
  const auto found = cells.find({row, column});
  return found == cells.end() ? nullptr : found->second;
}

std::string table_name(const std::string& claim_id) {
  const std::size_t dot = claim_id.find('.');
  if (!claim_id.starts_with(prefix) || dot == std::string::npos) {
    return "";
  }
  return claim_id.substr(prefix.size(), dot - prefix.size());
}

std::vector<PaperTable> paper_tables(const Audit& audit) {
  std::vector<std::pair<std::string, Claims>> claims;
  for (const AuditedClaim& each : audit.claims) {
    const std::string name = table_name(each.claim.id);
    if (name.empty()) {
      continue;
    }
    auto known = std::find_if(
        claims.begin(), claims.end(), [&](const auto& c) { return c.first == name; });
    if (known == claims.end()) {
      known = claims.insert(claims.end(), {name, {}});
    }
    known->second.push_back(&each);
  }
  std::vector<PaperTable> tables;
  for (const auto& [name, members] : claims) {
    tables.push_back(arrange(name, members));
    tables.back().inconsistent = contradictions(name, audit);
  }
  return tables;
}

bool rows_are_N(const PaperTable& table) {
  return !table.rows.empty() &&
         std::all_of(table.rows.begin(), table.rows.end(), [](const std::string& row) {
           const std::string_view number = std::string_view(row).substr(1);
           const bool digits =
               !number.empty() &&
               number.find_first_not_of("0123456789") == std::string_view::npos;
           return row.starts_with('N') && (digits || number == "inf");
         });
}

std::string row_heading(const PaperTable& table, const std::string& row) {
  if (!rows_are_N(table)) {
    return row;
  }
  return row == "Ninf" ? "∞" : row.substr(1);
}

std::string column_heading(const std::string& column) {
  const Quantity* known = find_quantity(column);
  return known == nullptr ? column : std::string(known->symbol);
}

std::string proved_text(const AuditedClaim& each, long digits) {
  return value_text(each, digits);
}

}  // namespace certispin
