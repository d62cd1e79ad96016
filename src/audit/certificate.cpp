#include "certispin/audit/certificate.hpp"

#include "certificate_claim.hpp"
#include "certificate_point.hpp"
#include "certificate_text.hpp"
#include "certispin/audit/judge.hpp"
#include "certispin/numbers/parallel.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <set>

namespace certispin {
namespace {

constexpr long judged_digits = 6;  // at least; more where a verdict takes them

/// What became of one claim.
struct Attempt {
  Verdict verdict = Verdict::undecided;
  Outcome<CertifiedClaim> certificate = Inconclusive{""};
};

/// The readings that may be proved; the others rest on samples, machines or other work.
bool is_provable(const Claim& claim) {
  switch (claim.reading) {
    case Reading::limit:
    case Reading::residual:
    case Reading::runtime:
    case Reading::literature:
      return false;
    default:
      return true;
  }
}

bool is_proved(Verdict verdict) {
  return verdict == Verdict::confirmed || verdict == Verdict::refuted;
}

Attempt attempt(const Claim& claim, const Workbench& bench) {
  Attempt result;
  if (!is_provable(claim)) {
    return result;
  }
  const Judgement judgement = judge(claim, bench);
  result.verdict = judgement.verdict;
  if (is_proved(judgement.verdict)) {
    result.certificate = certify_claim(claim, judgement, bench);
  }
  return result;
}

using PointLines = std::map<ModelPoint, Outcome<std::string>>;

/// The lines of all points that the certificates rest on, the heaviest first.
PointLines certify_points(const std::vector<Attempt>& attempts) {
  Needs needs;
  for (const Attempt& each : attempts) {
    if (each.certificate) {
      for (const auto& [point, need] : each.certificate->needs) {
        add_need(point, need, needs);
      }
    }
  }
  const std::vector<std::pair<ModelPoint, Need>> wanted(needs.rbegin(), needs.rend());
  std::vector<Outcome<std::string>> lines(wanted.size(), std::string());
  for_each_in_parallel(wanted.size(), [&](std::size_t i) {
    lines[i] = certify_point(wanted[i].first, wanted[i].second);
  });
  PointLines result;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    result.emplace(wanted[i].first, std::move(lines[i]));
  }
  return result;
}

/// Takes back a certificate that rests on a point without bounds.
void require_points(const PointLines& lines, Attempt& attempt) {
  if (!attempt.certificate) {
    return;
  }
  for (const auto& [point, need] : attempt.certificate->needs) {
    if (const auto& line = lines.at(point); !line) {
      attempt.certificate = Inconclusive{fmt::format("no bounds at N = {}, g = {}: {}",
                                                     point.N,
                                                     to_fraction_text(point.g),
                                                     line.why().reason)};
      return;
    }
  }
}

/// Puts head, points, blocks and end together.
class Writer {
 public:
  explicit Writer(const PointLines& lines) : lines_(lines) {}

  void add(const Claim& claim, const Attempt& attempt) {
    if (!is_proved(attempt.verdict)) {
      return;
    }
    if (!attempt.certificate) {
      result_.missing.push_back(claim.id + ": " + attempt.certificate.why().reason);
      return;
    }
    ++(attempt.verdict == Verdict::confirmed ? result_.confirmed : result_.refuted);
    blocks_ += attempt.certificate->block;
    for (const auto& [point, need] : attempt.certificate->needs) {
      used_.insert(point);
    }
  }

  [[nodiscard]] Certificates finish(const PhysicalScale& scale) {
    result_.points = used_.size();
    result_.text = certificate_head(scale);
    for (const ModelPoint& point : used_) {
      result_.text += *lines_.at(point) + "\n";
    }
    result_.text += blocks_;
    result_.text += certificate_end(result_.points, result_.claims(), result_.text);
    return std::move(result_);
  }

 private:
  const PointLines& lines_;
  std::set<ModelPoint> used_;
  std::string blocks_;
  Certificates result_;
};

}  // namespace

Certificates certify(
    const std::vector<Claim>& claims,
    const PhysicalScale& scale,
    const std::function<void(std::size_t done, std::size_t all)>& progress) {
  require(!scale.J_angular, "a certificate is written for a calibrated scale");
  DoubletCache cache;
  const Workbench bench{scale, judged_digits, cache};
  std::vector<Attempt> attempts(claims.size());
  std::mutex mutex;  // of the progress
  std::size_t done = 0;
  for_each_in_parallel(claims.size(), [&](std::size_t i) {
    attempts[i] = attempt(claims[i], bench);
    const std::lock_guard lock(mutex);
    progress(++done, claims.size());
  });
  const PointLines lines = certify_points(attempts);
  Writer writer(lines);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    require_points(lines, attempts[i]);
    writer.add(claims[i], attempts[i]);
  }
  return writer.finish(scale);
}

}  // namespace certispin
