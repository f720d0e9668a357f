//! `cargo xtask bench`: how long things take. It never fails on time: machines differ; ratios within one run say
//! more.

mod model;
mod page;
mod play;
mod runs;
mod stage;

use anyhow::Result;
use clap::{Args, Subcommand};

/// Time the model and the picture, each beside a published library
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    subject: Subject,
}

#[derive(Subcommand)]
enum Subject {
    /// One person over ten years with 52 triggers, and 1000 persons over five
    Model,
    /// A frame of 2000, 8000 and 20,000 cells, by each of our painters and by PixiJS
    Stage,
    /// The story played from the first day to the last, by each of our painters
    Play,
    /// 1000 runs of four treatments on the page, and how long a slider takes to answer meanwhile
    Runs,
}

/// Times the subject and prints a table.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    match arguments.subject {
        Subject::Model => model::run(),
        Subject::Stage => stage::run(),
        Subject::Play => play::run(),
        Subject::Runs => runs::run(),
    }
}
