#pragma once

#include "certispin/report/figure.hpp"
#include "html_element.hpp"

namespace certispin::html {

/// Appends a figure as inline SVG with a caption, or a sentence where gnuplot does not draw
/// it.  Ids inside it begin with "figure-1--", so that figures can share a document.
void add_figure(Node parent, const Figure& figure);

}  // namespace certispin::html
