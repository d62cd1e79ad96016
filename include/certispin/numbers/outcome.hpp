#pragma once

#include "certispin/numbers/error.hpp"

#include <string>
#include <utility>
#include <variant>

namespace certispin {

/// A proof that did not go through at this precision, and why.  More bits may help.
struct Inconclusive {
  std::string reason;
};

/// Either a proved result or the reason why there is none (never an exception).
template <class T>
class [[nodiscard]] Outcome {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): `return enclosure;` reads as intended.
  Outcome(T result) : state_(std::move(result)) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Outcome(Inconclusive why) : state_(std::move(why)) {}

  [[nodiscard]] bool conclusive() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return conclusive(); }

  [[nodiscard]] const T& operator*() const { return checked(state_); }
  [[nodiscard]] T& operator*() { return checked(state_); }
  [[nodiscard]] const T* operator->() const { return &checked(state_); }
  [[nodiscard]] T* operator->() { return &checked(state_); }

  /// Requires    an inconclusive outcome.
  [[nodiscard]] const Inconclusive& why() const {
    require(!conclusive(), "why() of a conclusive outcome");
    return std::get<Inconclusive>(state_);
  }

 private:
  template <class State>
  static auto& checked(State& state) {
    require(std::holds_alternative<T>(state), "result of an inconclusive outcome");
    return std::get<T>(state);
  }

  std::variant<T, Inconclusive> state_;
};

}  // namespace certispin
