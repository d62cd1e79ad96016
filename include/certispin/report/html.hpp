#pragma once

#include "certispin/audit/audit.hpp"

#include <string>
#include <vector>

namespace certispin {

/// An audit for a person, as one HTML file that loads nothing: what fails first, the
/// relations between printed numbers, the paper's figures from proved data, how far the
/// float64 driver gets, every claim with its number line, and what it was made with.
///
/// The list can be filtered by verdict and searched where scripts run and is complete
/// where they do not.
///
/// Guarantees  well-formed XML that HTML parsers read alike; the id of each claim is the id
///             of its element; the same bytes on every run of one program.  Where gnuplot
///             does not draw, a sentence stands in place of each figure.
[[nodiscard]] std::string to_html(const Audit& audit,
                                  const std::vector<std::string>& differences);

}  // namespace certispin
