# Figure 2: one curve over g, and its end near criticality enlarged.
set border 3 linewidth 0.8 linecolor rgb "#333333"
set tics nomirror out scale 0.6
set multiplot
set xrange [0:1.02]
set xtics 0.2
set yrange [0:2.75]
set ytics 0.5
set xlabel "transverse field Γ/{/:Italic J}"
set ylabel "{/:Italic η}_{MF} = {/:Italic G}_{loc} / {/:Italic G}_{01}  (dimensionless)"
set key at graph 0.02, 0.70 left top Left reverse samplen 2.5 spacing 1.25 horizontal
if (exists("peak_x")) {
  set label 1 peak_label at peak_x - 0.06, 2.62 right textcolor rgb "#B35900" font ",13"
  set arrow 1 from peak_x - 0.055, 2.6 to peak_x - 0.008, peak_y + 0.03 head size screen 0.012, 20 filled linecolor rgb "#B35900"
}
plot 2 with lines dashtype 3 linewidth 1.6 linecolor rgb "#333333" title "limit Γ/{/:Italic J} → 0: 2", \
     $eta_MF with lines linewidth 2.2 linecolor rgb "#0072B2" title "{/:Italic η}_{MF}, {/:Italic N} = 370"
unset key
unset label 1
unset arrow 1
unset xlabel
unset ylabel
set origin 0.13, 0.165
set size 0.74, 0.47
set border 15 linewidth 0.6 linecolor rgb "#666666"
set tics font ",12"
set xrange [0.9:1]
set xtics 0.02
set yrange [0:2.75]
if (exists("peak_x")) {
  set arrow 1 from peak_x, 2.74 to peak_x, peak_y + 0.03 head size screen 0.012, 20 filled linecolor rgb "#B35900"
}
if (exists("benchmark_x")) {
  set label 2 benchmark_label at benchmark_x, 1.48 center textcolor rgb "#555555" font ",12"
  set arrow 2 from benchmark_x, 1.6 to benchmark_x, benchmark_y - 0.04 head size screen 0.012, 20 filled linecolor rgb "#777777"
}
if (exists("crossing_x")) {
  set label 3 crossing_label at crossing_x - 0.003, 0.8 right textcolor rgb "#333333" font ",12"
  set label 4 "" at crossing_x, 1 point pointtype 6 pointsize 0.8 linecolor rgb "#333333"
}
plot 2 with lines dashtype 3 linewidth 1.6 linecolor rgb "#333333", \
     1 with lines linewidth 0.6 linecolor rgb "#999999", \
     $eta_MF with lines linewidth 2.2 linecolor rgb "#0072B2"
unset multiplot
