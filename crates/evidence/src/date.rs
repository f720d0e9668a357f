//! Days on which a number was checked, and by which it must be checked again.

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// A day of the calendar.
    ///
    /// # Panics
    /// When there is no such day; in a constant, the build stops.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Self {
        assert!(month >= 1 && month <= 12 && day >= 1 && day <= 31, "there is no such day");
        Self { year, month, day }
    }

    /// The day that lies this many seconds after the first one of 1970.
    #[must_use]
    pub const fn from_unix(seconds: u64) -> Self {
        // Days counted from 1 March of the year 0, so that leap days come last.
        let days = seconds as i64 / 86_400 + 719_468;
        let (era, of_era) = (days / 146_097, days % 146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        Self { year: (year_of_era + era * 400 + next) as u16, month: month as u8, day: day as u8 }
    }

    /// Days since the first one of 1970.
    #[must_use]
    pub const fn days(self) -> i64 {
        let (year, month) = if self.month > 2 {
            (self.year as i64, self.month as i64 - 3)
        } else {
            (self.year as i64 - 1, self.month as i64 + 9)
        };
        let (era, of_era) = (year / 400, year % 400);
        let of_year = (153 * month + 2) / 5 + self.day as i64 - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }
}

/// Who checked a number, when, and by when it must be checked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The day of the last check against the publication.
    pub on: Date,
    /// The day by which it must be checked again.
    pub again_by: Date,
    /// Clinicians and people with the condition who looked at it; there have been none yet.
    pub reviewers: &'static [&'static str],
}

/// How a review stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recheck {
    /// Not soon.
    Later,
    /// Within 60 days: so many are left.
    Soon(i64),
    /// The day has come.
    Due,
}

impl Review {
    /// How the review stands on a day.
    #[must_use]
    pub const fn standing(&self, today: Date) -> Recheck {
        match self.again_by.days() - today.days() {
            ..=0 => Recheck::Due,
            left @ 1..=60 => Recheck::Soon(left),
            _ => Recheck::Later,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Recheck, Review};

    #[test]
    fn days_are_counted_both_ways() {
        for seconds in [0, 951_782_400, 1_709_164_800, 1_795_737_600] {
            assert_eq!(Date::from_unix(seconds).days(), seconds as i64 / 86_400);
        }
        assert_eq!(Date::from_unix(951_782_400), Date::new(2000, 2, 29));
    }

    #[test]
    fn a_review_warns_60_days_before_and_is_due_on_its_day() {
        let review = Review { on: Date::new(2026, 1, 1), again_by: Date::new(2027, 3, 2), reviewers: &[] };
        assert_eq!(review.standing(Date::new(2026, 12, 31)), Recheck::Later);
        assert_eq!(review.standing(Date::new(2027, 1, 1)), Recheck::Soon(60));
        assert_eq!(review.standing(Date::new(2027, 3, 1)), Recheck::Soon(1));
        assert_eq!(review.standing(Date::new(2027, 3, 2)), Recheck::Due);
    }
}
