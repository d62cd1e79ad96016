#pragma once

#include "certispin/numbers/sign.hpp"
#include "certispin/quantities/function_of_g.hpp"

namespace certispin {

/// Proves the sign of the k-th derivative at one g (k = 0: of the value).
///
/// Method      a precision ladder from `first` to `last`.
[[nodiscard]] Sign prove_sign(
    FunctionOfG& f, std::size_t k, const Rational& g, Bits first, Bits last);

/// A root of the k-th derivative: it changes sign between the ends of `g`, as proved there.
struct RootBracket {
  RationalInterval g;  // one point where the root is known exactly
  Sign before = Sign::unknown;
  Sign after = Sign::unknown;
};

/// Narrows a bracket until its position has `digits` significant digits.
///
/// Method      Newton's iteration on uncertified middles, kept inside the bracket by proved
///             signs; then two decimals around the root and the signs there.
/// Requires    opposite signs proved at the ends; k + 1 derivatives.
/// Guarantees  a bracket inside the given one, again with proved, opposite signs, or the
///             root itself; as narrow as the precision cap allows.
[[nodiscard]] RootBracket narrow_root(FunctionOfG& f,
                                      std::size_t k,
                                      const RootBracket& bracket,
                                      long digits);

}  // namespace certispin
