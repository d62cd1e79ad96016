(* From minors to the quadratic form of a Jacobi matrix T of any order (proofs/sturm_count.md):

     z^T (T - x) z = sum_i q_i (z_i - (e_i/q_i) z_{i+1})^2,   q_i = p_i/p_{i-1},

   over any field with 2 <> 0 (Field.v), no axioms.  The change of variables is triangular with unit
   diagonal, so the negative q_i are the negative squares of the form.  With Sylvester's law of
   inertia (cited) their number is the number of eigenvalues below x. *)

From Coq Require Import List Reals Lra.
From Certispin Require Import Field.
Import ListNotations.

Section Form.

Variable F : field.
Add Field F_field : (laws F).
Local Open Scope F_scope.

(* Rows after the first: (e, d) with the coupling -e to the row before it and the entry d of T - x. *)
Implicit Types rows : list (F * F).

(* What the rows after z0 add to z^T (T - x) z. *)
Fixpoint form_after (z0 : F) rows (z : list F) : F :=
  match rows, z with
  | (e, d) :: rows', z1 :: z' => d * z1 ^2 - 2 * e * z0 * z1 + form_after z1 rows' z'
  | _, _ => 0
  end.

Fixpoint pivots (q : F) rows : list F :=
  match rows with
  | (e, d) :: rows' => q :: pivots (d - e ^2 / q) rows'
  | [] => [q]
  end.

Fixpoint squares (q z0 : F) rows (z : list F) : F :=
  match rows, z with
  | (e, d) :: rows', z1 :: z' =>
    q * (z0 - e / q * z1) ^2 + squares (d - e ^2 / q) z1 rows' z'
  | _, _ => q * z0 ^2
  end.

Theorem diagonal_form rows : forall (q z0 : F) (z : list F), length z = length rows ->
  (forall x, In x (pivots q rows) -> x <> 0) ->
  q * z0 ^2 + form_after z0 rows z = squares q z0 rows z.
Proof.
induction rows as [| [e d] rows IH]; intros q z0 [| z1 z] L H; simpl in *; try discriminate.
- ring.
- assert (q0 : q <> 0) by (apply H; left; reflexivity).
  rewrite <- (IH (d - e ^2 / q) z1 z).
  + field; assumption.
  + injection L; auto.
  + intros x Hx; apply H; right; exact Hx.
Qed.

(* The minors p_i = q_0 ... q_i obey the recurrence of Sturm.v. *)
Theorem minors_are_products (p q e d : F) : q <> 0 ->
  (d - e ^2 / q) * (q * p) = d * (q * p) - e ^2 * p.
Proof. intros; field; assumption. Qed.

End Form.

(* A pivot is negative exactly where the minors change sign. *)
Theorem pivot_sign (before last : R) : (before <> 0 -> last <> 0 ->
  (last / before < 0 <-> before * last < 0))%R.
Proof.
intros hb hl.
assert (P : (0 < Rsqr before)%R) by (apply Rlt_0_sqr; exact hb).
assert (E : (before * last = last / before * Rsqr before)%R) by (unfold Rsqr; field; exact hb).
rewrite E; split; intros H.
- nra.
- apply Rmult_lt_reg_r with (Rsqr before); [exact P | lra].
Qed.
