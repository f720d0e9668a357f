//! What a file that is saved says about itself.

use model::{Moment, Observable};
use story::chapter::Chapter;
use story::microlitre::{Counts, counts};
use story::scene::Caption;
use story::state::{Setting, Settings};

use crate::words::number::number;
use crate::words::{
    chapter_title, checked, day, label, observable_name, one_dot, one_for_many, one_millimetre, plan_label,
    plan_name, position, reading, say, setting_name, thousands, title, unit, well_day, white_cells,
};

/// The version of the page and of its model.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The name of a file of a chapter: "Rebuilding an immune system: The gap".
pub(crate) fn named(chapter: Chapter) -> String {
    say!(share.named, title = title(), chapter = chapter_title(chapter))
}

/// Every setting of the model.
pub(crate) fn settings_said(settings: &Settings) -> String {
    let setting = |name: &str, value: &str| say!(share.setting, name = name, value = value);
    let dial = |dial: Setting| {
        let value = dial.position(settings).map(|place| position(dial, place));
        setting(setting_name(dial), value.as_deref().unwrap_or(say!(settings.as_default)))
    };
    let dials = Setting::ALL.into_iter().filter(|dial| dial.applies(settings.plan)).map(dial);
    let chances = [
        (say!(links.seed), number(f64::from(settings.seed))),
        (say!(links.triggers), switch(settings.triggers).to_owned()),
        (say!(links.escapes), switch(settings.escapes).to_owned()),
    ];
    let all: Vec<String> = std::iter::once(setting(plan_label(), plan_name(settings.plan)))
        .chain(dials)
        .chain(chances.iter().map(|(name, value)| setting(name, value)))
        .collect();
    say!(share.settings, settings = all.join("; "))
}

fn switch(is_on: bool) -> &'static str {
    if is_on { say!(share.on) } else { say!(share.off) }
}

/// A moment in numbers, for those who do not see its picture: its day, its white cells, and what the chapter shows.
pub(crate) fn moment_said(chapter: Chapter, moment: &Moment) -> String {
    let cells: u32 = counts(moment).iter().sum();
    let told = |&observable: &Observable| {
        let amount = reading(observable, moment.read(observable));
        say!(share.reading, what = observable_name(observable), amount = amount, unit = unit(observable))
    };
    let numbers: Vec<String> = chapter.shows().iter().map(told).collect();
    format!(
        "{}. {}. {}. {}",
        chapter_title(chapter),
        day(moment.day),
        say!(picture.count, count = thousands(cells)),
        numbers.join(" ")
    )
}

/// The chapter and the day of a picture: "The gap. Day 7."
pub(crate) fn day_of_picture(chapter: Chapter, shown: f64) -> String {
    let title = chapter_title(chapter);
    let stop = if title.ends_with('?') { "" } else { "." };
    format!("{title}{stop} {}.", day(shown))
}

/// What a label of a saved picture says: a name or a number, and a fact about it.
pub(crate) fn caption_of_picture(caption: Caption, counts: &Counts) -> (String, String) {
    let count: u32 = counts.iter().sum();
    let (name, fact) = match caption {
        Caption::Count => return (thousands(count), white_cells(count).to_owned()),
        Caption::Scale => return (one_millimetre().to_owned(), one_dot(1)),
        Caption::WellDay => (well_day(), ""),
        Caption::OneForMany => (one_for_many(), ""),
        place => label(place),
    };
    (name.to_owned(), fact.to_owned())
}

/// The version, and the date of the numbers.
pub(crate) fn version_said() -> String {
    say!(share.version, version = VERSION, checked = checked())
}

/// Where every number and its source stands.
pub(crate) fn sources_said(address: &str) -> String {
    say!(share.sources, address = address)
}

#[cfg(test)]
mod tests {
    use model::simulate;
    use story::state::Plan;

    use super::*;

    #[test]
    fn the_settings_are_said_one_by_one() {
        assert_eq!(
            settings_said(&Settings::default()),
            "Settings of the model: Plan of clearing (BEAM-ATG: deep); How deep the clearing goes (as in the default); \
             Stem cells given back (as in the default); Strays removed from the bag (none); Activity of the thymus \
             (as in the default); Strength of regulators (as in the default); seed of chance (1,874); flares by \
             chance (on); return by chance (on)."
        );
    }

    #[test]
    fn settings_that_change_nothing_are_not_said() {
        let said = settings_said(&Settings { plan: Plan::None, ..Settings::default() });
        assert!(!said.contains(setting_name(Setting::Depth)), "{said}");
    }

    #[test]
    fn a_moment_is_said_with_units() {
        let run = simulate(&Settings::default().scenario()).expect("the default runs");
        let said = moment_said(Chapter::Gap, &run.at(7.0));
        assert!(said.starts_with("The gap. Day 7. White cells in this microlitre of blood: "), "{said}");
        assert!(said.contains("Neutrophils: below 0.1 thousand million in a litre of blood."), "{said}");
    }
}
