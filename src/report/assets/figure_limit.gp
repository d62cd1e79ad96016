# Extrapolation in 1/N: distance from the limit, by the number of samples used.
set border 3 linewidth 0.8 linecolor rgb "#333333"
set tics nomirror out scale 0.6
set logscale xy
set format y "10^{%L}"
set xlabel "number of spins {/:Italic N}"
set ylabel "|extrapolant − limit|" offset 0.5, 0
set lmargin at screen 0.15
set rmargin at screen 0.965
set tmargin at screen 0.9
set bmargin at screen 0.17
set format x "%.0f"
stats $order_0 using 1 nooutput
set xrange [0.9*STATS_min:1.1*STATS_max]
set xtics STATS_min, 2, STATS_max
set label 1 estimate_label at graph 0, 1.05 left
set key at graph 0.02, 0.05 left bottom Left reverse samplen 3 spacing 1.1 opaque font ",13"
above_zero(y) = y > 1e-290 ? y : NaN
plot $order_0 using 1:(above_zero($2)) with linespoints pointtype 7 pointsize 0.4 linewidth 1.4 linecolor rgb "#555555" title "sample", \
     $order_1 using 1:(above_zero($2)) with linespoints pointtype 5 pointsize 0.4 linewidth 1.4 linecolor rgb "#C0392B" title "order 1", \
     $order_2 using 1:(above_zero($2)) with linespoints pointtype 9 pointsize 0.5 linewidth 1.4 linecolor rgb "#D98200" title "order 2", \
     $order_3 using 1:(above_zero($2)) with linespoints pointtype 13 pointsize 0.5 linewidth 1.4 linecolor rgb "#00876C" title "order 3", \
     $order_5 using 1:(above_zero($2)) with linespoints pointtype 11 pointsize 0.5 linewidth 1.4 linecolor rgb "#8E4585" title "order 5", \
     $order_all using 1:(above_zero($2)) with linespoints pointtype 6 pointsize 0.5 linewidth 1.4 linecolor rgb "#0072B2" title "all samples so far", \
     (estimate_y > 1e-290 ? estimate_y : NaN) with lines dashtype 2 linewidth 1.2 linecolor rgb "#333333" title "error estimate"
