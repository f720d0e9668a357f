//! The names a link may use: one row each, read by links, by elements of a host page and by the README.

use std::ops::RangeInclusive;

use model::Graft;
use model::scenario::{FIRST_DAY, LAST_DAY};

use super::{CONDITION_KEYS, Choices, LanguageTag, Motion, Plan, Problem, Runs, Setting, View};
use crate::cast::Theme;
use crate::chapter::Chapter;
use crate::compare::{Arm, Comparison, DELAY_YEARS, STOP_YEARS};
use crate::playhead::SPEED_RANGE;

mod value;

use value::{arms, key_of, number, whole_years, word, words, years};

/// A name in a link. Hosts depend on the names: they stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parameter {
    /// Language tag.
    Lang,
    /// Where to enter.
    Chapter,
    /// The day to show.
    Day,
    /// What is done to the body.
    Plan,
    /// A setting with a position between two ends.
    Setting(Setting),
    /// The condition the run resembles.
    Condition,
    /// Seed of chance.
    Seed,
    /// Whether chance brings triggers of inflammation.
    Triggers,
    /// Whether the condition may come back by chance.
    Escapes,
    /// Speed of the story.
    Speed,
    /// Light, dark or high contrast.
    Theme,
    /// Whether the picture moves.
    Motion,
    /// The view below the story that is open.
    View,
    /// How many runs are counted.
    Runs,
    /// Which treatments are compared.
    Arms,
    /// After how many years a drug is stopped in the comparison.
    Stop,
    /// How many years later treatment begins in the comparison.
    Late,
}

/// What a parameter takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Accepts {
    /// One of these words.
    Words(Vec<&'static str>),
    /// Two or more of these words, with commas between.
    WordList(Vec<&'static str>),
    /// A number of this range.
    Number(RangeInclusive<f64>),
    /// A number of this range, or one of these words.
    NumberOrWords(RangeInclusive<f64>, Vec<&'static str>),
    /// A language tag.
    LanguageTag,
}

const THEMES: [(&str, Option<Theme>); 4] = [
    ("auto", None),
    (Theme::Light.key(), Some(Theme::Light)),
    (Theme::Dark.key(), Some(Theme::Dark)),
    (Theme::Contrast.key(), Some(Theme::Contrast)),
];
const SWITCH: [(&str, bool); 2] = [("on", true), ("off", false)];
const STOPS: [(&str, Option<u8>); 1] = [("never", None)];
const GRAFTS: [(&str, Graft); 2] = [("collected", Graft::Collected), ("none", Graft::None)];

impl Parameter {
    /// Every parameter in the order in which links are read and written; a day overrides its chapter.
    pub const ALL: [Parameter; 21] = [
        Self::Lang,
        Self::Chapter,
        Self::Day,
        Self::Plan,
        Self::Setting(Setting::Depth),
        Self::Setting(Setting::Graft),
        Self::Setting(Setting::Selection),
        Self::Setting(Setting::Thymus),
        Self::Setting(Setting::Regulators),
        Self::Condition,
        Self::Seed,
        Self::Triggers,
        Self::Escapes,
        Self::Speed,
        Self::Theme,
        Self::Motion,
        Self::View,
        Self::Runs,
        Self::Arms,
        Self::Stop,
        Self::Late,
    ];

    /// The name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lang => "lang",
            Self::Chapter => "chapter",
            Self::Day => "day",
            Self::Plan => "plan",
            Self::Setting(setting) => setting.key(),
            Self::Condition => "condition",
            Self::Seed => "seed",
            Self::Triggers => "triggers",
            Self::Escapes => "escapes",
            Self::Speed => "speed",
            Self::Theme => "theme",
            Self::Motion => "motion",
            Self::View => "view",
            Self::Runs => "runs",
            Self::Arms => "arms",
            Self::Stop => "stop",
            Self::Late => "late",
        }
    }

    /// What it takes.
    #[must_use]
    pub fn accepts(self) -> Accepts {
        match self {
            Self::Lang => Accepts::LanguageTag,
            Self::Chapter => Accepts::Words(Chapter::ALL.map(Chapter::key).to_vec()),
            Self::Day => Accepts::Number(FIRST_DAY..=LAST_DAY),
            Self::Plan => Accepts::Words(words(&Plan::KEYS)),
            Self::Setting(Setting::Graft) => Accepts::NumberOrWords(Setting::Graft.range(), words(&GRAFTS)),
            Self::Setting(setting) => Accepts::Number(setting.range()),
            Self::Condition => Accepts::Words(words(&CONDITION_KEYS)),
            Self::Seed => Accepts::Number(0.0..=f64::from(u32::MAX)),
            Self::Triggers | Self::Escapes => Accepts::Words(words(&SWITCH)),
            Self::Speed => Accepts::Number(SPEED_RANGE),
            Self::Theme => Accepts::Words(words(&THEMES)),
            Self::Motion => Accepts::Words(words(&Motion::KEYS)),
            Self::View => Accepts::Words(words(&View::KEYS)),
            Self::Runs => Accepts::Words(words(&Runs::KEYS)),
            Self::Arms => Accepts::WordList(words(&Arm::KEYS)),
            Self::Stop => Accepts::NumberOrWords(years(&STOP_YEARS), words(&STOPS)),
            Self::Late => Accepts::Number(years(&DELAY_YEARS)),
        }
    }

    /// Lays `value` over `choices`.
    ///
    /// # Errors
    /// What was wrong. A number out of range has then been replaced by the nearest end; anything else has
    /// changed nothing.
    pub(super) fn read(self, value: &str, choices: &mut Choices) -> Result<(), Problem> {
        let settings = &mut choices.settings;
        match self {
            Self::Lang => {
                choices.look.language = Some(LanguageTag::new(value).ok_or(Problem::UnknownWord)?);
            }
            Self::Chapter => {
                choices.day = Chapter::from_key(value).ok_or(Problem::UnknownWord)?.entry_day();
            }
            Self::Day => return number(value, &(FIRST_DAY..=LAST_DAY), |day| choices.day = day),
            Self::Plan => settings.plan = word(value, &Plan::KEYS)?,
            Self::Setting(setting) => {
                if let (Setting::Graft, Ok(graft)) = (setting, word(value, &GRAFTS)) {
                    settings.graft = graft;
                    return Ok(());
                }
                return number(value, &setting.range(), |position| {
                    *settings = setting.moved(*settings, position);
                });
            }
            Self::Condition => settings.condition = word(value, &CONDITION_KEYS)?,
            Self::Seed => settings.seed = value.parse().map_err(|_| Problem::NotANumber)?,
            Self::Triggers => settings.triggers = word(value, &SWITCH)?,
            Self::Escapes => settings.escapes = word(value, &SWITCH)?,
            Self::Speed => return number(value, &SPEED_RANGE, |speed| choices.speed = speed),
            Self::Theme => choices.look.theme = word(value, &THEMES)?,
            Self::Motion => choices.look.motion = word(value, &Motion::KEYS)?,
            Self::View => choices.view = Some(word(value, &View::KEYS)?),
            Self::Runs => choices.runs = word(value, &Runs::KEYS)?,
            Self::Arms => choices.comparison.arms = arms(value)?,
            Self::Stop if word(value, &STOPS).is_ok() => choices.comparison.stop = None,
            Self::Stop => {
                return whole_years(value, &STOP_YEARS, |years| choices.comparison.stop = Some(years));
            }
            Self::Late => return whole_years(value, &DELAY_YEARS, |years| choices.comparison.delay = years),
        }
        Ok(())
    }

    /// The value as a link writes it.
    pub(super) fn write(self, choices: &Choices) -> String {
        let (settings, Comparison { arms, stop, delay }) = (&choices.settings, choices.comparison);
        let key = match self {
            Self::Lang => choices.look.language.as_ref().map_or("", LanguageTag::as_str),
            Self::Chapter => choices.chapter().key(),
            Self::Day => return choices.day.to_string(),
            Self::Plan => settings.plan.key(),
            Self::Setting(setting) => match setting.position(settings) {
                Some(position) => return position.to_string(),
                None => key_of(Graft::Collected, &GRAFTS),
            },
            Self::Condition => key_of(settings.condition, &CONDITION_KEYS),
            Self::Seed => return settings.seed.to_string(),
            Self::Triggers => key_of(settings.triggers, &SWITCH),
            Self::Escapes => key_of(settings.escapes, &SWITCH),
            Self::Speed => return choices.speed.to_string(),
            Self::Theme => key_of(choices.look.theme, &THEMES),
            Self::Motion => key_of(choices.look.motion, &Motion::KEYS),
            Self::View => choices.view.map_or("", View::key),
            Self::Runs => key_of(choices.runs, &Runs::KEYS),
            Self::Arms => return arms.iter().map(Arm::key).collect::<Vec<_>>().join(","),
            Self::Stop => match stop {
                Some(years) => return years.to_string(),
                None => key_of(None, &STOPS),
            },
            Self::Late => return delay.to_string(),
        };
        key.to_owned()
    }
}
