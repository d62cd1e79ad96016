#include "gnuplot.hpp"

#include "certispin/report/figure.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace certispin {
namespace {

/// A nameless file: gnuplot's script, output and messages, without a pipe that can fill.
class Scratch {
 public:
  Scratch() : file_(std::tmpfile(), &std::fclose) {
    if (!file_) {
      throw InputError(
          fmt::format("cannot make a temporary file: {}", std::strerror(errno)));
    }
  }

  [[nodiscard]] int descriptor() const { return fileno(file_.get()); }

  void write(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size() ||
        std::fflush(file_.get()) != 0) {
      throw InputError(
          fmt::format("cannot write a temporary file: {}", std::strerror(errno)));
    }
    std::rewind(file_.get());
  }

  [[nodiscard]] std::string read() {
    std::rewind(file_.get());
    std::string text;
    std::array<char, 4096> block{};
    while (const std::size_t got =
               std::fread(block.data(), 1, block.size(), file_.get())) {
      text.append(block.data(), got);
    }
    return text;
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

/// Standard input, output and errors of a child.
class Redirections {
 public:
  Redirections(const Scratch& in, const Scratch& out, const Scratch& messages) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, in.descriptor(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, out.descriptor(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, messages.descriptor(), STDERR_FILENO);
  }
  Redirections(const Redirections&) = delete;
  Redirections& operator=(const Redirections&) = delete;
  Redirections(Redirections&&) = delete;
  Redirections& operator=(Redirections&&) = delete;
  ~Redirections() { posix_spawn_file_actions_destroy(&actions_); }

  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// The exit status of gnuplot.  -d: no start-up file of the user changes the drawing.
int spawn_and_wait(const Redirections& redirections) {
  std::string program = "gnuplot";
  std::string option = "-d";
  std::string input = "-";
  std::array<char*, 4> arguments{program.data(), option.data(), input.data(), nullptr};
  pid_t child = 0;
  const int error = posix_spawnp(
      &child, program.c_str(), redirections.get(), nullptr, arguments.data(), environ);
  if (error == ENOENT) {
    throw GnuplotFailure(
        "drawing needs gnuplot, which is not in PATH; install it (script/bootstrap does) "
        "or write the data with -o FILE.csv");
  }
  if (error != 0) {
    throw GnuplotFailure(fmt::format("cannot start gnuplot: {}", std::strerror(error)));
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

std::string first_line(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string::npos ? "no message"
                                    : text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

std::string run_gnuplot(const std::string& script) {
  Scratch in;
  Scratch out;
  Scratch messages;
  in.write(script);
  const int status = spawn_and_wait({in, out, messages});
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw GnuplotFailure(fmt::format("gnuplot failed: {}", first_line(messages.read())));
  }
  return out.read();
}

}  // namespace certispin
