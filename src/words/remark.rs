//! What can be said about a run.

use story::remark::{
    Activity, AtDay, Change, Difference, Ending, Event, EventKind, Harm, Outlook, Passage, Standing, Subject,
    Trend, Turn, Word,
};

use super::quantity::said;
use super::time::{day, day_word, span};
use super::{observable_name, say};

/// The spoken value of the scrubber: "Day 12. Neutrophils: 0.6, rising."
pub(crate) fn at_day(remark: &AtDay) -> String {
    let (day, what) = (day_word(remark.day), observable_name(remark.lead));
    let amount = said(remark.lead, remark.amount);
    match remark.trend {
        Trend::Rising => say!(amounts.rising, day = day, what = what, amount = amount),
        Trend::Falling => say!(amounts.falling, day = day, what = what, amount = amount),
        Trend::Steady => say!(amounts.steady, day = day, what = what, amount = amount),
        Trend::Lowest => say!(amounts.lowest, day = day, what = what, amount = amount),
    }
}

/// How a run ends, and that it is one run.
pub(crate) fn ending(ending: Ending) -> String {
    match ending {
        Ending::Quiet => say!(chapter_after.ending_quiet).to_owned(),
        Ending::ActiveAgain(when) => say!(chapter_after.ending_active, when = day_word(when)),
    }
}

/// How a quantity goes through a chapter.
pub(crate) fn passage(passage: &Passage) -> String {
    let Passage { observable, from, to, turn } = *passage;
    let (what, from_word, to_word) = (observable_name(observable), state(from), state(to));
    match turn {
        Some(Turn { day, word }) => {
            say!(
                passages.turn,
                what = what,
                from = from_word,
                turn = state(word),
                day = day_word(day),
                to = to_word
            )
        }
        None if from == to => say!(passages.same, what = what, from = from_word),
        None => say!(passages.change, what = what, from = from_word, to = to_word),
    }
}

pub(super) fn state(word: Word) -> &'static str {
    match word {
        Word::Standing(Standing::AlmostNone) => say!(states.almost_none),
        Word::Standing(Standing::Low) => say!(states.low),
        Word::Standing(Standing::AboutHalf) => say!(states.about_half),
        Word::Standing(Standing::MostOfIt) => say!(states.most_of_it),
        Word::Standing(Standing::AsAtFirst) => say!(states.as_at_first),
        Word::Standing(Standing::Raised) => say!(states.raised),
        Word::Standing(Standing::FarRaised) => say!(states.far_raised),
        Word::Activity(Activity::Quiet) => say!(states.quiet),
        Word::Activity(Activity::Smouldering) => say!(states.smouldering),
        Word::Activity(Activity::Flare) => say!(states.flare),
        Word::Harm(Harm::Little) => say!(states.little),
        Word::Harm(Harm::Some) => say!(states.some),
        Word::Harm(Harm::Much) => say!(states.much),
    }
}

/// What happened, with its day.
pub(crate) fn event(event: &Event) -> String {
    say!(events.sentence, day = day(event.day), what = event_name(event.kind))
}

/// What happened.
fn event_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Chemotherapy => say!(events.chemotherapy),
        EventKind::GrowthFactor => say!(events.growth_factor),
        EventKind::Collection => say!(events.collection),
        EventKind::Clearing => say!(events.clearing),
        EventKind::Atg => say!(events.atg),
        EventKind::Infusion => say!(events.infusion),
        EventKind::DrugStarts => say!(events.drug_starts),
        EventKind::DrugStops => say!(events.drug_stops),
        EventKind::NeutrophilsBack => say!(events.neutrophils_back),
        EventKind::PlateletsBack => say!(events.platelets_back),
        EventKind::InversionBegins => say!(events.inversion_begins),
        EventKind::InversionEnds => say!(events.inversion_ends),
        EventKind::Flare => say!(events.flare),
        EventKind::ActivityReturns => say!(events.activity_returns),
    }
}

/// What a change of the settings has changed.
pub(crate) fn difference(difference: &Difference) -> String {
    match *difference {
        Difference::Mark(Subject::Gap, change) => gap(change),
        Difference::Mark(subject, change) => mark(subject_name(subject), change),
        Difference::End { now: Outlook::Quiet, .. } => say!(differences.ends_quiet).to_owned(),
        Difference::End { now: Outlook::Active, .. } => say!(differences.ends_active).to_owned(),
    }
}

fn gap(change: Change) -> String {
    match change {
        Change::Later(by) => say!(differences.gap_longer, span = span(by)),
        Change::Earlier(by) => say!(differences.gap_shorter, span = span(by)),
        Change::NoLongerReached => say!(differences.gap_endless).to_owned(),
        Change::NowReached => say!(differences.gap_ends).to_owned(),
        Change::NoLongerFalls => say!(differences.gap_gone).to_owned(),
        Change::NowFalls => say!(differences.gap_new).to_owned(),
    }
}

fn mark(what: &'static str, change: Change) -> String {
    match change {
        Change::Later(by) => say!(differences.later, what = what, span = span(by)),
        Change::Earlier(by) => say!(differences.earlier, what = what, span = span(by)),
        Change::NoLongerReached => say!(differences.no_longer_reached, what = what),
        Change::NowReached => say!(differences.now_reached, what = what),
        Change::NoLongerFalls => say!(differences.no_longer_falls, what = what),
        Change::NowFalls => say!(differences.now_falls, what = what),
    }
}

fn subject_name(subject: Subject) -> &'static str {
    match subject {
        Subject::Gap => say!(chapter_gap.title),
        Subject::PlateletsBack => say!(differences.platelets_back),
        Subject::NaturalKillerCellsBack => say!(differences.natural_killer_cells_back),
        Subject::BCellsBack => say!(differences.b_cells_back),
        Subject::Cd8Back => say!(differences.cd8_back),
        Subject::Cd4HalfBack => say!(differences.cd4_half_back),
        Subject::NaiveCd4HalfBack => say!(differences.naive_cd4_half_back),
        Subject::InversionEnds => say!(differences.inversion_ends),
    }
}

#[cfg(test)]
mod tests {
    use model::Observable;
    use story::remark::{Amount, DayWord};
    use story::ruler::Span;

    use super::*;

    #[test]
    fn the_spoken_day_is_a_sentence() {
        let remark = AtDay {
            day: DayWord::Day(12),
            lead: Observable::Neutrophils,
            amount: Amount::About(0.6),
            word: Word::Standing(Standing::Low),
            trend: Trend::Rising,
        };
        assert_eq!(at_day(&remark), "Day 12. Neutrophils: 0.6, rising.");
        let lowest = AtDay { amount: Amount::Below(0.1), trend: Trend::Lowest, ..remark };
        assert_eq!(at_day(&lowest), "Day 12. Neutrophils: below 0.1, at the lowest.");
    }

    #[test]
    fn a_passage_tells_states_before_numbers() {
        let through = |turn| Passage {
            observable: Observable::Platelets,
            from: Word::Standing(Standing::AsAtFirst),
            to: Word::Standing(Standing::Low),
            turn,
        };
        assert_eq!(passage(&through(None)), "Platelets: as on the first day, then low.");
        let turn = Turn { day: DayWord::Day(8), word: Word::Standing(Standing::AlmostNone) };
        assert_eq!(
            passage(&through(Some(turn))),
            "Platelets: as on the first day. Day 8: almost none. Then low."
        );
    }

    #[test]
    fn a_difference_says_what_moved_and_by_how_much() {
        let longer = Difference::Mark(Subject::Gap, Change::Later(Span::Days(52)));
        assert_eq!(difference(&longer), "The gap: 52 days longer.");
        let sooner = Difference::Mark(Subject::PlateletsBack, Change::Earlier(Span::Days(1)));
        assert_eq!(difference(&sooner), "Platelets past their first mark: 1 day earlier.");
    }

    #[test]
    fn an_event_has_its_day() {
        let back = Event { day: 10.8, until: None, kind: EventKind::NeutrophilsBack };
        assert_eq!(event(&back), "Day 10. Neutrophils pass 0.5, the first mark that doctors wait for.");
    }
}
