//! Every colour of the picture, declared once for three themes.
//!
//! Light is watercolour on paper, dark is gouache on night paper, contrast drops every wash. The style
//! sheet, the shader and the contrast test read the same table.

use super::Kind;

/// Which paper the picture is painted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Watercolour: dark line, light body.
    Light,
    /// Gouache on night paper: light line, deep body.
    Dark,
    /// No wash; black line, shape alone carries the kind.
    Contrast,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The name in style sheets.
    #[must_use]
    pub const fn key(self) -> &'static str {
        ["light", "dark", "contrast"][self as usize]
    }
}

/// A colour as `0xRRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u32);

impl Colour {
    /// Red, green and blue, 0 to 1, as a shader wants them.
    #[must_use]
    pub fn rgb(self) -> [f32; 3] {
        [16, 8, 0].map(|shift| (self.0 >> shift & 255) as f32 / 255.0)
    }

    /// `#RRGGBB`.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:06X}", self.0)
    }

    /// Contrast ratio of two colours after WCAG, 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance after WCAG, 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.rgb().map(|part| {
            let part = f64::from(part);
            if part <= 0.04045 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The three colours of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// The cell's body.
    pub body: Colour,
    /// Its membrane, signs and granules.
    pub line: Colour,
    /// Its nucleus.
    pub nucleus: Colour,
}

macro_rules! ground {
    ($($name:ident $key:literal $light:literal $dark:literal $contrast:literal;)*) => {
        /// A colour of the ground: paper, ink, places. Its three values are in the table of this module.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum Token { $($name,)* }

        impl Token {
            /// Every token.
            pub const ALL: &'static [Token] = &[$(Token::$name,)*];
            const KEYS: &'static [&'static str] = &[$($key,)*];
            const COLOURS: &'static [[u32; 3]] = &[$([$light, $dark, $contrast],)*];
        }
    };
}

ground! {
    Paper "paper" 0xFBF7EE 0x15151F 0xFFFFFF;
    Ink "ink" 0x2A2740 0xEFE8DA 0x000000;
    Soft "soft" 0x5E5A70 0xB5AFA6 0x1F1F1F;
    Rule "rule" 0xCFC8B8 0x45434F 0x000000;
    Accent "accent" 0x2F3F8F 0xA9B6FF 0x0000A8;
    Hurt "hurt" 0xC9472A 0xFF8A66 0x9B1500;
    HurtLine "hurt-line" 0x7C583F 0xBCA786 0x000000;
    River "river" 0xF3CFC6 0x4A2630 0xFFFFFF;
    RiverDeep "river-deep" 0xE9B3A9 0x63323A 0xFFFFFF;
    Bank "bank" 0xF7E3D3 0x3A2A2C 0xFFFFFF;
    BankLine "bank-line" 0xA5604F 0xC98C7C 0x000000;
    Bone "bone" 0xF3EBD6 0x34302A 0xFFFFFF;
    BoneLine "bone-line" 0x7B6A48 0xBFAE86 0x000000;
    Marrow "marrow" 0xF2D9B0 0x4A381F 0xFFFFFF;
    MarrowDeep "marrow-deep" 0xE7BE83 0x5D4724 0xFFFFFF;
    Fat "fat" 0xFCF3D6 0x574726 0xFFFFFF;
    Thymus "thymus" 0xD9D3EA 0x2D2A4A 0xFFFFFF;
    ThymusDeep "thymus-deep" 0xB9AFD8 0x3B3663 0xFFFFFF;
    ThymusPale "thymus-pale" 0xE8E3EC 0x222137 0xFFFFFF;
    ThymusLine "thymus-line" 0x5A4E8C 0xA79BE0 0x000000;
    Tissue "tissue" 0xD3E2D2 0x1F3630 0xFFFFFF;
    TissueDeep "tissue-deep" 0xA9C7AE 0x29473D 0xFFFFFF;
    TissuePale "tissue-pale" 0xE1E9DC 0x1C2A2A 0xFFFFFF;
    TissueLine "tissue-line" 0x3D6650 0x86BFA0 0x000000;
    Axon "axon" 0xF4E7A8 0x6B6130 0xFFFFFF;
    Sheath "sheath" 0xDCE8E6 0x2F4648 0xFFFFFF;
    SheathHurt "sheath-hurt" 0xDAD8D3 0x444D4B 0xFFFFFF;
    Frost "frost" 0xD5E6F0 0x1D3444 0xFFFFFF;
    FrostDeep "frost-deep" 0xA8CCE0 0x28495E 0xFFFFFF;
    FrostLine "frost-line" 0x38688A 0x8CC3E2 0x000000;
}

impl Token {
    /// The name in style sheets: `--paper`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize]
    }

    /// The colour in one theme.
    #[must_use]
    pub const fn colour(self, theme: Theme) -> Colour {
        Colour(Self::COLOURS[self as usize][theme as usize])
    }
}

/// Body, line, nucleus of each kind, in the order of [`Kind::ALL`], for light, dark, contrast.
const CELLS: [[[u32; 3]; 3]; Kind::COUNT] = [
    [[0xF0B93A, 0x6B4300, 0xB4730B], [0xB5800F, 0xFFD777, 0xFFCB4D], [0xFFE08A, 0x000000, 0x5C3A00]],
    [[0xF8E2A6, 0x7A5512, 0xDDAA4A], [0x6E5318, 0xEFD189, 0xC79A3F], [0xFFF6D6, 0x000000, 0x8A6100]],
    [[0xF9E4E0, 0x84405A, 0x8A4F93], [0x5A3C47, 0xF0BFC9, 0xC894D0], [0xFFFFFF, 0x000000, 0x5B1E63]],
    [[0xC4D2E4, 0x36506F, 0x6F8AB2], [0x33465F, 0xB3CAE8, 0x7E9CC8], [0xDCE7F5, 0x000000, 0x27405F]],
    [[0xCBB295, 0x573C22, 0x8A6A48], [0x5B4631, 0xE0C4A0, 0xB3926B], [0xE6D2B8, 0x000000, 0x3F2A14]],
    [[0xA6CDEB, 0x1C5488, 0x4388C6], [0x1F4F7A, 0x9DD2FA, 0x4FA0E0], [0xCDE6FA, 0x000000, 0x0A4277]],
    [[0x8C9FDB, 0x26307C, 0x3A48A0], [0x343F8C, 0xB9C4FF, 0x7C8BEA], [0xAEBCF2, 0x000000, 0x141E66]],
    [[0xE9F2CF, 0x566E1C, 0xBBD47E], [0x3E4A1C, 0xDCEBA8, 0xA5C062], [0xFFFFFF, 0x000000, 0x5E7A18]],
    [[0x9DBD58, 0x35500F, 0x5F8226], [0x4F6E1A, 0xCBEB86, 0x98C23F], [0xBFDD7C, 0x000000, 0x2C430A]],
    [[0xDDA9CB, 0x742659, 0xAE5C92], [0x6B2D57, 0xF2B3DC, 0xCF78B2], [0xF2C6E3, 0x000000, 0x5F1245]],
    [[0x68C2B8, 0x075651, 0x1F8580], [0x0E5F5A, 0x86E5DB, 0x35B5AB], [0x8FE0D6, 0x000000, 0x00413D]],
    [[0xE8562C, 0x6E1603, 0x8F1F08], [0xB5341A, 0xFFB39B, 0xFF7A55], [0xFF7A4D, 0x000000, 0x5A0E00]],
    [[0xEBBFA8, 0x8F4029, 0xEBBFA8], [0x6E4334, 0xF0BBA4, 0x6E4334], [0xFFE0D0, 0x000000, 0xFFE0D0]],
];

impl Kind {
    /// The three colours of this kind in one theme.
    #[must_use]
    pub const fn colours(self, theme: Theme) -> Colours {
        let [body, line, nucleus] = CELLS[self as usize][theme as usize];
        Colours { body: Colour(body), line: Colour(line), nucleus: Colour(nucleus) }
    }

    /// The key as style sheets write it: `natural-killer`, in `--natural-killer-body`.
    #[must_use]
    pub fn css_key(self) -> String {
        self.key().replace('_', "-")
    }
}
