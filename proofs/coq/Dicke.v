(* The note on the LMG implementation after Eq. (32), for every N: the Dicke basis |m>, m = i - N/2,
   i = 0 ... N, its reflection, J_z, J_x and the Hamiltonian of Eq. (3); the powers of the parity.
   No axioms. *)

From mathcomp Require Import all_ssreflect all_algebra.
From Certispin Require Import Parity.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Reflection.

Variables (F : fieldType) (N : nat).
Hypothesis two_neq0 : 2%:R != 0 :> F.

(* The reflection |m> -> |-m>. *)
Definition flip : 'M[F]_N.+1 := \matrix_(i, j) (j == rev_ord i)%:R.

Lemma mul_flip (A : 'M[F]_N.+1) i j : (flip *m A) i j = A (rev_ord i) j.
Proof.
rewrite mxE (bigD1 (rev_ord i)) //= mxE eqxx mul1r big1 ?addr0 // => k /negPf ne.
by rewrite mxE ne mul0r.
Qed.

Lemma mulmx_flip (A : 'M[F]_N.+1) i j : (A *m flip) i j = A i (rev_ord j).
Proof.
rewrite mxE (bigD1 (rev_ord j)) //= mxE rev_ordK eqxx mulr1 big1 ?addr0 // => k ne.
by rewrite mxE eq_sym (inv_eq (@rev_ordK _)) (negPf ne) mulr0.
Qed.

Theorem flip_involution : flip *m flip = 1%:M.
Proof. by apply/matrixP => i j; rewrite mul_flip !mxE rev_ordK eq_sym. Qed.

Theorem flip_symmetric : flip^T = flip.
Proof. by apply/matrixP => i j; rewrite !mxE -(inj_eq rev_ord_inj) rev_ordK eq_sym. Qed.

(* J_z|m> = m|m>. *)
Definition m_of (i : 'I_N.+1) : F := i%:R - N%:R / 2%:R.
Definition J_z : 'M[F]_N.+1 := \matrix_(i, j) if i == j then m_of i else 0.

(* t i = <i+1|J_x|i>; only its symmetry is used, which dicke_symmetric below provides. *)
Variable t : nat -> F.
Hypothesis t_symmetric : forall i, (i < N)%N -> t (N - i.+1) = t i.
Definition J_x : 'M[F]_N.+1 :=
  \matrix_(i, j) if (j == i.+1 :> nat) then t i else if (i == j.+1 :> nat) then t j else 0.

Lemma m_of_rev i : m_of (rev_ord i) = - m_of i.
Proof.
have hi : (i <= N)%N by rewrite -ltnS.
rewrite /m_of (_ : nat_of_ord (rev_ord i) = (N - i)%N) // natrB // opprB addrAC.
by congr (_ - _); apply/eqP; rewrite subr_eq -mulrDl -mulr2n -[N%:R *+ 2]mulr_natr mulfK.
Qed.

Theorem flip_J_z : flip *m J_z *m flip = - J_z.
Proof.
apply/matrixP => i j; rewrite mulmx_flip mul_flip !mxE (inj_eq rev_ord_inj) m_of_rev.
by case: ifP => // _; rewrite oppr0.
Qed.

Lemma rev_succ i j : (i <= N)%N -> (j <= N)%N -> (N - j == (N - i).+1)%N = (i == j.+1).
Proof.
move=> hi hj; rewrite -(eqn_add2r (i + j)) addnCA subnK // addSn addnA subnK // -addnS addnC.
by rewrite eqn_add2l.
Qed.

Theorem flip_J_x : flip *m J_x *m flip = J_x.
Proof.
apply/matrixP => i j; rewrite mulmx_flip mul_flip !mxE /= !subSS.
have hi : (i <= N)%N by rewrite -ltnS.
have hj : (j <= N)%N by rewrite -ltnS.
rewrite !rev_succ //; case: eqP => [ij | _].
  have -> : (j == i.+1 :> nat) = false by rewrite ij; apply/negbTE; rewrite neq_ltn ltnS leqnSn.
  by rewrite ij t_symmetric // -ij.
by case: eqP => // ji; rewrite ji t_symmetric // -ji.
Qed.

(* Eq. (3) with a = 2J/N and b = 2 Gamma: [H, P] = 0. *)
Theorem flip_H a b (H := - a *: (J_z *m J_z) - b *: J_x) : flip *m H *m flip = H.
Proof.
rewrite /H mulmxBr mulmxBl -!scalemxAr -!scalemxAl flip_J_x; congr (_ *: _ - _).
have -> : flip *m (J_z *m J_z) *m flip = (flip *m J_z *m flip) *m (flip *m J_z *m flip).
  by rewrite !mulmxA -(mulmxA _ flip flip) flip_involution mulmx1.
by rewrite flip_J_z mulmxN mulNmx opprK.
Qed.

(* P = u * flip with |u| = 1: e^(i pi J_x) is this with u = i^N, prod_j sigma^x_j with u = 1. *)
Variables (c : {rmorphism F -> F}) (u : F).
Hypothesis u_phase : c u * u = 1.
Definition parity : 'M[F]_N.+1 := u *: flip.

Lemma adj_parity : adj c parity = c u *: flip.
Proof. by rewrite /parity adjZ /adj flip_symmetric; congr (_ *: _); apply/matrixP => i j; rewrite !mxE rmorph_nat. Qed.

Theorem parity_unitary : adj c parity *m parity = 1%:M.
Proof. by rewrite adj_parity -scalemxAl -scalemxAr flip_involution scalerA u_phase scale1r. Qed.

Theorem parity_odd_J_z : odd_under c parity J_z.
Proof.
rewrite /odd_under adj_parity -!scalemxAl -scalemxAr scalerA flip_J_z mulrC u_phase.
by rewrite scale1r.
Qed.

Theorem parity_square : parity *m parity = (u ^+ 2)%:M.
Proof. by rewrite -scalemxAl -scalemxAr flip_involution scalerA -expr2 scalemx1. Qed.

(* A vector of definite reflection symmetry has p = +u or -u. *)
Theorem parity_values v p : v != 0 -> has_parity parity v p -> p = u \/ p = - u.
Proof.
move=> v0 hv; have : (p ^+ 2 - u ^+ 2) *: v = 0.
  have := congr1 (mulmx parity) hv; rewrite mulmxA parity_square mul_scalar_mx -scalemxAr hv scalerA.
  by rewrite scalerBl -expr2 => <-; rewrite subrr.
move/eqP; rewrite scaler_eq0 (negPf v0) orbF subr_eq0 eqf_sqr.
by case/orP => /eqP; [left | right].
Qed.

End Reflection.

(* t_i^2 = j(j+1) - m(m+1) = (i+1)(N-i), of Eq. (3), has the symmetry asked for above. *)
Theorem dicke_symmetric (N i : nat) : (i < N)%N ->
  ((N - i.+1).+1 * (N - (N - i.+1)) = i.+1 * (N - i))%N.
Proof. by move=> h; rewrite subnSK // subKn // mulnC. Qed.

(* The powers of i, for P = i^N * flip = e^(i pi J_x). *)
Section Power.

Variables (F : fieldType) (i : F).
Hypothesis i_square : i ^+ 2 = -1.

(* One spin: e^(i pi J_x) = i sigma_x, whose square is -1. *)
Theorem one_spin : (i *: flip F 1) *m (i *: flip F 1) = (-1)%:M.
Proof. by rewrite -scalemxAl -scalemxAr flip_involution scalerA -expr2 i_square scalemx1. Qed.

Theorem phase_square N : (i ^+ N) ^+ 2 = (-1) ^+ N.
Proof. by rewrite exprAC i_square. Qed.

(* N even: P^2 = 1, p = +1 or -1; N odd: P^2 = -1, p = +i or -i. *)
Theorem even_N N v p : ~~ odd N -> v != 0 -> has_parity (parity N (i ^+ N)) v p ->
  parity N (i ^+ N) *m parity N (i ^+ N) = 1%:M /\ (p = 1 \/ p = -1).
Proof.
move=> even v0 hv; have one : (i ^+ N) ^+ 2 = 1 by rewrite phase_square -signr_odd (negPf even).
split; first by rewrite parity_square one.
have := congr1 (fun x => x ^+ 2) (erefl p).
case: (parity_values v0 hv) => ->; move/eqP: one; rewrite sqrf_eq1 => /orP [] /eqP ->; rewrite ?opprK; auto.
Qed.

Theorem odd_N N v p : odd N -> v != 0 -> has_parity (parity N (i ^+ N)) v p ->
  parity N (i ^+ N) *m parity N (i ^+ N) = (-1)%:M /\ (p = i \/ p = - i).
Proof.
move=> oddN v0 hv; have minus : (i ^+ N) ^+ 2 = -1 by rewrite phase_square -signr_odd oddN.
split; first by rewrite parity_square minus.
case: (parity_values v0 hv) => ->; move: minus; rewrite -i_square => /eqP; rewrite eqf_sqr.
  by case/orP => /eqP ->; auto.
by case/orP => /eqP ->; rewrite ?opprK; auto.
Qed.

(* At N = 370 the reflection-even state has p_0 = i^370 = -1 under P = e^(i pi J_x), where the paper
   prints p_0 = +1; with prod_j sigma^x_j (u = 1) it is +1. *)
Theorem phase_370 : i ^+ 370 = -1.
Proof. by rewrite (_ : 370 = 2 * 185)%N // exprM i_square -signr_odd. Qed.

End Power.
