//! A file, handed to the browser to be saved.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast as _, JsValue};
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Array, Promise, encode_uri_component};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement,
    Url,
};

/// How many dots a PNG has for each CSS pixel of its drawing.
const DENSITY: u32 = 2;

/// A file with its name and its text. A PNG is still a drawing, and painted when it is saved.
pub(super) struct File {
    name: String,
    text: String,
    kind: &'static str,
}

const PNG: &str = "image/png";

impl File {
    pub(super) fn svg(name: String, text: String) -> Self {
        Self { name, text, kind: "image/svg+xml" }
    }

    pub(super) fn png(name: String, text: String) -> Self {
        Self { name, text, kind: PNG }
    }

    pub(super) fn csv(name: String, text: String) -> Self {
        Self { name, text, kind: "text/csv" }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Hands the file to the browser. Whether it is then saved, nobody tells us.
    ///
    /// # Errors
    /// When the browser cannot make it.
    pub(super) async fn save(&self) -> Result<(), JsValue> {
        let content = if self.kind == PNG { painted(&self.text).await? } else { self.blob()? };
        let address = Url::create_object_url_with_blob(&content)?;
        let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        anchor.set_href(&address);
        anchor.set_download(&self.name);
        anchor.click();
        forget_later(address);
        Ok(())
    }

    fn blob(&self) -> Result<Blob, JsValue> {
        let kind = BlobPropertyBag::new();
        kind.set_type(&format!("{};charset=utf-8", self.kind));
        Blob::new_with_str_sequence_and_options(&Array::of1(&self.text.as_str().into()), &kind)
    }
}

/// The browser has begun to save long before the address is forgotten.
fn forget_later(address: String) {
    const PATIENCE: i32 = 60_000;
    let forget = Closure::once_into_js(move || Url::revoke_object_url(&address));
    // A timer cannot be refused.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), PATIENCE);
}

/// A drawing as a picture of dots.
async fn painted(svg: &str) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml,{}", encode_uri_component(svg)));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let (width, height) = (DENSITY * image.natural_width(), DENSITY * image.natural_height());
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (across, down) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down)?;
    JsFuture::from(content(&canvas)).await?.dyn_into()
}

/// What a canvas holds, once it is packed.
fn content(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |done, failed| {
        let pack = Closure::once_into_js(move |blob: JsValue| done.call1(&JsValue::NULL, &blob));
        if let Err(error) = canvas.to_blob(pack.unchecked_ref()) {
            let _ = failed.call1(&JsValue::NULL, &error);
        }
    })
}
