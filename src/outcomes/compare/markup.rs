//! What the comparison says and shows, as markup.

use model::Observable;
use story::compare::chart::{self, Page};
use story::compare::{ArmRemark, ArmRun, Report, YearWord};
use story::scene::{Camera, Tissue};
use story::still::tissue_svg;

use super::{SHORE, SIDE};
use crate::words::{self, PageBeside};

/// An element around markup.
pub(super) fn element(tag: &str, class: &str, content: &str) -> String {
    format!("<{tag} class=\"{class}\">{content}</{tag}>")
}

/// Words as markup.
pub(super) fn text(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

fn paragraph(class: &str, words: &str) -> String {
    element("p", class, &text(words))
}

/// What differs, one entry an arm; before it what could not be changed, if that was asked.
pub(super) fn said(report: &Report, asked_too_few: bool) -> String {
    let [heading, counted, scale] = words::what_differs();
    let refusal = if asked_too_few { paragraph("refusal", words::too_few()) } else { String::new() };
    let entry = |remark: &ArmRemark| {
        let name = element("strong", "", &text(words::arm(remark.arm)));
        element("li", &class(remark.arm), &(name + " " + &text(&words::arm_remark(remark))))
    };
    let entries: String = report.remarks.iter().map(entry).collect();
    refusal
        + &element("h4", "", &text(heading))
        + &paragraph("about", counted)
        + &element("ul", "", &entries)
        + &paragraph("about", scale)
}

/// The tissue of every arm on a day, side by side.
pub(super) fn tissues(report: &Report, day: f64, camera: &Camera) -> String {
    let panels: String = report.runs.iter().map(|run| panel(run, day, camera)).collect();
    element("h4", "", &text(&words::tissue_in(YearWord::of(day))))
        + &paragraph("about", words::same_tissue())
        + &element("div", "panels", &panels)
}

/// One arm: its name, its picture on the shore that all share, and the same in words.
fn panel(run: &ArmRun, day: f64, camera: &Camera) -> String {
    let drawing = tissue_svg(&Tissue::of(&run.at(day), camera), camera);
    let row = |(what, how): (&str, String)| {
        element("div", "", &(element("dt", "", &text(what)) + &element("dd", "", &text(&how))))
    };
    let words = words::tissue_now(&run.now(day)).map(row).concat();
    let content = format!(
        "{}<svg viewBox=\"0 0 {SIDE} {SIDE}\" aria-hidden=\"true\"><use href=\"#{SHORE}\"/>{drawing}</svg>{}",
        element("figcaption", "", &text(words::arm(run.arm))),
        element("dl", "", &words)
    );
    element("figure", &class(run.arm), &content)
}

/// The charts over the years, the day that is looked at across all of them.
pub(super) fn years(report: &Report) -> String {
    let [heading, even_years] = words::over_the_years();
    let [begins, stops] = words::marks_in_time();
    let stop = report.comparison.drug_seen_to_stop().map(|day| (day, stops));
    let marks: Vec<_> = std::iter::once((report.comparison.begins(), begins)).chain(stop).collect();
    let page = Page { name: words::arm, marks: &marks };
    let chart = |class: &str, observable, note: Option<&str>, drawing: String| {
        let cursor = element("span", "cursor", "");
        element("h5", "", &text(&words::chart_title(observable, &report.remarks)))
            + &paragraph("about", words::chart_scale(observable))
            + &note.map(|note| paragraph("about", note)).unwrap_or_default()
            + &format!("<div class=\"plot {class}\" aria-hidden=\"true\">{drawing}{cursor}</div>")
    };
    let at_once = (!report.at_once.is_empty()).then(words::begun_at_once);
    let together = |observable| chart::together(report, observable, &page);
    element("h4", "", &text(heading))
        + &paragraph("about", even_years)
        + &chart("lanes", Observable::Inflammation, None, chart::lanes(report, &page))
        + &chart("", Observable::Damage, at_once, together(Observable::Damage))
        + &chart("low", Observable::SelfReactive, None, together(Observable::SelfReactive))
        + &element("div", "plot", &chart::year_names())
}

/// What this comparison cannot tell, and where to read on.
pub(super) fn cannot_tell() -> String {
    let [numbers, treatment, _] = words::pages_beside();
    let link = |page: PageBeside| {
        element("li", "", &format!("<a href=\"{}\">{}</a>", page.address, text(page.name)))
    };
    let sentences = words::what_it_cannot_tell().map(|sentence| paragraph("", sentence));
    sentences.concat() + &element("ul", "", &[numbers, treatment].map(link).concat())
}

fn class(arm: story::compare::Arm) -> String {
    format!("arm-{}", arm.key())
}
