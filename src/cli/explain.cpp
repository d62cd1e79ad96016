#include "certispin/quantities/registry.hpp"
#include "certispin/report/compute_report.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"

#include <memory>

namespace certispin::cli {

Run add_explain(CLI::App& app) {
  auto id = std::make_shared<std::string>();
  CLI::App* command =
      app.add_subcommand("explain", "Says what a quantity is and how it is enclosed");
  command->add_option("QUANTITY", *id, "id of a quantity [all]");
  return [id] {
    std::string text;
    if (!id->empty()) {
      text = explain(quantity(*id));
    } else {
      for (const Quantity& q : registry()) {
        text += (text.empty() ? "" : "\n") + explain(q);
      }
    }
    write_output("", text);
    return static_cast<int>(all_confirmed);
  };
}

}  // namespace certispin::cli
