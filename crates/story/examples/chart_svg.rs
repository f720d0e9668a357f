//! Writes the chart of a chapter as a stand-alone SVG, to look at.
//!
//! ```text
//! cargo run -p story --example chart_svg -- gap dark > gap.svg
//! cargo run -p story --example chart_svg -- rebuild light 328 180 > rebuild.svg
//! ```

use std::fmt::Write;

use model::{Graft, Observable, Trajectory, simulate};
use story::cast::{Theme, palette_css};
use story::chapter::Chapter;
use story::chart::{Chart, Page, Side, style_sheet};
use story::scene::Frame;
use story::state::Settings;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let chapter = arguments.next().and_then(|key| Chapter::from_key(&key)).unwrap_or(Chapter::Gap);
    let theme = arguments.next().and_then(|key| Theme::ALL.into_iter().find(|theme| theme.key() == key));
    let mut length = |default: f64| arguments.next().and_then(|text| text.parse().ok()).unwrap_or(default);
    let frame = Frame { width: length(900.0), height: length(114.0) };

    let run = run_of(Settings::default());
    let ghost = run_of(Settings { graft: Graft::None, thymus: 0.3, ..Settings::default() });
    let page = Page { frame, name_width: &|observable| 8.0 * spoken(observable).len() as f64 };
    let chart = Chart::new(chapter, &run, Some(&ghost), page);
    println!("{}", svg(&chart, &run, theme.unwrap_or(Theme::Light)));
}

fn run_of(settings: Settings) -> Trajectory {
    simulate(&settings.scenario()).expect("settings run")
}

/// The two layers, the past cut off at the day of the chapter's still, with cursor, cells and names.
fn svg(chart: &Chart, run: &Trajectory, theme: Theme) -> String {
    let Frame { width, height } = chart.frame;
    let day = chart.chapter.entry_day();
    let cursor = chart.x_from_day(day);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" data-theme=\"{}\">\
         <style>{}{}text{{font:600 13.5px sans-serif;fill:currentColor}}</style>\
         <rect width=\"100%\" height=\"100%\" fill=\"var(--paper)\"/>\
         {}<svg width=\"{cursor}\" height=\"{height}\">{}</svg>\
         <path d=\"M{cursor} 0V{height}\" stroke=\"var(--accent)\" stroke-width=\"1.5\"/>",
        theme.key(),
        palette_css(),
        style_sheet(),
        sized(&chart.ground, chart.frame),
        sized(&chart.past, chart.frame),
    );
    for (line, reading) in chart.lines.iter().zip(chart.reading(run, day)) {
        let name = &line.name;
        let anchor = if name.side == Side::Left { "end" } else { "start" };
        let _ = write!(
            svg,
            "<g class=\"{}\"><circle cx=\"{}\" cy=\"{}\" r=\"6\" fill=\"currentColor\"/>\
             <text x=\"{}\" y=\"{}\" dy=\".35em\" text-anchor=\"{anchor}\">{}</text></g>\
             <circle cx=\"{cursor}\" cy=\"{}\" r=\"3.6\" fill=\"var(--paper)\" stroke=\"var(--accent)\"/>",
            line.class,
            name.rider.x,
            name.rider.y,
            name.at.x,
            name.at.y,
            spoken(line.observable),
            chart.y_from_reading(&reading),
        );
    }
    svg + "</svg>"
}

fn spoken(observable: Observable) -> String {
    observable.name_and_unit().0.replace('_', " ")
}

fn sized(layer: &str, Frame { width, height }: Frame) -> String {
    layer.replacen("<svg ", &format!("<svg width=\"{width}\" height=\"{height}\" "), 1)
}
