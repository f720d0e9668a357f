//! The sheet of paper on which every exported drawing stands: the drawing, and under it what it says about itself.

use std::fmt::Write as _;

use super::Note;
use super::lettering::{escape, wrapped};
use crate::cast::{Theme, Token};
use crate::landscape::short;
use crate::scene::Frame;

/// Room around the note, its letters and its lines. CSS pixels.
const MARGIN: f64 = 16.0;
const LETTER: f64 = 6.6;
const LINE: f64 = 19.0;
/// Room for what it is called, above the note.
const TITLE: f64 = 30.0;

/// Letters as the page has them. A file cannot bring its own.
pub(super) const SERIF: &str = "Palatino,'Palatino Linotype','URW Palladio L',P052,serif";
pub(super) const SANS: &str = "Seravek,'Gill Sans Nova',Ubuntu,Calibri,Carlito,'DejaVu Sans',sans-serif";

/// A drawing, cut off at its frame, as a file of its own with its rules and its note.
pub(super) fn file(frame: Frame, theme: Theme, rules: &str, drawing: &str, note: &Note) -> String {
    let room = frame.width - 2.0 * MARGIN;
    let lines: Vec<String> = note.lines.iter().flat_map(|line| wrapped(line, room, LETTER)).collect();
    let (width, height) = (frame.width, frame.height + 2.0 * MARGIN + TITLE + LINE * lines.len() as f64);
    let words = format!("{} {}", note.description, note.lines.join(" "));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ink\" role=\"img\" aria-labelledby=\"title desc\" \
         width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\"><title id=\"title\">{2}</title>\
         <desc id=\"desc\">{3}</desc><style>{4}{rules}</style>\
         <rect width=\"{0}\" height=\"{1}\" fill=\"{5}\"/>\
         <svg width=\"{0}\" height=\"{6}\">{drawing}</svg>",
        short(width),
        short(height),
        escape(&note.title),
        escape(words.trim()),
        lettering(theme),
        Token::Paper.colour(theme).hex(),
        short(frame.height),
    );
    let below = frame.height + MARGIN + TITLE;
    write(&mut svg, "title", below - 8.0, &note.title);
    for (place, line) in lines.iter().enumerate() {
        write(&mut svg, "said", below + LINE * (place as f64 + 0.7), line);
    }
    svg + "</svg>"
}

fn write(svg: &mut String, class: &str, y: f64, words: &str) {
    let _ = write!(svg, "<text class=\"{class}\" x=\"{MARGIN}\" y=\"{}\">{}</text>", short(y), escape(words));
}

/// The rules of all words.
fn lettering(theme: Theme) -> String {
    let [ink, soft] = [Token::Ink, Token::Soft].map(|token| token.colour(theme).hex());
    format!("text{{font:13px {SANS};fill:{ink};stroke:none}}.said{{fill:{soft}}}.title{{font:19px {SERIF}}}")
}
