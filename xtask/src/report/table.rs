//! Tables in Markdown.

/// A table with these headings.
pub(super) fn markdown<const COLUMNS: usize>(
    headings: [&str; COLUMNS],
    rows: impl IntoIterator<Item = [String; COLUMNS]>,
) -> String {
    let line = |cells: &[String]| {
        format!("| {} |\n", cells.iter().map(|cell| cell.replace('|', "\\|")).collect::<Vec<_>>().join(" | "))
    };
    let mut text = line(&headings.map(str::to_owned));
    text += &format!("|{}\n", "---|".repeat(COLUMNS));
    for row in rows {
        text += &line(&row);
    }
    text
}

/// A number as people write it: four digits that count, no trailing zeros.
pub(crate) fn number(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return value.to_string();
    }
    let decimals = (3 - value.abs().log10().floor() as i32).clamp(0, 8) as usize;
    let text = format!("{value:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_written_with_four_digits_that_count() {
        let written = [0.0, 0.000_17, 0.345, 2.5e-5, 4.2, 33.6, 450.0, 12_345.6].map(number);
        assert_eq!(written, ["0", "0.00017", "0.345", "0.000025", "4.2", "33.6", "450", "12346"]);
    }
}
