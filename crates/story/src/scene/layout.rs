//! Fits a chapter's composition to a frame: square first, then the loupe beside it, the landscape in what
//! is left, and words where they cover nothing.

use super::composition::{Composition, Hanging, Side, Window};
use super::crowd;
use super::label::{Caption, Label, anchored};
use super::naming::{LANDMARKS, Naming, Rise};
use super::stage::{Area, Camera, Frame, Square};
use crate::chapter::Chapter;
use crate::ruler::Anchor;

/// Stages narrower than this are a phone's.
const WIDE_FROM: f64 = 560.0;

/// Smallest stage that is laid out; smaller ones are laid out as if they were this large.
const SMALLEST: Frame = Frame { width: 280.0, height: 260.0 };
/// Largest stage that is laid out.
const LARGEST: Frame = Frame { width: 4000.0, height: 2000.0 };

/// The square of the first day, and the least width of a stage that has room for it.
const WELL_DAY_SIDE: f64 = 128.0;
const COMPARES_FROM: f64 = 880.0;

/// Room kept free on one kind of stage.
#[derive(Clone, Copy, Debug)]
struct Room {
    /// Width of the stage for which the compositions are drawn; on others the glass grows or shrinks a little.
    drawn_for: f64,
    /// Between the edge of the stage and the square.
    margin: f64,
    /// Above the square for the count.
    above: f64,
    /// Below it for the scale, and below that for the note that in the landscape one stands for many.
    below: f64,
    note: f64,
    /// A label of a place.
    label: (f64, f64),
    /// Largest share of the stage's width that the square takes.
    share: f64,
    /// Over how much of the stage the drawing comes out of the paper, at the upper and at the lower edge.
    edges: (f64, f64),
}

const WIDE: Room = Room {
    drawn_for: 940.0,
    margin: 24.0,
    above: 38.0,
    below: 36.0,
    note: 34.0,
    label: (150.0, 40.0),
    share: 0.36,
    edges: (26.0, 44.0),
};
const NARROW: Room = Room {
    drawn_for: 360.0,
    margin: 16.0,
    above: 32.0,
    below: 34.0,
    note: 32.0,
    label: (94.0, 20.0),
    share: 0.58,
    edges: (12.0, 0.0),
};

/// Where everything of a chapter stands in a frame.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) camera: Camera,
    pub(super) square: Square,
    pub(super) well_day: Option<Square>,
    pub(super) glass: Option<Glass>,
    /// `None` while the eye travels: words wait until it rests.
    names: Option<&'static [Naming]>,
    room: Room,
    frame: Frame,
}

/// The loupe before it is known what it looks at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glass {
    pub(super) at: (f64, f64),
    pub(super) radius: f64,
    pub(super) factor: f64,
    /// Whether it is seen only while somebody looks through it.
    pub(super) waits: bool,
}

impl Layout {
    pub(super) fn of(chapter: Chapter, frame: Frame) -> Self {
        let frame = within_reason(frame);
        let (composition, room) = if frame.width >= WIDE_FROM {
            (Composition::wide(chapter), WIDE)
        } else {
            (Composition::narrow(chapter), NARROW)
        };
        let well_day_room = if composition.compares && frame.width >= COMPARES_FROM {
            WELL_DAY_SIDE + room.margin
        } else {
            0.0
        };
        let square = place_square(&composition, &room, frame, well_day_room);
        let well_day = (well_day_room > 0.0).then_some(Square {
            left: square.left + square.side + room.margin,
            top: square.top,
            side: WELL_DAY_SIDE,
        });
        Self {
            camera: aim(&composition.window, free_area(composition.square, &square, frame)),
            square,
            well_day,
            glass: composition.loupe.map(|hanging| hang(&hanging, composition.square, &square, &room, frame)),
            names: Some(composition.names),
            room,
            frame,
        }
    }

    /// How much of the drawing is there at this height: 0 at an edge that is paper, 1 in the open.
    pub(super) fn presence(&self, y: f64) -> f64 {
        let (upper, lower) = self.room.edges;
        let share = |distance: f64, edge: f64| if edge > 0.0 { distance / edge } else { 1.0 };
        share(y, upper).min(share(self.frame.height - y, lower)).clamp(0.0, 1.0)
    }

    /// The point of the square nearest to the glass at its height, as shares of the side: what is looked at
    /// should lie close, so that the pointing lines stay short.
    pub(super) fn nearest_to_glass(&self) -> (f64, f64) {
        let Some(glass) = self.glass else { return (0.5, 0.5) };
        let share = |place: f64, from: f64| ((place - from) / self.square.side).clamp(0.14, 0.86);
        (share(glass.at.0, self.square.left), share(glass.at.1, self.square.top).min(0.72))
    }

    /// Writes the labels that fit, square first.
    pub(super) fn label_into(&self, labels: &mut Vec<Label>) {
        labels.clear();
        let (Some(names), room) = (self.names, &self.room) else { return };
        labels.extend(self.captions_of_squares(room));
        for naming in names {
            let candidates = naming.at.iter().map(|&(x, y, anchor, rise)| {
                let (x, y) = self.camera.screen_from_place(x, y);
                let top = if rise == Rise::Over { y - room.label.1 } else { y };
                Label { caption: naming.caption, anchor, area: anchored(x, top, room.label, anchor) }
            });
            let free = candidates.into_iter().find(|label| self.is_free(labels, label));
            labels.extend(free);
        }
    }

    fn captions_of_squares(&self, room: &Room) -> impl Iterator<Item = Label> + use<> {
        let caption = |caption: Caption, top: f64, square: &Square, height: f64| Label {
            caption,
            anchor: Anchor::Start,
            area: Area { left: square.left, top, width: square.side, height },
        };
        let square = self.square;
        let bottom = square.top + square.side;
        let above = caption(Caption::Count, square.top - room.above, &square, room.above);
        let below = caption(Caption::Scale, bottom, &square, room.below);
        let note = caption(Caption::OneForMany, bottom + room.below, &square, room.note);
        let beside = self
            .well_day
            .map(|well_day| caption(Caption::WellDay, well_day.top + well_day.side, &well_day, 58.0));
        [above, below, note].into_iter().chain(beside)
    }

    /// Whether a label lies on the stage and covers nothing: no square, no glass, no other words, and no
    /// place where a cell may stand.
    fn is_free(&self, labels: &[Label], label: &Label) -> bool {
        let stage = Area { left: 0.0, top: 0.0, width: self.frame.width, height: self.frame.height };
        let hangs = self.glass.filter(|glass| !glass.waits);
        let glass = hangs.map(|glass| Area::around(glass.at, glass.radius));
        let squares = [Some(self.square), self.well_day].into_iter().flatten().map(|square| square.area());
        let cells = crowd::standing_places().map(|(x, y, radius)| {
            Area::around(self.camera.screen_from_place(x, y), radius * self.camera.scale)
        });
        let landmarks = LANDMARKS.iter().map(|landmark| self.seen(landmark));
        let words = labels.iter().map(|other| other.area);
        stage.contains(&label.area)
            && !squares
                .chain(glass)
                .chain(landmarks)
                .chain(words)
                .chain(cells)
                .any(|taken| taken.overlaps(&label.area))
    }

    /// The area of the stage on which a part of the world is seen.
    fn seen(&self, part: &Window) -> Area {
        let (left, top) = self.camera.screen_from_place(part.x.0, part.y.0);
        let (right, bottom) = self.camera.screen_from_place(part.x.1, part.y.1);
        Area { left, top, width: right - left, height: bottom - top }
    }

    /// Part of the way from one layout to another; glass and words wait until the eye rests.
    pub(super) fn between(&self, to: &Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + share * (to - from);
        let square = Square {
            left: mix(self.square.left, to.square.left),
            top: mix(self.square.top, to.square.top),
            side: mix(self.square.side, to.square.side),
        };
        let camera = travel(&self.camera, &to.camera, self.frame, share);
        Self { camera, square, glass: None, well_day: None, names: None, ..*to }
    }
}

fn within_reason(frame: Frame) -> Frame {
    let within = |length: f64, least: f64, most: f64| if length > least { length.min(most) } else { least };
    Frame {
        width: within(frame.width, SMALLEST.width, LARGEST.width),
        height: within(frame.height, SMALLEST.height, LARGEST.height),
    }
}

fn place_square(composition: &Composition, room: &Room, frame: Frame, well_day_room: f64) -> Square {
    let height = frame.height - room.above - room.below - room.note;
    let side = composition.side.min(height).min(room.share * frame.width).floor();
    let spare = (height - side).max(0.0);
    let left = match composition.square {
        Side::Left => room.margin,
        Side::Right => frame.width - room.margin - side - well_day_room,
    };
    Square { left: left.floor(), top: (room.above + spare * 0.4).floor(), side }
}

/// The part of the stage that the square leaves to the landscape.
fn free_area(side: Side, square: &Square, frame: Frame) -> Area {
    let (left, right) = match side {
        Side::Left => (square.left + square.side, frame.width),
        Side::Right => (0.0, square.left),
    };
    Area { left, top: 0.0, width: right - left, height: frame.height }
}

/// Looks at the middle of `window` from so far that all of it is seen in `area`.
fn aim(window: &Window, area: Area) -> Camera {
    let (width, height) = (window.x.1 - window.x.0, window.y.1 - window.y.0);
    let scale = (area.width / width).min(area.height / height);
    let middle = ((window.x.0 + window.x.1) / 2.0, (window.y.0 + window.y.1) / 2.0);
    Camera {
        scale,
        left: middle.0 - (area.left + area.width / 2.0) / scale,
        top: middle.1 - (area.top + area.height / 2.0) / scale,
    }
}

fn hang(hanging: &Hanging, side: Side, square: &Square, room: &Room, frame: Frame) -> Glass {
    let radius = hanging.radius * (frame.width / room.drawn_for).clamp(0.8, 1.1);
    let away = hanging.beside + radius;
    let x = match side {
        Side::Left => square.left + square.side + away,
        Side::Right => square.left - away,
    };
    let y = frame.height - hanging.above - radius;
    Glass { at: (x, y), radius, factor: hanging.factor, waits: hanging.waits }
}

/// The camera part of the way: the middle of the view moves straight, the scale in equal ratios.
fn travel(from: &Camera, to: &Camera, frame: Frame, share: f64) -> Camera {
    let middle = |camera: &Camera| camera.place_from_screen(frame.width / 2.0, frame.height / 2.0);
    let (start, end) = (middle(from), middle(to));
    let scale = from.scale * libm::pow(to.scale / from.scale, share);
    Camera {
        scale,
        left: start.0 + share * (end.0 - start.0) - frame.width / 2.0 / scale,
        top: start.1 + share * (end.1 - start.1) - frame.height / 2.0 / scale,
    }
}
