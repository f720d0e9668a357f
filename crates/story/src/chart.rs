//! Counts over time as SVG text (plotters), with the inverse map for the cursor.
