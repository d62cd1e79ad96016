#include "certispin/report/sweep_journal.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/sample_sweep.hpp"
#include "support/temporary_folder.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

const SweepResult& sample() {
  static const SweepResult sweep = sample_sweep();
  return sweep;
}

/// What a journal at `path` knows when it goes on, whose file is then closed.
SweepResults resumed(const std::string& path) {
  return SweepJournal(path, sample().job, {}, true).take_known();
}

/// A journal of all points; the text of its file.
std::string whole_journal(const TemporaryFolder& folder) {
  SweepJournal journal(folder.path_of("whole"), sample().job, {}, false);
  for (const auto& [place, cells] : sample().cells) {
    journal.append(place, cells);
  }
  return folder.read("whole");
}

/// Are these cells of the sample, each at its place?
bool all_true(const SweepResults& known) {
  return std::all_of(known.begin(), known.end(), [](const auto& point) {
    const auto truth = sample().cells.find(point.first);
    return truth != sample().cells.end() && truth->second == point.second;
  });
}

std::string refusal(const std::string& path,
                    const SweepJob& job,
                    const SweepShard& shard = {},
                    bool resume = true) {
  return message_of([&] { const SweepJournal journal(path, job, shard, resume); });
}

}  // namespace

TEST_CASE("a journal gives back what was appended") {
  const TemporaryFolder folder;
  static_cast<void>(whole_journal(folder));
  CHECK(resumed(folder.path_of("whole")) == sample().cells);
}

TEST_CASE("a journal that is cut at any byte goes on to the same bytes") {
  const TemporaryFolder folder;
  const std::string whole = whole_journal(folder);
  const std::size_t heading = whole.find('\n') + 1;
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    const std::string path = folder.write("cut", whole.substr(0, length));
    const std::string cut = whole.substr(0, length);
    const auto lines = static_cast<std::size_t>(std::count(cut.begin(), cut.end(), '\n'));
    SweepJournal journal(path, sample().job, {}, true);
    const SweepResults known = journal.take_known();
    REQUIRE(known.size() == (length < heading ? 0 : lines - 1));
    REQUIRE(all_true(known));
    for (const auto& [place, cells] : sample().cells) {
      if (!known.contains(place)) {
        journal.append(place, cells);
      }
    }
    REQUIRE(folder.read("cut") == whole);
  }
}

TEST_CASE("a journal with any byte changed is refused or loses records, never more") {
  const TemporaryFolder folder;
  const std::string whole = whole_journal(folder);
  const std::size_t heading = whole.find('\n') + 1;
  std::size_t refused = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const char wrong : {'\0', '\n', '0', static_cast<char>(whole[i] ^ 1)}) {
      if (wrong == whole[i]) {
        continue;
      }
      std::string changed = whole;
      changed[i] = wrong;
      const std::string path = folder.write("changed", changed);
      if (i < heading) {
        ++refused;
        REQUIRE(!refusal(path, sample().job).empty());
        REQUIRE(folder.read("changed") == changed);
        continue;
      }
      const SweepResults known = resumed(path);
      REQUIRE(known.size() < sample().cells.size());
      REQUIRE(all_true(known));
    }
  }
  CHECK(refused > 2 * heading);
}

TEST_CASE("what follows a bad record does not count, nor does zero-filled space") {
  const TemporaryFolder folder;
  const std::string whole = whole_journal(folder);
  const std::size_t second = whole.find('\n', whole.find('\n') + 1) + 1;
  std::string zeros = whole;
  zeros.replace(second, 30, 30, '\0');
  CHECK(resumed(folder.write("zeros", zeros)).size() == 1);
  CHECK(folder.read("zeros") == whole.substr(0, second));
  CHECK(resumed(folder.write("tail", whole + std::string(4096, '\0'))) == sample().cells);
  CHECK(folder.read("tail") == whole);
}

TEST_CASE("a journal is that of one job, shard and version") {
  const TemporaryFolder folder;
  const std::string whole = whole_journal(folder);
  const std::string path = folder.path_of("whole");
  const auto differs = [&](const auto& change) {
    SweepJob job = sample().job;
    change(job);
    return mentions(refusal(path, job), "is of another sweep");
  };
  CHECK(differs([](SweepJob& job) { job.Ns.push_back(1001); }));
  CHECK(differs([](SweepJob& job) { job.gs[1] = Rational(1, 4); }));
  CHECK(differs([](SweepJob& job) { job.quantities.pop_back(); }));
  CHECK(differs([](SweepJob& job) { std::swap(job.quantities[0], job.quantities[1]); }));
  CHECK(differs([](SweepJob& job) { job.digits = 6; }));
  CHECK(differs([](SweepJob& job) { job.scale.temperature = 1; }));
  CHECK(differs([](SweepJob& job) { job.scale.gamma_phi = 1; }));
  CHECK(differs([](SweepJob& job) { job.scale.J_angular = Rational(1); }));
  CHECK(differs([](SweepJob& job) { job.scale.calibration.N = 371; }));
  CHECK(differs([](SweepJob& job) { job.scale.calibration.g = Rational(1, 2); }));
  CHECK(mentions(refusal(path, sample().job, {1, 2}), "is of another sweep"));
  CHECK(folder.read("whole") == whole);
}

TEST_CASE("a file that is in use, unfinished or something else is not touched") {
  const TemporaryFolder folder;
  const std::string whole = whole_journal(folder);
  const std::string path = folder.path_of("whole");
  CHECK(mentions(refusal(path, sample().job, {}, false), "expected --resume"));
  CHECK(mentions(refusal(folder.write("notes", "notes\n"), sample().job),
                 "no journal of a sweep"));
  CHECK(folder.read("notes") == "notes\n");
  SweepJournal journal(path, sample().job, {}, true);
  CHECK(mentions(refusal(path, sample().job), "in use by another certispin"));
  CHECK(folder.read("whole") == whole);
  journal.remove();
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK(mentions(refusal(folder.path_of("no/such"), sample().job), "cannot write"));
}
