#pragma once

#include <string_view>

/// Files of src/report/assets, embedded by the build.
namespace certispin::assets {

/// gnuplot commands that draw figure 1, 2 or 3 from the data blocks and marks before them.
[[nodiscard]] std::string_view figure_commands(int number);
/// Of the HTML report; free of <, > and &, which XML escapes and HTML then keeps.
[[nodiscard]] std::string_view report_css();
[[nodiscard]] std::string_view report_js();

}  // namespace certispin::assets
