// libFuzzer target: any text is an expression or is refused with one sentence.

#include "certispin/numbers/error.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace certispin;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    check_names(parse_expression(text));
  } catch (const InputError&) {
    // refused
  }
  return 0;
}
