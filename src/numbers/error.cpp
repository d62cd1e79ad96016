#include "certispin/numbers/error.hpp"

#include <fmt/format.h>

namespace certispin {

DataError::DataError(const SourcePosition& where, const std::string& sentence)
    : InputError(
          fmt::format("{}:{}:{}: {}", where.file, where.line, where.column, sentence)) {}

}  // namespace certispin
