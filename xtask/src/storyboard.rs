//! The storyboard: the whole story without a script, as readers get it who have none.

use anyhow::Result;
use model::{Observable, Regimen, Scenario, Transplant, Treatment, simulate};
use std::fmt::Write as _;
use story::chapter::Chapter;

/// The storyboard of the page.
pub(crate) struct Storyboard {
    /// The sections that stand in the page.
    pub(crate) html: String,
    /// Larger pictures it links to, by their path from the page.
    pub(crate) stills: Vec<(String, String)>,
}

/// Draws the storyboard from the model.
///
/// # Errors
/// When the model refuses the scenario of the story.
pub(crate) fn draw() -> Result<Storyboard> {
    let treatment = Treatment::Transplant(Transplant::new(Regimen::BeamAtg));
    let run = simulate(&Scenario { treatment, ..Scenario::default() })?;
    let mut html = String::new();
    for chapter in Chapter::ALL {
        let moment = run.at(chapter.entry_day());
        write!(html, "<section id=\"{}\"><table>", chapter.key())?;
        for &observable in chapter.shows() {
            let (name, unit) = Observable::name_and_unit(observable);
            write!(html, "<tr><th>{name}<td>{:.2}<td>{unit}", moment.read(observable))?;
        }
        html += "</table></section>\n";
    }
    Ok(Storyboard { html, stills: Vec::new() })
}
