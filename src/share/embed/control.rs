//! Controls, each with its label.

use leptos::prelude::*;

/// A choice of which every possibility is seen.
pub(super) fn radios<T: Clone + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: &'static str,
    offered: Vec<(T, String, &'static str)>,
    chosen: Signal<T>,
    pick: impl Fn(T) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let radio = |(value, said, note): (T, String, &'static str)| {
        let (own, picked) = (value.clone(), value);
        view! {
            <label class="one-of">
                <input type="radio" name=name prop:checked=move || chosen.with(|chosen| *chosen == own)
                    on:change=move |_| pick(picked.clone())/>
                <span>{said} {(!note.is_empty()).then(|| view! { <small>{note}</small> })}</span>
            </label>
        }
    };
    view! { <fieldset><legend>{legend}</legend>{offered.into_iter().map(radio).collect_view()}</fieldset> }
}

/// A choice of which one possibility is seen.
pub(super) fn select<T: Clone + PartialEq + Send + Sync + 'static>(
    id: &'static str,
    label: &'static str,
    offered: Vec<(T, String)>,
    chosen: Signal<T>,
    pick: impl Fn(T) + 'static,
) -> impl IntoView {
    let option = |(place, (value, said)): (usize, (T, String))| {
        let is_chosen = move || chosen.with(|chosen| *chosen == value);
        view! { <option value=place selected=is_chosen>{said}</option> }
    };
    let options = offered.clone().into_iter().enumerate().map(option).collect_view();
    let change = move |event| {
        let place: Option<usize> = event_target_value(&event).parse().ok();
        if let Some((value, _)) = place.and_then(|place| offered.get(place)) {
            pick(value.clone());
        }
    };
    view! {
        <div class="field"><label for=id>{label}</label><select id=id on:change=change>{options}</select></div>
    }
}

/// A choice of yes or no.
pub(super) fn check(
    label: &'static str,
    chosen: Signal<bool>,
    pick: impl Fn(bool) + 'static,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input type="checkbox" prop:checked=chosen on:change=move |event| pick(event_target_checked(&event))/>
            {label}
        </label>
    }
}
