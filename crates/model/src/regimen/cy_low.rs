//! A gentle teaching construct, about half of Cy-ATG. Not a published protocol.
//!
//! Log-kills and days assumed.

use super::Course;

pub(super) const CONDITIONING: Course = Course {
    window: (-3.0, -1.5),
    log_kill: [
        0.12, // stem cells
        3.5,  // progenitors
        0.7,  // marrow transit
        0.8,  // megakaryocytes
        0.8,  // natural killer cells
        1.1,  // monocytes
        0.8,  // lymphoid progenitors
        1.4,  // naive B cells
        1.2,  // memory B cells
        0.02, // plasma cells
        0.35, // thymus
        0.7,  // naive T cells
        0.75, // memory CD4
        0.7,  // regulators
        0.75, // memory CD8
        1.4,  // self-reactive
    ],
    atg: &[(-3.0, 1.2), (-2.0, 1.3), (-1.0, 1.3)],
};
