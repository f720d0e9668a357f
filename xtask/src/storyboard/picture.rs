//! The still of a chapter, with its words.

use super::{markup::escape, said::number};
use crate::words::Words;
use anyhow::Result;
use story::{
    cast::{Theme, literal_ink_css},
    chapter::Chapter,
    microlitre::{Counts, Microlitre, counts},
    ruler::Anchor,
    scene::{Caption, Frame, Label, Run, Scene, View, compose},
    still::{rules_used, still_svg},
};

/// The stage of a page that is wide enough for two columns, CSS pixels.
pub(super) const WIDE: Frame = Frame { width: 940.0, height: 436.0 };

/// The stage of a phone held upright, CSS pixels.
pub(super) const NARROW: Frame = Frame { width: 360.0, height: 318.0 };

/// Draws the stills of one run.
pub(crate) struct Illustrator<'a> {
    run: &'a Run,
    microlitre: Microlitre,
    words: &'a Words,
}

impl<'a> Illustrator<'a> {
    pub(crate) fn new(run: &'a Run, words: &'a Words) -> Self {
        let mut microlitre = Microlitre::new(&counts(&run.at(run.start())));
        microlitre.make_room(run.most());
        Self { run, microlitre, words }
    }

    /// The still of a chapter as a file of its own, which follows the reader's theme.
    pub(crate) fn draw(&self, chapter: Chapter, frame: Frame) -> Result<String> {
        let scene = compose(self.run, &self.microlitre, &View::still(chapter, chapter.entry_day(), frame));
        let drawing = still_svg(&scene, frame, None);
        let (opening, rest) = drawing.split_once('>').unwrap_or((&drawing, ""));
        let body = format!("{}{}", rest.strip_suffix("</svg>").unwrap_or(rest), self.labels(&scene)?);
        Ok(format!("{opening}><style>{}</style>{body}</svg>", style(&body)))
    }

    fn labels(&self, scene: &Scene) -> Result<String> {
        scene.labels.iter().map(|label| self.label(label, &scene.counts)).collect()
    }

    /// One label as SVG text, in the middle of the line it has for itself.
    fn label(&self, label: &Label, counts: &Counts) -> Result<String> {
        let Some((class, text)) = self.text(label.caption, counts)? else { return Ok(String::new()) };
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, y) = (label.x(), label.area.top + LINE);
        Ok(format!(
            "<text class=\"{class} fill-ink line-paper\" x=\"{x:.0}\" y=\"{y:.0}\" text-anchor=\"{anchor}\">{}</text>",
            escape(&text)
        ))
    }

    /// What a still says where. Longer sentences stand in the caption of the figure.
    fn text(&self, caption: Caption, counts: &Counts) -> Result<Option<(&'static str, String)>> {
        let key = match caption {
            Caption::Count => {
                let count = number(f64::from(counts.iter().sum::<u32>()), self.words)?;
                return Ok(Some(("count", count)));
            }
            Caption::Scale => "picture.one_millimetre",
            Caption::WellDay => "picture.well_day",
            Caption::Marrow => "places.marrow.name",
            Caption::Blood => "places.blood.name",
            Caption::Thymus => "places.thymus.name",
            Caption::Tissue => "places.tissue.name",
            Caption::Bag => "places.bag.name",
            Caption::OneForMany | Caption::Stair | Caption::Damage => return Ok(None),
        };
        Ok(Some(("name", self.words.say(key)?.to_owned())))
    }
}

/// From the top of a label to the foot of its letters, CSS pixels.
const LINE: f64 = 16.0;

/// Letters keep their paper around them.
const STYLE_OF_WORDS: &str = "text{font:italic 16px Palatino,'URW Palladio L',P052,serif;paint-order:stroke;stroke-width:4px}\
     .count{font-style:normal;font-size:24px}";

/// The rules that a drawing uses, in the reader's theme.
fn style(drawing: &str) -> String {
    let [light, dark, contrast] = Theme::ALL.map(|theme| rules_used(drawing, &literal_ink_css(theme)));
    format!(
        "{light}{STYLE_OF_WORDS}@media(prefers-color-scheme:dark){{{dark}}}@media(prefers-contrast:more){{{contrast}}}"
    )
}
