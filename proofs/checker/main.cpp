#include "verdict.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

constexpr const char* usage =
    "usage: certispin-check [--list] FILE\n"
    "\n"
    "Verifies every claim of a certificate from scratch, with integers only.  FILE is "
    "what\n"
    "`certispin certify` writes; docs/certificate.md defines it.\n"
    "\n"
    "  --list  print every verified statement, one a line\n"
    "  --help  print this\n"
    "\n"
    "Exit status: 0 every claim verified, 1 some rejected (FILE:LINE: claim ID: "
    "reason),\n"
    "3 bad usage, unreadable or malformed file, or beyond the limits, 4 no claim in "
    "it.\n";

int run(const std::string& path, bool list) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) { throw checker::Malformed(" the file cannot be read"); }
  const checker::Report report = checker::check_certificate(text);
  for (const std::string& rejection : report.rejections) {
    std::cerr << path << ":" << rejection << "\n";
  }
  if (list) {
    for (const std::string& statement : report.statements) {
      std::cout << statement << "\n";
    }
  }
  std::cout << report.points << " points, " << report.confirmed << " claims confirmed and "
            << report.refuted << " refuted: verified; " << report.rejections.size()
            << " rejections\n";
  const bool none = report.confirmed + report.refuted == 0;
  return !report.rejections.empty() ? 1 : none ? 4 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool list = !arguments.empty() && arguments.front() == "--list";
  if (arguments.size() == 1 && arguments.front() == "--help") {
    std::cout << usage;
    return 0;
  }
  if (arguments.size() != (list ? 2 : 1)) {
    std::cerr << usage;
    return 3;
  }
  try {
    return run(arguments.back(), list);
  } catch (const checker::Malformed& malformed) {
    std::cerr << arguments.back() << ":" << malformed.what() << "\n";
    return 3;
  }
}
