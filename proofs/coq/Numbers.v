(* Closed-form numbers at Gamma/J = 19/20 in the cells of their printed digits, by coq-interval.
   A printed decimal stands for the reals within half a unit of its last place.  Axioms: those of
   Coq's classical real numbers. *)

From Coq Require Import Reals Lra.
From Interval Require Import Tactic.

Local Open Scope R_scope.

Definition g := 19 / 20.
Definition m_star := sqrt (1 - g ^ 2).
Definition S_inst := ln ((1 + m_star) / (1 - m_star)) / 2 - m_star.  (* artanh m - m *)
Definition G_loc (N : R) := (N * m_star) ^ 2 / 2.
Definition printed (x p unit : R) := p - unit / 2 <= x <= p + unit / 2.

Local Ltac cell := unfold printed, S_inst, m_star, g; split; interval with (i_prec 80).

Theorem m_star_printed : printed m_star 0.312 0.001.  (* Table 3, Sec. 3 *)
Proof. cell. Qed.

Theorem S_inst_printed : printed S_inst 0.010787 0.000001.  (* Sec. 2 *)
Proof. cell. Qed.

Theorem overlap_printed : printed (g ^ 370) 5.7e-9 0.1e-9.  (* S at N = 370, Sec. 2 *)
Proof. cell. Qed.

Theorem tunnel_scale_printed : printed (exp (- (370 * S_inst))) 0.018 0.001.  (* Sec. 2 *)
Proof. cell. Qed.

Theorem scale_ratio_printed : printed (exp (- (370 * S_inst)) / g ^ 370) 3e6 1e6.  (* Sec. 2 *)
Proof. cell. Qed.

Theorem half_N_m_star_printed : printed (370 * m_star / 2) 57.77 0.01.  (* App. B.4 *)
Proof. cell. Qed.

Theorem mean_field_square_printed : printed ((370 * m_star / 2) ^ 2) 3337 1.  (* App. B.4 *)
Proof. cell. Qed.

(* m_*^2 is rational, so that G_loc is exact: 39 N^2 / 800. *)
Theorem G_loc_exact (N : R) : G_loc N = 39 * N ^ 2 / 800.
Proof.
assert (H : m_star ^ 2 = 39 / 400).
  unfold m_star; rewrite <- Rsqr_pow2, Rsqr_sqrt; unfold g; lra.
unfold G_loc; replace ((N * m_star) ^ 2) with (N ^ 2 * m_star ^ 2) by ring.
rewrite H; lra.
Qed.

Local Ltac table := rewrite G_loc_exact; unfold printed; lra.

(* Table 3.  At N = 100, 300 and 500 the value lies exactly between two integers: the printed one
   belongs to its closed cell. *)
Theorem G_loc_100 : G_loc 100 = 487.5 /\ printed (G_loc 100) 488 1.
Proof. split; [rewrite G_loc_exact; lra | table]. Qed.
Theorem G_loc_200 : G_loc 200 = 1950.
Proof. rewrite G_loc_exact; lra. Qed.
Theorem G_loc_300 : G_loc 300 = 4387.5 /\ printed (G_loc 300) 4388 1.
Proof. split; [rewrite G_loc_exact; lra | table]. Qed.
Theorem G_loc_370 : G_loc 370 = 6673.875 /\ printed (G_loc 370) 6674 1 /\ printed (G_loc 370) 6673.9 0.1.
Proof. repeat split; rewrite G_loc_exact; lra. Qed.
Theorem G_loc_500 : G_loc 500 = 12187.5 /\ printed (G_loc 500) 12188 1.
Proof. split; [rewrite G_loc_exact; lra | table]. Qed.
Theorem G_loc_1000 : G_loc 1000 = 48750.
Proof. rewrite G_loc_exact; lra. Qed.
Theorem G_loc_2000 : G_loc 2000 = 195000.
Proof. rewrite G_loc_exact; lra. Qed.

(* The error of Eqs. (4)-(5), proofs/instanton_expansion.md. *)
Theorem expansion_error : printed (sqrt (1 + g ^ 370) - 1) 2.86e-9 0.01e-9.
Proof. unfold printed, g; split; interval with (i_prec 80). Qed.
