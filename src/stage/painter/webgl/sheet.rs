//! The cast as two textures. The shader loops over what it finds there and knows no kind by name: a new
//! sign is a new texel, the program stays as short as it is, and it compiles once.

use std::f64::consts::TAU;

use story::cast::{Anatomy, Detail, Form, Ink, Kind, Mark, Outline};

use crate::stage::painter::pen::PHASES;
use crate::stage::painter::reach;

/// Angles at which an outline is known. Every thorn and every corner stands on one of them, because
/// thorns (nine or six), corners (six) and [`PHASES`] all divide a multiple of it.
pub(super) const ANGLES: usize = 144;
/// Texels before the first form of a row: (reach, outline, 0, 0) and the ends of the four groups of forms.
pub(super) const HEADER: usize = 2;
/// Texels of one form.
pub(super) const FORM: usize = 3;

/// A table of texels with `CHANNELS` floats each.
pub(super) struct Texels<const CHANNELS: usize> {
    pub(super) width: usize,
    pub(super) rows: Vec<Vec<[f32; CHANNELS]>>,
}

impl<const CHANNELS: usize> Texels<CHANNELS> {
    fn of(mut rows: Vec<Vec<[f32; CHANNELS]>>) -> Self {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        rows.iter_mut().for_each(|row| row.resize(width, [0.0; CHANNELS]));
        Self { width, rows }
    }
}

/// How every kind is built, at every level of detail.
pub(super) struct Sheet {
    /// One row for each build of each kind at each level of detail: [`first_row`] tells where a kind begins.
    pub(super) forms: Texels<4>,
    /// One row for each phase of each outline: radius, and its slope by the angle.
    pub(super) outlines: Texels<2>,
}

impl Sheet {
    /// Reads the whole cast.
    pub(super) fn of_cast() -> Self {
        let mut outlines = Outlines::default();
        let mut rows = Vec::new();
        for kind in Kind::ALL {
            for anatomy in (0..kind.builds()).map(|build| kind.anatomy(build)) {
                rows.extend(Detail::ALL.map(|detail| row(anatomy, detail, &mut outlines)));
            }
        }
        Self { forms: Texels::of(rows), outlines: Texels::of(outlines.profiles) }
    }
}

/// The row of a kind's first build at the coarsest level of detail.
pub(super) fn first_row(kind: Kind) -> usize {
    let builds: u32 = Kind::ALL.iter().take(kind as usize).map(|before| before.builds()).sum();
    builds as usize * Detail::ALL.len()
}

fn row(anatomy: &Anatomy, detail: Detail, outlines: &mut Outlines) -> Vec<[f32; 4]> {
    let outline = outlines.index_of(*anatomy.outline_at(detail));
    let reach = outlines.reach(outline).max(reach::of_forms(anatomy, detail) as f32);
    let seen = |marks: &'static [Mark]| marks.iter().copied().filter(move |mark| mark.is_seen_at(detail));
    let nucleus = anatomy.nucleus_at(detail).iter().map(|&form| nucleus_mark(form, detail));
    let groups: [Box<dyn Iterator<Item = Mark>>; 4] = [
        Box::new(nucleus),
        Box::new(seen(anatomy.around)),
        Box::new(seen(anatomy.wash)),
        Box::new(seen(anatomy.within)),
    ];
    let mut forms = Vec::new();
    let ends = groups.map(|group| {
        forms.extend(group.flat_map(copies));
        forms.len() as f32
    });
    let header = [[reach, outline as f32, 0.0, 0.0], ends];
    header.into_iter().chain(forms.into_iter().flatten()).collect()
}

fn nucleus_mark(form: Form, detail: Detail) -> Mark {
    Mark { form, ink: Ink::Nucleus, opacity: 1.0, copies: 1, seen: (detail, detail) }
}

/// Every copy of a mark by itself: the shader has no time to fold a point into a sector.
fn copies(mark: Mark) -> impl Iterator<Item = [[f32; 4]; FORM]> {
    let turn = move |copy: u32| TAU * f64::from(copy) / f64::from(mark.copies);
    (0..mark.copies).map(move |copy| texels(&mark, turn(copy)))
}

/// A mark, turned, as the shader reads it: where its spine lies and which way it looks; how far the spine
/// reaches, sine and cosine of half the angle it spans (both 0 when it is straight), half the width; ink
/// and opacity.
fn texels(mark: &Mark, turn: f64) -> [[f32; 4]; FORM] {
    const STRAIGHT: (f64, f64) = (0.0, 0.0);
    let (centre, direction, extent, span, half_width) = match mark.form {
        Form::Disc { x, y, radius } => ((x, y), 0.0, 0.0, STRAIGHT, radius),
        Form::Bar { from, to, half_width } => {
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
            (middle, dy.atan2(dx), dx.hypot(dy) / 2.0, STRAIGHT, half_width)
        }
        Form::Arc { x, y, radius, between: (start, end), half_width } => {
            ((x, y), (start + end) / 2.0, radius, ((end - start) / 2.0).sin_cos(), half_width)
        }
    };
    let (sine, cosine) = turn.sin_cos();
    let (x, y) = (centre.0 * cosine - centre.1 * sine, centre.0 * sine + centre.1 * cosine);
    let looks = (direction + turn).sin_cos();
    let ink = f64::from(mark.ink as u8);
    [[x, y, looks.1, looks.0], [extent, span.0, span.1, half_width], [ink, mark.opacity, 0.0, 0.0]]
        .map(|texel| texel.map(|part| part as f32))
}

/// Every outline of the cast, once.
#[derive(Default)]
struct Outlines {
    known: Vec<Outline>,
    /// Radius and slope at each angle, a row for each phase of each outline.
    profiles: Vec<Vec<[f32; 2]>>,
}

impl Outlines {
    fn index_of(&mut self, outline: Outline) -> usize {
        self.known.iter().position(|known| *known == outline).unwrap_or_else(|| {
            self.profiles.extend((0..PHASES).map(|phase| profile(&outline, phase)));
            self.known.push(outline);
            self.known.len() - 1
        })
    }

    /// How far an outline reaches in any phase, in radii.
    fn reach(&self, index: usize) -> f32 {
        let profiles = &self.profiles[index * PHASES..(index + 1) * PHASES];
        profiles.iter().flatten().map(|[radius, _]| *radius).fold(0.0, f32::max)
    }
}

fn profile(outline: &Outline, phase: usize) -> Vec<[f32; 2]> {
    const STEP: f64 = TAU / ANGLES as f64;
    let phase = phase as f64 / PHASES as f64 * TAU;
    let radii: Vec<f64> = (0..ANGLES).map(|angle| outline.at(angle as f64 * STEP, phase)).collect();
    let slope = |angle: usize| {
        let (before, after) = (radii[(angle + ANGLES - 1) % ANGLES], radii[(angle + 1) % ANGLES]);
        (after - before) / (2.0 * STEP)
    };
    (0..ANGLES).map(|angle| [radii[angle] as f32, slope(angle) as f32]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row_of(sheet: &Sheet, kind: Kind, build: u32, detail: Detail) -> &[[f32; 4]] {
        &sheet.forms.rows[first_row(kind) + build as usize * Detail::ALL.len() + detail as usize]
    }

    #[test]
    fn every_kind_has_a_row_for_each_build_and_detail() {
        let sheet = Sheet::of_cast();
        let rows: u32 = Kind::ALL.iter().map(|kind| kind.builds() * Detail::ALL.len() as u32).sum();
        assert_eq!(sheet.forms.rows.len(), rows as usize);
        for kind in Kind::ALL {
            for (build, detail) in
                (0..kind.builds()).flat_map(|build| Detail::ALL.map(|detail| (build, detail)))
            {
                let anatomy = kind.anatomy(build);
                let [nucleus, around, wash, within] = row_of(&sheet, kind, build, detail)[1];
                let seen = |marks: &[Mark]| {
                    marks.iter().filter(|m| m.is_seen_at(detail)).map(|m| m.copies).sum::<u32>() as f32
                };
                assert_eq!(nucleus, anatomy.nucleus_at(detail).len() as f32, "{kind:?} {detail:?}");
                assert_eq!(around - nucleus, seen(anatomy.around), "{kind:?} {detail:?}");
                assert_eq!(wash - around, seen(anatomy.wash), "{kind:?} {detail:?}");
                assert_eq!(within - wash, seen(anatomy.within), "{kind:?} {detail:?}");
            }
        }
    }

    /// What the shader makes of the texels of a form.
    fn distance([frame, bend, _]: [[f32; 4]; FORM], x: f32, y: f32) -> f32 {
        let (dx, dy) = (x - frame[0], y - frame[1]);
        let across = (dy * frame[2] - dx * frame[3]).abs();
        let along = dx * frame[2] + dy * frame[3];
        let beyond_its_ends = bend[2] * across > bend[1] * along;
        let is_bent = [bend[1], bend[2]] != [0.0, 0.0];
        let from_spine = match (is_bent, beyond_its_ends) {
            (false, _) => across.hypot((along.abs() - bend[0]).max(0.0)),
            (true, true) => (across - bend[0] * bend[1]).hypot(along - bend[0] * bend[2]),
            (true, false) => (across.hypot(along) - bend[0]).abs(),
        };
        from_spine - bend[3]
    }

    #[test]
    fn the_shader_takes_the_distances_of_the_cast() {
        let all = |kind: Kind| {
            let anatomy = kind.anatomy(0);
            anatomy.around.iter().chain(anatomy.wash).chain(anatomy.within)
        };
        for mark in Kind::ALL.into_iter().flat_map(all) {
            for step in 0_u16..2000 {
                let (angle, reach) = (f64::from(step) * 2.4, 1.5 * (f64::from(step) / 2000.0).sqrt());
                let (x, y) = (reach * angle.cos(), reach * angle.sin());
                let nearest = copies(*mark).map(|texels| distance(texels, x as f32, y as f32));
                let nearest = f64::from(nearest.fold(f32::INFINITY, f32::min));
                // Far from all copies the cast may name one that is not the nearest.
                let expected = mark.distance(x, y).min(0.05);
                assert!((nearest.min(0.05) - expected).abs() < 1e-4, "{mark:?} at {x}, {y}: {nearest}");
            }
        }
    }

    #[test]
    fn thorns_stand_on_known_angles_in_every_phase() {
        let sheet = Sheet::of_cast();
        for detail in Detail::ALL {
            let [_, outline, ..] = row_of(&sheet, Kind::SelfReactive, 0, detail)[0];
            let Outline::Thorns { base, reach, .. } = *Kind::SelfReactive.anatomy(0).outline_at(detail)
            else {
                panic!("the self-reactive cell has thorns");
            };
            for phase in 0..PHASES {
                let profile = &sheet.outlines.rows[outline as usize * PHASES + phase];
                let tip = profile.iter().map(|[radius, _]| *radius).fold(0.0, f32::max);
                assert!((tip - (base + reach) as f32).abs() < 1e-6, "{detail:?}, phase {phase}: {tip}");
            }
        }
    }
}
