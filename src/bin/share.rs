//! The dialog "Embed and share", fetched when a reader asks for it.

fn main() {
    immune_rebuild::share::start();
}
