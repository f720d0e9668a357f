//! The mark that new CD4 T cells carry out of the thymus, TREC: no cell copies it, so it is shared out
//! whenever a cell divides. It is drawn as a ring of which each division leaves half.

use model::{Moment, Population};

use crate::scatter::spread;

/// The build of a naive CD4 T cell that carries the whole mark.
pub(super) const WHOLE: u32 = 1;

/// The most halves that are drawn; a smaller share is drawn as no mark.
const MOST_HALVINGS: u32 = 3;

/// How much of the mark naive CD4 T cells carry on average, where 1 is a cell fresh from the thymus; what
/// the model's TREC in blood leaves for each of them.
pub(super) fn mean(moment: &Moment) -> f64 {
    let cells = moment.state[Population::NaiveCd4] * moment.parameters().trec_per_emigrant;
    if cells > 0.0 { (moment.state[Population::Trec] / cells).clamp(0.0, 1.0) } else { 0.0 }
}

/// The build of naive CD4 T cell `number` where cells carry `mean` of a mark: cells are dealt the two shares
/// next to the mean so that they carry it together.
pub(super) fn build(mean: f64, number: u32) -> u32 {
    let mut build = WHOLE;
    while share(build) > mean && share(build) > 0.0 {
        build = halved(build);
    }
    if build == WHOLE {
        return WHOLE;
    }
    let (less, more) = (share(build), share(before(build)));
    let dealt_more = spread(number) < (mean - less) / (more - less);
    if dealt_more { before(build) } else { build }
}

/// The build of a daughter.
pub(super) const fn halved(build: u32) -> u32 {
    match build {
        0 => 0,
        build if build > MOST_HALVINGS => 0,
        build => build + 1,
    }
}

const fn before(build: u32) -> u32 {
    if build == 0 { MOST_HALVINGS + 1 } else { build - 1 }
}

/// How much of the mark a build shows.
fn share(build: u32) -> f64 {
    if build == 0 { 0.0 } else { 1.0 / f64::from(1_u32 << (build - WHOLE)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cast::Kind;

    #[test]
    fn cells_carry_together_what_the_model_gives_them() {
        for mean in [0.0, 0.05, 0.125, 0.17, 0.3, 0.5, 0.56, 0.9, 1.0] {
            let cells = 5000;
            let carried: f64 = (0..cells).map(|number| share(build(mean, number))).sum();
            assert!((carried / f64::from(cells) - mean).abs() < 1e-3, "{carried} of {mean} each");
        }
    }

    #[test]
    fn each_division_leaves_half_until_nothing_is_drawn() {
        let mut build = WHOLE;
        for halvings in 1..=MOST_HALVINGS {
            build = halved(build);
            assert_eq!(share(build), 0.5_f64.powi(halvings as i32));
        }
        assert_eq!(halved(build), 0);
        assert_eq!(halved(0), 0);
    }

    #[test]
    fn every_share_is_a_build_of_the_cast() {
        assert_eq!(Kind::NaiveCd4.builds(), MOST_HALVINGS + 2);
    }
}
