//! The cast itself: thirteen kinds, each told apart by silhouette, nucleus and one sign.
//!
//! Lengths are radii of the cell. The list is built on first use and lives as long as the program, because
//! rings of granules and feelers are easier to read as formulas than as tables of their points.

use super::Detail::{Full, Plain, Sign};
use super::shape::{BLOOMS, arc, bar, body, bow, chromatin, disc, granules, keep, line, wave};
use super::{Anatomy, Form, Ink, Mark, Outline, Wave};
use crate::cast::Kind;
use std::f64::consts::{PI, TAU};
use std::sync::LazyLock;

/// Builds of the neutrophil: the last one has four lobes.
pub(super) const NEUTROPHILS: u32 = 3;

static NEUTROPHIL: LazyLock<[Anatomy; NEUTROPHILS as usize]> =
    LazyLock::new(|| [neutrophil(3, 0), neutrophil(3, 1), neutrophil(4, 2)]);
/// Builds of the naive CD4 T cell: without a mark, then with a whole, a half, a quarter, an eighth of it.
pub(super) const NAIVE_CD4S: u32 = 5;

static NAIVE_CD4: LazyLock<[Anatomy; NAIVE_CD4S as usize]> =
    LazyLock::new(|| [0.0, 1.0, 0.5, 0.25, 0.125].map(naive_cd4));
static OTHERS: LazyLock<[Anatomy; Kind::COUNT]> = LazyLock::new(|| Kind::ALL.map(build));

/// How `kind` is built; `seed` chooses among its builds.
pub(super) fn of(kind: Kind, seed: u32) -> &'static Anatomy {
    match kind {
        Kind::Neutrophil => &NEUTROPHIL[(seed % NEUTROPHILS) as usize],
        Kind::NaiveCd4 => &NAIVE_CD4[(seed % NAIVE_CD4S) as usize],
        _ => &OTHERS[kind as usize],
    }
}

fn build(kind: Kind) -> Anatomy {
    match kind {
        Kind::StemCell => stem_cell(),
        Kind::Progenitor => progenitor(),
        Kind::Neutrophil => neutrophil(3, 0),
        Kind::Monocyte => monocyte(),
        Kind::NaturalKiller => natural_killer(),
        Kind::BCell => b_cell(),
        Kind::PlasmaCell => plasma_cell(),
        Kind::NaiveCd4 => naive_cd4(0.0),
        Kind::MemoryCd4 => memory_cd4(),
        Kind::Cd8 => cd8(),
        Kind::Regulator => regulator(),
        Kind::SelfReactive => self_reactive(),
        Kind::Platelet => platelet(),
    }
}

/// A ring around the cell, two nucleoli.
fn stem_cell() -> Anatomy {
    let dash = arc((0.0, 0.0), 1.22, (-0.12, 0.12), 0.022);
    let ring = arc((0.0, 0.0), 1.32, (0.0, TAU), 0.05);
    Anatomy {
        around: keep([line(dash, (Full, Full)).times(16), line(ring, (Sign, Plain))]),
        within: keep([
            line(disc(-0.16, -0.18, 0.11), (Plain, Full)),
            line(disc(0.22, 0.12, 0.14), (Plain, Full)),
        ]),
        ..round(&[wave(0.012, 3.0, 1.0)], [disc(0.03, 0.02, 0.66)])
    }
}

/// Oval; the nucleus is dividing in two.
fn progenitor() -> Anatomy {
    Anatomy {
        within: chromatin((0.27, 0.03), 0.28),
        ..round(
            &[wave(0.085, 2.0, 0.0), wave(0.02, 3.0, 1.0)],
            [disc(-0.27, 0.0, 0.40), disc(0.27, 0.03, 0.40)],
        )
    }
}

/// A nucleus in lobes on a bow, fine granules.
fn neutrophil(lobes: u32, build: u32) -> Anatomy {
    let centres: Vec<(f64, f64)> = (0..lobes)
        .map(|lobe| {
            let angle = PI - 1.25 + 2.5 * f64::from(lobe) / f64::from(lobes - 1);
            let reach = if lobe % 2 == 1 { 0.40 } else { 0.46 };
            (reach * libm::cos(angle) + 0.08, reach * libm::sin(angle))
        })
        .collect();
    let size = if lobes == 4 { 0.19 } else { 0.235 };
    let discs = centres.iter().zip(0..).map(|(&(x, y), lobe): (_, u32)| {
        let fuller = 0.02 * f64::from((lobe * 7 + build) % 3);
        disc(x, y, size + fuller)
    });
    let bridges = centres.windows(2).map(|pair| bar(pair[0], pair[1], 0.06));
    let nucleus = keep(discs.chain(bridges));
    // Without bridges and further apart, so that three dots are left where a kidney would be a bow.
    let small_nucleus = [(0.0, -0.52), (-0.50, 0.06), (0.02, 0.52)].map(|(x, y)| disc(x, y, 0.25));
    Anatomy {
        small_nucleus: keep(small_nucleus),
        within: granules(nucleus),
        ..round(&[wave(0.03, 3.0, 1.0), wave(0.025, 5.0, 2.0)], nucleus.iter().copied())
    }
}

/// The widest, uneven; the nucleus is a kidney.
fn monocyte() -> Anatomy {
    let vacuole = |x, y, radius| Mark { opacity: 0.28, ..line(disc(x, y, radius), (Full, Full)) };
    Anatomy {
        within: keep([
            vacuole(0.50, 0.10, 0.12),
            vacuole(0.62, -0.22, 0.08),
            vacuole(0.40, -0.05, 0.06),
            vacuole(0.66, 0.32, 0.07),
        ]),
        ..round(
            &[wave(0.055, 2.0, 1.0), wave(0.045, 3.0, 2.0), wave(0.03, 7.0, 1.0)],
            [arc((0.14, 0.0), 0.41, (PI - 1.35, PI + 1.35), 0.26)],
        )
    }
}

/// Six-sided; coarse granules on one side.
fn natural_killer() -> Anatomy {
    const FEW: [(f64, f64); 5] = [(0.46, -0.50), (0.66, -0.14), (0.46, 0.02), (0.66, 0.30), (0.36, 0.56)];
    const MORE: [(f64, f64); 3] = [(0.30, -0.22), (0.08, 0.66), (0.12, -0.68)];
    let hexagon = Outline::Hexagon { soft: 0.38 };
    let small =
        [(0.50, -0.38), (0.62, 0.08), (0.36, 0.50)].map(|(x, y)| line(disc(x, y, 0.15), (Sign, Sign)));
    let plain = FEW.map(|(x, y)| line(disc(x, y, 0.11), (Plain, Plain)));
    let full = FEW.into_iter().chain(MORE).map(|(x, y)| line(disc(x, y, 0.085), (Full, Full)));
    let chromatin = chromatin((-0.26, 0.06), 0.36).iter().copied();
    Anatomy {
        outline: hexagon,
        small_outline: hexagon,
        within: keep(small.into_iter().chain(plain).chain(full).chain(chromatin)),
        ..round(&[], [disc(-0.30, -0.02, 0.42), disc(-0.18, 0.16, 0.40)])
    }
}

/// Y-shaped feelers all around.
fn b_cell() -> Anatomy {
    let feeler = |copies, half_width, seen| {
        let fork = |angle: f64| (1.32 * libm::cos(angle), 1.32 * libm::sin(angle));
        [((0.95, 0.0), (1.17, 0.0)), ((1.15, 0.0), fork(0.1)), ((1.15, 0.0), fork(-0.1))]
            .map(|(from, to)| line(bar(from, to, half_width), seen).times(copies))
    };
    let thorn = line(bar((0.9, 0.0), (1.3, 0.0), 0.14), (Sign, Sign)).times(3);
    Anatomy {
        around: keep(
            feeler(9, 0.028, (Full, Full)).into_iter().chain(feeler(5, 0.055, (Plain, Plain))).chain([thorn]),
        ),
        within: chromatin((0.06, 0.04), 0.45),
        ..round(&[wave(0.012, 4.0, 1.0)], [disc(0.06, 0.04, 0.62)])
    }
}

/// An egg; the nucleus at one end like a clock face, stacked folds beside it.
fn plasma_cell() -> Anatomy {
    let egg = Outline::Egg { long: 1.26, short: 0.9, lean: 0.04 };
    let hours = (0..7).map(|hour| {
        let angle = f64::from(hour) / 7.0 * TAU;
        body(disc(-0.58 + 0.25 * libm::cos(angle), 0.25 * libm::sin(angle), 0.065), (Plain, Full))
    });
    let folds = (0..4).flat_map(|fold| {
        let (x, half) = (0.18 + 0.23 * f64::from(fold), 0.575 - 0.1 * f64::from(fold));
        [bow((x, -half), (x, 0.0), 0.04), bow((x, half), (x, 0.0), 0.04)]
            .map(|form| Mark { opacity: 0.55, ..line(form, (Full, Full)) })
    });
    Anatomy {
        outline: egg,
        small_outline: egg,
        within: keep(hours.chain(folds)),
        ..round(&[], [disc(-0.58, 0.0, 0.42)])
    }
}

/// Pale and open: a ring for a nucleus, nothing written yet. Beside it the ring of the thymus's mark, as much
/// of it as is left.
fn naive_cd4(mark: f64) -> Anatomy {
    let left = (-PI * mark, PI * mark);
    let ring = (mark > 0.0).then(|| line(arc((1.18, 0.0), 0.25, left, 0.065), (Plain, Full)));
    let open = Mark { opacity: 0.95, ..body(disc(0.04, 0.0, 0.30), (Plain, Full)) };
    let hole = Mark { ink: Ink::Paper, ..line(disc(0.0, 0.0, 0.42), (Sign, Sign)) };
    let chromatin = chromatin((0.04, 0.0), 0.52).iter().copied();
    Anatomy {
        small_nucleus: &[],
        around: keep(ring),
        within: keep(chromatin.chain([open, hole])),
        ..round(&T_CELL, [disc(0.04, 0.0, 0.70)])
    }
}

/// Dark, with rings in the nucleus like a tree.
fn memory_cd4() -> Anatomy {
    let ring = |radius| body(arc((-0.05, 0.03), radius, (0.0, TAU), 0.035), (Plain, Full));
    Anatomy {
        within: keep([
            ring(0.38),
            ring(0.18),
            line(disc(-0.05, 0.03, 0.60), (Sign, Sign)),
            body(disc(0.0, 0.0, 0.26), (Sign, Sign)),
        ]),
        ..round(&T_CELL, [disc(-0.05, 0.03, 0.60)])
    }
}

/// Square shoulders, a plus.
fn cd8() -> Anatomy {
    let square = Outline::Square { size: 0.95, power: 3.6 };
    Anatomy {
        outline: square,
        small_outline: square,
        within: keep(
            [bar((-0.2, 0.0), (0.2, 0.0), 0.045), bar((0.0, -0.2), (0.0, 0.2), 0.045)]
                .map(|form| body(form, (Plain, Full))),
        ),
        ..round(&[], [disc(0.0, 0.0, 0.52)])
    }
}

/// Carries a curved shield, 132° wide; two bars.
fn regulator() -> Anatomy {
    const SHIELD: (f64, f64) = (-1.15, 1.15);
    let shield = |radius, half_width, seen| line(arc((0.0, 0.0), radius, SHIELD, half_width), seen);
    let gleam = Mark { ink: Ink::Body, ..shield(1.24, 0.03, (Full, Full)) };
    let bars = [-0.16, 0.16].map(|y| body(bar((-0.3, y), (0.1, y), 0.045), (Plain, Full)));
    Anatomy {
        around: keep([
            shield(1.24, 0.065, (Full, Full)),
            gleam,
            shield(1.24, 0.085, (Plain, Plain)),
            shield(1.3, 0.15, (Sign, Sign)),
        ]),
        within: keep(bars),
        ..round(&T_CELL, [disc(-0.10, 0.0, 0.56)])
    }
}

/// Nine thorns (six deep ones when small), a cross in the nucleus.
fn self_reactive() -> Anatomy {
    let cross = [bar((-0.18, -0.18), (0.18, 0.18), 0.05), bar((-0.18, 0.18), (0.18, -0.18), 0.05)]
        .map(|form| body(form, (Plain, Full)));
    Anatomy {
        outline: Outline::Thorns { base: 0.80, reach: 0.40, thorns: 9.0, sharpness: 3.0 },
        small_outline: Outline::Thorns { base: 0.62, reach: 0.74, thorns: 6.0, sharpness: 2.4 },
        within: keep(cross),
        ..round(&[], [disc(0.0, 0.0, 0.44)])
    }
}

/// A small chip without a nucleus.
fn platelet() -> Anatomy {
    let granule = |x, y| Mark { opacity: 0.5, ..line(disc(x, y, 0.12), (Plain, Full)) };
    Anatomy {
        wash: &[],
        within: keep([granule(-0.28, 0.1), granule(0.1, -0.26), granule(0.3, 0.16), granule(-0.06, 0.3)]),
        ..round(&[wave(-0.1, 0.0, 0.0), wave(0.198, 2.0, 1.0), wave(0.108, 3.0, 0.0)], [])
    }
}

const T_CELL: [Wave; 2] = [wave(0.015, 3.0, 1.0), wave(0.01, 5.0, 0.0)];

/// What most kinds share: a waved membrane at every size, the same nucleus at every size, four blooms.
fn round(waves: &[Wave], nucleus: impl IntoIterator<Item = Form>) -> Anatomy {
    let outline = Outline::Waves(keep(waves.iter().copied()));
    let nucleus = keep(nucleus);
    Anatomy {
        outline,
        small_outline: outline,
        around: &[],
        wash: &BLOOMS,
        nucleus,
        small_nucleus: nucleus,
        within: &[],
    }
}
