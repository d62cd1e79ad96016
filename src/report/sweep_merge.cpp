#include "certispin/report/sweep_merge.hpp"

#include "sweep_text.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace certispin {
namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& what) {
  throw InputError(fmt::format("'{}' {}", path, what));
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) {
    refuse(path, "cannot be read; expected a shard of a sweep");
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Guarantees  every byte is as it was written.
Json intact_document(const std::string& path) {
  const std::string text = text_of(path);
  if (text.find(sweep_schema) > 40) {
    refuse(path, "is no sweep; expected what certispin sweep --shard writes");
  }
  const std::size_t end = text.rfind(",\n  \"sha256\"");
  if (end == std::string::npos ||
      digest_member(std::string_view(text).substr(0, end)) != text.substr(end)) {
    refuse(path, "is cut short or was changed: its SHA-256 does not fit");
  }
  const Json document = Json::parse(text, nullptr, false);
  if (document.is_discarded()) {
    refuse(path, "is no JSON");
  }
  return document;
}

SweepShard shard_from_json(const Json& document, const SweepJob& job) {
  const SweepShard shard{document.at("shard").at("index").get<std::size_t>(),
                         document.at("shard").at("of").get<std::size_t>()};
  if (shard.index < 1 || shard.index > shard.of || shard.of > job.points()) {
    throw InputError(fmt::format("shard {} of {}", shard.index, shard.of));
  }
  return shard;
}

bool names(const Json& row, const ModelPoint& point, const SweepQuantity& quantity) {
  return row.at("N") == std::to_string(point.N) &&
         row.at("g") == to_fraction_text(point.g) && row.at("quantity") == quantity.text;
}

/// Guarantees  a cell for each quantity at each point of the shard, and no other.
SweepResults cells_from_json(const Json& rows,
                             const SweepJob& job,
                             const SweepShard& shard) {
  SweepResults results;
  auto row = rows.begin();
  for (const std::size_t place : places_of(job, shard)) {
    SweepCells& cells = results[place];
    for (const SweepQuantity& quantity : job.quantities) {
      if (row == rows.end() || !names(*row, job.point(place), quantity)) {
        throw InputError("cells that are not those of its shard");
      }
      cells.push_back(cell_from_json(*row++));
    }
  }
  if (row != rows.end()) {
    throw InputError("more cells than its shard has");
  }
  return results;
}

SweepResult result_from_json(const Json& document) {
  SweepResult result{job_from_json(document), {}, {}};
  if (document.at("job_sha256") != job_digest(result.job)) {
    throw InputError("a digest of another job");
  }
  result.shard = shard_from_json(document, result.job);
  result.cells = cells_from_json(document.at("cells"), result.job, *result.shard);
  return result;
}

/// The first member in which two jobs differ; empty if they are the same.
std::string difference(const SweepJob& a, const SweepJob& b) {
  const Json of_a = job_json(a);
  const Json of_b = job_json(b);
  for (const auto& [name, value] : of_a.items()) {
    if (value != of_b.at(name)) {
      return name;
    }
  }
  return "";
}

/// Paths of shards by index.
using Found = std::map<std::size_t, std::string>;

/// Guarantees  InputError unless `shard` is one of the same shares of the same job.
void require_fits(const std::string& path,
                  const SweepResult& shard,
                  const std::string& first_path,
                  const SweepResult& first) {
  if (const std::string other = difference(first.job, shard.job); !other.empty()) {
    refuse(
        path,
        fmt::format("is of another sweep than '{}': their {} differ", first_path, other));
  }
  if (shard.shard->of != first.shard->of) {
    refuse(
        path,
        fmt::format("is one of {} shards, '{}' one of {}; expected shards of one sweep",
                    shard.shard->of,
                    first_path,
                    first.shard->of));
  }
}

void require_all(const Found& found, std::size_t of) {
  constexpr std::size_t shown = 10;
  std::vector<std::size_t> missing;
  for (std::size_t index = 1; index <= of && missing.size() < shown; ++index) {
    if (!found.contains(index)) {
      missing.push_back(index);
    }
  }
  if (!missing.empty()) {
    throw InputError(fmt::format("{} of {} shards are missing: {}{}",
                                 of - found.size(),
                                 of,
                                 fmt::join(missing, ", "),
                                 of - found.size() > missing.size() ? ", ..." : ""));
  }
}

}  // namespace

SweepResult read_sweep_shard(const std::string& path) {
  const Json document = intact_document(path);
  if (!document.contains("shard")) {
    refuse(path, "is a whole sweep; expected a shard of one");
  }
  if (!document.contains("program") || document.at("program") != program_version()) {
    refuse(path,
           fmt::format("was not made by certispin {}; expected shards of this version",
                       program_version()));
  }
  try {
    return result_from_json(document);
  } catch (const Json::exception& error) {
    refuse(path, fmt::format("is no shard of a sweep: {}", error.what()));
  } catch (const InputError& error) {
    refuse(path, fmt::format("is no shard of a sweep: it has {}", error.what()));
  }
}

SweepResult merge_sweep_shards(const std::vector<std::string>& paths) {
  SweepResult whole;
  Found found;
  for (const std::string& path : paths) {
    SweepResult shard = read_sweep_shard(path);
    if (found.empty()) {
      whole.job = shard.job;
      whole.shard = shard.shard;
    }
    require_fits(path, shard, paths.front(), whole);
    const std::size_t index = shard.shard->index;
    if (const auto [twin, fresh] = found.emplace(index, path); !fresh) {
      refuse(path,
             fmt::format(
                 "is shard {} of {}, as is '{}'", index, shard.shard->of, twin->second));
    }
    whole.cells.merge(shard.cells);
  }
  if (!whole.shard) {
    throw InputError("there are no shards to merge");
  }
  require_all(found, whole.shard->of);
  require(whole.cells.size() == whole.job.points(), "all shards cover the grid");
  whole.shard.reset();
  return whole;
}

}  // namespace certispin
