//! Makes a constant of every row that may be shown. A row that was not read, or is about people with another
//! illness, becomes none, so that a card which names it does not compile.

#[path = "build/table.rs"]
mod table;

use std::{
    collections::BTreeSet,
    env,
    fmt::Write as _,
    fs::{self, File},
    path::Path,
};
use table::{Outcome, constant, may_be_shown, records, wording};

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=data");
    let wording = wording(File::open("data/wording.csv")?)?;
    let (mut constants, mut all, mut ids) = (String::new(), String::new(), BTreeSet::new());
    for table in ["data/evidence.csv", "data/added.csv"] {
        for record in records(table, File::open(table)?)? {
            if !ids.insert(record.id.clone()) {
                return Err(format!("{table}: row {} is there twice", record.id).into());
            }
            if may_be_shown(&record) {
                constants += &constant(&record, &wording)?;
                write!(all, "{}, ", record.id)?;
            }
        }
    }
    let text = format!("{constants}\n/// Every row that may be shown.\npub const ALL: &[&Row] = &[{all}];\n");
    Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join("rows.rs"), text)?)
}
