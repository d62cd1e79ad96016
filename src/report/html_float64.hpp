#pragma once

#include "certispin/audit/audit.hpp"
#include "html_element.hpp"

namespace certispin::html {

/// Appends how far float64 gets: errors over N and over g, where it stops to print the
/// paper's digits, and where the doublet is lost; one sentence where no driver was chosen.
void add_float64(Node section, const Audit& audit);

}  // namespace certispin::html
