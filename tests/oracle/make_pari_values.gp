\\ All eigenvalues as real roots of the exact characteristic polynomial. Made with:
\\     gp -q -f make_pari_values.gp < /dev/null > pari_values.json
\\ "0" is an exact zero.

read("characteristic_polynomial.gp");

default(realprecision, 80);

text(P, r) = if (abs(r) < 1e-60 && subst(P, x, 0) == 0, "0", strprintf("%.60g", r));

point(N, g) =
{
  my(P = charpoly_H(N, g), r = polrootsreal(P));
  if (#r != N + 1, error("a root is missing"));
  printf("  {\"N\": \"%d\", \"g\": \"%s\", \"eigenvalues\": [\n", N, Str(g));
  for (k = 1, N + 1, printf("   \"%s\"%s\n", text(P, r[k]), if (k <= N, ",", "")));
  printf("  ]}");
}

{
  v = version();
  printf("{\n \"made_by\": \"gp -q -f make_pari_values.gp < /dev/null > pari_values.json\",\n");
  printf(" \"versions\": {\"pari\": \"%d.%d.%d\"},\n", v[1], v[2], v[3]);
  printf(" \"digits\": 60,\n \"trusted_digits\": 55,\n \"points\": [\n");
  gs = [19/20, 1/2, 6/5];
  for (i = 1, #gs, for (N = 1, 12,
    if (i > 1 || N > 1, printf(",\n"));
    point(N, gs[i])));
  printf("\n ]\n}\n");
}
