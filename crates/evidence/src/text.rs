//! Texts read while the compiler runs.

/// Whether `text` has `part` in it.
pub(crate) const fn contains(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let mut start = 0;
    while start + part.len() <= text.len() {
        if matches(text, part, start) {
            return true;
        }
        start += 1;
    }
    false
}

/// Whether `text` begins with `part`.
pub(crate) const fn starts_with(text: &str, part: &str) -> bool {
    text.len() >= part.len() && matches(text.as_bytes(), part.as_bytes(), 0)
}

/// Whether two texts are the same.
pub(crate) const fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && starts_with(one, other)
}

const fn matches(text: &[u8], part: &[u8], start: usize) -> bool {
    let mut place = 0;
    while place < part.len() {
        if text[start + place] != part[place] {
            return false;
        }
        place += 1;
    }
    true
}

/// The first number in a text: 0.1 in "vs 0.10"; NaN where there is none.
pub(crate) const fn first_number(text: &str) -> f64 {
    let text = text.as_bytes();
    let mut place = 0;
    while place < text.len() && !text[place].is_ascii_digit() {
        place += 1;
    }
    if place == text.len() {
        return f64::NAN;
    }
    let (mut value, mut unit) = (0.0, 0.0);
    while place < text.len() && (text[place].is_ascii_digit() || (text[place] == b'.' && unit == 0.0)) {
        if text[place] == b'.' {
            unit = 1.0;
        } else {
            value = value * 10.0 + (text[place] - b'0') as f64;
            unit *= 10.0;
        }
        place += 1;
    }
    if unit > 0.0 { value / unit } else { value }
}

#[cfg(test)]
mod tests {
    use super::{contains, first_number, same, starts_with};

    #[test]
    fn the_first_number_of_a_text_is_read_with_its_decimals() {
        for (text, number) in
            [("vs 0.10", 0.1), ("8 of 79", 8.0), ("OS 97%", 97.0), ("17/27", 17.0), ("47.7", 47.7)]
        {
            assert!((first_number(text) - number).abs() < 1e-12, "{text}: {}", first_number(text));
        }
        assert!(first_number("none").is_nan());
    }

    #[test]
    fn parts_are_found_wherever_they_stand() {
        assert!(contains("vs 34 in DMT arm", "34 in"));
        assert!(!contains("34", "345"));
        assert!(starts_with("MS (RRMS)", "MS") && !starts_with("M", "MS"));
        assert!(same("a", "a") && !same("a", "ab"));
    }
}
