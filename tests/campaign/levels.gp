\\ All levels as real roots of the exact characteristic polynomial. Used by campaign_pari:
\\     echo 'print_levels(7, 1/3, 60)' | gp -q -f levels.gp        (in tests/campaign)

read("../oracle/characteristic_polynomial.gp");

print_levels(N, g, digits) =
{
  my(factors, levels = []);
  localprec(digits + 20);
  factors = factor(charpoly_H(N, g));   \\ g = 0 and N = 1: repeated roots
  for (i = 1, #factors~,
    for (j = 1, factors[i, 2], levels = concat(levels, polrootsreal(factors[i, 1]))));
  levels = vecsort(levels);
  for (k = 1, #levels, print(strprintf(Str("%.", digits + 10, "g"), levels[k])))
}
