//! Messages between this page and the page around it, as `docs/embed.md` has them.
//!
//! Out: `{ source: "immune-rebuild", v: 1, type: "ready" | "chapter", chapter, day, state }`. In:
//! `{ target: "immune-rebuild", v: 1, type: "set", … }` with the names of a link, and nothing else.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast as _, JsValue};
use story::state::link::{LONGEST_VALUE, lay};
use story::state::message::{NAME, SET, Told, VERSION};
use story::state::{Notice, Parameter, fragment};
use web_sys::MessageEvent;
use web_sys::js_sys::{JsString, Object, Reflect};

use super::{host, unspoken};
use crate::session::Session;

/// Tells the host that the page is ready, and from then on in which chapter it is.
pub(crate) fn tell_host(session: Session) {
    let Some(host) = host() else { return };
    Effect::new(move |was_told: Option<()>| {
        session.chapter.track();
        let choices = session.choices();
        let message = Object::new();
        put(&message, "source", NAME);
        put(&message, "v", VERSION);
        put(&message, "type", if was_told.is_some() { Told::Chapter.key() } else { Told::Ready.key() });
        put(&message, "chapter", choices.chapter().key());
        put(&message, "day", choices.day);
        put(&message, "state", fragment::write(&choices));
        // A host that is gone needs to be told nothing.
        let _ = host.post_message(&message, "*");
    });
}

/// Does what the host asks for, as if a link had asked for it. What could not be used replaces `notices`.
pub(crate) fn follow_host(session: Session, notices: RwSignal<Vec<Notice>>) {
    let Some(host) = host() else { return };
    let handle = window_event_listener(leptos::ev::message, move |event: MessageEvent| {
        let is_from_host = event.source().is_some_and(|source| Object::is(&source, &host));
        if !is_from_host || !is_wish(&event.data()) {
            return;
        }
        let mut choices = session.choices();
        let mut unused = lay(&wishes(&event.data()), &mut choices);
        unused.extend(unspoken(&choices));
        session.choose(&choices);
        if notices.with_untracked(|shown| *shown != unused) {
            notices.set(unused);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether a message is one of ours that sets something.
fn is_wish(data: &JsValue) -> bool {
    data.is_object() && says(data, "target", NAME) && says(data, "v", VERSION) && says(data, "type", SET)
}

fn says(data: &JsValue, name: &str, value: impl Into<JsValue>) -> bool {
    field(data, name) == value.into()
}

/// The parameters that a message names, as a link would.
fn wishes(data: &JsValue) -> Vec<(Cow<'static, str>, Cow<'static, str>)> {
    let wish =
        |parameter: Parameter| Some((parameter.key().into(), text(&field(data, parameter.key()))?.into()));
    Parameter::ALL.into_iter().filter_map(wish).collect()
}

/// A word or a number as a link writes it; nothing else is taken. Of a text that is too long only so much is taken
/// that it is seen to be too long.
fn text(value: &JsValue) -> Option<String> {
    if let Some(number) = value.as_f64() {
        return Some(number.to_string());
    }
    let text: &JsString = value.dyn_ref()?;
    Some(text.slice(0, LONGEST_VALUE as u32 + 1).into())
}

fn field(data: &JsValue, name: &str) -> JsValue {
    // What a message is made of has no code that could throw.
    Reflect::get(data, &name.into()).unwrap_or_default()
}

fn put(message: &Object, name: &str, value: impl Into<JsValue>) {
    // An object of our own takes every field.
    let _ = Reflect::set(message, &name.into(), &value.into());
}
