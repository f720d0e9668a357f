//! The sentences of `locales/` for what is written at build time. The live page has its own door to them.

use crate::place;
use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

/// The sentences of one language, by keys such as `page.title`.
pub(crate) struct Words(Value);

impl Words {
    /// The first language, which every other one follows: what the live page says, and under `pages` what
    /// the pages beside it say.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn english() -> Result<Self> {
        let mut words = read("en.json")?;
        words["pages"] = read("pages.en.json")?["pages"].take();
        Ok(Self(words))
    }

    /// The sentence under a key.
    ///
    /// # Errors
    /// When there is none: nothing is left unsaid in silence.
    pub(crate) fn say(&self, key: &str) -> Result<&str> {
        self.at(key)
            .and_then(Value::as_str)
            .with_context(|| format!("locales/en.json has no sentence `{key}`"))
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
            .with_context(|| format!("locales/en.json has no group `{key}`"))
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
        key.split('.').try_fold(&self.0, |value, part| value.get(part))
    }
}

fn read(name: &str) -> Result<Value> {
    let path = place::root().join("locales").join(name);
    let text = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is not JSON", path.display()))
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn words() -> Words {
        Words(serde_json::json!({ "time": { "day": "day {{ day }}" } }))
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
