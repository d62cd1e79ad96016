#include "latex_characters.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace certispin {
namespace {

using Entry = std::pair<char32_t, LatexCharacter>;

// clang-format off
constexpr Entry characters[] = {  // ascending
    {U'\u00A0', {"~", false}}, {U'¡', {"!`", false}}, {U'£', {"\\mathsterling", true}},
    {U'§', {"\\mathsection", true}}, {U'©', {"(c)", false}}, {U'¬', {"\\neg", true}},
    {U'°', {"^{\\circ}", true}}, {U'±', {"\\pm", true}}, {U'²', {"^{2}", true}},
    {U'³', {"^{3}", true}}, {U'µ', {"\\mu", true}}, {U'¶', {"\\mathparagraph", true}},
    {U'·', {"\\cdot", true}}, {U'¹', {"^{1}", true}}, {U'¼', {"\\tfrac{1}{4}", true}},
    {U'½', {"\\tfrac{1}{2}", true}}, {U'¾', {"\\tfrac{3}{4}", true}},
    {U'¿', {"?`", false}}, {U'À', {"\\`{A}", false}}, {U'Á', {"\\'{A}", false}},
    {U'Â', {"\\^{A}", false}}, {U'Ã', {"\\~{A}", false}}, {U'Ä', {"\\\"{A}", false}},
    {U'Å', {"\\AA{}", false}}, {U'Æ', {"\\AE{}", false}}, {U'Ç', {"\\c{C}", false}},
    {U'È', {"\\`{E}", false}}, {U'É', {"\\'{E}", false}}, {U'Ê', {"\\^{E}", false}},
    {U'Ë', {"\\\"{E}", false}}, {U'Ì', {"\\`{I}", false}}, {U'Í', {"\\'{I}", false}},
    {U'Î', {"\\^{I}", false}}, {U'Ï', {"\\\"{I}", false}}, {U'Ñ', {"\\~{N}", false}},
    {U'Ò', {"\\`{O}", false}}, {U'Ó', {"\\'{O}", false}}, {U'Ô', {"\\^{O}", false}},
    {U'Õ', {"\\~{O}", false}}, {U'Ö', {"\\\"{O}", false}}, {U'×', {"\\times", true}},
    {U'Ø', {"\\O{}", false}}, {U'Ù', {"\\`{U}", false}}, {U'Ú', {"\\'{U}", false}},
    {U'Û', {"\\^{U}", false}}, {U'Ü', {"\\\"{U}", false}}, {U'Ý', {"\\'{Y}", false}},
    {U'ß', {"\\ss{}", false}}, {U'à', {"\\`{a}", false}}, {U'á', {"\\'{a}", false}},
    {U'â', {"\\^{a}", false}}, {U'ã', {"\\~{a}", false}}, {U'ä', {"\\\"{a}", false}},
    {U'å', {"\\aa{}", false}}, {U'æ', {"\\ae{}", false}}, {U'ç', {"\\c{c}", false}},
    {U'è', {"\\`{e}", false}}, {U'é', {"\\'{e}", false}}, {U'ê', {"\\^{e}", false}},
    {U'ë', {"\\\"{e}", false}}, {U'ì', {"\\`{\\i}", false}},
    {U'í', {"\\'{\\i}", false}}, {U'î', {"\\^{\\i}", false}},
    {U'ï', {"\\\"{\\i}", false}}, {U'ñ', {"\\~{n}", false}}, {U'ò', {"\\`{o}", false}},
    {U'ó', {"\\'{o}", false}}, {U'ô', {"\\^{o}", false}}, {U'õ', {"\\~{o}", false}},
    {U'ö', {"\\\"{o}", false}}, {U'÷', {"\\div", true}}, {U'ø', {"\\o{}", false}},
    {U'ù', {"\\`{u}", false}}, {U'ú', {"\\'{u}", false}}, {U'û', {"\\^{u}", false}},
    {U'ü', {"\\\"{u}", false}}, {U'ý', {"\\'{y}", false}}, {U'ÿ', {"\\\"{y}", false}},
    {U'Ā', {"\\={A}", false}}, {U'ā', {"\\={a}", false}}, {U'Ă', {"\\u{A}", false}},
    {U'ă', {"\\u{a}", false}}, {U'Ć', {"\\'{C}", false}}, {U'ć', {"\\'{c}", false}},
    {U'Ĉ', {"\\^{C}", false}}, {U'ĉ', {"\\^{c}", false}}, {U'Ċ', {"\\.{C}", false}},
    {U'ċ', {"\\.{c}", false}}, {U'Č', {"\\v{C}", false}}, {U'č', {"\\v{c}", false}},
    {U'Ď', {"\\v{D}", false}}, {U'ď', {"\\v{d}", false}}, {U'Ē', {"\\={E}", false}},
    {U'ē', {"\\={e}", false}}, {U'Ĕ', {"\\u{E}", false}}, {U'ĕ', {"\\u{e}", false}},
    {U'Ė', {"\\.{E}", false}}, {U'ė', {"\\.{e}", false}}, {U'Ě', {"\\v{E}", false}},
    {U'ě', {"\\v{e}", false}}, {U'Ĝ', {"\\^{G}", false}}, {U'ĝ', {"\\^{g}", false}},
    {U'Ğ', {"\\u{G}", false}}, {U'ğ', {"\\u{g}", false}}, {U'Ġ', {"\\.{G}", false}},
    {U'ġ', {"\\.{g}", false}}, {U'Ģ', {"\\c{G}", false}}, {U'ģ', {"\\c{g}", false}},
    {U'Ĥ', {"\\^{H}", false}}, {U'ĥ', {"\\^{h}", false}}, {U'ħ', {"\\hbar", true}},
    {U'Ĩ', {"\\~{I}", false}}, {U'ĩ', {"\\~{\\i}", false}}, {U'Ī', {"\\={I}", false}},
    {U'ī', {"\\={\\i}", false}}, {U'Ĭ', {"\\u{I}", false}}, {U'ĭ', {"\\u{\\i}", false}},
    {U'İ', {"\\.{I}", false}}, {U'ı', {"\\i{}", false}}, {U'Ĵ', {"\\^{J}", false}},
    {U'ĵ', {"\\^{\\j}", false}}, {U'Ķ', {"\\c{K}", false}}, {U'ķ', {"\\c{k}", false}},
    {U'Ĺ', {"\\'{L}", false}}, {U'ĺ', {"\\'{l}", false}}, {U'Ļ', {"\\c{L}", false}},
    {U'ļ', {"\\c{l}", false}}, {U'Ľ', {"\\v{L}", false}}, {U'ľ', {"\\v{l}", false}},
    {U'Ł', {"\\L{}", false}}, {U'ł', {"\\l{}", false}}, {U'Ń', {"\\'{N}", false}},
    {U'ń', {"\\'{n}", false}}, {U'Ņ', {"\\c{N}", false}}, {U'ņ', {"\\c{n}", false}},
    {U'Ň', {"\\v{N}", false}}, {U'ň', {"\\v{n}", false}}, {U'Ō', {"\\={O}", false}},
    {U'ō', {"\\={o}", false}}, {U'Ŏ', {"\\u{O}", false}}, {U'ŏ', {"\\u{o}", false}},
    {U'Ő', {"\\H{O}", false}}, {U'ő', {"\\H{o}", false}}, {U'Œ', {"\\OE{}", false}},
    {U'œ', {"\\oe{}", false}}, {U'Ŕ', {"\\'{R}", false}}, {U'ŕ', {"\\'{r}", false}},
    {U'Ŗ', {"\\c{R}", false}}, {U'ŗ', {"\\c{r}", false}}, {U'Ř', {"\\v{R}", false}},
    {U'ř', {"\\v{r}", false}}, {U'Ś', {"\\'{S}", false}}, {U'ś', {"\\'{s}", false}},
    {U'Ŝ', {"\\^{S}", false}}, {U'ŝ', {"\\^{s}", false}}, {U'Ş', {"\\c{S}", false}},
    {U'ş', {"\\c{s}", false}}, {U'Š', {"\\v{S}", false}}, {U'š', {"\\v{s}", false}},
    {U'Ţ', {"\\c{T}", false}}, {U'ţ', {"\\c{t}", false}}, {U'Ť', {"\\v{T}", false}},
    {U'ť', {"\\v{t}", false}}, {U'Ũ', {"\\~{U}", false}}, {U'ũ', {"\\~{u}", false}},
    {U'Ū', {"\\={U}", false}}, {U'ū', {"\\={u}", false}}, {U'Ŭ', {"\\u{U}", false}},
    {U'ŭ', {"\\u{u}", false}}, {U'Ű', {"\\H{U}", false}}, {U'ű', {"\\H{u}", false}},
    {U'Ŵ', {"\\^{W}", false}}, {U'ŵ', {"\\^{w}", false}}, {U'Ŷ', {"\\^{Y}", false}},
    {U'ŷ', {"\\^{y}", false}}, {U'Ÿ', {"\\\"{Y}", false}}, {U'Ź', {"\\'{Z}", false}},
    {U'ź', {"\\'{z}", false}}, {U'Ż', {"\\.{Z}", false}}, {U'ż', {"\\.{z}", false}},
    {U'Ž', {"\\v{Z}", false}}, {U'ž', {"\\v{z}", false}}, {U'Γ', {"\\Gamma", true}},
    {U'Δ', {"\\Delta", true}}, {U'Θ', {"\\Theta", true}}, {U'Λ', {"\\Lambda", true}},
    {U'Ξ', {"\\Xi", true}}, {U'Π', {"\\Pi", true}}, {U'Σ', {"\\Sigma", true}},
    {U'Υ', {"\\Upsilon", true}}, {U'Φ', {"\\Phi", true}}, {U'Ψ', {"\\Psi", true}},
    {U'Ω', {"\\Omega", true}}, {U'α', {"\\alpha", true}}, {U'β', {"\\beta", true}},
    {U'γ', {"\\gamma", true}}, {U'δ', {"\\delta", true}},
    {U'ε', {"\\varepsilon", true}}, {U'ζ', {"\\zeta", true}}, {U'η', {"\\eta", true}},
    {U'θ', {"\\theta", true}}, {U'ι', {"\\iota", true}}, {U'κ', {"\\kappa", true}},
    {U'λ', {"\\lambda", true}}, {U'μ', {"\\mu", true}}, {U'ν', {"\\nu", true}},
    {U'ξ', {"\\xi", true}}, {U'ο', {"o", true}}, {U'π', {"\\pi", true}},
    {U'ρ', {"\\rho", true}}, {U'ς', {"\\varsigma", true}}, {U'σ', {"\\sigma", true}},
    {U'τ', {"\\tau", true}}, {U'υ', {"\\upsilon", true}}, {U'φ', {"\\phi", true}},
    {U'χ', {"\\chi", true}}, {U'ψ', {"\\psi", true}}, {U'ω', {"\\omega", true}},
    {U'ϑ', {"\\vartheta", true}}, {U'ϕ', {"\\phi", true}}, {U'ϵ', {"\\epsilon", true}},
    {U'ᵀ', {"^{\\mathsf{T}}", true}}, {U'\u2009', {"\\,", false}},
    {U'–', {"--", false}}, {U'—', {"---", false}}, {U'‖', {"\\Vert", true}},
    {U'‘', {"`", false}}, {U'’', {"'", false}}, {U'“', {"``", false}},
    {U'”', {"''", false}}, {U'„', {"``", false}}, {U'†', {"^{\\dagger}", true}},
    {U'…', {"\\ldots", true}}, {U'\u202F', {"\\,", false}},
    {U'′', {"^{\\prime}", true}}, {U'⁄', {"/", true}}, {U'⁰', {"^{0}", true}},
    {U'⁴', {"^{4}", true}}, {U'⁵', {"^{5}", true}}, {U'⁶', {"^{6}", true}},
    {U'⁷', {"^{7}", true}}, {U'⁸', {"^{8}", true}}, {U'⁹', {"^{9}", true}},
    {U'⁺', {"^{+}", true}}, {U'⁻', {"^{-}", true}}, {U'ⁿ', {"^{n}", true}},
    {U'₀', {"_{0}", true}}, {U'₁', {"_{1}", true}}, {U'₂', {"_{2}", true}},
    {U'₃', {"_{3}", true}}, {U'₄', {"_{4}", true}}, {U'₅', {"_{5}", true}},
    {U'₆', {"_{6}", true}}, {U'₇', {"_{7}", true}}, {U'₈', {"_{8}", true}},
    {U'₉', {"_{9}", true}}, {U'₊', {"_{+}", true}}, {U'₋', {"_{-}", true}},
    {U'ℂ', {"\\mathbb{C}", true}}, {U'ℏ', {"\\hbar", true}}, {U'ℓ', {"\\ell", true}},
    {U'ℕ', {"\\mathbb{N}", true}}, {U'ℝ', {"\\mathbb{R}", true}},
    {U'ℤ', {"\\mathbb{Z}", true}}, {U'←', {"\\leftarrow", true}},
    {U'→', {"\\to", true}}, {U'↔', {"\\leftrightarrow", true}},
    {U'↦', {"\\mapsto", true}}, {U'⇒', {"\\Rightarrow", true}},
    {U'⇔', {"\\Leftrightarrow", true}}, {U'∀', {"\\forall", true}},
    {U'∂', {"\\partial", true}}, {U'∃', {"\\exists", true}},
    {U'∅', {"\\emptyset", true}}, {U'∇', {"\\nabla", true}}, {U'∈', {"\\in", true}},
    {U'∉', {"\\notin", true}}, {U'∎', {"\\blacksquare", true}},
    {U'∏', {"\\prod", true}}, {U'∑', {"\\sum", true}}, {U'−', {"-", true}},
    {U'∓', {"\\mp", true}}, {U'∗', {"\\ast", true}}, {U'∘', {"\\circ", true}},
    {U'√', {"\\surd", true}}, {U'∝', {"\\propto", true}}, {U'∞', {"\\infty", true}},
    {U'∣', {"\\mid", true}}, {U'∥', {"\\parallel", true}}, {U'∧', {"\\wedge", true}},
    {U'∨', {"\\vee", true}}, {U'∩', {"\\cap", true}}, {U'∪', {"\\cup", true}},
    {U'∫', {"\\int", true}}, {U'∼', {"\\sim", true}}, {U'≃', {"\\simeq", true}},
    {U'≅', {"\\cong", true}}, {U'≈', {"\\approx", true}}, {U'≠', {"\\ne", true}},
    {U'≡', {"\\equiv", true}}, {U'≤', {"\\le", true}}, {U'≥', {"\\ge", true}},
    {U'≪', {"\\ll", true}}, {U'≫', {"\\gg", true}}, {U'≲', {"\\lesssim", true}},
    {U'≳', {"\\gtrsim", true}}, {U'⊂', {"\\subset", true}},
    {U'⊆', {"\\subseteq", true}}, {U'⊕', {"\\oplus", true}}, {U'⊗', {"\\otimes", true}},
    {U'⋅', {"\\cdot", true}}, {U'⌈', {"\\lceil", true}}, {U'⌉', {"\\rceil", true}},
    {U'⌊', {"\\lfloor", true}}, {U'⌋', {"\\rfloor", true}}, {U'□', {"\\square", true}},
    {U'✓', {"\\checkmark", true}}, {U'⟨', {"\\langle", true}},
    {U'⟩', {"\\rangle", true}},
};
// clang-format on

static_assert(std::is_sorted(std::begin(characters),
                             std::end(characters),
                             [](const Entry& a, const Entry& b) {
                               return a.first < b.first;
                             }));

}  // namespace

std::optional<LatexCharacter> latex_character(char32_t code) {
  const auto* found = std::lower_bound(
      std::begin(characters), std::end(characters), code, [](const Entry& e, char32_t c) {
        return e.first < c;
      });
  return found != std::end(characters) && found->first == code
             ? std::optional(found->second)
             : std::nullopt;
}

}  // namespace certispin
