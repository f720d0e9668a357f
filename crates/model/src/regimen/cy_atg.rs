//! Cyclophosphamide 200 mg/kg with ATG: clears immune cells and spares most stem cells.
//!
//! Dose days as published (B033 to B038); log-kills assumed.

use super::Course;

pub(super) const CONDITIONING: Course = Course {
    window: (-5.0, -1.5),
    log_kill: [
        0.25, // stem cells
        5.0,  // progenitors
        1.0,  // marrow transit
        1.6,  // megakaryocytes
        1.3,  // natural killer cells
        1.8,  // monocytes
        1.6,  // lymphoid progenitors
        2.5,  // naive B cells
        2.1,  // memory B cells
        0.03, // plasma cells
        0.6,  // thymus
        1.2,  // naive T cells
        1.3,  // memory CD4
        1.2,  // regulators
        1.3,  // memory CD8
        2.0,  // self-reactive
    ],
    atg: &[(-5.0, 0.5), (-4.0, 1.0), (-3.0, 1.5), (-2.0, 1.5), (-1.0, 1.5)],
};
