//! The sentences of `locales/` for what is written at build time. The live page has its own door to them.

use crate::place;
use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

/// The language in which a sentence is first written.
pub(crate) const FIRST: &str = "en";

/// Every language, the first one first.
pub(crate) const LANGUAGES: [&str; 1] = [FIRST];

/// The sentences of one language, by keys such as `page.title`.
pub(crate) struct Words {
    language: &'static str,
    sentences: Value,
}

impl Words {
    /// The first language, which every other one follows.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn english() -> Result<Self> {
        Self::of(FIRST)
    }

    /// One language: what the live page says, and under `pages` what the pages beside it say.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn of(language: &'static str) -> Result<Self> {
        let mut sentences = read(&format!("{language}.json"))?;
        sentences["pages"] = read(&format!("pages.{language}.json"))?["pages"].take();
        Ok(Self { language, sentences })
    }

    /// Its tag.
    pub(crate) const fn language(&self) -> &'static str {
        self.language
    }

    /// The sentence under a key.
    ///
    /// # Errors
    /// When there is none: nothing is left unsaid in silence.
    pub(crate) fn say(&self, key: &str) -> Result<&str> {
        self.at(key)
            .and_then(Value::as_str)
            .with_context(|| format!("locales/{}.json has no sentence `{key}`", self.language))
    }

    /// The sentence under a key with its places filled.
    ///
    /// # Errors
    /// When there is no such sentence, or it has no such place.
    pub(crate) fn fill(&self, key: &str, places: &[(&str, &str)]) -> Result<String> {
        let mut sentence = self.say(key)?.to_owned();
        for (name, value) in places {
            let place = format!("{{{{ {name} }}}}");
            anyhow::ensure!(sentence.contains(&place), "the sentence `{key}` has no place `{name}`");
            sentence = sentence.replace(&place, value);
        }
        Ok(sentence)
    }

    /// The group of sentences under a key.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn group(&self, key: &str) -> Result<&Map<String, Value>> {
        self.at(key)
            .and_then(Value::as_object)
            .with_context(|| format!("locales/{}.json has no group `{key}`", self.language))
    }

    /// The sentences under a key with `_1`, `_2` … at its end: the items of a list.
    pub(crate) fn list(&self, key: &str) -> Vec<&str> {
        let items = (1..).map(|place| self.at(&format!("{key}_{place}")).and_then(Value::as_str));
        items.take_while(Option::is_some).flatten().collect()
    }

    /// The sentence under a key, where there is one.
    pub(crate) fn maybe(&self, key: &str) -> Option<&str> {
        self.at(key).and_then(Value::as_str)
    }

    fn at(&self, key: &str) -> Option<&Value> {
        key.split('.').try_fold(&self.sentences, |value, part| value.get(part))
    }
}

fn read(name: &str) -> Result<Value> {
    let path = place::root().join("locales").join(name);
    let text = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is not JSON", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{FIRST, LANGUAGES, Words};
    use crate::place;
    use std::collections::BTreeSet;

    fn words() -> Words {
        Words { language: FIRST, sentences: serde_json::json!({ "time": { "day": "day {{ day }}" } }) }
    }

    #[test]
    fn every_language_that_was_translated_is_published() {
        let files = std::fs::read_dir(place::root().join("locales")).expect("the words are there");
        let names =
            files.map(|file| file.expect("it can be read").file_name().to_string_lossy().into_owned());
        let translated: BTreeSet<_> = names
            .filter_map(|name| Some(name.strip_prefix("pages.")?.strip_suffix(".json")?.to_owned()))
            .collect();
        assert_eq!(translated, LANGUAGES.map(str::to_owned).into());
    }

    #[test]
    fn a_sentence_is_found_by_its_key_and_filled() {
        assert_eq!(words().fill("time.day", &[("day", "7")]).ok().as_deref(), Some("day 7"));
    }

    #[test]
    fn a_missing_sentence_and_a_missing_place_are_errors() {
        assert!(words().say("time.night").is_err());
        assert!(words().fill("time.day", &[("hour", "7")]).is_err());
    }
}
