//! `cargo xtask`: everything around the explainer, from a fresh clone, with nothing to install by hand.

mod address;
mod bench;
mod build;
mod cohort;
mod console;
mod document;
mod entry;
mod furnish;
mod headers;
mod pages;
mod pictures;
mod place;
mod probe;
mod process;
mod report;
mod serve;
mod simulate;
mod social;
mod storyboard;
mod test;
mod words;

use clap::{Parser, Subcommand, error::ErrorKind};
use std::process::ExitCode;

/// Build, serve and test the explainer.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", max_term_width = 100, after_help = EXAMPLES)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  cargo xtask serve --dev --watch    work on the page; it is rebuilt when a file changes
  cargo xtask build                  write the page, ready to be hosted, to dist/
  cargo xtask test                   run every check, as the machine that guards the branch does
  cargo xtask test --only native     run the Rust tests alone
  cargo xtask simulate --plan cy-atg --days=-1,7,365
                                     what the model says on three days";

/// One line a command; the sentences of `--help` stand beside each command's arguments.
#[derive(Subcommand)]
enum Command {
    Build(build::Arguments),
    Serve(serve::Arguments),
    Test(test::Arguments),
    Simulate(simulate::Arguments),
    Cohort(cohort::Arguments),
    Report(report::Arguments),
    Bench(bench::Arguments),
    Pictures(pictures::Arguments),
    /// Write the tables of the documents anew that are made of the code
    Document,
    #[command(hide = true)]
    Furnish(furnish::Arguments),
    #[command(hide = true)]
    Playwright(test::playwright::Arguments),
    #[command(hide = true)]
    Wordpress,
}

fn main() -> ExitCode {
    let command = match CommandLine::try_parse() {
        Ok(line) => line.command,
        Err(error) => return explain_arguments(&error),
    };
    let outcome = match command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Test(arguments) => return test::run(&arguments),
        Command::Simulate(arguments) => simulate::run(&arguments),
        Command::Cohort(arguments) => cohort::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Pictures(arguments) => pictures::run(&arguments),
        Command::Document => document::run(),
        Command::Furnish(arguments) => furnish::run(&arguments),
        Command::Playwright(arguments) => test::playwright::run(&arguments),
        Command::Wordpress => test::wordpress::run_alone(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            console::failure(&error);
            ExitCode::FAILURE
        }
    }
}

/// Help goes out whole; a mistake is answered with one sentence and exit code 2.
fn explain_arguments(error: &clap::Error) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::DisplayVersion
    ) {
        print!("{error}");
        return if error.kind() == ErrorKind::DisplayHelp { ExitCode::SUCCESS } else { ExitCode::from(2) };
    }
    let text = error.to_string();
    let sentence: Vec<&str> = text.lines().take_while(|line| !line.is_empty()).map(str::trim).collect();
    eprintln!("{} (see `cargo xtask --help`)", sentence.join(" "));
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::CommandLine;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        CommandLine::command().debug_assert();
    }
}
