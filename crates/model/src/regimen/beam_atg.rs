//! BEAM with ATG: deep clearing; the marrow needs the saved stem cells.
//!
//! Log-kills assumed and shaped to published recovery. The days of ATG are not verified.

use super::Course;

pub(super) const CONDITIONING: Course = Course {
    window: (-6.0, -0.5),
    log_kill: [
        3.0,  // stem cells
        5.5,  // progenitors
        1.0,  // marrow transit
        2.2,  // megakaryocytes
        1.5,  // natural killer cells
        2.0,  // monocytes
        3.0,  // lymphoid progenitors
        2.5,  // naive B cells
        2.2,  // memory B cells
        0.04, // plasma cells
        0.6,  // thymus
        1.3,  // naive T cells
        1.5,  // memory CD4
        1.4,  // regulators
        1.5,  // memory CD8
        2.35, // self-reactive
    ],
    atg: &[(1.0, 2.5), (2.0, 2.5)],
};
