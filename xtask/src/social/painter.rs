//! From SVG to PNG, with letters that come with the program and never from the machine.

use super::{HEIGHT, WIDTH};
use anyhow::{Context as _, Result};
use color_quant::NeuQuant;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        Options, Tree,
        fontdb::{Database, FaceInfo},
    },
};
use std::sync::Arc;

/// Libertinus Serif, under the SIL Open Font License 1.1, which asks nothing of pictures that are made with it.
const FAMILY: &str = "Libertinus Serif";

/// Paints pictures of one size.
pub(crate) struct Painter(Options<'static>);

impl Painter {
    /// With the letters of one family, so that no other one is ever chosen.
    pub(crate) fn new() -> Self {
        let mut letters = Database::new();
        typst_assets::fonts().for_each(|font| letters.load_font_data(font.to_vec()));
        let is_other = |face: &&FaceInfo| face.families.iter().all(|(name, _)| name != FAMILY);
        let others: Vec<_> = letters.faces().filter(is_other).map(|face| face.id).collect();
        others.into_iter().for_each(|face| letters.remove_face(face));
        letters.set_serif_family(FAMILY);
        Self(Options { font_family: FAMILY.to_owned(), fontdb: Arc::new(letters), ..Options::default() })
    }

    /// The picture as PNG of 256 colours, which is a quarter of the weight and looks the same.
    pub(super) fn paint(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.0).context("the picture of a card is no SVG")?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).context("there is no room for the picture of a card")?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        encode(pixels.data())
    }
}

/// Every pixel by the nearest of the colours that suit the picture best. The fourth value of a pixel is always whole.
fn encode(pixels: &[u8]) -> Result<Vec<u8>> {
    const EVERY: i32 = 10;
    let colours = NeuQuant::new(EVERY, 256, pixels);
    let places: Vec<u8> = pixels.chunks_exact(4).map(|pixel| colours.index_of(pixel) as u8).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colours.color_map_rgb());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&places)?;
    writer.finish()?;
    Ok(file)
}
