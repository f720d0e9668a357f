//! The options of an embedded page, each with its label.

use leptos::prelude::*;
use story::cast::Theme;
use story::export::{Edition, Form};
use story::state::{Chrome, LanguageTag, Motion};

use super::control::{check, radios, select};
use super::wish::Wish;
use crate::words;

/// Every option. What a form cannot carry is not offered for it.
#[component]
pub(crate) fn Options(wish: RwSignal<Wish>) -> impl IntoView {
    let form = Memo::new(move |_| wish.with(|wish| wish.form));
    let carries_options = move || form.get().carries_options();
    let forms = Form::ALL.map(|form| {
        let (name, note) = words::form_of_embed(form);
        (form, name.to_owned(), note)
    });
    view! {
        <div class="options">
            {radios("share-form", words::form_label(), forms.to_vec(), form.into(),
                move |form| wish.update(|wish| wish.form = form))}
            {move || begin(wish, form.get())}
            <Show when=carries_options><LookOfTheHost wish/></Show>
            <Show when=move || form.get() == Form::Frame><HeightOfTheFrame wish/></Show>
            {edition(wish)}
        </div>
    }
}

/// Where readers begin.
fn begin(wish: RwSignal<Wish>, form: Form) -> impl IntoView {
    let here = if form.carries_options() { words::begin_here() } else { words::begin_chapter() };
    let places = [(true, here.to_owned(), ""), (false, words::begin_first().to_owned(), "")];
    let chosen = Signal::derive(move || wish.with(|wish| wish.begins_here));
    let pick = move |begins_here| wish.update(|wish| wish.begins_here = begins_here);
    radios("share-begin", words::begin_label(), places.to_vec(), chosen, pick)
}

fn edition(wish: RwSignal<Wish>) -> impl IntoView {
    let editions = [Edition::Living, Edition::Pinned].map(|edition| (edition, words::edition(edition), ""));
    let chosen = Signal::derive(move || wish.with(|wish| wish.edition));
    let pick = move |edition| wish.update(|wish| wish.edition = edition);
    radios("share-edition", words::edition_label(), editions.to_vec(), chosen, pick)
}

/// How much is shown, in which colours and in which language.
#[component]
fn LookOfTheHost(wish: RwSignal<Wish>) -> impl IntoView {
    let amounts = Chrome::KEYS.map(|(_, chrome)| (chrome, words::amount_shown(chrome).to_owned()));
    let themes = [None, Some(Theme::Light), Some(Theme::Dark), Some(Theme::Contrast)];
    let themes = themes.map(|theme| (theme, words::theme(theme).to_owned()));
    let languages = words::languages().map(|(tag, name)| (LanguageTag::new(tag), name.to_owned()));
    let languages = std::iter::once((None, words::language_auto().to_owned())).chain(languages);
    view! {
        {select("share-amount", words::amount_label(), amounts.to_vec(),
            Signal::derive(move || wish.with(|wish| wish.chrome)),
            move |chrome| wish.update(|wish| wish.chrome = chrome))}
        {select("share-theme", words::theme_label(), themes.to_vec(),
            Signal::derive(move || wish.with(|wish| wish.theme)),
            move |theme| wish.update(|wish| wish.theme = theme))}
        <AccentOfTheHost wish/>
        {select("share-language", words::language_label(), languages.collect(),
            Signal::derive(move || wish.with(|wish| wish.language.clone())),
            move |language| wish.update(|wish| wish.language = language))}
        {check(words::still_pictures(),
            Signal::derive(move || wish.with(|wish| wish.motion == Motion::Still)),
            move |is_still| wish.update(|wish| wish.motion = if is_still { Motion::Still } else { Motion::Auto }))}
    }
}

/// Who gives the frame its height, and what comes of a frame that keeps the one it has.
#[component]
fn HeightOfTheFrame(wish: RwSignal<Wish>) -> impl IntoView {
    let scrolls_inside = move || wish.with(|wish| !wish.resizes && wish.chrome != Chrome::Figure);
    view! {
        {check(words::resizes(), Signal::derive(move || wish.with(|wish| wish.resizes)),
            move |resizes| wish.update(|wish| wish.resizes = resizes))}
        <p class="about" role="status">{move || scrolls_inside().then(words::scrolls_inside)}</p>
    }
}

/// The colour of links, with a sample of it. One that cannot be read is refused.
#[component]
fn AccentOfTheHost(wish: RwSignal<Wish>) -> impl IntoView {
    let accent = Memo::new(move |_| wish.with(Wish::accent));
    let sample = move || match accent.get() {
        Some(Ok(accent)) => format!("#{}", accent.digits()),
        _ => "transparent".to_owned(),
    };
    let told = move || match accent.get() {
        None => words::accent_note(),
        Some(Err(problem)) => words::accent_refused(problem),
        Some(Ok(accent)) => match (wish.with(|wish| wish.theme), Theme::ALL.map(|theme| accent.on(theme))) {
            (None, [Some(_), None, _]) => words::accent_of_light(),
            (None, [None, Some(_), _]) => words::accent_of_dark(),
            _ => words::accent_note(),
        },
    };
    let is_refused = move || matches!(accent.get(), Some(Err(_))).then_some("true");
    view! {
        <div class="field">
            <label for="share-accent">{words::accent_label()}</label>
            <span class="accent">
                <input type="text" id="share-accent" maxlength="7" autocomplete="off" spellcheck="false"
                    aria-describedby="share-accent-note" aria-invalid=is_refused
                    on:input=move |event| wish.update(|wish| wish.accent = event_target_value(&event))/>
                <span class="sample" style:background-color=sample></span>
            </span>
            <p class="about" id="share-accent-note" role="status">{told}</p>
        </div>
    }
}
