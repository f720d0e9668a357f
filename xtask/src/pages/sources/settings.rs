//! What a reader can set, with its ends and where it stands at first.

use super::say;
use crate::{report::four_digits, words::Words};
use anyhow::Result;
use maud::{Markup, html};
use story::state::{Setting, Settings};

pub(super) fn settings(words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part id="settings" {
            h2 { (say("settings_heading", words)?) }
            p.intro { (say("settings_intro", words)?) }
            table.records role="table" {
                thead role="rowgroup" {
                    tr role="row" { @for name in ["setting", "ends", "default"] { th scope="col" role="columnheader" { (say(name, words)?) } } }
                }
                tbody role="rowgroup" { @for setting in Setting::ALL { (line(setting, words)?) } }
            }
        }
    })
}

fn line(setting: Setting, words: &Words) -> Result<Markup> {
    let range = setting.range();
    let [low, high] = [*range.start(), *range.end()].map(four_digits);
    let ends = words.fill("pages.sources.to", &[("low", &low), ("high", &high)])?;
    let default = match setting.position(&Settings::DEFAULT) {
        Some(position) => four_digits(position),
        None => say("collected", words)?.to_owned(),
    };
    let key = setting.key();
    Ok(html! {
        tr role="row" id={ "setting-" (key) } {
            th scope="row" role="rowheader" {
                (words.say(&format!("settings.{key}.name"))?) ". " small { (words.say(&format!("settings.{key}.note"))?) }
            }
            td role="cell" data-label=(say("ends", words)?) { (ends) }
            td role="cell" data-label=(say("default", words)?) { (default) }
        }
    })
}
