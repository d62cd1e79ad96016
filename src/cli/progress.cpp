#include "progress.hpp"

#include <cstdio>
#include <unistd.h>
#include <utility>

namespace certispin::cli {

std::function<void(std::size_t done, std::size_t all)> show_progress(std::string things) {
  if (isatty(STDERR_FILENO) == 0) {
    return [](std::size_t, std::size_t) {};
  }
  return [things = std::move(things)](std::size_t done, std::size_t all) {
    if (done == all) {
      std::fputs("\r\033[K", stderr);
    } else {
      std::fprintf(stderr, "\r%zu of %zu %s", done, all, things.c_str());
    }
    std::fflush(stderr);
  };
}

}  // namespace certispin::cli
