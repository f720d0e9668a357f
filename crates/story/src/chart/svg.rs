//! Layers of a chart as SVG text.

use std::fmt::Write;
use std::ops::Range;

use plotters::prelude::*;

use super::axis::{Days, GridLine, Levels, Meaning, ROOM_ABOVE, ROOM_BELOW};
use super::curve::Curve;
use super::sheet::{Sheet, TENTHS};
use super::style;
use crate::scene::Frame;

/// Everything the layers have in common.
pub(super) struct Sheets<'a> {
    pub(super) frame: Frame,
    pub(super) levels: Levels,
    pub(super) span: Range<f64>,
    pub(super) grid: &'a [GridLine],
    /// A wash for each line, as one path each.
    pub(super) bands: String,
    /// Published points, as one path each.
    pub(super) marks: String,
}

impl Sheets<'_> {
    /// Chapter, levels, bands, what piles up, ghost, pale lines and what studies found.
    pub(super) fn ground(&self, curves: &[Curve], ghosts: &[Curve]) -> String {
        let mut svg = self.opening();
        self.span(&mut svg);
        self.grid(&mut svg);
        svg.push_str(&self.bands);
        for curve in curves.iter().filter(|curve| style::is_stock(curve.observable)) {
            self.area(&mut svg, curve);
        }
        self.ghosts(&mut svg, curves, ghosts);
        self.layer(&mut svg, "future", curves);
        svg.push_str(&self.marks);
        svg.push_str("</svg>");
        svg
    }

    /// Lines at full strength.
    pub(super) fn past(&self, curves: &[Curve]) -> String {
        let mut svg = self.opening();
        self.layer(&mut svg, "past", curves);
        svg.push_str("</svg>");
        svg
    }

    /// The page stretches the sheet to the ruler's width; a screen reader has the table instead.
    fn opening(&self) -> String {
        let Frame { width, height } = self.frame;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"curves\" viewBox=\"0 0 {width} {height}\" \
             preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
        )
    }

    fn span(&self, svg: &mut String) {
        let (x, width) = (self.span.start, self.span.end - self.span.start);
        let height = self.frame.height - ROOM_BELOW;
        let _ = write!(
            svg,
            "<rect class=\"span\" x=\"{x:.1}\" y=\"0\" width=\"{width:.1}\" height=\"{height:.1}\"/>"
        );
    }

    fn grid(&self, svg: &mut String) {
        for line in self.grid {
            let class = if line.meaning == Meaning::Nothing { "floor" } else { "level" };
            let _ = write!(svg, "<path class=\"{class}\" d=\"M0 {:.1}H{}\"/>", line.y, self.frame.width);
        }
    }

    /// One line a curve; the most important is drawn last and lies on top.
    fn layer(&self, svg: &mut String, class: &str, curves: &[Curve]) {
        let _ = write!(svg, "<g class=\"{class}\">");
        for (place, curve) in curves.iter().enumerate().rev() {
            let class = style::class(curve.observable, place);
            self.draw(svg, &class, LineSeries::new(curve.whole(), BLACK));
        }
        svg.push_str("</g>");
    }

    /// The run before, where it differs.
    fn ghosts(&self, svg: &mut String, curves: &[Curve], ghosts: &[Curve]) {
        svg.push_str("<g class=\"ghost\">");
        for (curve, ghost) in curves.iter().zip(ghosts) {
            let class = style::line_class(ghost.observable);
            for piece in ghost.apart_from(curve) {
                self.draw(svg, &class, LineSeries::new(piece, BLACK));
            }
        }
        svg.push_str("</g>");
    }

    /// What piles up is filled down to the floor.
    fn area(&self, svg: &mut String, curve: &Curve) {
        let class = format!("area {}", style::line_class(curve.observable));
        self.draw(svg, &class, AreaSeries::new(curve.whole(), 0.0, BLACK));
    }

    fn draw<'a, S, E>(&self, svg: &'a mut String, class: &'a str, series: S)
    where
        S: IntoIterator<Item = E>,
        E: std::borrow::Borrow<DynElement<'static, Sheet<'a>, (f64, f64)>>,
    {
        let tenths = |length: f64| (length * TENTHS).round() as u32;
        let size = (tenths(self.frame.width), tenths(self.frame.height));
        let area = Sheet { text: svg, class, size }.into_drawing_area();
        // Nothing here can fail: the sheet is text in memory and is not shared.
        if let Ok(mut chart) = ChartBuilder::on(&area)
            .margin_top(tenths(ROOM_ABOVE))
            .margin_bottom(tenths(ROOM_BELOW))
            .build_cartesian_2d(Days, self.levels)
        {
            let _ = chart.draw_series(series);
        }
    }
}
