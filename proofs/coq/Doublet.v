(* The doublet E0, E1 of opposite parity and its pointer states: Eqs. (8), (12)-(14), (20), (24), (25)
   as statements about vectors and matrices of any order.  Conventions of Parity.v; no axioms. *)

From mathcomp Require Import all_ssreflect all_algebra.
From Certispin Require Import Parity.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Doublet.

Variables (F : fieldType) (c : {rmorphism F -> F}) (n : nat).
Hypothesis two_neq0 : 2%:R != 0 :> F.
Local Notation "<| a | A | b |>" := (element c a A b) (at level 0).
Local Notation half := (2%:R^-1 : F).

Implicit Types (a b v w : 'cV[F]_n) (A L rho : 'M[F]_n) (gamma x y : F).

Lemma elementDl a b A v : <| a + b | A | v |> = <| a | A | v |> + <| b | A | v |>.
Proof. by rewrite /element adjD !mulmxDl mxE. Qed.

Lemma elementDr a A v w : <| a | A | v + w |> = <| a | A | v |> + <| a | A | w |>.
Proof. by rewrite /element mulmxDr mxE. Qed.

Lemma elementZl x a A v : <| x *: a | A | v |> = c x * <| a | A | v |>.
Proof. by rewrite /element adjZ -!scalemxAl mxE. Qed.

Lemma elementZr x a A v : <| a | A | x *: v |> = x * <| a | A | v |>.
Proof. by rewrite /element -scalemxAr mxE. Qed.

Lemma elementNl a A v : <| - a | A | v |> = - <| a | A | v |>.
Proof. by rewrite -scaleN1r elementZl rmorphN1 mulN1r. Qed.

Lemma elementNr a A v : <| a | A | - v |> = - <| a | A | v |>.
Proof. by rewrite -scaleN1r elementZr mulN1r. Qed.

Lemma double_half x : half * (x + x) = x.
Proof. by rewrite -mulr2n -(mulr_natl x) mulKf. Qed.

(* Eq. (12) for any operator and any two unit vectors. *)
Theorem dephasing_12 gamma L a b : inner c a a = 1 -> inner c b b = 1 ->
  <| a | dissipator gamma L (outer c a b) | b |> =
  - (gamma / 2%:R * (<| a | L *m L | a |> + <| b | L *m L | b |>
                     - 2%:R * (<| a | L | a |> * <| b | L | b |>))).
Proof.
move=> aa bb; rewrite element_dissipator aa bb mulr1 mul1r -[gamma / _ * _]mulrA -[RHS]mulrN; congr (gamma * _).
by rewrite mulrBr mulKf // opprB mulrDr opprD addrA.
Qed.

Variables (E0 E1 : 'cV[F]_n).

(* Eq. (11). *)
Definition g01 L := half * (<| E0 | L *m L | E0 |> + <| E1 | L *m L | E1 |>).

(* Eq. (13): no first moments, no cross-term. *)
Theorem rate_13 gamma L : inner c E0 E0 = 1 -> inner c E1 E1 = 1 ->
  <| E0 | L | E0 |> = 0 -> <| E0 | dissipator gamma L (outer c E0 E1) | E1 |> = - (gamma * g01 L).
Proof. by move=> n0 n1 z; rewrite dephasing_12 // z mul0r mulr0 subr0 -mulrA. Qed.

(* r = 1/sqrt 2, real. *)
Variable r : F.
Hypothesis r_real : c r = r.
Hypothesis r_square : r * r = half.
Definition pointer_p := r *: (E0 + E1).
Definition pointer_r := r *: (E0 - E1).

Lemma pointer_element x y A : c x = x ->
  <| r *: (E0 + x *: E1) | A | r *: (E0 + y *: E1) |> =
  half * ((<| E0 | A | E0 |> + x * y * <| E1 | A | E1 |>)
          + (y * <| E0 | A | E1 |> + x * <| E1 | A | E0 |>)).
Proof.
move=> hx; rewrite elementZl elementZr r_real mulrA r_square; congr (_ * _).
rewrite elementDl !elementDr !elementZl !elementZr hx mulrA -!addrA; congr (_ + _).
by rewrite addrA addrC.
Qed.

Lemma pE : pointer_p = r *: (E0 + 1 *: E1). Proof. by rewrite scale1r. Qed.
Lemma rE : pointer_r = r *: (E0 + (-1) *: E1). Proof. by rewrite scaleN1r. Qed.

Section Opposite.

(* What parity gives: L has no diagonal elements, L^2 no off-diagonal ones; and J_01 is real. *)
Variables (L : 'M[F]_n) (j01 : F).
Hypotheses (L00 : <| E0 | L | E0 |> = 0) (L11 : <| E1 | L | E1 |> = 0).
Hypotheses (L01 : <| E0 | L | E1 |> = j01) (L10 : <| E1 | L | E0 |> = j01).
Hypotheses (K01 : <| E0 | L *m L | E1 |> = 0) (K10 : <| E1 | L *m L | E0 |> = 0).

(* The magnetisation of the pointer states; Eq. (24) as a statement on matrix elements. *)
Theorem pointer_mean_p : <| pointer_p | L | pointer_p |> = j01.
Proof.
by rewrite pE pointer_element ?rmorph1 // L00 L11 L01 L10 mulr0 !mul1r add0r add0r double_half.
Qed.

Theorem pointer_mean_r : <| pointer_r | L | pointer_r |> = - j01.
Proof.
rewrite rE pointer_element ?rmorphN1 // L00 L11 L01 L10 mulr0 add0r add0r !mulN1r.
by rewrite double_half.
Qed.

Theorem pointer_cross : <| pointer_p | L | pointer_r |> = 0.
Proof.
by rewrite pE rE pointer_element ?rmorph1 // L00 L11 L01 L10 mulr0 mulN1r mul1r addNr !addr0 mulr0.
Qed.

(* Eq. (20), first equality, and the same for R. *)
Theorem pointer_second_p : <| pointer_p | L *m L | pointer_p |> = g01 L.
Proof. by rewrite pE pointer_element ?rmorph1 // K01 K10 !mulr0 !addr0 !mul1r. Qed.

Theorem pointer_second_r : <| pointer_r | L *m L | pointer_r |> = g01 L.
Proof. by rewrite rE pointer_element ?rmorphN1 // K01 K10 !mulr0 !addr0 mulrNN !mul1r. Qed.

(* Eq. (14). *)
Theorem rate_14 gamma : inner c pointer_p pointer_p = 1 -> inner c pointer_r pointer_r = 1 ->
  <| pointer_p | dissipator gamma L (outer c pointer_p pointer_r) | pointer_r |> =
  - (gamma * (g01 L + j01 ^+ 2)).
Proof.
move=> np nr; rewrite dephasing_12 // pointer_second_p pointer_second_r pointer_mean_p pointer_mean_r.
rewrite mulrN mulrN opprK -expr2 -mulrA; congr (- (gamma * _)).
by rewrite mulrDr double_half mulKf.
Qed.

End Opposite.

Lemma sub_shared x y z : x + y - (x + z) = y - z.
Proof. by rewrite opprD addrACA subrr add0r. Qed.

(* Eq. (8), for any matrix rho. *)
Theorem coherence_8 rho :
  <| E0 | rho | E1 |> =
  half * (<| pointer_p | rho | pointer_p |> - <| pointer_r | rho | pointer_r |>)
  - half * (<| pointer_p | rho | pointer_r |> - <| pointer_r | rho | pointer_p |>).
Proof.
rewrite pE rE !pointer_element ?rmorph1 ?rmorphN1 //.
set e00 := element c E0 rho E0; set e11 := element c E1 rho E1.
set e01 := element c E0 rho E1; set e10 := element c E1 rho E0.
rewrite mulrNN !mul1r !mulN1r -?mulrBr.
rewrite !sub_shared -opprD opprK opprB [- e01 + e10]addrC opprB.
by rewrite (addrACA (e01 + e10) (e01 + e10)) double_half addrACA subrr addr0 double_half.
Qed.

(* Eq. (25): completeness over the columns of a unitary matrix, for a Hermitian L. *)
Theorem completeness_25 v L (U : 'M[F]_n) : U *m adj c U = 1%:M ->
  <| v | L *m L | v |> = \sum_k <| v | L | col k U |> * <| col k U | L | v |>.
Proof.
move=> hU; rewrite /element.
have -> : adj c v *m (L *m L) *m v = (adj c v *m L *m U) *m (adj c U *m (L *m v)).
  by rewrite !mulmxA -(mulmxA _ U) hU mulmx1.
rewrite mxE; apply: eq_bigr => k _; congr (_ * _).
  by rewrite [col k U]colE mulmxA -colE !mxE.
have -> : adj c (col k U) = row k (adj c U) by apply/matrixP => i j; rewrite !mxE.
by rewrite -mulmxA -row_mul !mxE.
Qed.

End Doublet.
