//! How the page looks: theme, and moving or still pictures.

use leptos::prelude::*;
use story::cast::Theme;

use crate::embed::whole_storyboard;
use crate::look::Look;
use crate::words;

/// The choices of display.
#[component]
pub(crate) fn Display(look: Look) -> impl IntoView {
    let pick = move |event| {
        let value = event_target_value(&event);
        look.choose(Theme::ALL.into_iter().find(|theme| theme.key() == value));
    };
    let option = move |theme: Option<Theme>| {
        let key = theme.map_or("auto", Theme::key);
        view! { <option value=key selected=move || look.chosen() == theme>{words::theme(theme)}</option> }
    };
    view! {
        <section class="settings">
            <h3>{words::display_heading()}</h3>
            <div class="setting">
                <label for="theme">{words::theme_label()}</label>
                <select id="theme" on:change=pick>
                    {option(None)}
                    {Theme::ALL.map(|theme| option(Some(theme)))}
                </select>
            </div>
            <label class="switch">
                <input type="checkbox" prop:checked=move || look.is_still.get()
                    on:change=move |event| look.is_still.set(event_target_checked(&event))/>
                {words::still_pictures()}
            </label>
            <p><a href=whole_storyboard()>{words::all_pictures()}</a></p>
        </section>
    }
}
