//! The charts and the table over the years.

use model::Observable;
use story::compare::{Arm, ArmRemark, Extremes, Now};

use super::arm;
use crate::words::quantity::{amount_alone, observable_name};
use crate::words::remark::state;
use crate::words::say;

/// What the chart of a quantity shows of these arms.
pub(crate) fn chart_title(observable: Observable, remarks: &[ArmRemark]) -> String {
    match observable {
        Observable::Inflammation => match Extremes::of(remarks, |remark| remark.active.into()) {
            Some(Extremes { least, most }) => {
                say!(compare.most_and_fewest_times, least = names(&least), most = names(&most))
            }
            None => say!(compare.same_times).to_owned(),
        },
        Observable::Damage => {
            let what = observable_name(observable);
            match Extremes::of(remarks, |remark| remark.damage.to.number()) {
                Some(Extremes { least, most }) => {
                    say!(compare.most_and_least, what = what, least = names(&least), most = names(&most))
                }
                None => say!(compare.all_the_same, what = what),
            }
        }
        _ => say!(compare.self_reactive).to_owned(),
    }
}

fn names(arms: &[Arm]) -> String {
    arms.iter().map(|&of| arm(of)).collect::<Vec<_>>().join(", ")
}

/// How to read the chart of a quantity.
pub(crate) fn chart_scale(observable: Observable) -> &'static str {
    match observable {
        Observable::Inflammation => say!(compare.inflammation_scale),
        Observable::Damage => say!(compare.damage_scale),
        _ => say!(compare.self_reactive_scale),
    }
}

/// What the faint dots in the chart of damage are.
pub(crate) fn begun_at_once() -> &'static str {
    say!(compare.damage_at_once)
}

/// The names of the two marks on the time line.
pub(crate) fn marks_in_time() -> [&'static str; 2] {
    [say!(compare.treatment_begins), say!(compare.medicines_stop)]
}

/// The name of the table.
pub(crate) fn years_as_table() -> &'static str {
    say!(compare.table)
}

/// What the table reads of each arm.
pub(crate) fn what_is_read() -> [&'static str; 3] {
    [Observable::Inflammation, Observable::Damage, Observable::SelfReactive].map(observable_name)
}

/// The same as in the picture, for the table.
pub(crate) fn amounts_now(now: &Now) -> [String; 3] {
    [amount_alone(now.inflammation), amount_alone(now.damage), state(now.self_reactive).to_owned()]
}

#[cfg(test)]
mod tests {
    use story::compare::{Course, Growth};
    use story::remark::Amount;

    use super::*;

    #[test]
    fn a_chart_names_all_who_share_an_end() {
        let remark = |arm, damage| ArmRemark {
            arm,
            active: 2,
            damage: Growth { from: Amount::About(10.0), to: Amount::About(damage) },
            course: Course::Untreated,
            at_once: None,
        };
        let remarks =
            [remark(Arm::None, 60.0), remark(Arm::ModerateDrug, 60.0), remark(Arm::Transplant, 20.0)];
        assert_eq!(
            chart_title(Observable::Damage, &remarks),
            "Permanent damage at the end of this one story: least with AHSCT, most with No treatment, Moderate medicine"
        );
        assert_eq!(chart_title(Observable::Inflammation, &remarks), "Active as many times in all");
    }
}
