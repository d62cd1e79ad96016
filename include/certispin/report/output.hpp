#pragma once

#include <string>

namespace certispin {

/// Writes `content` to `path`, or to standard output if `path` is empty or "-".
///
/// Guarantees  a file is complete or not there: it is written beside `path` and renamed;
///             InputError with the system's reason if that fails.
void write_output(const std::string& path, const std::string& content);

}  // namespace certispin
