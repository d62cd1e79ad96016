# Imported target for ball arithmetic, Arb::Arb: a library of its own before FLINT 3, in which it
# is a part of FLINT.
find_path(ARB_INCLUDE_DIR NAMES flint/acb_mat.h acb_mat.h)
find_library(FLINT_LIBRARY flint)
find_library(ARB_LIBRARY NAMES flint-arb arb)
if(EXISTS "${ARB_INCLUDE_DIR}/flint/acb_mat.h")
  set(arb_libraries "${FLINT_LIBRARY}")
else()
  set(arb_libraries "${ARB_LIBRARY}" "${FLINT_LIBRARY}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Arb REQUIRED_VARS arb_libraries ARB_INCLUDE_DIR)

if(Arb_FOUND AND NOT TARGET Arb::Arb)
  add_library(Arb::Arb INTERFACE IMPORTED)
  set_target_properties(Arb::Arb PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${ARB_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "${arb_libraries}")
endif()
mark_as_advanced(ARB_INCLUDE_DIR ARB_LIBRARY FLINT_LIBRARY)
