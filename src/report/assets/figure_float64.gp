# Relative errors in float64. Above: what is lost when rounding mixes the two lowest vectors; below: what is not.
over_N = (x_name eq "N")
other = over_N ? "right" : "left"
top = over_N ? 1e2 : 1e6
set border 3 linewidth 0.8 linecolor rgb "#333333"
set tics nomirror out scale 0.6
set logscale y
set format y "10^{%L}"
if (over_N) {
  set logscale x
  set xrange [2:3000]
  set xtics (2, 5, 10, 20, 50, 100, 200, 500, 1000, 3000)
} else {
  set xrange [0:1.2]
  set xtics 0.2
}
set ytics 1e4
set ylabel "|float64 / truth − 1|" offset 0.5, 0
set lmargin at screen 0.15
set rmargin at screen 0.965
set key at graph 0, 1.03 left bottom Left reverse horizontal maxcols 3 samplen 3 spacing 1.15
if (exists("unresolved_x")) {
  if (over_N) {
    set object 1 rectangle from unresolved_x, graph 0 to graph 1, graph 1 behind fillcolor rgb "#F7DEDA" fillstyle solid 1.0 noborder
  } else {
    set object 1 rectangle from graph 0, graph 0 to unresolved_x, graph 1 behind fillcolor rgb "#F7DEDA" fillstyle solid 1.0 noborder
  }
  set label 1 unresolved_label at graph (over_N ? 0.98 : 0.02), graph 0.06 @other textcolor rgb "#9C2A1F" font ",13"
}
set object 2 rectangle from graph 0, first 5e-5 to graph 1, first 5e-4 behind fillcolor rgb "#EBCF8E" fillstyle solid 1.0 noborder
set label 2 "half a unit of a 4th digit" at graph 0.02, first 1.6e-4 left textcolor rgb "#6B4E00" font ",13"
set multiplot
set tmargin at screen 0.875
set bmargin at screen 0.515
set yrange [1e-18:top]
set label 3 "Lost as rounding mixes the doublet" at graph 0, 1.27 left
plot $rounding_over_splitting with lines dashtype 2 linewidth 1.6 linecolor rgb "#333333" title "ε‖{/:Italic H}‖/Δ{/:Italic E}", \
     $delta_E using 1:($2 < top ? $2 : NaN) with linespoints pointtype 7 pointsize 0.35 linewidth 1.4 linecolor rgb "#C0392B" title "Δ{/:Italic E}", \
     $J_01 with linespoints pointtype 5 pointsize 0.35 linewidth 1.4 linecolor rgb "#0072B2" title "{/:Italic J}_{01}", \
     $delta_G_Bog with linespoints pointtype 9 pointsize 0.45 linewidth 1.4 linecolor rgb "#D98200" title "δ{/:Italic G}_{Bog}", \
     $leakage with linespoints pointtype 13 pointsize 0.45 linewidth 1.4 linecolor rgb "#00876C" title "leakage", \
     $eta_exact with linespoints pointtype 11 pointsize 0.45 linewidth 1.4 linecolor rgb "#8E4585" title "{/:Italic η}_{exact}"
unset label 1
set tmargin at screen 0.37
set bmargin at screen 0.085
set key maxcols 4
set yrange [1e-18:1e0]
set label 3 "Kept: an energy, and traces over the doublet" at graph 0, 1.22 left
set xlabel (over_N ? "number of spins {/:Italic N}" : "transverse field Γ/{/:Italic J}")
plot $E_0 with linespoints pointtype 7 pointsize 0.35 linewidth 1.4 linecolor rgb "#555555" title "{/:Italic E}_0", \
     $G_01 with linespoints pointtype 5 pointsize 0.35 linewidth 1.4 linecolor rgb "#0072B2" title "{/:Italic G}_{01}", \
     $eta_MF with linespoints pointtype 9 pointsize 0.45 linewidth 1.4 linecolor rgb "#D98200" title "{/:Italic η}_{MF}", \
     $delta_G with linespoints pointtype 13 pointsize 0.45 linewidth 1.4 linecolor rgb "#00876C" title "δ{/:Italic G}"
unset multiplot
