//! Treatment and questions: what comes first, what AHSCT may and cannot do, what nobody knows, what is next.

use super::{
    links::{BY_CONDITION, BY_COUNTRY, Body},
    numbers::{list, section},
};
use crate::words::Words;
use anyhow::Result;
use evidence::{cards::FIRST_TREATMENT, row};
use maud::{Markup, html};

pub(super) fn body(words: &Words) -> Result<Markup> {
    Ok(html! {
        (contents(words)?)
        (before(words)?)
        (section(&FIRST_TREATMENT, words)?)
        div.two {
            (part("may", words)?)
            (part("cannot", words)?)
        }
        (unknown(words)?)
        (questions(words)?)
        (next(words)?)
        (routes(words)?)
        (help(words)?)
    })
}

/// Anchors of the page, in its order.
const PARTS: [&str; 8] = ["before", "may", "cannot", "unknown", "questions", "next", "routes", "help"];

fn contents(words: &Words) -> Result<Markup> {
    Ok(html! {
        nav.contents aria-label=(words.say("pages.shared.contents")?) {
            @for parts in PARTS.chunks(4) {
                ul { @for part in parts { li { a href={ "#" (part) } { (heading(part, words)?) } } } }
            }
        }
    })
}

fn heading<'a>(part: &str, words: &'a Words) -> Result<&'a str> {
    words.say(&format!("pages.treatment.{part}_heading"))
}

/// A heading and its list.
fn part(name: &str, words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part id=(name) {
            h2 { (heading(name, words)?) }
            (list(&format!("pages.treatment.{name}"), words))
        }
    })
}

fn before(words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part.text id="before" {
            h2 { (heading("before", words)?) }
            @for sentence in words.list("pages.treatment.before") { p { (sentence) } }
            h3 id="model" { (heading("model", words)?) }
            @for sentence in words.list("pages.treatment.model") { p { (sentence) } }
            p { a href="./index.html?plan=strong-drug&chapter=after" { (words.say("pages.treatment.model_link")?) } }
        }
    })
}

/// What is not known, each with the date of that.
fn unknown(words: &Words) -> Result<Markup> {
    let dated = words.say("pages.treatment.dated")?;
    Ok(html! {
        section.part id="unknown" {
            h2 { (heading("unknown", words)?) }
            ul.dated { @for sentence in words.list("pages.treatment.unknown") { li { (sentence) " " small { (dated) } } } }
        }
    })
}

/// The nine questions, in two lists that can be printed.
fn questions(words: &Words) -> Result<Markup> {
    let all = words.list("pages.treatment.question");
    let (treatment, life) = all.split_at(all.len().min(5));
    Ok(html! {
        section.part id="questions" {
            h2 { (heading("questions", words)?) }
            p.intro { (words.say("pages.treatment.questions_intro")?) }
            div.two {
                @for (name, questions, start) in [("about_treatment", treatment, 1), ("about_life", life, treatment.len() + 1)] {
                    div {
                        h3 { (words.say(&format!("pages.treatment.{name}"))?) }
                        ol start=(start) { @for question in questions { li { (question) } } }
                    }
                }
            }
            p.note { (words.say("pages.treatment.clinics")?) }
        }
    })
}

/// What is under way, and the rows behind it.
pub(super) const NEXT: [(&str, &[&evidence::Row]); 6] = [
    ("plans", &[row::D034, row::D121, row::D022, row::D025]),
    ("signs", &[row::E010, row::E003, row::E001]),
    ("together", &[row::D067, row::D085, row::D040]),
    ("graft", &[row::B023, row::D088]),
    ("car_t", &[row::E007, row::E009]),
    ("trials", &[row::D090, row::D091, row::D092]),
];

fn next(words: &Words) -> Result<Markup> {
    let say = |name: &str, part: &str| words.say(&format!("pages.next.{name}.{part}"));
    Ok(html! {
        section.part id="next" {
            h2 { (heading("next", words)?) }
            p.intro { (words.say("pages.treatment.next_intro")?) }
            div.cards {
                @for (name, rows) in NEXT {
                    article.card id={ "next-" (name) } {
                        h3 { (say(name, "title")?) }
                        p.said { (say(name, "text")?) }
                        p.note { (say(name, "when")?) }
                        div.source {
                            p {
                                (words.say("pages.card.where_from")?) " "
                                @for row in rows { a.row href={ "./sources.html#row-" (row.id) } { (row.id) } " " }
                            }
                        }
                    }
                }
            }
        }
    })
}

/// Another route for each condition, with who can tell of it.
fn routes(words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part id="routes" {
            h2 { (heading("routes", words)?) }
            p.intro { (words.say("pages.treatment.routes_intro")?) }
            div.cards {
                @for (condition, bodies) in BY_CONDITION {
                    div.route id={ "other-" (condition) } {
                        h3 { (words.say(&format!("pages.routes.{condition}.name"))?) }
                        p { (words.say(&format!("pages.routes.{condition}.text"))?) }
                        (bodies_list(bodies, words)?)
                    }
                }
            }
        }
    })
}

fn help(words: &Words) -> Result<Markup> {
    Ok(html! {
        section.part id="help" {
            h2 { (heading("help", words)?) }
            p.urgent { strong { (words.say("page.urgent")?) } }
            p.intro { (words.say("pages.treatment.help_intro")?) }
            div.cards {
                @for (country, bodies) in BY_COUNTRY {
                    div.route {
                        h3 { (words.say(&format!("pages.help.{country}"))?) }
                        (bodies_list(bodies, words)?)
                    }
                }
            }
        }
    })
}

fn bodies_list(bodies: &[Body], words: &Words) -> Result<Markup> {
    Ok(html! {
        ul {
            @for (name, page) in bodies {
                li { a href=(page) rel="noreferrer" { (words.say(&format!("pages.bodies.{name}"))?) } }
            }
        }
    })
}
