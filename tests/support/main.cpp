// Catch2 v2 needs one file with its main; v3 links its own instead of this one.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
