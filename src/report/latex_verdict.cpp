#include "latex_verdict.hpp"

#include "latex_text.hpp"

#include <fmt/format.h>
#include <string_view>

namespace certispin {
namespace {

constexpr std::string_view red = "B00020";
constexpr std::string_view green = "1B7A3D";
constexpr std::string_view ochre = "8A5A00";
constexpr std::string_view grey = "666666";

struct Mark {
  std::string_view symbol;
  std::string_view colour;
};

Mark mark_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::confirmed:
      return {"\\checkmark", green};
    case Verdict::refuted:
      return {"\\times", red};
    case Verdict::undecided:
      return {"?", ochre};
    case Verdict::supported:
      return {"\\sim", green};
    case Verdict::contradicted:
      return {"\\nsim", red};
    case Verdict::not_checkable:
      return {"\\circ", grey};
  }
  return {"?", ochre};
}

}  // namespace

std::string latex_mark(Verdict verdict) {
  const auto [symbol, colour] = mark_of(verdict);
  return fmt::format("\\textcolor[HTML]{{{}}}{{$\\scriptstyle{}$}}", colour, symbol);
}

std::string latex_legend() {
  std::string text;
  for (const Verdict verdict : {Verdict::confirmed,
                                Verdict::refuted,
                                Verdict::undecided,
                                Verdict::supported,
                                Verdict::contradicted,
                                Verdict::not_checkable}) {
    text += fmt::format("{}{}~{}",
                        text.empty() ? "" : ", ",
                        latex_mark(verdict),
                        latex_text(to_text(verdict)));
  }
  return text;
}

std::string latex_highlighted(const std::string& latex, Verdict verdict) {
  const bool wrong = verdict == Verdict::refuted || verdict == Verdict::contradicted;
  return wrong ? fmt::format("\\textcolor[HTML]{{{}}}{{{}}}", red, latex) : latex;
}

}  // namespace certispin
