//! Several treatments of one virtual person, side by side.

use model::Observable;
use story::compare::{Arm, ArmRemark, Course, Growth, Now, Report, Stopped, YearWord};
use story::ruler::Span;
use story::state::Plan;

mod years;

pub(crate) use years::*;

use super::number::number;
use super::quantity::amount_alone;
use super::remark::state;
use super::time::{Form, form, span};
use super::{observable_name, plan_name, say};

/// The name of an arm.
pub(crate) fn arm(arm: Arm) -> &'static str {
    match arm {
        Arm::None => plan_name(Plan::None),
        Arm::ModerateDrug => plan_name(Plan::ModerateDrug),
        Arm::StrongDrug => plan_name(Plan::StrongDrug),
        Arm::Transplant => say!(compare.transplant),
    }
}

/// The same at the end of a line.
pub(crate) fn arm_in_short(arm: Arm) -> &'static str {
    match arm {
        Arm::None => say!(compare.none_in_short),
        Arm::ModerateDrug => say!(compare.moderate_in_short),
        Arm::StrongDrug => say!(compare.strong_in_short),
        Arm::Transplant => say!(compare.transplant),
    }
}

/// What is compared, when treatment begins, and by which plan.
pub(crate) fn compared(report: &Report) -> String {
    let year = year(YearWord::In { year: report.comparison.delay.into(), months: 0 });
    let before = span(report.comparison.begins_before());
    let begins = say!(compare.begins, span = before, year = year);
    let plan = say!(compare.plan, plan = plan_name(report.plan));
    [say!(compare.introduction), &begins, &plan, say!(compare.one_person)].join(" ")
}

/// Above the choice of arms.
pub(crate) fn who_is_compared() -> &'static str {
    say!(compare.who)
}

/// That the last two arms stay.
pub(crate) fn too_few() -> &'static str {
    say!(compare.too_few)
}

/// The names of the two choices of time: how long medicines are taken, and when treatment begins.
pub(crate) fn times() -> [&'static str; 2] {
    [say!(compare.stop), say!(compare.delay)]
}

/// How long medicines are taken.
pub(crate) fn taken(stop: Option<u8>) -> String {
    stop.map_or_else(|| say!(compare.to_the_end).to_owned(), years)
}

/// When treatment begins.
pub(crate) fn begins(delay: u8) -> String {
    match delay {
        0 => say!(compare.now).to_owned(),
        delay => say!(compare.later, span = years(delay)),
    }
}

/// Above what differs, what is counted, what damage means, and that one story ranks nothing.
pub(crate) fn what_differs() -> [&'static str; 4] {
    [say!(compare.differs), say!(compare.counted), say!(compare.scale), say!(compare.no_ranking)]
}

/// What became of an arm.
pub(crate) fn arm_remark(remark: &ArmRemark) -> String {
    let Growth { from, to } = remark.damage;
    let mut sentences = vec![active(remark)];
    sentences.push(say!(compare.damage, from = amount_alone(from), to = amount_alone(to)));
    if let Some(Growth { from, to }) = remark.at_once {
        sentences.push(say!(compare.at_once, from = amount_alone(from), to = amount_alone(to)));
    }
    if remark.looks_better_late() {
        sentences.push(say!(compare.looks_better).to_owned());
    }
    match remark.course {
        Course::Untreated | Course::Transplant(None) => {}
        Course::Transplant(Some(after)) => sentences.push(say!(compare.again, span = span(after))),
        Course::Drug { held, stopped } => {
            sentences.push(say!(compare.held, held = amount_alone(held)));
            sentences.extend(stopped.map(after_stopping));
        }
    }
    sentences.join(" ")
}

fn active(remark: &ArmRemark) -> String {
    let count = number(remark.active.into());
    match (remark.active, form(remark.active)) {
        (0, _) => say!(compare.not_active).to_owned(),
        (_, Form::One) => say!(compare.active.one, count = count),
        (_, Form::Other) => say!(compare.active.other, count = count),
    }
}

fn after_stopping(stopped: Stopped) -> String {
    let years = years(stopped.after);
    match stopped.again {
        Some(again) => say!(compare.stopped_again, years = years, span = span(again)),
        None => say!(compare.stopped_quiet, years = years),
    }
}

fn years(years: u8) -> String {
    span(Span::Years(years.into()))
}

/// A year of the time line: "year 3 and 6 months".
pub(crate) fn year(word: YearWord) -> String {
    match word {
        YearWord::Before(length) => say!(compare.before, span = span(length)),
        YearWord::In { year, months: 0 } => say!(compare.year, year = number(year.into())),
        YearWord::In { year, months } => {
            say!(compare.year_and_months, year = number(year.into()), months = span(Span::Months(months)))
        }
    }
}

/// Above the pictures of the tissue.
pub(crate) fn tissue_in(word: YearWord) -> String {
    say!(compare.tissue, year = year(word))
}

/// What the pictures show.
pub(crate) fn same_tissue() -> &'static str {
    say!(compare.same_tissue)
}

/// The tissue of one arm: what is read, and how much of it there is.
pub(crate) fn tissue_now(now: &Now) -> [(&'static str, String); 3] {
    let inflammation =
        say!(compare.inflammation_now, amount = amount_alone(now.inflammation), state = state(now.activity));
    let damage = say!(compare.damage_now, amount = amount_alone(now.damage));
    [
        (observable_name(Observable::Inflammation), inflammation),
        (observable_name(Observable::Damage), damage),
        (observable_name(Observable::SelfReactive), state(now.self_reactive).to_owned()),
    ]
}

/// The name of the slider over the years.
pub(crate) fn year_shown() -> &'static str {
    say!(compare.slider)
}

/// Above the charts, and how wide a year is in them.
pub(crate) fn over_the_years() -> [&'static str; 2] {
    [say!(compare.years_heading), say!(compare.even_years)]
}

/// That the medicines were tuned, and that this compares no people.
pub(crate) fn what_it_cannot_tell() -> [&'static str; 2] {
    [say!(compare.tuned), say!(compare.tested)]
}

#[cfg(test)]
mod tests {
    use story::remark::Amount;

    use super::*;

    #[test]
    fn a_year_is_told_with_its_months() {
        assert_eq!(year(YearWord::of(-91.0)), "3 months before year 0");
        assert_eq!(year(YearWord::of(1095.0)), "year 3");
        assert_eq!(year(YearWord::of(1277.5)), "year 3 and 6 months");
    }

    #[test]
    fn a_stopped_drug_says_when_the_condition_is_back() {
        let course = Course::Drug {
            held: Amount::About(40.0),
            stopped: Some(Stopped { after: 3, again: Some(Span::Months(5)) }),
        };
        let damage = Growth { from: Amount::About(30.0), to: Amount::About(57.0) };
        let remark = ArmRemark { arm: Arm::StrongDrug, active: 1, damage, course, at_once: None };
        assert_eq!(
            arm_remark(&remark),
            "The condition becomes active 1 time. Damage goes from 30 to 57. While the medicine is taken, inflammation \
             is 40, where 100 is no treatment. The medicine is stopped after 3 years. The condition is active again \
             5 months later."
        );
    }
}
