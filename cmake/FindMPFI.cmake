# Imported targets for the multiple-precision libraries, which ship no CMake files:
#   MPFI::MPFI (MPFR::MPFR (GMP::GMP))
find_path(GMP_INCLUDE_DIR gmp.h)
find_library(GMP_LIBRARY gmp)
find_path(MPFR_INCLUDE_DIR mpfr.h)
find_library(MPFR_LIBRARY mpfr)
find_path(MPFI_INCLUDE_DIR mpfi.h)
find_library(MPFI_LIBRARY mpfi)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(MPFI
  REQUIRED_VARS MPFI_LIBRARY MPFI_INCLUDE_DIR MPFR_LIBRARY MPFR_INCLUDE_DIR
                GMP_LIBRARY GMP_INCLUDE_DIR)

if(MPFI_FOUND AND NOT TARGET MPFI::MPFI)
  foreach(name IN ITEMS GMP MPFR MPFI)
    add_library(${name}::${name} UNKNOWN IMPORTED)
    set_target_properties(${name}::${name} PROPERTIES
      IMPORTED_LOCATION "${${name}_LIBRARY}"
      INTERFACE_INCLUDE_DIRECTORIES "${${name}_INCLUDE_DIR}")
  endforeach()
  target_link_libraries(MPFR::MPFR INTERFACE GMP::GMP)
  target_link_libraries(MPFI::MPFI INTERFACE MPFR::MPFR)
endif()
mark_as_advanced(GMP_INCLUDE_DIR GMP_LIBRARY MPFR_INCLUDE_DIR MPFR_LIBRARY
                 MPFI_INCLUDE_DIR MPFI_LIBRARY)
