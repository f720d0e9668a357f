//! `cargo xtask cohort`: many virtual persons, and how many stay free of relapse.

use crate::{console, simulate::settings::Settings};
use anyhow::Result;
use clap::{Args, value_parser};
use model::cohort::{Cohort, RelapseFree};
use serde::Serialize;

/// Run many virtual persons and print how many are free of relapse at the end of each year
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    settings: Settings,
    /// Number of virtual persons, at most 100000
    #[arg(long, default_value_t = 1000, value_parser = value_parser!(u32).range(1..=100_000))]
    patients: u32,
    /// Years after day 0, at most 10
    #[arg(long, default_value_t = 5, value_parser = value_parser!(u32).range(1..=10))]
    years: u32,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    relapse_free: Vec<Year>,
}

/// A share of persons, with the range that this number of persons leaves open.
#[derive(Serialize)]
struct Year {
    year: u32,
    value: f64,
    low: f64,
    high: f64,
}

/// Runs the cohort and prints one line a year.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut cohort = Cohort::new(arguments.settings.scenario(), f64::from(arguments.years))?;
    cohort.grow(arguments.patients as usize)?;
    let relapse_free = (1..=arguments.years).map(|year| {
        let RelapseFree { value, low, high, .. } = cohort.relapse_free(f64::from(year));
        Year { year, value, low, high }
    });
    let report = Report { relapse_free: relapse_free.collect() };
    console::print(&if arguments.json {
        serde_json::to_string_pretty(&report)? + "\n"
    } else {
        table(&report, arguments.patients)
    })
}

fn table(report: &Report, patients: u32) -> String {
    let mut text = format!("free of relapse among {patients} virtual persons (range of chance alone)\n");
    for Year { year, value, low, high } in &report.relapse_free {
        text += &format!("year {year:>2}   {value:.3}   ({low:.3} to {high:.3})\n");
    }
    text + "Simulated: persons differ by amounts the modellers chose. Not a forecast for anyone.\n"
}
