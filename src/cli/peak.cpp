#include "certispin/numbers/text.hpp"
#include "certispin/report/output.hpp"
#include "certispin/report/scan_report.hpp"
#include "commands.hpp"
#include "scan_options.hpp"

#include <cstdio>
#include <memory>

namespace certispin::cli {
namespace {

struct PeakOptions {
  ScanOptions scan;
  bool minimum = false;
};

Expression negated(const Expression& expression) {
  Expression result;
  result.kind = Expression::Kind::negate;
  result.operands = {expression};
  return result;
}

Value negated(const Value& x) {
  return x.is_exact() ? Value(Rational(-x.exact())) : Value(-x.enclosure(MPFR_PREC_MIN));
}

Sign negated(Sign sign) {
  return sign == Sign::negative   ? Sign::positive
         : sign == Sign::positive ? Sign::negative
                                  : sign;
}

Enclosure enclose_at(const PeakResult& result, long N) {
  Problem here = result.subject.problem;
  here.point.N = N;
  DoubletCache cache;
  return enclose_to_digits(result.subject.expression, here, result.subject.digits, cache);
}

/// The largest value among the N that are left, with its distance.
RunnerUp runner_up(Sequence& sequence, long peak, const std::vector<long>& others) {
  constexpr long digits = 6;
  RunnerUp next{find_maximisers(sequence, others), Inconclusive{{}}};
  const long N = next.N.front();
  do {
    const Bits bits = std::max(sequence.bits(peak), sequence.bits(N));
    next.difference = Arithmetic(bits).subtract(sequence.at(peak), sequence.at(N));
  } while (next.difference && proved_digits(*next.difference, digits) < digits &&
           sequence.sharpen({peak, N}));
  return next;
}

void search_over_N(PeakResult& result, const Expression& expression) {
  Sequence sequence = sequence_over_N(expression, result.subject.problem);
  std::vector<long> all = members_of(*result.subject.over_N);
  result.N = find_maximisers(sequence, all);
  result.exact_tie = result.N.size() > 1 && is_exact_tie(sequence, result.N);
  result.height = enclose_at(result, result.N.front());
  if (all.size() > 1 && result.N.size() == 1) {
    std::erase(all, result.N.front());
    result.runner_up = runner_up(sequence, result.N.front(), all);
  }
  result.bits = std::max(sequence.most_bits(), result.height.precision);
}

void search_over_g(PeakResult& result, const Expression& expression) {
  FunctionOfG function(expression, result.subject.problem);
  result.over_g =
      find_maximum_over_g(function, *result.subject.over_g, result.subject.digits);
  result.bits = result.over_g.bits;
  if (!result.minimum) {
    return;
  }
  for (MaximumPlace& place : result.over_g.places) {
    place.before = negated(place.before);
    place.after = negated(place.after);
    if (place.height) {
      place.height = negated(*place.height);
    }
  }
}

int run(const PeakOptions& options) {
  PeakResult result;
  result.subject = options.scan.read();
  result.minimum = options.minimum;
  const Expression& expression = result.subject.expression;
  const Expression searched = options.minimum ? negated(expression) : expression;
  try {
    if (result.subject.over_N) {
      search_over_N(result, searched);
    } else {
      search_over_g(result, searched);
    }
  } catch (const UndecidedTerm& term) {
    std::fprintf(stderr, "certispin: undecided: %s\n", term.what());
    return something_undecided;
  }
  write_output(options.scan.output.file,
               options.scan.output.format == "json" ? to_json(result) : to_text(result));
  return is_decided(result) ? all_confirmed : something_undecided;
}

}  // namespace

Run add_peak(CLI::App& app) {
  auto options = std::make_shared<PeakOptions>();
  CLI::App* command = app.add_subcommand(
      "peak", "Proves where an expression is largest over a range of N or of g");
  options->scan.add_to(*command);
  command->add_flag("--minimum", options->minimum, "the smallest value instead");
  return [options] { return run(*options); };
}

}  // namespace certispin::cli
