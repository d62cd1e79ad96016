#pragma once

#include <string_view>

/// Files of src/report/assets, embedded by the build.
namespace certispin::assets {

/// gnuplot commands that draw the figure of that name from the data blocks and marks before
/// them.
[[nodiscard]] std::string_view figure_commands(std::string_view name);
/// Of the HTML report; free of <, > and &, which XML escapes and HTML then keeps.
[[nodiscard]] std::string_view report_css();
[[nodiscard]] std::string_view report_js();

}  // namespace certispin::assets
