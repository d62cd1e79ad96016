#pragma once

#include "certispin/audit/audit.hpp"
#include "html_element.hpp"

namespace certispin::html {

/// Appends an SVG that shows the enclosure of a claim against the set of reals that print
/// like it: to scale, with the axis broken where they lie too far apart.  Nothing where
/// there is no value or no end of the set.
///
/// Method      distances are enclosed before they become doubles, so that a picture of
///             1e-390 is as right as one of 1.
///             The value of an identity is what its sides differ by; where they do not,
///             there is nothing to show.
void add_number_line(Node parent, const AuditedClaim& each);

}  // namespace certispin::html
