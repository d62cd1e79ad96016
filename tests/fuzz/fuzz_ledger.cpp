// libFuzzer target: any text is a ledger or is refused with one sentence; identities between
// formulas are judged too (no quantity of the model is computed).

#include "certispin/audit/judge.hpp"
#include "certispin/audit/ledger.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace certispin;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    DoubletCache cache;
    const Workbench bench{{}, 20, cache};
    for (const Claim& claim : parse_ledger(text, "fuzz")) {
      if (!claim.symbols.variables.empty()) {
        static_cast<void>(judge(claim, bench));
      }
    }
  } catch (const InputError&) {
    // refused
  }
  return 0;
}
