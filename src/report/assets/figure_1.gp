# Figure 1: one curve over N, on a logarithmic axis so that crossing, peak and limit show.
set border 3 linewidth 0.8 linecolor rgb "#333333"
set tics nomirror out scale 0.6
set logscale x
set xrange [2:2000]
set xtics (2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
set yrange [0:2.75]
set ytics 0.5
set xlabel "number of spins {/:Italic N}"
set ylabel "{/:Italic η}_{MF} = {/:Italic G}_{loc} / {/:Italic G}_{01}  (dimensionless)"
set key at graph 0.02, 0.98 left top Left reverse samplen 2.5 spacing 1.25
if (exists("crossover_x")) {
  set arrow 1 from crossover_x, 0 to crossover_x, crossover_y nohead dashtype 2 linecolor rgb "#C0392B"
  set label 1 "Δ{/:Italic E} = {/:Italic k}_B{/:Italic T}" at crossover_x / 1.05, 0.32 right textcolor rgb "#C0392B"
  set label 2 crossover_label at crossover_x / 1.05, 0.12 right textcolor rgb "#C0392B" font ",13"
  set label 3 "" at crossover_x, crossover_y point pointtype 7 pointsize 0.6 linecolor rgb "#C0392B"
}
if (exists("peak_x")) {
  set label 4 peak_label at peak_x, 2.58 center textcolor rgb "#B35900" font ",13"
  set arrow 4 from peak_x, 2.53 to peak_x, peak_y + 0.02 head size screen 0.012, 20 filled linecolor rgb "#B35900"
}
if (exists("crossing_x")) {
  set label 5 crossing_label at crossing_x * 1.12, 0.86 left textcolor rgb "#333333" font ",13"
  set label 6 "" at crossing_x, 1 point pointtype 6 pointsize 0.9 linecolor rgb "#333333"
}
plot 2 with lines dashtype 3 linewidth 1.6 linecolor rgb "#333333" title "limit N → ∞: 2", \
     1 with lines linewidth 0.6 linecolor rgb "#999999" notitle, \
     $eta_MF with lines linewidth 2.2 linecolor rgb "#0072B2" title "{/:Italic η}_{MF}, Γ/{/:Italic J} = 0.95"
