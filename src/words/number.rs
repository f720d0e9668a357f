//! Numbers with the signs of the language.

use super::say;

/// A number as it is, its thousands apart: "6,900", "0.6", "−38".
pub(super) fn number(value: f64) -> String {
    let digits = value.abs().to_string();
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    if value < 0.0 {
        text.push_str(say!(numbers.minus_sign));
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push_str(say!(numbers.thousands_sign));
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push_str(say!(numbers.decimal_sign));
        text.push_str(decimals);
    }
    text
}

/// A number to two decimals at most.
pub(super) fn rounded(value: f64) -> String {
    number((value * 100.0).round() / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(number(0.0), "0");
        assert_eq!(number(999.0), "999");
        assert_eq!(number(6_912.0), "6,912");
        assert_eq!(number(1_250_000.0), "1,250,000");
    }

    #[test]
    fn a_minus_sign_is_a_minus_sign_and_a_point_is_a_point() {
        assert_eq!(number(-180.0), "−180");
        assert_eq!(number(0.6), "0.6");
    }

    #[test]
    fn no_more_than_two_decimals_are_said() {
        assert_eq!(rounded(0.1 + 0.2), "0.3");
        assert_eq!(rounded(8.037), "8.04");
    }
}
