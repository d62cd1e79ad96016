\\ det(x - H) of H/J = -(2/N) Jz^2 - 2 g Jx in the full Dicke basis, which is tridiagonal; its diagonal and its squared
\\ off-diagonals are rational, so P_{k+1} = (x - d_k) P_k - t_k^2 P_{k-1} gives it over Q without rounding.

charpoly_H(N, g) =
{
  my(before = 0, P = 1, m, t2);
  for (k = 0, N,
    m = k - N/2;
    t2 = g^2 * k * (N + 1 - k);
    [before, P] = [P, (x + 2*m^2/N) * P - t2 * before]);
  P
}
