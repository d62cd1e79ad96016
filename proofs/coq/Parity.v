(* The Parity Proposition, Eq. (32), and Corollary 1, Eq. (33), for matrices of any order.

   Everything is proved once over a field F with a ring morphism c (`Variables` below) and then for
   the two fields of the paper: an algebraically closed one with complex conjugation, and a real one
   with c the identity, where the adjoint is the transpose.  No axioms. *)

From mathcomp Require Import all_ssreflect all_algebra.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Parity.

Variables (F : fieldType) (c : {rmorphism F -> F}).

(* Conjugate transpose; c is the conjugation. *)
Definition adj m n (A : 'M[F]_(m, n)) : 'M[F]_(n, m) := map_mx c A^T.

(* <v|A|w> and <v|w>. *)
Definition element n (v : 'cV[F]_n) (A : 'M[F]_n) (w : 'cV[F]_n) : F := (adj v *m A *m w) 0 0.
Definition inner n (v w : 'cV[F]_n) : F := (adj v *m w) 0 0.

Lemma adjM m n k (A : 'M[F]_(m, n)) (B : 'M[F]_(n, k)) : adj (A *m B) = adj B *m adj A.
Proof. by rewrite /adj trmx_mul map_mxM. Qed.

Lemma adjZ m n a (A : 'M[F]_(m, n)) : adj (a *: A) = c a *: adj A.
Proof. by apply/matrixP => i j; rewrite !mxE rmorphM. Qed.

Lemma adjD m n (A B : 'M[F]_(m, n)) : adj (A + B) = adj A + adj B.
Proof. by apply/matrixP => i j; rewrite !mxE rmorphD. Qed.

Lemma adjN m n (A : 'M[F]_(m, n)) : adj (- A) = - adj A.
Proof. by apply/matrixP => i j; rewrite !mxE rmorphN. Qed.

Lemma elementN n (v w : 'cV[F]_n) A : element v (- A) w = - element v A w.
Proof. by rewrite /element mulmxN mulNmx mxE. Qed.

Lemma element1 n (v w : 'cV[F]_n) : element v 1%:M w = inner v w.
Proof. by rewrite /element mulmx1. Qed.

Variables (n : nat) (P : 'M[F]_n).
Hypothesis unitary : adj P *m P = 1%:M.

Definition odd_under (L : 'M[F]_n) := P *m L *m adj P = - L.
Definition even_under (K : 'M[F]_n) := P *m K *m adj P = K.
Definition has_parity (v : 'cV[F]_n) (p : F) := P *m v = p *: v.

(* <v|A|w> = p* q <v|P A P^*|w>, the insertion of P^* P = 1 in Eq. (32). *)
Lemma element_conjugated v p w q A :
  has_parity v p -> has_parity w q -> element v A w = c p * q * element v (P *m A *m adj P) w.
Proof.
move=> hv hw.
have -> : element v A w = element (P *m v) (P *m A *m adj P) (P *m w).
  by rewrite /element adjM !mulmxA -(mulmxA _ (adj P) P) unitary mulmx1 -(mulmxA _ (adj P) P) unitary mulmx1.
by rewrite hv hw /element adjZ -!scalemxAl -scalemxAr scalerA mxE.
Qed.

(* |p|^2 = 1 for the parity of a vector with <v|v> <> 0. *)
Lemma parity_phase v p : has_parity v p -> inner v v != 0 -> c p * p = 1.
Proof.
move=> hv v_neq0; have := element_conjugated 1%:M hv hv.
rewrite mulmx1 (mulmx1C unitary) element1 => /eqP.
by rewrite -subr_eq0 -{1}[inner v v]mul1r -mulrBl mulf_eq0 (negPf v_neq0) orbF subr_eq0 => /eqP.
Qed.

(* A parity-odd operator: <v|L|w> = - p* q <v|L|w>. *)
Lemma odd_element L v p w q :
  odd_under L -> has_parity v p -> has_parity w q -> element v L w = - (c p * q) * element v L w.
Proof. by move=> hL hv hw; rewrite {1}(element_conjugated _ hv hw) hL elementN mulrN mulNr. Qed.

(* A parity-even operator connects only p* q = 1. *)
Lemma even_element_eq0 K v p w q :
  even_under K -> has_parity v p -> has_parity w q -> c p * q != 1 -> element v K w = 0.
Proof.
move=> hK hv hw pq; have := element_conjugated K hv hw; rewrite hK => /eqP.
rewrite -subr_eq0 -{1}[element v K w]mul1r -mulrBl mulf_eq0 subr_eq0 eq_sym (negPf pq) /=.
by move/eqP.
Qed.

Hypothesis two_neq0 : 2%:R != 0 :> F.

Lemma eq_opp0 (x : F) : x = - x -> x = 0.
Proof.
move=> hx; apply/eqP; have: 2%:R * x == 0 by rewrite mulr_natl mulr2n {1}hx addNr.
by rewrite mulf_eq0 (negPf two_neq0).
Qed.

(* The Proposition of Section 6, Eq. (32).  The commutation of P with H is not needed. *)
Theorem parity_proposition L v p :
  odd_under L -> has_parity v p -> inner v v != 0 -> element v L v = 0.
Proof.
by move=> hL hv v0; apply: eq_opp0; rewrite {1}(odd_element hL hv hv) (parity_phase hv v0) mulN1r.
Qed.

(* L^2 is parity-even when L is parity-odd. *)
Lemma odd_square L : odd_under L -> even_under (L *m L).
Proof.
move=> hL; rewrite /even_under; have e : L *m L = - L *m - L by rewrite mulmxN mulNmx opprK.
by rewrite [RHS]e -hL !mulmxA -(mulmxA _ (adj P) P) unitary mulmx1.
Qed.

(* Eq. (33): R_(ii),(ij) of v_i = v, v_j = w is <v| D(|v><w|) |v>, the part of d rho_ii / dt that
   comes with rho_ij. *)
Definition dissipator gamma (L rho : 'M[F]_n) : 'M[F]_n :=
  gamma *: (L *m rho *m L - 2%:R^-1 *: (L *m L *m rho) - 2%:R^-1 *: (rho *m (L *m L))).
Definition outer (v w : 'cV[F]_n) : 'M[F]_n := v *m adj w.

Lemma element_outer a v w (A B : 'M[F]_n) b :
  element a (A *m outer v w *m B) b = element a A v * element w B b.
Proof.
rewrite /element /outer.
have -> : adj a *m (A *m (v *m adj w) *m B) *m b = (adj a *m A *m v) *m (adj w *m B *m b).
  by rewrite !mulmxA.
by rewrite [LHS]mxE big_ord1.
Qed.

(* <a| D(|v><w|) |b> for any four vectors. *)
Lemma element_dissipator gamma L a v w b :
  element a (dissipator gamma L (outer v w)) b =
  gamma * (element a L v * element w L b
    - 2%:R^-1 * (element a (L *m L) v * inner w b)
    - 2%:R^-1 * (inner a v * element w (L *m L) b)).
Proof.
rewrite -element_outer -(element1 w b) -(element1 a v) -!element_outer mulmx1 mul1mx.
by rewrite /element /dissipator -scalemxAr -scalemxAl !mulmxBr !mulmxBl -!scalemxAr -!scalemxAl !mxE.
Qed.

Theorem redfield_33 gamma L v w : inner v v = 1 -> inner w v = 0 ->
  element v (dissipator gamma L (outer v w)) v =
  gamma * (element v L v * element w L v) - gamma / 2%:R * element w (L *m L) v.
Proof.
move=> vv wv; rewrite element_dissipator vv wv mulr0 mulr0 subr0 mul1r mulrBr.
by rewrite (mulrA gamma 2%:R^-1).
Qed.

Theorem corollary_1 gamma L v p w q :
  odd_under L -> has_parity v p -> has_parity w q -> c q * p != 1 ->
  inner v v = 1 -> inner w v = 0 ->
  element v (dissipator gamma L (outer v w)) v = 0.
Proof.
move=> hL hv hw pq vv wv; rewrite redfield_33 //.
have v0 : inner v v != 0 by rewrite vv oner_eq0.
rewrite (parity_proposition hL hv v0) mul0r mulr0 sub0r.
by rewrite (even_element_eq0 (odd_square hL) hw hv pq) mulr0 oppr0.
Qed.

End Parity.

(* <v|v> = 0 only for v = 0, in the two fields of the paper. *)
Section Closed.

Variables (C : numClosedFieldType) (n : nat).
Local Notation conj := (@conjC C).

Lemma inner_conj_neq0 (v : 'cV[C]_n) : v != 0 -> inner conj v v != 0.
Proof.
apply: contraNneq; rewrite /inner mxE => h; apply/eqP/colP => i; rewrite mxE.
have pos j : 0 <= (v j 0)^* * v j 0 by rewrite mulrC mul_conjC_ge0.
have: \sum_j (v j 0)^* * v j 0 == 0 by rewrite -{2}h; apply/eqP/eq_bigr => j _; rewrite !mxE.
rewrite psumr_eq0; last by move=> j _; apply: pos.
by move/allP/(_ i (mem_index_enum i)); rewrite mulrC mul_conjC_eq0 => /eqP.
Qed.

(* Eq. (32) with the conjugate transpose. *)
Theorem parity_proposition_closed (P L : 'M[C]_n) (v : 'cV[C]_n) (p : C) :
  adj conj P *m P = 1%:M -> P *m L *m adj conj P = - L -> P *m v = p *: v -> v != 0 ->
  adj conj v *m L *m v = 0.
Proof.
move=> hP hL hv /inner_conj_neq0 v0; apply/matrixP => i j; rewrite !ord1 [RHS]mxE.
by apply: (parity_proposition hP _ hL hv v0); rewrite pnatr_eq0.
Qed.

End Closed.

Section RealField.

Variables (R : realFieldType) (n : nat).

Lemma adj_id m k (A : 'M[R]_(m, k)) : adj [rmorphism of idfun] A = A^T.
Proof. by apply/matrixP => i j; rewrite !mxE. Qed.

Lemma inner_real_neq0 (v : 'cV[R]_n) : v != 0 -> inner [rmorphism of idfun] v v != 0.
Proof.
apply: contraNneq; rewrite /inner mxE => h; apply/eqP/colP => i; rewrite mxE.
have: \sum_j v j 0 ^+ 2 == 0 by rewrite -{2}h; apply/eqP/eq_bigr => j _; rewrite !mxE expr2.
rewrite psumr_eq0; last by move=> j _; apply: sqr_ge0.
by move/allP/(_ i (mem_index_enum i)); rewrite sqrf_eq0 => /eqP.
Qed.

(* Eq. (32) with the transpose. *)
Theorem parity_proposition_real (P L : 'M[R]_n) (v : 'cV[R]_n) (p : R) :
  P^T *m P = 1%:M -> P *m L *m P^T = - L -> P *m v = p *: v -> v != 0 -> v^T *m L *m v = 0.
Proof.
rewrite -!adj_id => hP hL hv /inner_real_neq0 v0; apply/matrixP => i j; rewrite !ord1 [RHS]mxE.
by apply: (parity_proposition hP _ hL hv v0); rewrite pnatr_eq0.
Qed.

End RealField.
