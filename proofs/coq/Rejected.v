(* The testers tested: each of these false statements must fail under the tactics that prove its
   neighbour.  `Fail` succeeds only if what follows it fails. *)

From Coq Require Import Reals Lra ZArith List.
From Interval Require Import Tactic.
From Certispin Require Import Field Numbers Sturm.

Section Wrong_identities.
Variable F : field.
Add Field F_field : (laws F).
Local Open Scope F_scope.

(* Eq. (46) with the wrong sign of its linear term. *)
Goal forall a w x : F, (- a - x) * (0 - x) - (- (w / 2)) * (2 * w) = x ^2 - a * x + w ^2.
Proof. intros. Fail solve [field; nonzero F]. Abort.

(* delta_G_Bog without the square of the depletion. *)
Goal forall N m j : F, (N * m / 2) ^2 - j ^2 = N * m * (N * m / 2 - j).
Proof. intros. Fail solve [field; nonzero F]. Abort.

(* Eq. (21) with the variance subtracted. *)
Goal forall N m : F, (N + N * (N - 1) * m ^2) / 4 = (N * m / 2) ^2 - N * (1 - m ^2) / 4.
Proof. intros. Fail solve [field; nonzero F]. Abort.

(* Eq. (28) with eigenvalues 0, 0, -1, -1. *)
Goal forall k x : F, (x ^2 + 2 * k * x) ^2 = x ^2 * (x + k) ^2.
Proof. intros. Fail solve [ring]. Abort.
End Wrong_identities.

Local Open Scope R_scope.

(* One unit in the last place beside the printed digits. *)
Goal printed m_star 0.313 0.001.
Proof. unfold printed, m_star, g; split. Fail interval with (i_prec 80). Abort.
Goal printed S_inst 0.010788 0.000001.
Proof. unfold printed, S_inst, m_star, g; split. Fail interval with (i_prec 80). Abort.
Goal printed (g ^ 370) 5.8e-9 0.1e-9.
Proof. unfold printed, g; split. Fail interval with (i_prec 80). Abort.
Goal printed (G_loc 370) 6675 1.
Proof. rewrite G_loc_exact; unfold printed; split. Fail lra. Abort.

(* Bounds beside the level, and the wrong block. *)
Definition bounds_of (N k : Z) :=
  filter (fun x => let '(n, i, _, _) := x in andb (N =? n)%Z (k =? i)%Z) table3.
Definition shifted (d : Z) (k' : Z) (x : Z * Z * Z * Z) :=
  let '(N, k, a, b) := x in (N, (k + k')%Z, (a + d)%Z, (b + d)%Z).

Goal forallb (enclosed count_BigZ 19 20 50) (bounds_of 100 0) = true.
Proof. vm_compute; reflexivity. Qed.
Goal forallb (enclosed count_BigZ 19 20 50) (map (shifted 4096 0) (bounds_of 100 0)) = true.
Proof. vm_compute. Fail reflexivity. Abort.
Goal forallb (enclosed count_BigZ 19 20 50) (map (shifted (-4096) 0) (bounds_of 100 1)) = true.
Proof. vm_compute. Fail reflexivity. Abort.
Goal forallb (enclosed count_BigZ 19 20 50) (map (shifted 0 1) (bounds_of 100 0)) = true.
Proof. vm_compute. Fail reflexivity. Abort.
