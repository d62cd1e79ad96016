#include "paper_displays.hpp"

#include "paper_text.hpp"

#include <algorithm>
#include <optional>

namespace certispin {
namespace {

struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;
  int number = 0;
};

/// "(12)" or "{12}" at `at`, closed by `close`.
std::optional<Tag> number_in(const std::string& line, std::size_t at, char close) {
  const std::size_t digits = at + 1;
  const std::size_t end = skip_digits(line, digits);
  constexpr std::size_t most_digits = 4;
  if (end == digits || end - digits > most_digits || end >= line.size() ||
      line[end] != close) {
    return std::nullopt;
  }
  return Tag{at, end + 1, std::stoi(line.substr(digits, end - digits))};
}

std::optional<Tag> latex_tag(const std::string& line, std::size_t from, std::size_t to) {
  const std::string command = "\\tag";
  const std::size_t at = line.find(command + "{", from);
  if (at == std::string::npos || at >= to) {
    return std::nullopt;
  }
  auto tag = number_in(line, at + command.size(), '}');
  if (tag) {
    tag->begin = at;
  }
  return tag;
}

/// "\quad (12)" just in front of the closing fence at `fence`.
std::optional<Tag> spaced_tag(const std::string& line,
                              std::size_t from,
                              std::size_t fence) {
  const std::string command = "quad";
  const std::size_t at = line.rfind(command, fence);
  if (at == std::string::npos || at < from) {
    return std::nullopt;
  }
  const std::size_t open = line.find_first_not_of(' ', at + command.size());
  if (open >= fence || line[open] != '(') {
    return std::nullopt;
  }
  auto tag = number_in(line, open, ')');
  if (!tag || line.find_first_not_of(' ', tag->end) != fence) {
    return std::nullopt;
  }
  return tag;
}

/// Takes the tag of a display whose closing fence ends at `display.end`.
void take_tag(std::vector<std::string>& lines, Display& display) {
  constexpr std::size_t fence = 2;
  for (std::size_t i = display.first_line; i <= display.last_line; ++i) {
    std::string& line = lines[i];
    const std::size_t from = i == display.first_line ? display.begin : 0;
    const bool last = i == display.last_line;
    const std::size_t to = last ? display.end - fence : line.size();
    auto tag = latex_tag(line, from, to);
    if (!tag && last) {
      tag = spaced_tag(line, from, to);
    }
    if (tag) {
      display.number = tag->number;
      std::fill(line.begin() + static_cast<std::ptrdiff_t>(tag->begin),
                line.begin() + static_cast<std::ptrdiff_t>(tag->end),
                ' ');
      return;
    }
  }
}

class MathematicsReader {
 public:
  explicit MathematicsReader(std::vector<std::string>& lines) : lines_(lines) {}

  Mathematics read() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      read_line(i);
    }
    if (open_) {  // never closed: the rest of the text
      open_->last_line = lines_.size() - 1;
      open_->end = lines_.back().size();
      result_.displays.push_back(*open_);
    }
    return std::move(result_);
  }

 private:
  void read_line(std::size_t number) {
    const std::string& line = lines_[number];
    std::vector<bool> formula(line.size(), false);
    bool in_line = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      formula[i] = in_line || open_.has_value();
      if (line[i] == '\\' && i + 1 < line.size()) {
        formula[i + 1] = formula[i];
        ++i;
      } else if (line.compare(i, 2, "$$") == 0 && !in_line) {
        formula[i] = formula[i + 1] = true;
        toggle_display(number, i);
        ++i;
      } else if (line[i] == '$' && !open_) {
        in_line = !in_line;
      }
    }
    result_.is_formula.push_back(std::move(formula));
  }

  void toggle_display(std::size_t line, std::size_t fence) {
    if (!open_) {
      open_ = Display{line, fence, line, fence, 0};
      return;
    }
    open_->last_line = line;
    open_->end = fence + 2;
    take_tag(lines_, *open_);
    result_.displays.push_back(*open_);
    open_.reset();
  }

  std::vector<std::string>& lines_;
  Mathematics result_;
  std::optional<Display> open_;
};

}  // namespace

const Display* Mathematics::display_at(std::size_t line, std::size_t byte) const {
  for (const Display& each : displays) {
    const bool after_begin =
        line > each.first_line || (line == each.first_line && byte >= each.begin);
    const bool before_end =
        line < each.last_line || (line == each.last_line && byte < each.end);
    if (after_begin && before_end) {
      return &each;
    }
  }
  return nullptr;
}

Mathematics take_mathematics(std::vector<std::string>& lines) {
  return MathematicsReader(lines).read();
}

}  // namespace certispin
