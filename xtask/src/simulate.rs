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

#[cfg(test)]
mod tests {
    use super::{Arguments, output};
    use clap::Parser;
    use model::{Observable, Population};
    use serde_json::Value;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn parse(line: &str) -> Result<Arguments, clap::Error> {
        Line::try_parse_from(std::iter::once("simulate").chain(line.split_whitespace()))
            .map(|line| line.arguments)
    }

    #[test]
    fn wrong_arguments_are_refused() {
        for line in [
            "",
            "--plan magic",
            "--plan cy-atg --depth 1.3",
            "--plan cy-atg --depth NaN",
            "--plan cy-atg --graft 0.5",
            "--plan cy-atg --graft much",
            "--plan cy-atg --selection -0.1",
            "--plan cy-atg --thymus 0",
            "--plan cy-atg --regulators 2.1",
            "--plan cy-atg --condition ra",
            "--plan cy-atg --seed -1",
            "--plan cy-atg --days=-181",
            "--plan cy-atg --days=0,3651",
            "--plan cy-atg --days=inf",
            "--plan cy-atg --csv --json",
        ] {
            assert!(parse(line).is_err_and(|error| error.exit_code() == 2), "{line}");
        }
    }

    #[test]
    fn every_setting_is_understood_and_told() {
        let line = "--plan bu-tbi-atg --depth 0.5 --graft 3 --selection 1 --thymus 0.2 --condition sle \
                    --regulators 2 --seed 9 --parameters reference --triggers on --escapes on --days=-180,7";
        let arguments = parse(line).expect("a full line");
        let scenario = model::Scenario { triggers: true, escapes: true, ..arguments.settings.scenario() };
        let described = serde_json::to_value(arguments.settings.described(&scenario)).expect("plain data");
        let expected = serde_json::json!({
            "plan": "bu-tbi-atg", "depth": 0.5, "graft": 3.0, "selection": 1.0, "thymus": 0.2, "condition": "sle",
            "regulators": 2.0, "seed": 9, "parameters": "reference", "triggers": true, "escapes": true,
        });
        assert_eq!(described, expected);
        assert_eq!(arguments.days, [-180.0, 7.0]);
    }

    #[test]
    fn json_has_every_state_by_symbol_every_quantity_with_unit_and_the_milestones() {
        let arguments = parse("--plan cy-atg --days=-180,7").expect("a line");
        let scenario = arguments.settings.scenario();
        let run = model::simulate(&scenario).expect("it runs");
        let text =
            output::json(&arguments.settings.described(&scenario), &run, &arguments.days).expect("text");
        let report: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(report["rows"].as_array().map(Vec::len), Some(2));
        let row = &report["rows"][0];
        assert_eq!((&row["day"], &row["symbols"]["S"]), (&Value::from(-180.0), &Value::from(25.0)));
        assert_eq!(row["values"]["neutrophils"], serde_json::json!({"value": 4.2, "unit": "1e9/L"}));
        assert_eq!(row["symbols"].as_object().map(serde_json::Map::len), Some(Population::COUNT));
        assert_eq!(row["values"].as_object().map(serde_json::Map::len), Some(Observable::ALL.len()));
        assert!(report["milestones"]["neutrophils_above_half"].is_f64());
    }

    #[test]
    fn comma_separated_values_have_as_many_cells_in_each_line() {
        let run =
            model::simulate(&parse("--plan none").expect("a line").settings.scenario()).expect("it runs");
        let text = output::csv(&run, &[-180.0, 0.0, 3650.0]);
        let cells: Vec<usize> = text.lines().map(|line| line.split(',').count()).collect();
        assert_eq!(cells, [1 + Population::COUNT + Observable::ALL.len(); 4]);
    }
}
