#include "verdict.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

constexpr const char* usage =
    "usage: certispin-check [--list] FILE\n\n"
    "Verifies every claim of a certificate from scratch, with integers only.  FILE is what\n"
    "`certispin certify` writes; docs/certificate.md defines it.\n\n"
    "  --list  print every verified statement, one a line\n"
    "  --help  print this\n\n"
    "Exit status: 0 every claim verified, 1 some rejected (FILE:LINE: claim ID: reason), 3 bad\n"
    "usage, unreadable or malformed file, or beyond the limits, 4 no claim in it.\n";

int run(const std::string& path, bool list) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) { throw checker::Malformed("0: the file cannot be read, expected a certificate"); }
  const checker::Report report = checker::check_certificate(text);
  for (const std::string& line : report.rejections) {
    std::cerr << path << ":" << line << "\n";
  }
  for (const std::string& line : list ? report.statements : checker::Words()) {
    std::cout << line << "\n";
  }
  std::cout << report.points << " points, " << report.confirmed << " claims confirmed and "
            << report.refuted << " refuted: verified; " << report.rejections.size()
            << " rejections\n";
  if (!std::cout.flush()) { throw checker::Malformed("0: the result cannot be written"); }
  return !report.rejections.empty() ? 1 : report.statements.empty() ? 4 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const std::string first = arguments.empty() ? "" : arguments.front();
  const bool list = first == "--list";
  if (first == "--help" || arguments.size() != (list ? 2 : 1)) {
    (first == "--help" ? std::cout : std::cerr) << usage;
    return first == "--help" ? 0 : 3;
  }
  try {
    return run(arguments.back(), list);
  } catch (const checker::Malformed& malformed) {
    std::cerr << arguments.back() << ":" << malformed.what() << "\n";
  } catch (const std::exception& failure) {  // a folder, no memory
    std::cerr << arguments.back() << ":0: " << failure.what() << "\n";
  }
  return 3;
}
