//! Busulfan or whole-body irradiation with ATG: the strongest clearing.
//!
//! Log-kills and days assumed.

use super::Course;

pub(super) const CONDITIONING: Course = Course {
    window: (-6.0, -0.5),
    log_kill: [
        5.0, // stem cells
        6.0, // progenitors
        1.2, // marrow transit
        2.2, // megakaryocytes
        2.0, // natural killer cells
        2.4, // monocytes
        5.0, // lymphoid progenitors
        3.2, // naive B cells
        2.9, // memory B cells
        0.1, // plasma cells
        0.9, // thymus
        2.0, // naive T cells
        2.2, // memory CD4
        2.0, // regulators
        2.2, // memory CD8
        3.1, // self-reactive
    ],
    atg: &[(-3.0, 2.0), (-1.0, 2.0), (1.0, 2.0)],
};
