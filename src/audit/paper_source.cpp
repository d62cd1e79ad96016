#include "certispin/audit/paper_source.hpp"

#include "toml_file.hpp"

#include <array>
#include <fmt/format.h>
#include <nettle/sha2.h>

namespace certispin {

std::string sha256_of(std::string_view text) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(
      &context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hexadecimal;
  for (const std::uint8_t byte : digest) {
    hexadecimal += fmt::format("{:02x}", byte);
  }
  return hexadecimal;
}

std::optional<std::string> recorded_sha256(const std::filesystem::path& folder) {
  const auto file = folder / "sources.toml";
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    return std::nullopt;
  }
  return parse_toml_file(file)["text"]["sha256"].value_exact<std::string>();
}

}  // namespace certispin
