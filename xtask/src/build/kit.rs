//! The scripts that a host page may load: the element, and the resizer of plain frames.

use super::{
    page::{read, small},
    site::{Part, Site},
};
use crate::words::Words;
use anyhow::{Context as _, Result, anyhow};
use story::{chapter::Chapter, state::Parameter};

/// Adds both scripts, filled and made small, under names that stay.
///
/// # Errors
/// When a script cannot be read, or has a place that nothing fills.
pub(crate) fn add(site: &mut Site, words: &Words) -> Result<()> {
    for (name, part) in [("embed.js", Part::Element), ("resize.js", Part::Resizer)] {
        let script = fill(&read(&format!("public/{name}"))?, words)?;
        site.add(name, part, small_script(&script).with_context(|| format!("{name} cannot be made small"))?);
    }
    Ok(())
}

/// A script without what only people need.
pub(super) fn small_script(script: &str) -> Result<String> {
    Ok(minifier::js::minify(script).map_err(|error| anyhow!("{error}"))?.to_string())
}

/// Fills the places of a script, each with a value as JavaScript writes it.
fn fill(script: &str, words: &Words) -> Result<String> {
    let mut places = script.split("{{ ");
    let mut filled = places.next().unwrap_or_default().to_owned();
    for place in places {
        let (key, after) = place.split_once(" }}").context("a place of a script has no end")?;
        filled += &value(key, words)?;
        filled += after;
    }
    Ok(filled)
}

/// The names of all chapters or all parameters, the element's style, or a sentence.
fn value(key: &str, words: &Words) -> Result<String> {
    Ok(match key {
        "chapters" => serde_json::to_string(&Chapter::ALL.map(Chapter::key))?,
        "names" => serde_json::to_string(&Parameter::ALL.map(Parameter::key))?,
        "style" => serde_json::to_string(&small(&read("src/look/element.css")?)?)?,
        sentence => serde_json::to_string(words.say(sentence)?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::{add, fill};
    use crate::{build::site::Site, words::Words};
    use story::state::Parameter;

    fn script(name: &str) -> String {
        let mut site = Site::default();
        add(&mut site, &Words::english().expect("the words are there")).expect("the scripts are filled");
        String::from_utf8(site.files[name].bytes.clone()).expect("a script is text")
    }

    #[test]
    fn the_element_has_an_attribute_for_every_parameter() {
        let element = script("embed.js");
        for parameter in Parameter::ALL {
            assert!(element.contains(&format!("\"{}\"", parameter.key())), "{parameter:?}");
        }
    }

    #[test]
    fn no_place_and_no_comment_is_left() {
        for name in ["embed.js", "resize.js"] {
            let script = script(name);
            assert!(!script.contains("{{") && !script.contains("//") && !script.contains("\n "), "{script}");
        }
    }

    #[test]
    fn a_place_that_nothing_fills_is_refused() {
        let words = Words::english().expect("the words are there");
        assert!(fill("const a = {{ page.nothing }};", &words).is_err());
    }
}
