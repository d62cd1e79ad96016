// libFuzzer target: any text is a certificate, with its verdict, or is refused with one sentence.
// The checksum is replaced by the right one, so that the mathematics is reached.

#include "verdict.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

/// With the counts and the checksum that belong to the lines before `end`.
std::string sealed(const std::string& text) {
  const std::size_t end = text.rfind("end ");
  const std::string body = text.substr(0, end);
  const auto count = [&](const std::string& word) {
    std::size_t found = 0;
    for (std::size_t at = body.find(word); at != std::string::npos;
         at = body.find(word, at + 1)) {
      ++found;
    }
    return std::to_string(found);
  };
  checker::Integer bytes;
  mpz_import(bytes.get_mpz_t(), body.size(), 1, 1, 0, 0, body.data());
  const checker::Integer checksum = bytes % ((checker::Integer(1) << 127) - 1);
  return body + "end " + count("\npoint ") + " " + count("\nclaim ") + " " +
         checksum.get_str() + "\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const std::string& certificate : {text, sealed(text)}) {
    checker::work_left = 500'000'000;
    try {
      checker::check_certificate(certificate);
    } catch (const checker::Malformed&) {
      // refused
    }
    if (checker::nesting != 0 || checker::working_bits != 64) {
      std::abort();  // a scope that did not restore
    }
  }
  return 0;
}
