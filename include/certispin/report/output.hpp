#pragma once

#include <string>

namespace certispin {

/// Writes `content` to `path`, or to standard output if `path` is empty or "-".
///
/// Guarantees  a file is complete or not there: it is written beside `path` and renamed
///             (beside what it stands for, if it is a symbolic link); InputError with the
///             system's reason if that fails.  It is on the disk on return.
void write_output(const std::string& path, const std::string& content);

/// Makes a new name in the folder of `path` last; what cannot be flushed is left to the
/// system.
void flush_folder_of(const std::string& path);

/// Does `path` name a file, which write_output replaces as a whole, and not standard output,
/// a device or a pipe?
[[nodiscard]] bool names_file(const std::string& path);

}  // namespace certispin
