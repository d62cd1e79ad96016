#include "certispin/numbers/dot_product.hpp"

#include "certispin/numbers/error.hpp"

namespace certispin {

Interval dot(const std::vector<Interval>& a,
             const std::vector<Interval>& b,
             Bits precision) {
  require(a.size() == b.size(), "dot: vectors of one length");
  Interval sum(precision);
  Interval product(precision);
  for (std::size_t i = 0; i < a.size(); ++i) {
    product.assign_product(a[i], b[i]);
    sum.assign_sum(sum, product);
  }
  return sum;
}

}  // namespace certispin
