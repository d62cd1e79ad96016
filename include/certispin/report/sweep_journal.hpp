#pragma once

#include "certispin/quantities/sweep.hpp"

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

namespace certispin {

/// Cells of a running sweep in a file, so that it can be killed at any moment.
///
/// One line a point, appended when it is finished, with a check value over it and the job;
/// the first line holds the digest of the job and the shard.  Another process that holds
/// the journal is an error.
class SweepJournal {
 public:
  /// Begins the journal at `path`, or goes on with it where `resume`: what follows the last
  /// whole record is cut off.
  ///
  /// Guarantees  InputError if there is a journal and `resume` is false, or it is of another
  ///             job or shard, or no journal, or cannot be written.
  SweepJournal(std::string path,
               const SweepJob& job,
               const SweepShard& shard,
               bool resume);

  /// The points that were finished before, once.
  [[nodiscard]] SweepResults take_known() { return std::move(known_); }

  /// Guarantees  the record is handed to the system, and at most a second of work is lost
  ///             if the power fails; InputError, and a journal to go on with, if it cannot
  ///             be written.
  void append(std::size_t place, const SweepCells& cells);

  /// Removes the file: its results are elsewhere.
  void remove();

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

  [[nodiscard]] File open(bool resume) const;
  void read(const std::string& content);
  void write(const std::string& text);
  [[nodiscard]] std::string record(std::size_t place, const std::string& cells) const;

  std::string path_;
  std::string heading_;  // the first line
  File file_;
  std::size_t size_ = 0;  // of all whole records and the heading
  std::chrono::steady_clock::time_point flushed_;
  SweepResults known_;
};

}  // namespace certispin
