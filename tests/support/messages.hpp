#pragma once

#include "certispin/numbers/error.hpp"

#include <string>
#include <string_view>

namespace certispin::test {

/// The sentence with which `action` refuses its input; empty if it does not.
template <class Action>
[[nodiscard]] std::string message_of(Action action) {
  try {
    action();
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

[[nodiscard]] inline bool mentions(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace certispin::test
