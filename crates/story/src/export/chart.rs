//! The chart of a chapter as a file of its own: lines, names, levels, and the ruler of days under them.

use std::fmt::Write as _;

use model::Observable;

use super::lettering::escape;
use super::sheet::file;
use super::{Moment, Note};
use crate::cast::{Paint, Theme, Token, literal_ink_css};
use crate::chapter::Growth;
use crate::chart::{Bands, Beside, Chart, GridLine, Line, Meaning, Page, Side, style_sheet};
use crate::landscape::short;
use crate::ruler::{Anchor, Caption, Label, Ruler, Segment, Texture, TickKind};
use crate::scene::Frame;
use crate::still::{kind_svg, rules_used};

/// The room of the lines, and what is left free around it. CSS pixels.
const LINES: Frame = Frame { width: 900.0, height: 300.0 };
const MARGIN: f64 = 20.0;
/// The ruler of days below: its ticks and its words.
const RULER: f64 = 44.0;

/// Width of a letter of a name on average, and of the cell that rides on a line. CSS pixels.
const LETTER: f64 = 7.5;
const RIDER: f64 = 16.0;

/// What a chart says.
#[derive(Clone, Copy)]
pub struct ChartWords<'a> {
    /// The name of a line.
    pub name: &'a dyn Fn(Observable) -> String,
    /// What a level means.
    pub level: &'a dyn Fn(Meaning) -> String,
    /// A label of the ruler.
    pub day: &'a dyn Fn(Caption) -> String,
}

/// The chart of a moment with its bands, where there are any, in the colours of a theme, with its note under it.
#[must_use]
pub fn chart(moment: Moment, bands: Option<&Bands>, theme: Theme, words: ChartWords, note: &Note) -> String {
    let name_width = |observable| LETTER * (words.name)(observable).chars().count() as f64;
    let page = Page { frame: LINES, growth: Growth::Linear, name_width: &name_width };
    let chart = Chart::new(moment.chapter, moment.run, Beside { bands, ..Beside::default() }, page);
    let layers = format!("<g class=\"curves\">{}{}</g>", inner(&chart.ground), inner(&chart.past));
    let riders: String = chart.lines.iter().filter_map(rider).collect();
    let words = words_of(&chart, words) + &days(words);
    let of_riders = rules_used(&riders, &literal_ink_css(theme));
    let rules = literal(&style_sheet(), theme) + &of_riders + &style(theme);
    let drawing = format!(
        "<g transform=\"translate({MARGIN} {MARGIN})\">{layers}{}{riders}{words}</g>",
        cursor(chart.x_from_day(moment.day), theme),
    );
    let frame = Frame { width: LINES.width + 2.0 * MARGIN, height: LINES.height + MARGIN + RULER };
    file(frame, theme, &rules, &drawing, note)
}

/// Names have the colours of their lines, and keep their paper around them.
fn style(theme: Theme) -> String {
    let paper = Token::Paper.colour(theme).hex();
    format!(
        ".line-name{{font-size:14px;font-weight:600;fill:currentColor;paint-order:stroke;stroke:{paper};stroke-width:4px;\
         stroke-linejoin:round}}.ruler{{stroke:currentColor}}.tone{{fill:currentColor}}"
    )
}

/// What stands inside an SVG.
fn inner(svg: &str) -> &str {
    svg.split_once('>').map_or("", |(_, rest)| rest).trim_end_matches("</svg>")
}

/// A style sheet whose custom properties have been replaced by the colours of a theme: few programs but browsers
/// know custom properties.
fn literal(sheet: &str, theme: Theme) -> String {
    Paint::all().fold(sheet.to_owned(), |sheet, paint| {
        sheet.replace(&format!("var(--{})", paint.key()), &paint.colour(theme).hex())
    })
}

/// The line of the day that the picture shows.
fn cursor(x: f64, theme: Theme) -> String {
    let (x, colour) = (short(x), Token::Accent.colour(theme).hex());
    format!("<path stroke=\"{colour}\" stroke-width=\"2\" d=\"M{x} 0V{}\"/>", LINES.height)
}

/// The cell that rides on a line.
fn rider(line: &Line) -> Option<String> {
    let at = line.name.rider;
    let corner = |place: f64| short(place - RIDER / 2.0);
    Some(format!(
        "<g transform=\"translate({} {})\">{}</g>",
        corner(at.x),
        corner(at.y),
        kind_svg(line.kind?, RIDER)
    ))
}

fn words_of(chart: &Chart, words: ChartWords) -> String {
    let level = |line: &GridLine| text("said", 2.0, line.y - 4.0, "start", &(words.level)(line.meaning));
    let name = |line: &Line| {
        let anchor = if line.name.side == Side::Left { "end" } else { "start" };
        let class = format!("line-name {}", line.class);
        text(&class, line.name.at.x, line.name.at.y + 5.0, anchor, &(words.name)(line.observable))
    };
    chart.grid.iter().map(level).chain(chart.lines.iter().map(name)).collect()
}

/// The ruler of days under the lines.
fn days(words: ChartWords) -> String {
    let ruler = Ruler::new(LINES.width);
    let mut drawing = format!("<g class=\"line-ink\" transform=\"translate(0 {})\">", LINES.height);
    for (kind, length) in
        [(TickKind::Day, 6.0), (TickKind::Month, 8.0), (TickKind::Year, 11.0), (TickKind::Edge, 16.0)]
    {
        let ticks = ruler.ticks.iter().filter(|tick| tick.kind == kind);
        let path: String = ticks.map(|tick| format!("M{} 0v{length}", short(tick.x))).collect();
        let _ = write!(drawing, "<path class=\"ruler\" stroke-width=\".8\" d=\"{path}\"/>");
    }
    let _ = write!(drawing, "<path class=\"ruler\" stroke-width=\"1.4\" d=\"M0 0H{}\"/>", LINES.width);
    drawing += &ruler.segments.iter().filter_map(tone).collect::<String>();
    drawing += &ruler.labels.iter().map(|label| day(label, words)).collect::<String>();
    drawing + "</g>"
}

/// Where days have run together.
fn tone(segment: &Segment) -> Option<String> {
    let Texture::Tone { ink } = segment.texture else { return None };
    let (left, width) = (short(segment.x.start), short(segment.x.end - segment.x.start));
    Some(format!(
        "<rect class=\"tone\" x=\"{left}\" width=\"{width}\" height=\"7\" opacity=\"{}\"/>",
        short(ink)
    ))
}

fn day(label: &Label, words: ChartWords) -> String {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    text("day", label.x, 31.0, anchor, &(words.day)(label.caption))
}

fn text(class: &str, x: f64, y: f64, anchor: &str, words: &str) -> String {
    let (x, y) = (short(x), short(y));
    format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>", escape(words))
}
