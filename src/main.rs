//! The live page.

fn main() {
    immune_rebuild::live::start();
}
