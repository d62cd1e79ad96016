#include "certispin/report/provenance.hpp"

#include <Eigen/Core>
#include <boost/version.hpp>
#include <gmp.h>
#include <mpfi.h>
#include <mpfr.h>

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

std::string compiler() {
#ifdef __clang__
  return __VERSION__;  // names itself
#else
  return "GCC " __VERSION__;
#endif
}

Bits highest_precision(const Audit& audit) {
  Bits most = 0;
  for (const AuditedClaim& each : audit.claims) {
    most = std::max(most, each.judgement.bits);
  }
  return most;
}

}  // namespace

std::string_view program_version() {
  return CERTISPIN_VERSION;
}

Provenance provenance(const Audit& audit) {
  Provenance facts{
      {"certispin", std::string(program_version())},
      {"compiler", compiler()},
      {"GMP", gmp_version},
      {"MPFR", mpfr_get_version()},
      {"MPFI", mpfi_get_version()},
      {"Boost",
       fmt::format("{}.{}.{}",
                   BOOST_VERSION / 100000,
                   BOOST_VERSION / 100 % 1000,
                   BOOST_VERSION % 100)},
      {"Eigen",
       fmt::format(
           "{}.{}.{}", EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION)},
      {"BLAS", audit.float64_platform.empty() ? "none" : audit.float64_platform},
      {"digits_asked", std::to_string(audit.digits)},
      {"highest_precision_bits", std::to_string(highest_precision(audit))},
      {"float64_driver", audit.float64_driver.empty() ? "none" : audit.float64_driver},
  };
  return facts;
}

}  // namespace certispin
