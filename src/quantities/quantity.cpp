#include "certispin/quantities/quantity.hpp"

namespace certispin {

std::string undefined_because(const Quantity& quantity, const ModelPoint& point) {
  const bool positive = point.g > 0;
  switch (quantity.domain) {
    case Domain::everywhere:
      return "";
    case Domain::two_levels:
      return point.N >= 2 ? "" : "it needs a second even level, N >= 2";
    case Domain::three_levels:
      return point.N >= 3 ? "" : "it needs a second odd level, N >= 3";
    case Domain::split_levels:
      if (!positive) {
        return "the doublet is exactly degenerate at g = 0";
      }
      return point.N >= 2 ? "" : "it needs a second even level, N >= 2";
    case Domain::ordered:
      return point.g <= 1 ? "" : "it belongs to the ordered phase, g <= 1";
    case Domain::tunnelling:
      if (!positive) {
        return "the barrier is infinite at g = 0";
      }
      return point.g <= 1 ? "" : "it belongs to the ordered phase, g <= 1";
    case Domain::wells:
      if (!positive) {
        return "the barrier is infinite at g = 0";
      }
      return point.g < 1 ? "" : "there are no two wells for g >= 1";
  }
  return "";
}

}  // namespace certispin
