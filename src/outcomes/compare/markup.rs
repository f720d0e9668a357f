//! What the comparison says and shows, as markup.

use model::Observable;
use story::compare::chart::{self, Page};
use story::compare::{Arm, Report, YearWord};
use story::scene::{Camera, Tissue};
use story::still::tissue_svg;

use super::{SHORE, SIDE};
use crate::outcomes::markup::Markup;
use crate::words;

/// What differs, one entry an arm; before it what could not be changed, if that was asked.
pub(super) fn said(report: &Report, asked_too_few: bool) -> String {
    let mut markup = Markup::default();
    let [heading, counted, scale, no_ranking] = words::what_differs();
    if asked_too_few {
        markup.words("p", "refusal", words::too_few());
    }
    markup.words("h4", "", heading).words("p", "about", counted).open("ul", "");
    for remark in &report.remarks {
        markup.open("li", &class(remark.arm)).words("strong", "", words::arm(remark.arm));
        markup.text(" ").text(&words::arm_remark(remark)).close("li");
    }
    markup.close("ul");
    markup.words("p", "caution", no_ranking).words("p", "about", scale);
    markup.into_text()
}

/// The tissue of every arm on a day, side by side: name, picture on the shore that all share, and words.
pub(super) fn tissues(report: &Report, day: f64, camera: &Camera) -> String {
    let mut markup = Markup::default();
    markup.words("h4", "", &words::tissue_in(YearWord::of(day)));
    markup.words("p", "about", words::same_tissue()).open("div", "panels");
    for run in &report.runs {
        let drawing = tissue_svg(&Tissue::of(&run.at(day), camera), camera);
        markup.open("figure", &class(run.arm)).words("figcaption", "", words::arm(run.arm));
        markup.drawing(&format!(
            "<svg viewBox=\"0 0 {SIDE} {SIDE}\" aria-hidden=\"true\"><use href=\"#{SHORE}\"/>{drawing}</svg>"
        ));
        markup.open("dl", "");
        for (what, how) in words::tissue_now(&run.now(day)) {
            markup.open("div", "").words("dt", "", what).words("dd", "", &how).close("div");
        }
        markup.close("dl").close("figure");
    }
    markup.close("div");
    markup.into_text()
}

/// The charts over the years, with the day that is looked at across all of them, and what none of it can tell.
pub(super) fn years(report: &Report) -> String {
    let [heading, even_years] = words::over_the_years();
    let [begins, stops] = words::marks_in_time();
    let stop = report.comparison.drug_seen_to_stop().map(|day| (day, stops));
    let marks: Vec<_> = std::iter::once((report.comparison.begins(), begins)).chain(stop).collect();
    let page = Page { name: words::arm_in_short, marks: &marks };
    let names = chart::year_names();
    let mut markup = Markup::default();
    markup.open("div", "plot").drawing(&names).close("div");
    markup.words("h4", "", heading).words("p", "about", even_years);
    for (observable, class) in [
        (Observable::Inflammation, "plot lanes"),
        (Observable::Damage, "plot"),
        (Observable::SelfReactive, "plot low"),
    ] {
        markup.words("h5", "", &words::chart_title(observable, &report.remarks));
        markup.words("p", "about", words::chart_scale(observable));
        if observable == Observable::Damage && !report.at_once.is_empty() {
            markup.words("p", "about", words::begun_at_once());
        }
        markup.open("div", class).drawing(&chart::drawn(report, observable, &page));
        markup.words("span", "cursor", "").close("div");
    }
    markup.open("div", "plot").drawing(&names).close("div");
    cannot_tell(&mut markup);
    markup.into_text()
}

/// What this comparison cannot tell, and where to read on.
fn cannot_tell(markup: &mut Markup) {
    markup.open("div", "cannot-tell");
    for sentence in words::what_it_cannot_tell() {
        markup.words("p", "", sentence);
    }
    markup.open("ul", "");
    let [numbers, treatment, _] = words::pages_beside();
    for page in [numbers, treatment] {
        markup.open("li", "").drawing("<a href=\"").drawing(page.address).drawing("\">");
        markup.text(page.name).close("a").close("li");
    }
    markup.close("ul").close("div");
}

fn class(arm: Arm) -> String {
    format!("arm-{}", arm.key())
}
