#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/registry.hpp"
#include "certispin/tridiagonal/ground_vectors.hpp"
#include "support/generators.hpp"
#include "support/property.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr long largest = 300;

Interval enclosed(const Value& x) {
  return x.enclosure(400);
}

Doublet doublet(const ModelPoint& point, Bits bits) {
  auto found = DoubletSolver(point).enclose(bits);
  require(found.conclusive(), "the doublet is enclosed");
  return *found;
}

std::vector<Interval> ground_vector(const JacobiMatrix& block, Bits bits) {
  const auto isolated = isolate_lowest(block, 1);
  require(isolated.conclusive(), "the lowest level is isolated");
  const auto lambda = enclose_eigenvalue(block, isolated->front(), bits);
  require(lambda.conclusive(), "the lowest level is enclosed");
  auto z = enclose_ground_vector(block, *lambda, isolated->front().twist);
  require(z.conclusive(), "the ground vector is enclosed");
  return *z;
}

Enclosure to_digits(std::string_view id, const ModelPoint& point, long digits) {
  DoubletCache cache;
  return enclose_to_digits(parse_expression(id), {point, {}}, digits, cache);
}

}  // namespace

TEST_CASE("requested digits are reached, and two precisions overlap") {
  Decided decided;
  check_property(
      200,
      [&] {
        const ModelPoint point = *any_point(1, largest);
        const long few = *rc::gen::inRange<long>(5, 60);
        const long many = few + *rc::gen::inRange<long>(10, 61);
        const auto& quantities = registry();
        const Quantity& q =
            quantities[*rc::gen::inRange<std::size_t>(0, quantities.size())];
        RC_LOG() << name_of(point) << ", " << q.id << ", " << few << " and " << many
                 << " digits\n";
        if (!undefined_because(q, point).empty()) {
          return;
        }
        const Enclosure outer = to_digits(q.id, point, few);
        const Enclosure inner = to_digits(q.id, point, many);
        decided.note(outer.value && inner.value);
        RC_ASSERT(outer.digits == few);
        RC_ASSERT(inner.digits == many);
        RC_ASSERT(overlap(enclosed(*outer.value), enclosed(*inner.value)));
        RC_ASSERT(width(enclosed(*inner.value)) <= width(enclosed(*outer.value)) ||
                  outer.value->is_exact());
      },
      decided);
}

TEST_CASE("the whole doublet nests from precision to precision") {
  Decided decided;
  check_property(
      200,
      [&] {
        const ModelPoint point = *any_point(2, largest);
        RC_LOG() << name_of(point) << "\n";
        const Doublet outer = doublet(point, 120);
        const Doublet inner = doublet(point, 260);
        for (const auto member : {&Doublet::E_0,
                                  &Doublet::E_1,
                                  &Doublet::delta_E,
                                  &Doublet::Jz2_0,
                                  &Doublet::Jz2_1,
                                  &Doublet::J_01}) {
          const Interval wide = enclosed(outer.*member);
          const Interval narrow = enclosed(inner.*member);
          decided.note(wide.bounded() && narrow.bounded());
          RC_ASSERT(overlap(wide, narrow));
          RC_ASSERT(width(narrow) * power(Rational(2), 120) < width(wide) ||
                    width(wide) == 0);
        }
      },
      decided);
}

TEST_CASE("the splitting by the Wronskian identity and by subtraction overlap") {
  Decided decided;
  check_property(
      200,
      [&] {
        const ModelPoint point = *any_point(2, largest);
        RC_LOG() << name_of(point) << "\n";
        const Interval by_identity = enclosed(doublet(point, 120).delta_E);
        RC_ASSERT(by_identity.certainly_positive());
        const Bits lost = -std::min<Bits>(0, mpfr_get_exp(by_identity.lower()));
        const Doublet fine = doublet(point, 180 + lost);
        const Interval by_subtraction = enclosed(fine.E_1) - enclosed(fine.E_0);
        decided.note(by_subtraction.certainly_positive());
        RC_ASSERT(overlap(by_identity, by_subtraction));
      },
      decided);
}

TEST_CASE("moments by Horner sums and by explicit sums over the vectors overlap") {
  Decided decided;
  check_property(
      200,
      [&] {
        const ModelPoint point = *any_point(2, largest);
        RC_LOG() << name_of(point) << "\n";
        constexpr Bits bits = 200;
        const ParityBlocks blocks = parity_blocks(point);
        const auto u = ground_vector(blocks.even, bits);
        const auto v = ground_vector(blocks.odd, bits);
        const std::size_t offset = blocks.has_centre ? 1 : 0;
        Interval Jz2_0(bits);
        Interval Jz2_1(bits);
        Interval J_01(bits);
        for (std::size_t i = 0; i < v.size(); ++i) {
          const Interval m(Rational(blocks.positions[i], 2), bits);
          Jz2_0 += square(m * u[i + offset]);
          Jz2_1 += square(m * v[i]);
          J_01 += m * u[i + offset] * v[i];
        }
        const Doublet d = doublet(point, bits);
        decided.note(J_01.certainly_positive());
        RC_ASSERT(overlap(Jz2_0, enclosed(d.Jz2_0)));
        RC_ASSERT(overlap(Jz2_1, enclosed(d.Jz2_1)));
        RC_ASSERT(overlap(J_01, enclosed(d.J_01)));
        RC_ASSERT(width(J_01) < ends(J_01).lower * power(Rational(2), -100));
      },
      decided);
}

TEST_CASE("laws: the levels ascend, something leaks, 1 < eta_exact <= 2") {
  Decided decided;
  check_property(
      200,
      [&] {
        const ModelPoint point = *any_point(3, largest);
        RC_LOG() << name_of(point) << "\n";
        DoubletCache cache;
        const auto holds = [&](const char* positive) {
          const auto value =
              enclose_expression(parse_expression(positive), {point, {}}, 300, cache);
          require(value.conclusive(), "the expression is enclosed");
          decided.note(enclosed(*value).certainly_positive());
          return !enclosed(*value).certainly_negative();
        };
        RC_ASSERT(holds("delta_E"));
        RC_ASSERT(holds("E_1 - E_0"));
        RC_ASSERT(holds("E_2 - E_1"));
        RC_ASSERT(holds("E_3 - E_2"));
        RC_ASSERT(holds("eta_exact - 1"));
        RC_ASSERT(holds("2 - eta_exact"));
        RC_ASSERT(holds("N^2 / 4 - Jz2_1"));
        RC_ASSERT(holds("Jz2_1 - Jz2_0"));
        for (const char* id : {"leakage", "leakage_0", "leakage_1", "leakage_sum"}) {
          const Enclosure leak = to_digits(id, point, 3);
          RC_ASSERT(leak.digits == 3);
          RC_ASSERT(enclosed(*leak.value).certainly_positive());
        }
      },
      decided);
}
