(* A field in which 2 <> 0, as a section of its users opens it: no axioms, so that a theorem here
   holds over the rationals, the reals and the complex numbers alike. *)

From Coq Require Export Ring Field.

Record field := {
  carrier :> Type;
  zero : carrier;
  one : carrier;
  add : carrier -> carrier -> carrier;
  mul : carrier -> carrier -> carrier;
  sub : carrier -> carrier -> carrier;
  opp : carrier -> carrier;
  div : carrier -> carrier -> carrier;
  inv : carrier -> carrier;
  laws : field_theory zero one add mul sub opp div inv eq;
  two_neq0 : add one one <> zero
}.

Declare Scope F_scope.
Delimit Scope F_scope with F.
Infix "+" := (add _) : F_scope.
Infix "*" := (mul _) : F_scope.
Infix "-" := (sub _) : F_scope.
Infix "/" := (div _) : F_scope.
Notation "- x" := (opp _ x) : F_scope.
Notation "0" := (zero _) : F_scope.
Notation "1" := (one _) : F_scope.
Notation "2" := (1 + 1)%F : F_scope.
Notation "4" := (2 * 2)%F : F_scope.
Notation "x ^2" := (x * x)%F (at level 1, format "x ^2") : F_scope.

Lemma mul_neq0 (F : field) (x y : F) : x <> 0%F -> y <> 0%F -> (x * y <> 0)%F.
Proof.
intros hx hy H.
destruct (laws F) as [R _ _ L].
apply hy.
transitivity (mul F (mul F (inv F x) x) y).
- rewrite (L x hx); symmetry; apply (Rmul_1_l R).
- rewrite <- (Rmul_assoc R), H.
  transitivity (mul F (zero F) (inv F x)); [apply (Rmul_comm R) |].
  apply (ARmul_0_l (Rth_ARth (Eqsth F) (Eq_ext (add F) (mul F) (opp F)) R)).
Qed.

Lemma four_neq0 (F : field) : 4%F <> 0%F :> F.
Proof. apply mul_neq0; apply two_neq0. Qed.

(* The side conditions of `field`: products of what is known not to be 0. *)
Ltac nonzero F :=
  repeat split; try assumption;
  first [exact (two_neq0 F) | exact (four_neq0 F) | idtac].
