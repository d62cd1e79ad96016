#include "yaml_text.hpp"

#include <algorithm>

namespace certispin {
namespace {

std::string json_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Scalars, and objects of scalars: these fit on one line.
bool fits_a_line(const Json& value) {
  return !value.is_structured() || value.empty() ||
         (value.is_object() &&
          std::none_of(value.begin(), value.end(), [](const Json& v) {
            return v.is_structured();
          }));
}

/// `value` at `depth`; `lead` stands before its first line: "- ", or the indentation.
void write(std::string& text, const Json& value, std::size_t depth, std::string lead) {
  const std::string indentation(2 * depth, ' ');
  if (fits_a_line(value)) {
    text += lead + json_text(value) + '\n';
    return;
  }
  for (const auto& [key, each] : value.items()) {
    if (value.is_array()) {
      write(text, each, depth + 1, lead + "- ");
    } else if (fits_a_line(each)) {
      text += lead + key + ": " + json_text(each) + '\n';
    } else {
      text += lead + key + ":\n";
      write(text, each, depth + 1, indentation + "  ");
    }
    lead = indentation;
  }
}

}  // namespace

std::string yaml_document(const Json& value) {
  std::string text = "---\n";
  write(text, value, 0, "");
  return text;
}

}  // namespace certispin
