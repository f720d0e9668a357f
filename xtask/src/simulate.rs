//! `cargo xtask simulate`: one run of the model, in numbers.

mod output;
pub(crate) mod settings;

use crate::console;
use anyhow::Result;
use clap::Args;
use model::scenario::{FIRST_DAY, LAST_DAY};
use settings::{Settings, Switch, within};

/// Run the model once and print what it says on the days you ask for
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    settings: Settings,
    /// Random inflammatory triggers, about five a year
    #[arg(long, value_enum, default_value_t = Switch::Off)]
    triggers: Switch,
    /// Escape of surviving clones and new breaches of tolerance
    #[arg(long, value_enum, default_value_t = Switch::Off)]
    escapes: Switch,
    /// Days to print, day 0 being the day the cells are given back; on the day of an event, after it
    #[arg(
        long,
        value_name = "DAY,DAY",
        value_delimiter = ',',
        allow_hyphen_values = true,
        value_parser = within(FIRST_DAY..=LAST_DAY),
        default_value = "-180,-28,-1,0,7,14,30,90,180,365,730,1825,3650"
    )]
    days: Vec<f64>,
    /// Print comma-separated values
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// Print JSON: the settings, every state by its symbol, every quantity with its unit, the milestones
    #[arg(long)]
    json: bool,
}

/// Runs the model and prints the days asked for.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let scenario = model::Scenario {
        triggers: arguments.triggers.is_on(),
        escapes: arguments.escapes.is_on(),
        ..arguments.settings.scenario()
    };
    let run = model::simulate(&scenario)?;
    console::print(&if arguments.json {
        output::json(&arguments.settings.described(&scenario), &run, &arguments.days)?
    } else if arguments.csv {
        output::csv(&run, &arguments.days)
    } else {
        output::table(&run, &arguments.days)
    })
}
