#pragma once

#include "certispin/quantities/expression.hpp"

#include <functional>
#include <set>
#include <string>

namespace certispin {

/// What stands in the place of a name.
using NameText = std::function<std::string(const Expression& name)>;

/// The expression with as few parentheses as its meaning allows: "2 * (a + b)^2".
///
/// Requires    `name` returns something that needs no parentheses of its own.
/// Guarantees  with names left as they are, parse_expression of the text gives it again.
[[nodiscard]] std::string to_text(const Expression& expression, const NameText& name);
[[nodiscard]] std::string to_text(const Expression& expression);

/// A text that tells expressions apart: layout, the order of terms and factors and the
/// names of registered formulas do not count.  `opaque`: names that stand for themselves.
///
/// Guarantees  the same text only for expressions of the same value wherever both are
///             defined.
[[nodiscard]] std::string canonical_text(const Expression& expression,
                                         const std::set<std::string>& opaque = {});

}  // namespace certispin
