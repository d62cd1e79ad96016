#pragma once

#include <pugixml.hpp>
#include <string>

/// Building HTML with pugixml, which escapes every text and attribute.
namespace certispin::html {

using Node = pugi::xml_node;

/// Appends an element with a class.
inline Node add(Node parent, const char* tag, const std::string& css_class = "") {
  Node node = parent.append_child(tag);
  if (!css_class.empty()) {
    node.append_attribute("class") = css_class.c_str();
  }
  return node;
}

inline void add_text(Node parent, const std::string& text) {
  if (text.empty()) {
    return;
  }
  parent.append_child(pugi::node_pcdata).set_value(text.c_str());
}

/// Appends an element that holds a text.
inline Node add(Node parent,
                const char* tag,
                const std::string& css_class,
                const std::string& text) {
  Node node = add(parent, tag, css_class);
  add_text(node, text);
  return node;
}

inline void set(Node node, const char* attribute, const std::string& value) {
  node.append_attribute(attribute) = value.c_str();
}

/// A name and its text in a <dl>; nothing for a text that says nothing.
inline void add_fact(Node list,
                     const std::string& name,
                     const std::string& text,
                     const std::string& css_class = "") {
  if (text.empty() || text == "-") {
    return;
  }
  Node row = add(list, "div", css_class);
  add(row, "dt", "", name);
  add(row, "dd", "", text);
}

/// A verdict or agreement as words: "not checkable".
[[nodiscard]] std::string in_words(std::string verdict);

/// The same as a badge with a sign, so that colour is not all that tells.
void add_badge(Node parent, const std::string& verdict);

}  // namespace certispin::html
