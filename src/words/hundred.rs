//! Many runs in words. They never read like the number of a study: they are counted in runs, and in this model.

use model::cohort::RelapseFree;
use model::published::{AfterYears, Group, Well};
use story::hundred::{ARMS, Arm, Hundred, YEARS};
use story::state::Runs;

use super::number::number;
use super::{say, words};

words! {
    /// What many runs are.
    hundred_introduction = hundred.introduction;
    /// The choice of how many.
    number_of_runs = hundred.how_many;
    /// Starts them.
    begin_runs = hundred.begin;
    /// Starts them with another seed.
    other_chances = hundred.other_chances;
    /// Beside the bar of progress.
    runs_progress = hundred.progress;
    /// Stops them.
    stop_runs = hundred.stop;
    /// They were stopped.
    runs_stopped = hundred.stopped;
    /// They are done.
    runs_done = hundred.done;
    /// They could not be run.
    runs_failed = hundred.refused;
    /// The answer is not about the present settings.
    earlier_settings = hundred.earlier;
    /// Above the curves.
    curves_heading = hundred.curves;
    /// How to read them.
    curves_note = hundred.curves_note;
    /// What the letters are.
    letters_note = hundred.letters;
    /// What stands in the table.
    curves_table_note = hundred.table_note;
    /// The axis across.
    years_axis = hundred.axis;
    /// No study can stand beside these runs.
    no_study = hundred.no_study;
    /// Where the spread comes from.
    spread_is_chosen = hundred.spread;
    /// The model leaves death out, and studies do not.
    no_deaths = hundred.no_deaths;
    /// Leads to the numbers of studies.
    to_numbers = hundred.to_numbers;
}

/// "100 runs"
pub(crate) fn how_many_runs(runs: Runs) -> String {
    say!(hundred.count, count = runs_of(runs))
}

/// The seed, and what it does.
pub(crate) fn seed(seed: u32) -> String {
    say!(hundred.seed, seed = seed.to_string())
}

/// How long it will take at the pace so far; nothing before that is known.
pub(crate) fn time_left(seconds: f64) -> String {
    const FEW: f64 = 3.0;
    const STEP: f64 = 5.0;
    if !seconds.is_finite() {
        String::new()
    } else if seconds < FEW {
        say!(hundred.left_little).to_owned()
    } else {
        say!(hundred.left, seconds = number(STEP * (seconds / STEP).ceil()))
    }
}

/// The answer in one sentence: the most that can be done against the least.
pub(crate) fn hundred_takeaway(hundred: &Hundred) -> String {
    let quiet = |place: usize| count(hundred.arms[place].counts().0 as u32);
    let all = runs_of(hundred.asked.runs());
    let years = count(YEARS);
    say!(hundred.takeaway, with = quiet(ARMS - 1), without = quiet(0), all = all, years = years)
}

/// What an icon stands for.
pub(crate) fn icons_note(runs: Runs) -> &'static str {
    match runs {
        Runs::Hundred => say!(hundred.icons_single),
        Runs::Thousand => say!(hundred.icons_rounded),
    }
}

/// Both sides of one treatment.
pub(crate) fn arm_counts(arm: &Arm) -> String {
    let (quiet, again) = arm.counts();
    let [all, quiet, again] = [quiet + again, quiet, again].map(|runs| count(runs as u32));
    say!(hundred.counts, quiet = quiet, again = again, all = all, years = count(YEARS))
}

/// A cell of the table: out of 100, with its range.
pub(crate) fn quiet_share(quiet: &RelapseFree) -> String {
    let [value, low, high] = [quiet.value, quiet.low, quiet.high].map(of_100);
    say!(hundred.share, value = value, low = low, high = high)
}

/// The end of a year.
pub(crate) fn years_after(year: u32) -> String {
    say!(hundred.year, year = count(year))
}

/// A plain count.
pub(crate) fn count(count: u32) -> String {
    number(f64::from(count))
}

/// The letter of a mark.
pub(crate) fn letter(place: usize) -> char {
    char::from(b'A' + place as u8)
}

/// What a study found: group, period, both sides, range.
pub(crate) fn after_years(found: &AfterYears) -> String {
    let well = found.of_100.round();
    let group = group(found.group);
    let [people, years, well, rest] = [f64::from(found.people), found.year, well, 100.0 - well].map(number);
    let found_there = match found.well {
        Well::NoSign => {
            say!(hundred.no_sign, people = people, group = group, years = years, well = well, rest = rest)
        }
        Well::NoRelapse => {
            say!(hundred.no_relapse, people = people, group = group, years = years, well = well, rest = rest)
        }
        Well::Free => {
            say!(hundred.free, people = people, group = group, years = years, well = well, rest = rest)
        }
    };
    let range = match found.range {
        Some((low, high)) => say!(hundred.range, low = number(low), high = number(high)),
        None => say!(hundred.no_range).to_owned(),
    };
    format!("{found_there} {range}")
}

/// How being well in the study differs from staying quiet in the model.
pub(crate) fn wellness_note(well: Well) -> &'static str {
    match well {
        Well::NoSign => say!(hundred.stricter),
        Well::NoRelapse => say!(hundred.near),
        Well::Free => say!(hundred.alive_too),
    }
}

/// Where the finding can be read.
pub(crate) fn group_source(group: Group) -> &'static str {
    match group {
        Group::Pooled => say!(hundred.pooled.source),
        Group::Sweden => say!(hundred.sweden.source),
        Group::SwedenBeam | Group::SwedenCy => say!(hundred.sweden_plans.source),
        Group::Northwestern => say!(hundred.northwestern.source),
        Group::Lupus => say!(hundred.lupus.source),
    }
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Pooled => say!(hundred.pooled.group),
        Group::Sweden => say!(hundred.sweden.group),
        Group::SwedenBeam => say!(hundred.sweden_plans.beam),
        Group::SwedenCy => say!(hundred.sweden_plans.cy),
        Group::Northwestern => say!(hundred.northwestern.group),
        Group::Lupus => say!(hundred.lupus.group),
    }
}

fn runs_of(runs: Runs) -> String {
    number(runs.count() as f64)
}

fn of_100(share: f64) -> String {
    number((100.0 * share).round())
}

#[cfg(test)]
mod tests {
    use model::published::AFTER_YEARS;

    use super::*;

    fn found(row: &str) -> &'static AfterYears {
        AFTER_YEARS.iter().find(|found| found.row == row).expect("a row")
    }

    #[test]
    fn a_finding_says_group_period_both_sides_and_range() {
        assert_eq!(
            after_years(found("D098")),
            "174 people with relapsing MS in Sweden, most of them on Cy-ATG, some on BEAM-ATG. After 5 years, about \
             73 out of 100 had no sign of active disease. About 27 did. Range: 66 to 81 out of 100."
        );
        assert!(
            after_years(found("D029"))
                .ends_with("About 20 had had a relapse or had died. The range was not reported.")
        );
    }

    #[test]
    fn time_is_told_in_steps_and_not_before_it_is_known() {
        assert_eq!(time_left(f64::INFINITY), "");
        assert_eq!(time_left(1.2), "a few seconds left");
        assert_eq!(time_left(11.0), "about 15 seconds left");
    }
}
