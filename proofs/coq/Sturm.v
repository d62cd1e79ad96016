(* Exact counts of eigenvalues at the sizes of Table 3, computed by vm_compute over BigZ.

   The parity blocks of T = 2 N q H/J, g = p/q, are integer Jacobi matrices (proofs/parity_blocks.md).
   For x = 2 N q a/2^s the minors of 2^s (T - x) obey p_{i+1} = (d_i - x) p_i - e_i^2 p_{i-1} in
   integers.  The number of sign changes in 1, p_1, ..., p_n is the number of eigenvalues below x.

   Proved here: the count over BigZ is the count over Z, and the counts at Table 3's bounds.  What a
   count means is in Inertia.v and, for Sylvester's law of inertia, cited: README.md. *)

From Coq Require Import ZArith List Lia.
From Bignums Require Import BigZ.
Import ListNotations.
Local Open Scope Z_scope.

Section Count.

Variables (A : Type) (of_Z : Z -> A) (mul sub : A -> A -> A) (compare : A -> A -> comparison).

(* Sign changes of the minors, or None if one of them is 0.  A row is (e^2, d - x), with the
   coupling e to the row before it. *)
Fixpoint changes (rows : list (Z * Z)) (before last : A) : option nat :=
  match rows with
  | [] => Some O
  | (e2, d) :: rest =>
    let next := sub (mul (of_Z d) last) (mul (of_Z e2) before) in
    match compare next (of_Z 0), compare last (of_Z 0), changes rest last next with
    | Lt, Gt, Some n | Gt, Lt, Some n => Some (S n)
    | Lt, Lt, Some n | Gt, Gt, Some n => Some n
    | _, _, _ => None
    end
  end.

Definition count rows := changes rows (of_Z 0) (of_Z 1).

End Count.

Definition count_Z := count Z (fun z => z) Z.mul Z.sub Z.compare.
Definition count_BigZ := count bigZ BigZ.of_Z BigZ.mul BigZ.sub BigZ.compare.

Lemma changes_agree rows : forall before last,
  changes bigZ BigZ.of_Z BigZ.mul BigZ.sub BigZ.compare rows before last =
  changes Z (fun z => z) Z.mul Z.sub Z.compare rows (BigZ.to_Z before) (BigZ.to_Z last).
Proof.
induction rows as [| [e2 d] rest IH]; intros before last; simpl; [reflexivity |].
rewrite IH, !BigZ.spec_compare, !BigZ.spec_sub, !BigZ.spec_mul, !BigZ.spec_of_Z; reflexivity.
Qed.

Theorem count_BigZ_is_count_Z rows : count_BigZ rows = count_Z rows.
Proof.
unfold count_BigZ, count_Z, count; rewrite changes_agree, !BigZ.spec_of_Z; reflexivity.
Qed.

(* ---- The blocks at g = p/q ---- *)

Section Blocks.

Variables (N p q shift : Z) (odd : bool) (a : Z).

Definition diagonal M := - q * M * M * 2 ^ shift - 2 * N * q * a.
Definition coupling M :=  (* squared, between M and M + 2 *)
  (if M =? 0 then 2 else 1) * (N * p) ^ 2 * (N * (N + 2) - M * (M + 2)) * 4 ^ shift.

Fixpoint rows_from (rows_left : nat) (M : Z) : list (Z * Z) :=
  match rows_left with
  | O => []
  | S n => (coupling (M - 2), diagonal M) :: rows_from n (M + 2)
  end.

(* Rows M = 0 or 2, 4, ..., N for even N, 1, 3, ..., N with a corner for odd N. *)
Definition block : list (Z * Z) :=
  let first := if Z.even N then if odd then 2 else 0 else 1 in
  let corner := if Z.even N then 0 else (if odd then 1 else -1) * p * N * (N + 1) * 2 ^ shift in
  (0, diagonal first + corner) :: rows_from (Z.to_nat ((N - first) / 2)) (first + 2).

End Blocks.

(* E_k lies strictly between a/2^shift and b/2^shift, in units of J: E_0, E_2 are levels 0, 1 of the
   even block, E_1, E_3 of the odd one (proofs/ground_doublet.md). *)
Definition enclosed (count : list (Z * Z) -> option nat) (p q shift : Z) (bounds : Z * Z * Z * Z) :=
  let '(N, k, a, b) := bounds in
  let below x := count (block N p q shift (Z.odd k) x) in
  match below a, below b with
  | Some n, Some m => (Z.of_nat n =? k / 2) && (Z.of_nat m =? k / 2 + 1)
  | _, _ => false
  end%bool.

(* Point lines of `certispin certify` at Table 3's sizes, widened to 50 fractional bits: N, k, a, b. *)
Definition table3 : list (Z * Z * Z * Z) := [
   (100, 0, (-108011131520406302), (-108011131520406299));
   (100, 1, (-107720570287205823), (-107720570287205820));
   (100, 2, (-107139425428029951), (-107139425428029948));
   (200, 0, (-215080514770469789), (-215080514770469786));
   (200, 1, (-214936608146300863), (-214936608146300860));
   (200, 2, (-214491914459289710), (-214491914459289707));
   (300, 0, (-322144440969073188), (-322144440969073185));
   (300, 1, (-322074865914719944), (-322074865914719941));
   (300, 2, (-321667351117846096), (-321667351117846093));
   (370, 0, (-397095616762028578), (-397095616762028575));
   (370, 1, (-397055963228300877), (-397055963228300874));
   (370, 2, (-396644487097616134), (-396644487097616131));
   (500, 0, (-536305982512124402), (-536305982512124399));
   (500, 1, (-536293427884824888), (-536293427884824885));
   (500, 2, (-535837331604155456), (-535837331604155453));
   (1000, 0, (-1071795283667624282), (-1071795283667624279));
   (1000, 1, (-1071795193536709214), (-1071795193536709211));
   (1000, 2, (-1071169346944869481), (-1071169346944869478));
   (2000, 0, (-2142803034381404787), (-2142803034381404784));
   (2000, 1, (-2142803034378656462), (-2142803034378656459));
   (2000, 2, (-2142132469195457939), (-2142132469195457936))].

Theorem table3_counts :
  forallb (enclosed count_Z 19 20 50) table3 = true.
Proof.
assert (H : forallb (enclosed count_BigZ 19 20 50) table3 = true) by (vm_compute; reflexivity).
rewrite <- H; clear H; generalize table3; intros bounds.
induction bounds as [| [[[N k] a] b] rest IH]; simpl; [reflexivity |].
rewrite IH, !count_BigZ_is_count_Z; reflexivity.
Qed.
