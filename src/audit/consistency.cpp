#include "certispin/audit/consistency.hpp"

namespace certispin {

std::string_view to_text(Agreement agreement) {
  switch (agreement) {
    case Agreement::agree:
      return "agree";
    case Agreement::rounding:
      return "rounding";
    default:
      return "inconsistent";
  }
}

}  // namespace certispin
