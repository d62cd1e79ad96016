#include "certispin/report/sweep_journal.hpp"

#include "certispin/audit/paper_source.hpp"
#include "certispin/report/output.hpp"
#include "sweep_text.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <sys/file.h>
#include <unistd.h>

namespace certispin {
namespace {

constexpr std::string_view magic = "certispin/sweep-journal/1 ";
constexpr std::size_t check_length = 16;  // hexadecimal digits: 64 bits

struct Record {
  std::size_t place = 0;
  std::string_view cells;
};

/// "CHECK PLACE CELLS" without its line break, where it has that form.
std::optional<Record> split_record(std::string_view line) {
  const std::size_t space = line.find(' ', check_length + 1);
  if (line.size() <= check_length || line[check_length] != ' ' ||
      space == std::string_view::npos) {
    return std::nullopt;
  }
  Record record{0, line.substr(space + 1)};
  const char* const end = line.data() + space;
  const auto [last, error] =
      std::from_chars(line.data() + check_length + 1, end, record.place);
  return error == std::errc() && last == end ? std::optional(record) : std::nullopt;
}

[[noreturn]] void fail(const std::string& path) {
  throw InputError(fmt::format("cannot write '{}': {}", path, std::strerror(errno)));
}

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Requires    what record() wrote.
SweepCells cells_of(std::string_view text) {
  SweepCells cells;
  for (const Json& cell : Json::parse(text)) {
    cells.push_back(cell_from_json(cell));
  }
  return cells;
}

}  // namespace

SweepJournal::SweepJournal(std::string path,
                           const SweepJob& job,
                           const SweepShard& shard,
                           bool resume)
    : path_(std::move(path)),
      heading_(fmt::format(
          "{}{} shard {}/{}\n", magic, job_digest(job), shard.index, shard.of)),
      file_(open(resume)) {
  if (flock(fileno(file_.get()), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    throw InputError(fmt::format(
        "'{}' is in use by another certispin; expected one at a time", path_));
  }
  read(read_text(path_));
  if (ftruncate(fileno(file_.get()), static_cast<off_t>(size_)) != 0) {
    fail(path_);
  }
  if (size_ == 0) {
    write(heading_);
    flush_folder_of(path_);
  }
}

SweepJournal::File SweepJournal::open(bool resume) const {
  File file(std::fopen(path_.c_str(), resume ? "a+b" : "a+bx"), std::fclose);
  if (!file && errno == EEXIST) {
    throw InputError(fmt::format(
        "'{}' holds an unfinished sweep; expected --resume to go on with it, or "
        "its removal to begin again",
        path_));
  }
  if (!file) {
    fail(path_);
  }
  std::setvbuf(file.get(), nullptr, _IONBF, 0);  // a record is one write
  return file;
}

void SweepJournal::read(const std::string& content) {
  if (heading_.starts_with(content)) {  // killed before the first record
    size_ = content.size() == heading_.size() ? content.size() : 0;
    return;
  }
  if (!content.starts_with(heading_)) {
    throw InputError(fmt::format(
        "'{}' is {}",
        path_,
        content.starts_with(magic)
            ? "of another sweep: its grid, quantities, digits, scale, shard or "
              "version differ; expected the command that began it"
            : "no journal of a sweep; expected another place for the output"));
  }
  size_ = heading_.size();
  for (std::size_t end = 0; (end = content.find('\n', size_)) != std::string::npos;) {
    const std::string_view line =
        std::string_view(content).substr(size_, end + 1 - size_);
    const auto found = split_record(line.substr(0, line.size() - 1));
    if (!found || record(found->place, std::string(found->cells)) != line) {
      return;
    }
    known_[found->place] = cells_of(found->cells);
    size_ = end + 1;
  }
}

std::string SweepJournal::record(std::size_t place, const std::string& cells) const {
  const std::string content = fmt::format("{} {}", place, cells);
  return fmt::format(
      "{} {}\n", sha256_of(heading_ + content).substr(0, check_length), content);
}

void SweepJournal::append(std::size_t place, const SweepCells& cells) {
  Json json = Json::array();
  for (const SweepCell& cell : cells) {
    json.push_back(cell_json(cell));
  }
  write(record(place, json.dump()));
}

void SweepJournal::write(const std::string& text) {
  std::FILE* const file = file_.get();
  bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const auto now = std::chrono::steady_clock::now();
  if (written && now - flushed_ > std::chrono::seconds(1)) {
    written = fsync(fileno(file)) == 0;
    flushed_ = now;
  }
  if (!written) {
    const int error = errno;
    // A torn record at the end is cut off by the next run as well.
    static_cast<void>(ftruncate(fileno(file), static_cast<off_t>(size_)) == 0);
    if (size_ == 0) {
      remove();
    }
    errno = error;
    fail(path_);
  }
  size_ += text.size();
}

void SweepJournal::remove() {
  std::remove(path_.c_str());
}

}  // namespace certispin
