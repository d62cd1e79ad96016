#include "interruption.hpp"

#include <array>
#include <csignal>
#include <string>
#include <unistd.h>

namespace certispin::cli {
namespace {

std::string last_words;  // set before the handlers are

/// Only what is safe in a signal handler.
extern "C" void say_and_end(int signal) {
  static_cast<void>(write(STDERR_FILENO, last_words.data(), last_words.size()) == 0);
  std::signal(signal, SIG_DFL);
  raise(signal);
}

}  // namespace

void say_when_interrupted(const std::string& sentence) {
  last_words = "\ncertispin: " + sentence + '\n';
  constexpr std::array<int, 3> requests{SIGINT, SIGTERM, SIGHUP};
  for (const int signal : requests) {
    if (std::signal(signal, say_and_end) == SIG_IGN) {
      std::signal(signal, SIG_IGN);  // as nohup wants it
    }
  }
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace certispin::cli
