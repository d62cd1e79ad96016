#pragma once

#include "calculator.hpp"
#include "doublet.hpp"

#include <map>
#include <utility>

namespace checker {

/// Where a quantity is defined, and its formula; none for what a point line gives.
struct Quantity {
  std::string name;
  std::string formula;
  long least_N = 1;
  bool zero_g = true;     // at g = 0
  int largest_g = 2;      // 2: any g, 1: g ≤ 1, 0: g < 1
  long zero_up_to_N = 0;  // 0 for these N
};
const std::vector<Quantity>& quantities();

/// What the point lines have proved.
using Doublets = std::map<std::pair<long, Rational>, Doublet>;

/// Names that a certificate gives a value or formula.
struct Given {
  std::map<std::string, std::pair<Rational, Rational>> numbers;  // any real between
  std::map<std::string, std::string> formulas;
};

/// sqrt, exp, log or abs; absent otherwise.
using Function = Interval (*)(const Interval&);
Function find_function(const std::string& name);

/// Values of names at N and all g from lo to hi: proofs/monotone_in_g.md if these differ.
class Scene {
 public:
  using Number = Interval;
  Scene(const Doublets& doublets, const Given& given, long N, Rational lo, Rational hi)
      : doublets_(doublets),
        given_(given),
        N_(N),
        lo_(std::move(lo)),
        hi_(std::move(hi)) {}
  Interval name(const Name& name);
  static auto function(const std::string& name) { return find_function(name); }

 private:
  Interval value(const std::string& name);
  Interval quantity(const Quantity& q);
  [[nodiscard]] Interval component(const std::string& name, const Rational& g) const;

  const Doublets& doublets_;
  const Given& given_;
  long N_;
  Rational lo_;
  Rational hi_;
};

}  // namespace checker
