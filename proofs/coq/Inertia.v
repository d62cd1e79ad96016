(* From minors to the quadratic form of a Jacobi matrix T of any order (proofs/sturm_count.md):

     z^T (T - x) z = sum_i q_i (z_i - (e_i/q_i) z_{i+1})^2,   q_i = p_i/p_{i-1},

   over any field with 2 <> 0 (Field.v), no axioms; and the sign changes that Sturm.v counts are the
   negative q_i.  The change of variables is triangular with unit diagonal, so these are the negative
   squares of the form.  With Sylvester's law of inertia (cited) their number is the number of
   eigenvalues below x. *)

From Coq Require Import ZArith List Reals Lra Lia.
From Certispin Require Import Field Sturm.
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

(* ---- What Sturm.v counts ---- *)

Local Open Scope R_scope.

(* The number of negative pivots after a pivot q: q' = d - e^2/q in every row. *)
Fixpoint negative_after (q : R) (rows : list (Z * Z)) : nat :=
  match rows with
  | [] => O
  | (e2, d) :: rest =>
    let next := IZR d - IZR e2 / q in
    (if Rlt_dec next 0 then 1 else 0) + negative_after next rest
  end.

Lemma changes_are_negative_pivots rows : forall before last n q,
  IZR last = q * IZR before -> q <> 0 -> IZR before <> 0 ->
  changes Z (fun z => z) Z.mul Z.sub Z.compare rows before last = Some n ->
  negative_after q rows = n.
Proof.
induction rows as [| [e2 d] rest IH]; intros before last n q L q0 b0 H; simpl in *.
- injection H; auto.
- set (next := (d * last - e2 * before)%Z) in *.
  assert (l0 : IZR last <> 0) by (rewrite L; apply Rmult_integral_contrapositive; auto).
  assert (N : IZR next = (IZR d - IZR e2 / q) * IZR last).
    unfold next; rewrite minus_IZR, !mult_IZR, L; field; exact q0.
  set (q' := IZR d - IZR e2 / q) in *.
  destruct (Z.compare_spec next 0) as [E | E | E]; try discriminate;
  destruct (Z.compare_spec last 0) as [E' | E' | E']; try discriminate;
  destruct (changes Z _ _ _ _ rest last next) as [m |] eqn:C; try discriminate;
  injection H; intros <-;
  (assert (q'0 : q' <> 0) by (intros Z0; rewrite Z0, Rmult_0_l in N; apply eq_IZR_R0 in N; lia));
  apply IZR_lt in E; apply IZR_lt in E'; simpl in E, E';
  rewrite (IH last next m q' N q'0 l0 C);
  destruct (Rlt_dec q' 0); simpl; try reflexivity; exfalso; nra.
Qed.

(* What Sturm.v counts: the negative pivots of T - x, with the first one d. *)
Theorem count_is_negative_pivots e2 d rest n : count_Z ((e2, d) :: rest) = Some n ->
  n = ((if Rlt_dec (IZR d) 0 then 1 else 0) + negative_after (IZR d) rest)%nat.
Proof.
unfold count_Z, count; simpl; rewrite Z.mul_0_r, Z.sub_0_r, Z.mul_1_r.
destruct (Z.compare_spec d 0) as [E | E | E]; try discriminate;
destruct (changes Z _ _ _ _ rest 1%Z d) as [m |] eqn:C; try discriminate;
intros H; injection H; intros <-;
apply IZR_lt in E; simpl in E;
rewrite (changes_are_negative_pivots rest 1%Z d m (IZR d)) ; try exact C; try lra; try (simpl; lra);
destruct (Rlt_dec (IZR d) 0); simpl; try reflexivity; exfalso; lra.
Qed.
