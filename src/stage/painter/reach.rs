//! How much room a cell needs: signs reach beyond the body.

use story::cast::{Anatomy, Detail, Form};

/// How far the signs and the nucleus of a cell reach from its centre, in radii.
pub(super) fn of_forms(anatomy: &Anatomy, detail: Detail) -> f64 {
    let marks = anatomy.around.iter().chain(anatomy.wash).chain(anatomy.within);
    let seen = marks.filter(|mark| mark.is_seen_at(detail)).map(|mark| &mark.form);
    seen.chain(anatomy.nucleus_at(detail)).map(of_form).fold(0.0, f64::max)
}

fn of_form(form: &Form) -> f64 {
    match *form {
        Form::Disc { x, y, radius } => x.hypot(y) + radius,
        Form::Bar { from, to, half_width } => from.0.hypot(from.1).max(to.0.hypot(to.1)) + half_width,
        Form::Arc { x, y, radius, half_width, .. } => x.hypot(y) + radius + half_width,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::TAU;
    use story::cast::Kind;

    #[test]
    fn no_sign_is_drawn_beyond_the_reach() {
        for (kind, detail) in Kind::ALL.into_iter().flat_map(|kind| Detail::ALL.map(|detail| (kind, detail)))
        {
            let anatomy = kind.anatomy(0);
            let reach = of_forms(anatomy, detail) + 1e-6;
            let marks = || anatomy.around.iter().chain(anatomy.within).filter(|mark| mark.is_seen_at(detail));
            for angle in (0..720).map(|step| f64::from(step) / 720.0 * TAU) {
                let (x, y) = (reach * angle.cos(), reach * angle.sin());
                assert!(marks().all(|mark| mark.distance(x, y) > 0.0), "{kind:?} {detail:?}");
            }
        }
    }

    #[test]
    fn a_shield_needs_room_beside_the_body() {
        let regulator = Kind::Regulator.anatomy(0);
        assert!(of_forms(regulator, Detail::Full) > 1.25);
        assert!(of_forms(regulator, Detail::Dot) < 1.0);
    }
}
