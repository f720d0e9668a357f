//! Where playing begins.

use model::scenario::{FIRST_DAY, LAST_DAY};
use story::chapter::Chapter;
use story::playhead::Playhead;

fn played(mut playhead: Playhead) -> f64 {
    playhead.play();
    playhead.day
}

#[test]
fn a_chapter_just_entered_is_played_from_its_first_day() {
    for chapter in Chapter::ALL {
        assert_eq!(played(Playhead::entering(chapter)), chapter.days().start, "{chapter:?}");
    }
}

#[test]
fn a_day_gone_to_is_played_from_there_though_a_chapter_is_entered_on_it() {
    for chapter in Chapter::ALL {
        let mut playhead = Playhead::entering(chapter);
        playhead.play();
        playhead.go_to(chapter.entry_day());
        assert_eq!(played(playhead), chapter.entry_day(), "{chapter:?}");
    }
}

#[test]
fn a_pause_loses_no_day_and_the_last_day_leads_to_the_first() {
    let mut playhead = Playhead::entering(Chapter::Gap);
    playhead.play();
    playhead.advance(0.1);
    let paused = Playhead { playing: false, ..playhead };
    assert_eq!(played(paused), playhead.day);
    playhead.go_to(LAST_DAY);
    assert_eq!(played(playhead), FIRST_DAY);
}
