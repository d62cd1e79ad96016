#include "progress.hpp"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <optional>
#include <unistd.h>
#include <utility>

namespace certispin::cli {
namespace {

using Clock = std::chrono::steady_clock;

std::string duration_text(double seconds) {
  constexpr double minute = 60;
  if (seconds < minute) {
    return fmt::format("{:.0f} s", seconds);
  }
  if (seconds < 100 * minute) {
    return fmt::format("{:.0f} min", seconds / minute);
  }
  return fmt::format("{:.0f} h", seconds / (minute * minute));
}

/// The time left after `share` of the work, from what the work since the first call took.
class TimeLeft {
 public:
  std::string text(double share) {
    const Clock::time_point now = Clock::now();
    if (!began_) {
      began_ = now;
      share_then_ = share;
    }
    const double elapsed = std::chrono::duration<double>(now - *began_).count();
    constexpr double enough = 2;  // seconds
    if (elapsed < enough || share <= share_then_) {
      return "";
    }
    return fmt::format(", about {} left",
                       duration_text(elapsed * (1 - share) / (share - share_then_)));
  }

 private:
  std::optional<Clock::time_point> began_;
  double share_then_ = 0;
};

}  // namespace

std::function<void(std::size_t done, std::size_t all, double share)>
show_weighted_progress(std::string things) {
  if (isatty(STDERR_FILENO) == 0) {
    return [](std::size_t, std::size_t, double) {};
  }
  return [things = std::move(things), left = TimeLeft(), shown = Clock::time_point()](
             std::size_t done, std::size_t all, double share) mutable {
    const std::string time = left.text(share);
    const auto now = Clock::now();
    if (done == all) {
      std::fputs("\r\033[K", stderr);
    } else if (now - shown > std::chrono::milliseconds(100)) {
      fmt::print(stderr, "\r{} of {} {}{}\033[K", done, all, things, time);
      shown = now;
    }
    std::fflush(stderr);
  };
}

std::function<void(std::size_t done, std::size_t all)> show_progress(std::string things) {
  return [show = show_weighted_progress(std::move(things))](std::size_t done,
                                                            std::size_t all) {
    show(done, all, all == 0 ? 1 : static_cast<double>(done) / static_cast<double>(all));
  };
}

}  // namespace certispin::cli
