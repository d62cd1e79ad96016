#pragma once

#include <lapack.h>

namespace certispin {

/// Addresses of LAPACK's symmetric eigensolvers, declared by lapack.h and linked by nobody.
/// Each text argument has its length at the end, as Fortran compilers pass it.
struct LapackFunctions {
  decltype(&LAPACK_dsyevd_base) dsyevd = nullptr;
  decltype(&LAPACK_dsyevr_base) dsyevr = nullptr;
  decltype(&LAPACK_dsyev_base) dsyev = nullptr;
  decltype(&LAPACK_dstevd_base) dstevd = nullptr;
  decltype(&LAPACK_dstevr_base) dstevr = nullptr;
  decltype(&LAPACK_dstemr_base) dstemr = nullptr;
};

}  // namespace certispin
