//! From SVG to PNG, with letters that come with the program and never from the machine.

use super::{HEIGHT, WIDTH};
use anyhow::{Context as _, Result, anyhow};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use quantette::{
    ImageBuf, IndexedImage, Pipeline, QuantizeMethod, deps::palette::Srgb, dither::FloydSteinberg,
};
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
        encode(&in_few_colours(&pixels)?)
    }
}

/// Every pixel in the nearest of the colours that suit the picture best. Half of what that takes or adds is made good by
/// the pixels around, so that what fades does so without steps. The paper leaves nothing to see through.
fn in_few_colours(pixels: &Pixmap) -> Result<IndexedImage<Srgb<u8>>> {
    let colours = pixels.pixels().iter().map(|pixel| Srgb::new(pixel.red(), pixel.green(), pixel.blue()));
    let image = ImageBuf::new(WIDTH, HEIGHT, colours.collect()).map_err(|_| anyhow!("pixels are missing"))?;
    let fading = FloydSteinberg::with_error_diffusion(0.5);
    let pipeline = Pipeline::new().ditherer(fading).quantize_method(QuantizeMethod::kmeans());
    Ok(pipeline.input_image(image.as_ref()).output_srgb8_indexed_image())
}

fn encode(image: &IndexedImage<Srgb<u8>>) -> Result<Vec<u8>> {
    let palette = image.palette().iter().flat_map(|colour| [colour.red, colour.green, colour.blue]);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.collect::<Vec<u8>>());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(image.indices())?;
    writer.finish()?;
    Ok(file)
}
