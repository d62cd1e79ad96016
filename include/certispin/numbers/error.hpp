#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace certispin {

/// Base of every exception that the project throws on bad usage or bad data; its text is
/// one sentence for the user.  Only `main` catches it (exit status 3).
class InputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Where something stands in a data file; line and column count from 1.
struct SourcePosition {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
};

/// Bad data in a file: "file:line:column: sentence".
class DataError : public InputError {
 public:
  DataError(const SourcePosition& where, const std::string& sentence);
};

/// A broken invariant of the program itself.
class BrokenInvariant : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Always-on check, never removed by NDEBUG.
///
/// Guarantees  throws BrokenInvariant unless `holds`.
inline void require(bool holds, const char* invariant) {
  if (!holds) {
    throw BrokenInvariant(invariant);
  }
}

}  // namespace certispin
