//! Makes typed keys of `locales/`, one file a language. A language that says less than English, or more,
//! stops the build: nothing is ever said in another language than the reader's.

use std::path::Path;
use std::{env, error::Error, fs};

use leptos_i18n_codegen::gen_code;
use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
use leptos_i18n_parser::parse_locales::parse_locales;

/// The language in which a sentence is first written.
const FIRST: &str = "en";

/// The languages that say the same.
const OTHERS: [&str; 0] = [];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let options = ParseOptions::new().interpolate_display(true);
    let parsed = parse_locales(None, Config::new(FIRST)?.add_locales(OTHERS)?.parse_options(options))?;
    for error in parsed.diag.errors().iter() {
        println!("cargo::error={error}");
    }
    for difference in parsed.diag.warnings().iter() {
        println!("cargo::error={difference}");
    }
    let keys = gen_code(&parsed, None, false, None, false)?;
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("keys.rs"), keys.to_string())?;
    Ok(())
}
