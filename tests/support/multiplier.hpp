#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>

namespace certispin::test {

/// `base` iterations times CERTISPIN_TEST_MULTIPLIER (default 1), at least one.
[[nodiscard]] inline int iterations(int base) {
  const char* text = std::getenv("CERTISPIN_TEST_MULTIPLIER");
  const double multiplier = text == nullptr ? 1.0 : std::stod(text);
  return std::max(1, static_cast<int>(base * multiplier));
}

}  // namespace certispin::test
