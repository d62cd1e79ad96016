#pragma once

#include "certispin/quantities/function_of_g.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace certispin {

/// A piece of a range of g with what is known of the function there.
struct PieceOfG {
  RationalInterval g;
  std::optional<Jet> jet;  // absent where the piece is too wide for an enclosure
};

/// What becomes of a piece.
enum class Fate { done, halve };

/// Covers a range of g by pieces that are halved until `settle` is done with each.
struct SearchOverG {
  Bits precision = 0;
  Rational finest;           // pieces no wider than this are not halved any more
  std::size_t most = 20000;  // pieces

  std::vector<PieceOfG> open;  // the pieces that stayed: too fine, or too many
  std::size_t pieces = 0;      // enclosed so far
  std::string why;             // a piece could not be enclosed, of the last such

  /// Method      breadth first, each generation on all cores; a range around g = 1, where
  ///             formulas have kinks, is divided there.
  /// Guarantees  every g of the range lies in a piece that `settle` was done with or in
  ///             `open`.
  void run(FunctionOfG& f,
           const RationalInterval& range,
           const std::function<Fate(const PieceOfG&)>& settle);
};

[[nodiscard]] inline Rational width_of(const RationalInterval& g) {
  return g.upper - g.lower;
}

}  // namespace certispin
