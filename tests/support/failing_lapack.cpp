// A LAPACK that fails, as a shared library: dsyevd reports success and returns vectors of NaN,
// dsyev vectors of zeros, dsyevr does not converge.

#include <limits>

namespace {

constexpr int version = 0;

void fill(int n, double* a, double* values, double with) {
  for (int i = 0; i < n; ++i) {
    values[i] = i;
  }
  for (int i = 0; i < n * n; ++i) {
    a[i] = with;
  }
}

}  // namespace

extern "C" {

void ilaver_(int* major, int* minor, int* patch) {
  *major = *minor = *patch = version;
}

void dgemm_() {}
void dstevd_() {}
void dstevr_() {}
void dstemr_() {}

void dsyevd_(const char*,
             const char*,
             const int* n,
             double* a,
             const int*,
             double* w,
             double* work,
             const int* lwork,
             int* iwork,
             const int*,
             int* info) {
  *info = 0;
  work[0] = 1;
  iwork[0] = 1;
  if (*lwork != -1) {
    fill(*n, a, w, std::numeric_limits<double>::quiet_NaN());
  }
}

void dsyev_(const char*,
            const char*,
            const int* n,
            double* a,
            const int*,
            double* w,
            double* work,
            const int* lwork,
            int* info) {
  *info = 0;
  work[0] = 1;
  if (*lwork != -1) {
    fill(*n, a, w, 0);
  }
}

void dsyevr_(const char*,
             const char*,
             const char*,
             const int*,
             double*,
             const int*,
             const double*,
             const double*,
             const int*,
             const int*,
             const double*,
             int* found,
             double*,
             double*,
             const int*,
             int*,
             double* work,
             const int* lwork,
             int* iwork,
             const int*,
             int* info) {
  *found = 0;
  work[0] = 1;
  iwork[0] = 1;
  *info = *lwork == -1 ? 0 : 3;
}

}  // extern "C"
