#pragma once

#include <string>

namespace certispin::cli {

/// On Ctrl-C and other requests to end: writes `sentence` to standard error and ends as if
/// it had not been caught.  A file that grows too large becomes an error of its writer.
void say_when_interrupted(const std::string& sentence);

}  // namespace certispin::cli
