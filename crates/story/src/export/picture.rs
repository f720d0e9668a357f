//! The picture of one moment as a file of its own.

use super::lettering::{escape, wrapped};
use super::sheet::{SANS, SERIF, file};
use super::{Moment, Note};
use crate::cast::{Theme, Token, literal_ink_css};
use crate::landscape::short;
use crate::microlitre::{Counts, Microlitre, counts};
use crate::ruler::Anchor;
use crate::scene::{Caption, Frame, Label, Scene, View, compose};
use crate::still::{rules_used, still_svg};

/// The stage of a page that is wide enough for two columns, CSS pixels.
const FRAME: Frame = Frame { width: 940.0, height: 436.0 };

/// What a label says, where the microlitre holds these cells: a name or a number, and a fact about it or nothing.
pub type PictureWords<'a> = &'a dyn Fn(Caption, &Counts) -> (String, String);

/// The picture of a moment, in the colours of a theme, with its note under it.
#[must_use]
pub fn picture(moment: Moment, theme: Theme, words: PictureWords, note: &Note) -> String {
    let scene = scene(moment);
    let still = still_svg(&scene, FRAME, None);
    let inner = still.split_once('>').map_or("", |(_, rest)| rest).trim_end_matches("</svg>");
    let labels: String = scene.labels.iter().map(|label| lettered(label, &scene.counts, words)).collect();
    let rules = rules_used(&still, &literal_ink_css(theme)) + &style(theme);
    file(FRAME, theme, &rules, &format!("{inner}{labels}"), note)
}

fn scene(Moment { run, chapter, day }: Moment) -> Scene {
    let mut microlitre = Microlitre::new(&counts(&run.at(run.start())));
    microlitre.make_room(run.most());
    compose(run, &microlitre, &View::still(chapter, day, FRAME))
}

/// Letters keep their paper around them.
fn style(theme: Theme) -> String {
    let paper = Token::Paper.colour(theme).hex();
    format!(
        "text{{paint-order:stroke}}.name,.fact,.count{{stroke:{paper};stroke-width:4px;stroke-linejoin:round}}\
         .name{{font:italic 16px {SERIF}}}.count{{font:24px {SERIF}}}.fact{{font:13px {SANS}}}"
    )
}

/// A label in its room: the name first, the fact on the line below it, or beside a number.
fn lettered(label: &Label, counts: &Counts, words: PictureWords) -> String {
    let (name, fact) = words(label.caption, counts);
    if label.caption == Caption::Count {
        return text(
            label,
            "count",
            28.0,
            &format!("{}<tspan class=\"fact\" dx=\"6\">{}</tspan>", escape(&name), escape(&fact)),
        );
    }
    let fact = if label.is_brief() { "" } else { &fact };
    if label.is_on_paper() {
        let lines =
            [name.as_str(), fact].into_iter().flat_map(|said| wrapped(said, label.area.width, LETTER));
        return lines
            .enumerate()
            .map(|(place, line)| text(label, "said fact", 15.0 * (place as f64 + 1.0), &escape(&line)))
            .collect();
    }
    text(label, "name", 16.0, &escape(&name)) + &text(label, "fact", 33.0, &escape(fact))
}

/// Width of a letter of a note on average, CSS pixels.
const LETTER: f64 = 6.2;

/// One line of a label, so far below its upper edge; nothing where there is nothing to say.
fn text(label: &Label, class: &str, down: f64, said: &str) -> String {
    if said.is_empty() {
        return String::new();
    }
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let (x, y) = (short(label.x()), short(label.area.top + down));
    format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{said}</text>")
}
