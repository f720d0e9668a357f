//! The names a link may use: one row each, read by links, by elements of a host page and by the README.

use std::ops::RangeInclusive;

use model::Graft;
use model::scenario::{FIRST_DAY, LAST_DAY};

use super::{
    Accent, CONDITION_KEYS, Choices, Chrome, LanguageTag, Mode, Motion, Plan, Problem, Runs, Setting,
    TEXT_RANGE, View,
};
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
    Compare,
    /// After how many years a drug is stopped in the comparison.
    Stop,
    /// How many years later treatment begins in the comparison.
    Late,
    /// How much of the page is shown.
    Chrome,
    /// For one reader, or for a class.
    Mode,
    /// Size of letters, 1 as the browser has it.
    Text,
    /// The colour of links and marks.
    Accent,
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
    /// A colour as six hexadecimal digits.
    Colour,
}

const THEMES: [(&str, Option<Theme>); 4] = [
    ("auto", None),
    (Theme::Light.key(), Some(Theme::Light)),
    (Theme::Dark.key(), Some(Theme::Dark)),
    (Theme::Contrast.key(), Some(Theme::Contrast)),
];
const VIEWS: [(&str, Option<View>); 4] = [
    ("none", None),
    (View::Compare.key(), Some(View::Compare)),
    (View::Hundred.key(), Some(View::Hundred)),
    (View::Biomarkers.key(), Some(View::Biomarkers)),
];
const SWITCH: [(&str, bool); 2] = [("on", true), ("off", false)];
const STOPS: [(&str, Option<u8>); 1] = [("never", None)];
const GRAFTS: [(&str, Graft); 2] = [("collected", Graft::Collected), ("none", Graft::None)];

impl Parameter {
    /// Every parameter in the order in which links are read and written; a day overrides its chapter, and an accent
    /// is held against the theme.
    pub const ALL: [Parameter; 25] = [
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
        Self::Compare,
        Self::Stop,
        Self::Late,
        Self::Chrome,
        Self::Mode,
        Self::Text,
        Self::Accent,
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
            Self::Compare => "compare",
            Self::Stop => "stop",
            Self::Late => "late",
            Self::Chrome => "chrome",
            Self::Mode => "mode",
            Self::Text => "text",
            Self::Accent => "accent",
        }
    }

    /// The letter in a state fragment. Published links depend on the letters: they stay.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Lang => 'l',
            Self::Chapter => 'c',
            Self::Day => 'd',
            Self::Plan => 'p',
            Self::Setting(Setting::Depth) => 'e',
            Self::Setting(Setting::Graft) => 'g',
            Self::Setting(Setting::Selection) => 's',
            Self::Setting(Setting::Thymus) => 't',
            Self::Setting(Setting::Regulators) => 'r',
            Self::Condition => 'o',
            Self::Seed => 'n',
            Self::Triggers => 'f',
            Self::Escapes => 'b',
            Self::Speed => 'v',
            Self::Theme => 'h',
            Self::Motion => 'm',
            Self::View => 'w',
            Self::Runs => 'k',
            Self::Compare => 'a',
            Self::Stop => 'u',
            Self::Late => 'y',
            Self::Chrome => 'x',
            Self::Mode => 'q',
            Self::Text => 'z',
            Self::Accent => 'i',
        }
    }

    /// Into how many parts a state fragment divides 1 of its number; it has no digits beyond. Published links depend
    /// on it: it stays.
    #[must_use]
    pub const fn parts(self) -> u32 {
        match self {
            Self::Day => 10,
            Self::Setting(_) | Self::Speed | Self::Text => 100,
            _ => 1,
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
            Self::View => Accepts::Words(words(&VIEWS)),
            Self::Runs => Accepts::Words(words(&Runs::KEYS)),
            Self::Compare => Accepts::WordList(words(&Arm::KEYS)),
            Self::Stop => Accepts::NumberOrWords(years(&STOP_YEARS), words(&STOPS)),
            Self::Late => Accepts::Number(years(&DELAY_YEARS)),
            Self::Chrome => Accepts::Words(words(&Chrome::KEYS)),
            Self::Mode => Accepts::Words(words(&Mode::KEYS)),
            Self::Text => Accepts::Number(TEXT_RANGE),
            Self::Accent => Accepts::Colour,
        }
    }

    /// What holds when nothing is said, as a link would write it; empty where the reader's own browser decides.
    #[must_use]
    pub fn default_value(self) -> String {
        self.write(&Choices::default())
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
            Self::View => choices.view = word(value, &VIEWS)?,
            Self::Runs => choices.runs = word(value, &Runs::KEYS)?,
            Self::Compare => choices.comparison.arms = arms(value)?,
            Self::Stop if word(value, &STOPS).is_ok() => choices.comparison.stop = None,
            Self::Stop => {
                return whole_years(value, &STOP_YEARS, |years| choices.comparison.stop = Some(years));
            }
            Self::Late => return whole_years(value, &DELAY_YEARS, |years| choices.comparison.delay = years),
            Self::Chrome => choices.look.chrome = word(value, &Chrome::KEYS)?,
            Self::Mode => choices.look.mode = word(value, &Mode::KEYS)?,
            Self::Text => return number(value, &TEXT_RANGE, |text| choices.look.text = text),
            Self::Accent => choices.look.accent = Some(Accent::read(value, choices.look.theme)?),
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
            Self::View => key_of(choices.view, &VIEWS),
            Self::Runs => key_of(choices.runs, &Runs::KEYS),
            Self::Compare => return arms.iter().map(Arm::key).collect::<Vec<_>>().join(","),
            Self::Stop => match stop {
                Some(years) => return years.to_string(),
                None => key_of(None, &STOPS),
            },
            Self::Late => return delay.to_string(),
            Self::Chrome => key_of(choices.look.chrome, &Chrome::KEYS),
            Self::Mode => key_of(choices.look.mode, &Mode::KEYS),
            Self::Text => return choices.look.text.to_string(),
            Self::Accent => return choices.look.accent.map(Accent::digits).unwrap_or_default(),
        };
        key.to_owned()
    }
}
