#include "html_figure.hpp"

#include <fmt/format.h>

namespace certispin::html {
namespace {

/// Prefixes ids and what refers to them: href="#id" and url(#id).
void rename_ids(Node node, const std::string& prefix) {
  for (pugi::xml_attribute attribute : node.attributes()) {
    const std::string name = attribute.name();
    const std::string value = attribute.value();
    const std::size_t hash = value.find('#');
    if (name == "id") {
      attribute = (prefix + value).c_str();
    } else if ((hash == 0 && name.ends_with("href")) || value.starts_with("url(#")) {
      attribute = (value.substr(0, hash + 1) + prefix + value.substr(hash + 1)).c_str();
    }
  }
  for (const Node child : node.children()) {
    rename_ids(child, prefix);
  }
}

/// Empty texts about the parts of a text: pugixml then breaks no line between them, which
/// would show as a space.
void keep_together(Node node) {
  const std::string name = node.name();
  const bool inside_text = name == "text" || name == "tspan";
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (inside_text && child.type() == pugi::node_element) {
      node.insert_child_before(pugi::node_pcdata, child);
    }
    keep_together(child);
  }
  if (inside_text) {
    node.append_child(pugi::node_pcdata);
  }
}

/// Requires    an SVG of gnuplot.
void add_drawing(Node parent, const std::string& drawing, const Figure& figure) {
  pugi::xml_document document;
  const auto parsed = document.load_buffer(drawing.data(), drawing.size());
  require(parsed && document.child("svg"), "gnuplot prints SVG");
  Node svg = document.child("svg");
  svg.remove_child("title");  // a tool tip, "figure_1"
  svg.remove_child("desc");
  rename_ids(svg, fmt::format("figure-{}--", figure.name));
  keep_together(svg);
  set(svg, "role", "img");
  set(svg, "aria-label", figure.title + ": " + describe(figure));
  parent.append_copy(svg);
}

}  // namespace

void add_figure(Node parent, const Figure& figure) {
  Node block = add(parent, "figure", "drawing");
  try {
    const std::string drawing = to_svg(figure);
    Node frame = add(block, "div", "frame");
    add_drawing(frame, drawing, figure);
  } catch (const GnuplotFailure& failure) {
    add(block,
        "p",
        "note",
        fmt::format("Figure {} is left out: {}.", figure.name, failure.what()));
  }
  Node caption = add(block, "figcaption");
  Node first = add(caption, "p");
  add(first, "strong", "", fmt::format("Figure {}.", figure.name));
  add_text(first, fmt::format(" {}. Proved: {}", figure.title, describe(figure)));
  Node second = add(caption, "p", "", "Bounds of every point: ");
  add(second,
      "code",
      "",
      fmt::format(
          "certispin figure {0}{1} -o figure_{0}.csv", figure.name, figure.options));
}

}  // namespace certispin::html
