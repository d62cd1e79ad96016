#pragma once

#include "certispin/numbers/truth.hpp"

#include <string>

namespace certispin {

/// What a method of proof says of a statement.
struct Decision {
  Truth holds = Truth::unknown;  // positivity: `no` says that it is not proved
  std::string size;              // of the work; may be empty
  std::string note;              // why not, or where it fails
};

}  // namespace certispin
