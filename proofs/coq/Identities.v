(* The paper's scalar identities over any field with 2 <> 0 (Field.v), by `ring` and `field`: no
   axioms.  Numbers in parentheses are the paper's equations; `certispin prove` runs the same ones. *)

From Certispin Require Import Field.

Section Identities.

Variable F : field.
Add Field F_field : (laws F).
Local Open Scope F_scope.
Implicit Types a b c d e g h i j k l m p q r s t u v w x y z um vm up vp : F.
Implicit Types G Gloc N S T PP PR RP RR omega gamma lambda beta rho : F.

Local Ltac prove := intros; field; nonzero F.

(* ---- The expansion in instanton vacua, Eqs. (4), (5): Gram matrix (1, S; S, 1) ---- *)

Theorem eq4_norm S : 1 + S + (S + 1) = 2 * (1 + S).
Proof. ring. Qed.

Theorem eq5_norm S : 1 - S - (S - 1) = 2 * (1 - S).
Proof. ring. Qed.

Theorem eq4_eq5_orthogonal S : 1 - S + (S - 1) = 0.
Proof. ring. Qed.

(* r = sqrt(1 + S) in (4), sqrt(1 - S) in (5): what the second equality sign drops. *)
Theorem eq4_error S r : r ^2 = 1 + S -> (r - 1) * (r + 1) = S.
Proof. intros H; transitivity (r ^2 - 1); [ring | rewrite H; ring]. Qed.

Theorem eq5_error S r : r ^2 = 1 - S -> (1 - r) * (1 + r) = S.
Proof. intros H; transitivity (1 - r ^2); [ring | rewrite H; ring]. Qed.

(* As equalities with means h, -h and cross element k they force J_01^2 (1 - S^2) = h^2. *)
Theorem eq4_eq5_force_J01 S h k a b :
  a <> 0 -> b <> 0 -> a ^2 = 2 * (1 + S) -> b ^2 = 2 * (1 - S) ->
  ((h + k - (k - h)) / (a * b)) ^2 * (1 - S ^2) = h ^2.
Proof.
intros a0 b0 Ha Hb.
assert (E : 1 - S ^2 = a ^2 * b ^2 / 4).
  rewrite Ha, Hb; field; nonzero F.
rewrite E; field; nonzero F.
Qed.

(* ---- The two coherences, Eqs. (8), (64)-(66): 2 s^2 = 1 ---- *)

Theorem eq8 s PP PR RP RR : 2 * s ^2 = 1 ->
  2 * (s * (s * PP + s * RP) - s * (s * PR + s * RR)) = PP - RR - (PR - RP).
Proof.
intros H; transitivity (2 * s ^2 * (PP - RR - (PR - RP))); [ring | rewrite H; ring].
Qed.

Theorem eq8_special p y i : (p - p) / 2 - (i * y - - (i * y)) / 2 = - (i * y).
Proof. prove. Qed.

Theorem eq64 s a b c d : 2 * s ^2 = 1 ->
  2 * (s * (s * a + s * c) + s * (s * b + s * d)) = a + d + b + c.
Proof. intros H; transitivity (2 * s ^2 * (a + d + b + c)); [ring | rewrite H; ring]. Qed.

Theorem eq65 s a b c d : 2 * s ^2 = 1 ->
  2 * (s * (s * a - s * c) - s * (s * b - s * d)) = a + d - b - c.
Proof. intros H; transitivity (2 * s ^2 * (a + d - b - c)); [ring | rewrite H; ring]. Qed.

Theorem eq66 a d x y i :
  (a + d + (x + i * y) + (x - i * y)) / 2 - (a + d - (x + i * y) - (x - i * y)) / 2 = 2 * x.
Proof. prove. Qed.

(* ---- The diagonal Redfield coefficient, Eqs. (13)-(15) ---- *)

Theorem eq13 a0 a1 : (a0 + a1 - 2 * 0 * 0) / 2 = (a0 + a1) / 2.
Proof. prove. Qed.

Theorem eq14 a0 a1 j :
  ((a0 + a1) / 2 + (a0 + a1) / 2 - 2 * j * - j) / 2 = (a0 + a1) / 2 + j ^2.
Proof. prove. Qed.

Theorem eq15_difference h G01 j :
  2 * h ^2 - (G01 + j ^2) = (h ^2 - G01) + (h ^2 - j ^2).
Proof. ring. Qed.

(* ---- The ratios, Eqs. (1), (2), (10), (17)-(19) ---- *)

Theorem eq10_half_squares N m : (N * m) ^2 / 2 = 2 * (N * m / 2) ^2.
Proof. prove. Qed.

Theorem eq1 N m a0 a1 : a0 + a1 <> 0 ->
  ((N * m) ^2 / 2) / ((a0 + a1) / 2) = (N * m) ^2 / (a0 + a1).
Proof. prove. Qed.

Theorem eq2 G01 j : G01 <> 0 -> (G01 + j ^2) / G01 = 1 + j ^2 / G01.
Proof. prove. Qed.

Theorem eq17 N m G01 : G01 <> 0 ->
  ((N * m) ^2 / 2) / G01 = 2 * ((N * m / 2) ^2 / G01).
Proof. prove. Qed.

Theorem ratio_of_ratios Gloc G01 j : G01 <> 0 -> G01 + j ^2 <> 0 ->
  (Gloc / G01) / ((G01 + j ^2) / G01) = Gloc / (G01 + j ^2).
Proof. prove. Qed.

(* ---- Second moments, Eqs. (20), (21), (31) ---- *)

Theorem eq31 N m G01 : (N * m / 2) ^2 - ((N * m) ^2 / 2 / 2 - G01) = G01.
Proof. prove. Qed.

Theorem eq21 N m : (N + N * (N - 1) * m ^2) / 4 = (N * m / 2) ^2 + N * (1 - m ^2) / 4.
Proof. prove. Qed.

(* One spin and its mirror image, c^2 = (1 + m)/2, d^2 = (1 - m)/2: the overlap's square. *)
Theorem overlap_one_spin c d m : 2 * c ^2 = 1 + m -> 2 * d ^2 = 1 - m ->
  (c * d + d * c) ^2 = 1 - m ^2.
Proof.
intros Hc Hd; transitivity ((2 * c ^2) * (2 * d ^2)); [ring | rewrite Hc, Hd; ring].
Qed.

Theorem overlap_at_m_star m g : m ^2 = 1 - g ^2 -> 1 - m ^2 = g ^2.
Proof. intros ->; ring. Qed.

(* ---- Eqs. (29), (30) and App. B.4, exactly ---- *)

Theorem eq29_exact N m G01 j :
  (N * m / 2) ^2 - (((N * m / 2) ^2 - G01) + (G01 - j ^2)) = j ^2.
Proof. prove. Qed.

Theorem eq30_exact N m G01 j :
  (N * m) ^2 / 2 - 2 * ((N * m / 2) ^2 - G01) - 2 * (G01 - j ^2) = 2 * j ^2.
Proof. prove. Qed.

Theorem delta_G_Bog N m j : (N * m / 2) ^2 - j ^2 =
  N * m * (N * m / 2 - j) - (N * m / 2 - j) ^2.
Proof. prove. Qed.

Theorem delta_G N m j G01 : (N * m / 2) ^2 - G01 =
  ((N * m / 2) ^2 - j ^2) - (G01 - j ^2).
Proof. ring. Qed.

Theorem G01_sum j l0 l1 : ((j ^2 + l0) + (j ^2 + l1)) / 2 = j ^2 + (l0 + l1) / 2.
Proof. prove. Qed.

(* ---- The second channel, Eqs. (46)-(52): a = gamma G_loc, omega = Delta E ---- *)

Theorem eq46 a omega lambda :
  (- a - lambda) * (0 - lambda) - (- (omega / 2)) * (2 * omega) =
  lambda ^2 + a * lambda + omega ^2.
Proof. prove. Qed.

Theorem eq47 a omega r : r ^2 = (a / 2) ^2 - omega ^2 ->
  (- (a / 2) + r) ^2 + a * (- (a / 2) + r) + omega ^2 = 0.
Proof.
intros H; transitivity (r ^2 - ((a / 2) ^2 - omega ^2)).
  field; nonzero F.
rewrite H; ring.
Qed.

Theorem eq48 omega gamma Gloc G01 : gamma <> 0 -> Gloc <> 0 -> G01 <> 0 ->
  omega ^2 / (gamma * Gloc) = omega ^2 / (2 * gamma * G01) * (G01 / (Gloc / 2)).
Proof. prove. Qed.

(* The slow rate x = a/2 - r exceeds omega^2/a by x^2/a. *)
Theorem eq48_exact a omega r : a <> 0 -> r ^2 = (a / 2) ^2 - omega ^2 ->
  (a / 2 - r) - omega ^2 / a = (a / 2 - r) ^2 / a.
Proof.
intros a0 H; assert (E : omega ^2 = (a / 2) ^2 - r ^2) by (rewrite H; ring).
rewrite E; field; nonzero F.
Qed.

(* (49) is not exact: it leaves -a^2/4 in (46). *)
Theorem eq49_residual a omega i : i ^2 = - (1) ->
  (- (a / 2) + i * omega) ^2 + a * (- (a / 2) + i * omega) + omega ^2 = - (a ^2 / 4).
Proof.
intros H; transitivity (i ^2 * omega ^2 + omega ^2 - a ^2 / 4).
  field; nonzero F.
rewrite H; ring.
Qed.

Theorem eq49_exact a omega w i : i ^2 = - (1) -> w ^2 = omega ^2 - a ^2 / 4 ->
  (- (a / 2) + i * w) ^2 + a * (- (a / 2) + i * w) + omega ^2 = 0.
Proof.
intros Hi Hw; transitivity (i ^2 * w ^2 + omega ^2 - a ^2 / 4).
  field; nonzero F.
rewrite Hi, Hw; field; nonzero F.
Qed.

Theorem eq51 gamma N m : gamma * ((N * m) ^2 / 2) / 2 = gamma * (N * m) ^2 / 4.
Proof. prove. Qed.

Theorem eq52 gamma Gloc G01 : gamma <> 0 -> G01 <> 0 ->
  (gamma * Gloc / 2) / (gamma * G01) = (Gloc / G01) / 2.
Proof. prove. Qed.

(* ---- The kernel ---- *)

(* proofs/ground_doublet.md: one row of the discrete Wronskian. *)
Theorem wronskian_row d t T u v um vm up vp lambda beta :
  - (t * um) + d * u - T * up = lambda * u ->
  - (t * vm) + d * v - T * vp = beta * v ->
  (beta - lambda) * (u * v) = T * (up * v - u * vp) - t * (u * vm - um * v).
Proof.
intros Hu Hv; transitivity ((beta * v) * u - (lambda * u) * v); [ring | rewrite <- Hu, <- Hv; ring].
Qed.

(* proofs/sturm_count.md: the leading minors from the pivots. *)
Theorem minors p q t x e : q <> 0 ->
  (t - x) * (q * p) - e ^2 * p = (t - x - e ^2 / q) * (q * p).
Proof. prove. Qed.

(* proofs/kato_temple.md *)
Theorem kato_temple rho e lambda beta :
  (rho ^2 + e ^2) - (lambda + beta) * rho + lambda * beta =
  e ^2 + (rho - lambda) * (rho - beta).
Proof. ring. Qed.

(* proofs/parity_blocks.md: with M = 2m. *)
Theorem block_entries N g m : N <> 0 -> g <> 0 ->
  (- (2 * m ^2) / N) / (g / 2) = - ((2 * m) ^2 / (N * g)) /\
  g ^2 * (N / 2 * (N / 2 + 1) - m * (m + 1)) / (g / 2) ^2 = N * (N + 2) - 2 * m * (2 * m + 2).
Proof. intros; split; field; nonzero F. Qed.

(* proofs/thermodynamic_limit.md: the operator inequality's coefficients and the expansion. *)
Theorem limit_lower_bound N g h x x2 y2 z2 : N <> 0 -> h <> 0 ->
  - (2 * h / N * z2) - 2 * g * x + 2 * h / N * (x2 + y2 + z2 + (g * N / (2 * h)) ^2) =
  2 * h / N * (x2 - 2 * (g * N / (2 * h)) * x + (g * N / (2 * h)) ^2 + y2).
Proof. prove. Qed.

Theorem limit_expansion N g d : 1 + d <> 0 ->
  - (N * ((1 + d) / 2 + g ^2 / (2 * (1 + d)))) =
  - (N * (1 + g ^2) / 2) - d * N * (1 - g ^2) / 2 - N * g ^2 * d ^2 / (2 * (1 + d)).
Proof. prove. Qed.

End Identities.
