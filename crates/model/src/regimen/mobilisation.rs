//! Mobilisation: cyclophosphamide 2 g/m² and G-CSF, then leukapheresis.
//!
//! Days and dose as published; log-kills assumed, shaped to 51 to 62 CD34⁺ cells per µL at collection.

use super::{Collection, Course};

pub(super) const COLLECTION: Collection = Collection {
    chemotherapy: Course {
        window: (-38.0, -37.0),
        log_kill: [
            0.05, // stem cells
            1.6,  // progenitors
            0.5,  // marrow transit
            0.3,  // megakaryocytes
            0.4,  // natural killer cells
            0.6,  // monocytes
            0.3,  // lymphoid progenitors
            0.5,  // naive B cells
            0.4,  // memory B cells
            0.0,  // plasma cells
            0.15, // thymus
            0.15, // naive T cells
            0.2,  // memory CD4
            0.15, // regulators
            0.2,  // memory CD8
            0.25, // self-reactive
        ],
        atg: &[],
    },
    growth_factor: (-33.0, -27.5),
    day: -28.0,
};
