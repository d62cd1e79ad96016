# Figure 3: three rates over a common scale; the window in which both are rates is shaded.
set border 3 linewidth 0.8 linecolor rgb "#333333"
set tics nomirror out scale 0.6
set logscale x
set xrange [20:2000]
set xtics (20, 50, 100, 200, 500, 1000, 2000)
set yrange [0:3]
set ytics 0.5
set xlabel "number of spins {/:Italic N}"
set ylabel "rate factor / ({/:Italic Nm}_* / 2)^2  (dimensionless)"
set key at graph 0.98, 0.98 right top Left reverse samplen 3 spacing 1.3
set object 1 rectangle from 250, graph 0 to 430, graph 1 behind fillcolor rgb "#DCE6EF" fillstyle solid 1.0 noborder
set label 1 "secular window" at sqrt(250.0 * 430.0), 0.42 center textcolor rgb "#445566" font ",13"
set label 2 "250–430, as printed" at sqrt(250.0 * 430.0), 0.26 center textcolor rgb "#445566" font ",12"
if (exists("window_begin_label")) {
  set label 3 window_begin_label at 242, 0.10 right textcolor rgb "#445566" font ",11"
}
if (exists("window_end_label")) {
  set label 4 window_end_label at 444, 0.10 left textcolor rgb "#445566" font ",11"
}
plot $G_loc with lines dashtype 3 linewidth 2.2 linecolor rgb "#C0392B" title "{/:Italic G}_{loc}: 2 by definition", \
     $J_01_squared_twice with lines linewidth 2.2 linecolor rgb "#0072B2" title "2({/:Italic J}_{01})^2 → 2", \
     $G_01 with lines dashtype 2 linewidth 2.2 linecolor rgb "#D98200" title "{/:Italic G}_{01} → 1"
