(* The Lindbladian of the degenerate doublet, Eqs. (27), (28), (53)-(63), and the two channels,
   Eqs. (35)-(46), as matrices over any field with 2 <> 0 (Field.v).  No axioms. *)

From Certispin Require Import Field.

Section Lindblad.

Variable F : field.
Add Field F_field : (laws F).
Local Open Scope F_scope.
Implicit Types a b c d e f g h j k q u v w x y i G omega lambda gamma : F.

(* ---- 2x2 matrices (a, b; c, d) ---- *)

Record M2 := Mat { m00 : F; m01 : F; m10 : F; m11 : F }.
Definition mul2 (A B : M2) := Mat
  (m00 A * m00 B + m01 A * m10 B) (m00 A * m01 B + m01 A * m11 B)
  (m10 A * m00 B + m11 A * m10 B) (m10 A * m01 B + m11 A * m11 B).
Definition add2 (A B : M2) :=
  Mat (m00 A + m00 B) (m01 A + m01 B) (m10 A + m10 B) (m11 A + m11 B).
Definition scale2 x (A : M2) := Mat (x * m00 A) (x * m01 A) (x * m10 A) (x * m11 A).
Definition sub2 A B := add2 A (scale2 (- (1)) B).
Definition sigma_x := Mat 0 1 1 0.
Definition sigma_z := Mat 1 0 0 (- (1)).
Definition one2 := Mat 1 0 0 1.
(* gamma (L R L - (L L R + R L L)/2) *)
Definition dissipator gamma L R := scale2 (gamma / 2)
  (sub2 (scale2 2 (mul2 (mul2 L R) L)) (add2 (mul2 (mul2 L L) R) (mul2 (mul2 R L) L))).

Lemma double_half x : x = 2 * (x / 2).
Proof. field; nonzero F. Qed.

Local Ltac expand :=
  intros; unfold dissipator, sub2, add2, scale2, mul2, sigma_x, sigma_z, one2;
  cbn [m00 m01 m10 m11]; f_equal.
Local Ltac entries := expand; field; nonzero F.
Theorem eq26 j : mul2 (scale2 j sigma_x) (scale2 j sigma_x) = scale2 (j ^2) one2.
Proof. entries. Qed.

Theorem eq27 gamma j a b c d : dissipator gamma (scale2 j sigma_x) (Mat a b c d) =
  scale2 (gamma * j ^2) (sub2 (mul2 (mul2 sigma_x (Mat a b c d)) sigma_x) (Mat a b c d)).
Proof. rewrite (double_half gamma) at 2; expand; generalize (gamma / 2); intros; ring. Qed.

Theorem eq55 a b c d : mul2 (mul2 sigma_x (Mat a b c d)) sigma_x = Mat d c b a.
Proof. entries. Qed.

Theorem eq56_59 k a b c d :
  scale2 k (sub2 (mul2 (mul2 sigma_x (Mat a b c d)) sigma_x) (Mat a b c d)) =
  Mat (k * (d - a)) (k * (c - b)) (k * (b - c)) (k * (a - d)).
Proof. entries. Qed.

(* ---- The 4x4 superoperator on (rho_00, rho_11, rho_01, rho_10), k = gamma J_01^2 ---- *)

Definition det3 a b c d e f g h i :=
  a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g).

(* det(K - lambda) by the first row. *)
Definition characteristic k lambda :=
  let x := - k - lambda in
  x * det3 x 0 0 0 x k 0 k x - k * det3 k 0 0 0 x k 0 k x.

(* Eq. (28): lambda^2 (lambda + 2k)^2, so the spectrum is k (0, 0, -2, -2). *)
Theorem eq28_spectrum k lambda : characteristic k lambda = lambda ^2 * (lambda + 2 * k) ^2.
Proof. unfold characteristic, det3; ring. Qed.

(* Eqs. (60)-(63): with rates from (56)-(59), two modes are constant and two decay with 2k. *)
Theorem eq60_63 k a b c d :
  k * (d - a) + k * (a - d) = 0 /\
  k * (c - b) + k * (b - c) = 0 /\
  k * (d - a) - k * (a - d) = - (2 * k * (a - d)) /\
  k * (c - b) - k * (b - c) = - (2 * k * (b - c)).
Proof. intros; repeat split; ring. Qed.

(* The four modes determine rho: they are all of them. *)
Theorem eq60_63_complete a b c d :
  a = ((a + d) + (a - d)) / 2 /\ d = ((a + d) - (a - d)) / 2 /\
  b = ((b + c) + (b - c)) / 2 /\ c = ((b + c) - (b - c)) / 2.
Proof. intros; repeat split; field; nonzero F. Qed.

(* ---- The two channels ---- *)

Definition density i u v w := Mat ((1 + w) / 2) (u + i * v) (u - i * v) ((1 - w) / 2).

(* Eqs. (36)-(39): -i[H, rho] for H = -(omega/2) sigma_x. *)
Theorem eq36 omega i u v w : i ^2 = - (1) ->
  let H := scale2 (- (omega / 2)) sigma_x in
  scale2 (- i) (sub2 (mul2 H (density i u v w)) (mul2 (density i u v w) H)) =
  Mat (omega * v) (- (i * (omega / 2) * w)) (i * (omega / 2) * w) (- (omega * v)).
Proof.
intros Hi H; unfold H, density, sub2, add2, scale2, mul2, sigma_x; simpl; f_equal.
- transitivity (- (i ^2) * (omega * v)); [field; nonzero F | rewrite Hi; ring].
- field; nonzero F.
- field; nonzero F.
- transitivity (i ^2 * (omega * v)); [field; nonzero F | rewrite Hi; ring].
Qed.

(* Eqs. (40)-(43): J_z = h sigma_z damps the coherences at 2 gamma h^2 = gamma G_loc. *)
Theorem eq40 gamma h i u v w :
  dissipator gamma (scale2 h sigma_z) (density i u v w) =
  Mat 0 (- (gamma * (2 * h ^2)) * (u + i * v)) (- (gamma * (2 * h ^2)) * (u - i * v)) 0.
Proof.
rewrite (double_half gamma) at 2 3; unfold density; expand; generalize (gamma / 2); intros; ring.
Qed.

(* Eq. (44), (46): det(M - lambda) of the 3x3 matrix with rate a = gamma G_loc. *)
Theorem eq44_characteristic a omega lambda :
  det3 (- a - lambda) 0 0 0 (- a - lambda) (- (omega / 2)) 0 (2 * omega) (0 - lambda) =
  (- a - lambda) * (lambda ^2 + a * lambda + omega ^2).
Proof. intros; unfold det3; field; nonzero F. Qed.

Theorem eq46_cayley_hamilton a omega :
  let M := Mat (- a) (- (omega / 2)) (2 * omega) 0 in
  add2 (add2 (mul2 M M) (scale2 a M)) (scale2 (omega ^2) one2) = Mat 0 0 0 0.
Proof. intros M; unfold M; entries. Qed.

(* The pair (rho_01, rho_10) of Eq. (16): (M + G)^2 = q^2 - omega^2. *)
Theorem eq16_pair q omega i : i ^2 = - (1) ->
  let M := Mat (i * omega) q q (- (i * omega)) in
  mul2 M M = scale2 (q ^2 - omega ^2) one2.
Proof.
intros Hi M; unfold M, mul2, scale2, one2; simpl; f_equal.
- transitivity (i ^2 * omega ^2 + q ^2); [ring | rewrite Hi; ring].
- ring.
- ring.
- transitivity (i ^2 * omega ^2 + q ^2); [ring | rewrite Hi; ring].
Qed.

End Lindblad.
