#pragma once

namespace certispin {

/// What is proved of a statement about reals of which only enclosures are known.
/// `unknown` says nothing: neither that it holds nor that it fails.
enum class Truth { no, yes, unknown };

}  // namespace certispin
