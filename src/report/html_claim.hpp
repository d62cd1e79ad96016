#pragma once

#include "certispin/audit/audit.hpp"
#include "html_element.hpp"

namespace certispin::html {

/// Appends one claim: what is printed, what is proved, the number line, and how it was
/// judged.  The element's id is the claim's.
void add_claim(Node parent, const AuditedClaim& each);

}  // namespace certispin::html
