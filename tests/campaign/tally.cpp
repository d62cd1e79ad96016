#include "tally.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace certispin::test {

std::string to_arguments(const Case& where) {
  return fmt::format("-N {} -g {} --digits {}",
                     where.point.N,
                     to_fraction_text(where.point.g),
                     where.digits);
}

Tally::Tally(std::string program, std::vector<Check> checks)
    : program_(std::move(program)), checks_(std::move(checks)) {
  for (const Check& check : checks_) {
    counts_[check.name] = {};
  }
}

Tally Tally::at(const Case& where) const {
  Tally empty(program_, checks_);
  empty.arguments_ = to_arguments(where);
  return empty;
}

void Tally::count(const Check& check, Truth truth) {
  require(counts_.count(check.name) == 1, "a check of this campaign");
  Counts& counts = counts_[check.name];
  ++counts.compared;
  counts.decided += truth == Truth::unknown ? 0 : 1;
}

void Tally::note(const Check& check, Truth truth, std::string_view what) {
  count(check, truth);
  if (truth == Truth::no) {
    violate(fmt::format("{}: {}", check.name, what));
  }
}

void Tally::note(const Check& check, Truth truth, std::string_view what, std::size_t k) {
  count(check, truth);
  if (truth == Truth::no) {
    violate(fmt::format("{}: {} {}", check.name, what, k));
  }
}

void Tally::skip(const Check& check, const std::string& reason) {
  require(counts_.count(check.name) == 1, "a check of this campaign");
  ++counts_[check.name].skipped[reason];
}

void Tally::fail(const std::string& reason) {
  violate(reason);
}

void Tally::violate(const std::string& sentence) {
  violations_.push_back(fmt::format(
      "VIOLATION {}; to see it again: {} {}", sentence, program_, arguments_));
}

void Tally::add(const Tally& other) {
  for (const auto& [name, counts] : other.counts_) {
    counts_[name].compared += counts.compared;
    counts_[name].decided += counts.decided;
    for (const auto& [reason, times] : counts.skipped) {
      counts_[name].skipped[reason] += times;
    }
  }
  violations_.insert(
      violations_.end(), other.violations_.begin(), other.violations_.end());
}

std::vector<std::string> Tally::gaps() const {
  std::vector<std::string> result;
  for (const Check& check : checks_) {
    const Counts& counts = counts_.at(check.name);
    if (counts.decided == 0 ||
        counts.decided * 100 < counts.compared * check.least_percent) {
      result.push_back(fmt::format(
          "GAP {}: {} of {} comparisons were decided, expected at least {} % and one",
          check.name,
          counts.decided,
          counts.compared,
          check.least_percent));
    }
  }
  return result;
}

std::string Tally::to_text() const {
  std::string text =
      fmt::format("{:<58} {:>10} {:>10} {:>9}\n", "", "compared", "decided", "skipped");
  for (const Check& check : checks_) {
    const Counts& counts = counts_.at(check.name);
    long skipped = 0;
    for (const auto& each : counts.skipped) {
      skipped += each.second;
    }
    text += fmt::format("{:<58} {:>10} {:>10} {:>9}\n",
                        check.name,
                        counts.compared,
                        counts.decided,
                        skipped);
    for (const auto& [reason, times] : counts.skipped) {
      text += fmt::format("    {} skipped: {}\n", times, reason);
    }
  }
  return text;
}

}  // namespace certispin::test
