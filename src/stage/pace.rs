//! How many cells one dot stands for: one, unless frames stay slow with so many dots.

/// One dot never stands for more cells than this.
const MOST_CELLS: u32 = 8;
/// Seconds of movement after which frames are judged.
const JUDGED_AFTER: f64 = 2.0;
/// Frames are slow when half of them take longer than this, seconds. Devices that save power show 30 frames a
/// second, however few dots there are.
const SLOW: f64 = 0.036;
/// A single frame that takes longer than this, seconds, was held up by something else.
const HELD_UP: f64 = 0.5;
/// Frame times told apart, and how far apart they lie, seconds.
const STEPS: usize = 128;
const STEP: f64 = 0.004;

/// Watches the time between frames. Two slow judgements in a row halve the dots; a rest gives all of them back,
/// but only the first: the number of dots does not go to and fro.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    cells_for_one_dot: u32,
    is_fixed: bool,
    is_first: bool,
    was_slow: bool,
    /// How many frames have taken how long since the last judgement, and all of them together.
    frames: [u32; STEPS],
    seconds: f64,
}

impl Pace {
    /// All dots, for as long as the device keeps up; or a number of cells for a dot that stays.
    pub(super) fn new(cells_for_one_dot: Option<u32>) -> Self {
        Self {
            cells_for_one_dot: cells_for_one_dot.unwrap_or(1).clamp(1, MOST_CELLS),
            is_fixed: cells_for_one_dot.is_some(),
            is_first: true,
            was_slow: false,
            frames: [0; STEPS],
            seconds: 0.0,
        }
    }

    /// How many cells one dot stands for.
    pub(super) fn cells_for_one_dot(&self) -> u32 {
        self.cells_for_one_dot
    }

    /// Notes that a frame came `elapsed` seconds after the one before; 0 when the picture had been at rest.
    pub(super) fn note(&mut self, elapsed: f64) {
        if self.is_fixed {
            return;
        }
        if elapsed == 0.0 {
            self.rest();
        } else if elapsed < HELD_UP {
            self.frames[((elapsed / STEP) as usize).min(STEPS - 1)] += 1;
            self.seconds += elapsed;
            if self.seconds >= JUDGED_AFTER {
                self.judge();
            }
        }
    }

    fn rest(&mut self) {
        self.begin_anew();
        self.was_slow = false;
        if self.cells_for_one_dot > 1 && std::mem::take(&mut self.is_first) {
            self.cells_for_one_dot = 1;
        }
    }

    fn judge(&mut self) {
        let is_slow = self.median() > SLOW;
        if is_slow && self.was_slow {
            self.cells_for_one_dot = (2 * self.cells_for_one_dot).min(MOST_CELLS);
        }
        self.was_slow = is_slow && !self.was_slow;
        self.begin_anew();
    }

    fn begin_anew(&mut self) {
        self.frames.fill(0);
        self.seconds = 0.0;
    }

    /// Half of the frames took at most so many seconds, to the step.
    fn median(&self) -> f64 {
        let half = self.frames.iter().sum::<u32>().div_ceil(2);
        let mut counted = 0;
        let step = self.frames.iter().position(|&frames| {
            counted += frames;
            counted >= half
        });
        step.unwrap_or(0) as f64 * STEP
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn play(pace: &mut Pace, seconds: f64, elapsed: f64) -> u32 {
        for _ in 0..(seconds / elapsed).ceil() as u32 {
            pace.note(elapsed);
        }
        pace.cells_for_one_dot()
    }

    #[test]
    fn a_quick_device_shows_every_cell() {
        for frames_a_second in [30.0, 60.0, 120.0] {
            assert_eq!(play(&mut Pace::new(None), 60.0, 1.0 / frames_a_second), 1);
        }
    }

    #[test]
    fn frames_that_stay_slow_halve_the_dots_and_no_further_than_to_eight_cells_a_dot() {
        let mut pace = Pace::new(None);
        assert_eq!(play(&mut pace, 3.0, 0.05), 1, "it may be a moment only");
        assert_eq!(play(&mut pace, 2.0, 0.05), 2);
        assert_eq!(play(&mut pace, 60.0, 0.05), 8);
    }

    #[test]
    fn a_hitch_does_not_count() {
        let mut pace = Pace::new(None);
        for _ in 0..30 {
            play(&mut pace, 1.0, 0.016);
            play(&mut pace, 1.0, 0.3);
        }
        assert_eq!(pace.cells_for_one_dot(), 1);
    }

    #[test]
    fn dots_come_back_at_rest_and_only_once() {
        let mut pace = Pace::new(None);
        assert_eq!(play(&mut pace, 4.2, 0.05), 2);
        assert_eq!(play(&mut pace, 60.0, 0.016), 2, "they do not come back while the picture moves");
        pace.note(0.0);
        assert_eq!(pace.cells_for_one_dot(), 1);
        assert_eq!(play(&mut pace, 4.2, 0.05), 2);
        pace.note(0.0);
        assert_eq!(pace.cells_for_one_dot(), 2);
    }

    #[test]
    fn a_number_that_was_asked_for_stays() {
        let mut pace = Pace::new(Some(4));
        play(&mut pace, 20.0, 0.1);
        pace.note(0.0);
        assert_eq!(pace.cells_for_one_dot(), 4);
    }
}
