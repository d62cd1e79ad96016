#pragma once

#include "certispin/audit/judgement.hpp"

#include <string>

namespace certispin {

/// A mark of the verdict, told apart by its form and its colour (amssymb, xcolor).
[[nodiscard]] std::string latex_mark(Verdict verdict);

/// What the marks mean, as a sentence.
[[nodiscard]] std::string latex_legend();

/// `latex` in the colour of what a reader has to look at; as it is where nothing is wrong.
[[nodiscard]] std::string latex_highlighted(const std::string& latex, Verdict verdict);

}  // namespace certispin
