//! The share of quiet runs over the years, with the marks of studies beside it.
//!
//! The curves are stretched to the room there is. What must not be stretched, shapes and numbers, lies over them in
//! a drawing of its own, at places in hundredths.

use story::hundred::{Curves, End, Hundred, Mark, YEARS, shape};
use story::state::Plan;

use crate::words;

/// Distance between two marks that stand beside the last year, CSS pixels.
const BESIDE: u32 = 24;
/// The levels that have a number, out of 100.
const LEVELS: [u32; 5] = [0, 25, 50, 75, 100];

/// The chart, its axes in words, and how to read it.
pub(super) fn curves_of_years(hundred: &Hundred) -> String {
    let Curves { svg, ends, marks } = hundred.curves();
    let arms = hundred.arms.iter().enumerate();
    let keys: String = arms
        .map(|(place, arm)| format!("<li>{}{}</li>", key(place, arm.plan), words::plan_name(arm.plan)))
        .collect();
    let numbers = LEVELS.map(level).concat() + &(0..=YEARS).map(year).collect::<String>();
    let shapes: String = ends.iter().enumerate().map(end).collect();
    let letters: String = marks.iter().enumerate().map(mark).collect();
    let note = if marks.is_empty() { "" } else { words::letters_note() };
    format!(
        "<figure class=\"year-curves\"><figcaption><h4>{}</h4><ul class=\"keys\">{keys}</ul>\
         <p class=\"about\">{} {note}</p></figcaption><div class=\"drawing\" aria-hidden=\"true\">{svg}\
         <svg class=\"over\">{numbers}{shapes}{letters}</svg></div><p class=\"axis\">{}</p></figure>",
        words::curves_heading(),
        words::curves_note(),
        words::years_axis(),
    )
}

/// The line and the shape of a treatment, as the curve has them.
pub(super) fn key(place: usize, plan: Plan) -> String {
    format!(
        "<svg class=\"key arm-{}\" viewBox=\"-20 -6 40 12\" aria-hidden=\"true\"><path class=\"steps-line\" d=\"M-20 0H20\"/>\
         <path class=\"shape\" d=\"{}\"/></svg>",
        plan.key(),
        shape(place),
    )
}

fn level(level: u32) -> String {
    format!(
        "<text class=\"level-name\" x=\"-8\" y=\"{}%\" dy=\"4\">{}</text>",
        100 - level,
        words::count(level)
    )
}

fn year(year: u32) -> String {
    format!(
        "<text class=\"year\" x=\"{}%\" y=\"100%\" dy=\"20\">{}</text>",
        100 * year / YEARS,
        words::count(year)
    )
}

fn end((place, end): (usize, &End)) -> String {
    let (x, y) = end.at;
    format!(
        "<svg class=\"end arm-{}\" x=\"{x}%\" y=\"{y}%\"><path class=\"shape\" d=\"{}\"/></svg>",
        end.plan.key(),
        shape(place),
    )
}

/// A letter where a study has its number, and a bar as far as its range goes.
fn mark((place, mark): (usize, &Mark)) -> String {
    let (x, y) = mark.at;
    let line = |from: f64, to: f64, half: u32| {
        format!("<line x1=\"-{half}\" x2=\"{half}\" y1=\"{from}%\" y2=\"{to}%\"/>")
    };
    let bar = |(high, low)| [line(high, low, 0), line(high, high, 4), line(low, low, 4)].concat();
    format!(
        "<svg class=\"study\" x=\"{x}%\"><g transform=\"translate({})\">{}<circle cy=\"{y}%\" r=\"9\"/>\
         <text y=\"{y}%\" dy=\"4.5\">{}</text></g></svg>",
        BESIDE * mark.beside,
        mark.range.map(bar).unwrap_or_default(),
        words::letter(place),
    )
}
