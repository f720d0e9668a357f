//! Pages of others that we link to: charities and transplant bodies. Papers have their links in the evidence.

/// A body: the name of its words, and its page.
pub(super) type Body = (&'static str, &'static str);

/// Bodies by condition.
pub(super) const BY_CONDITION: [(&str, &[Body]); 7] = [
    (
        "ms",
        &[
            ("mssociety", "https://www.mssociety.org.uk/"),
            ("mstrust", "https://mstrust.org.uk/"),
            ("nationalms", "https://www.nationalmssociety.org/"),
            ("msif", "https://www.msif.org/"),
        ],
    ),
    (
        "ssc",
        &[
            ("sruk", "https://www.sruk.co.uk/"),
            ("scleroderma_us", "https://scleroderma.org/"),
            ("fesca", "https://fesca-scleroderma.eu/"),
        ],
    ),
    (
        "crohn",
        &[
            ("crohns_uk", "https://crohnsandcolitis.org.uk/"),
            ("crohns_us", "https://www.crohnscolitisfoundation.org/"),
        ],
    ),
    ("lupus", &[("lupus_uk", "https://lupusuk.org.uk/"), ("lupus_us", "https://www.lupus.org/")]),
    (
        "t1d",
        &[
            ("diabetes_uk", "https://www.diabetes.org.uk/"),
            ("breakthrough", "https://www.breakthrought1d.org/"),
        ],
    ),
    ("cidp", &[("gain", "https://gaincharity.org.uk/"), ("gbs_cidp", "https://www.gbs-cidp.org/")]),
    ("nmo", &[("sumaira", "https://www.sumairafoundation.org/")]),
];

/// Bodies by where they help.
pub(super) const BY_COUNTRY: [(&str, &[Body]); 4] = [
    (
        "transplant",
        &[
            ("ebmt", "https://www.ebmt.org/"),
            ("jacie", "https://www.ebmt.org/jacie-accreditation"),
            ("fact", "https://www.factglobal.org/"),
        ],
    ),
    (
        "uk",
        &[
            ("nhs", "https://www.nhs.uk/conditions/stem-cell-transplant/"),
            ("anthony_nolan", "https://www.anthonynolan.org/"),
            ("mssociety", "https://www.mssociety.org.uk/"),
            ("sruk", "https://www.sruk.co.uk/"),
            ("crohns_uk", "https://crohnsandcolitis.org.uk/"),
            ("lupus_uk", "https://lupusuk.org.uk/"),
        ],
    ),
    (
        "us",
        &[
            ("nationalms", "https://www.nationalmssociety.org/"),
            ("scleroderma_us", "https://scleroderma.org/"),
            ("crohns_us", "https://www.crohnscolitisfoundation.org/"),
            ("lupus_us", "https://www.lupus.org/"),
        ],
    ),
    (
        "world",
        &[
            ("msif", "https://www.msif.org/"),
            ("fesca", "https://fesca-scleroderma.eu/"),
            ("gbs_cidp", "https://www.gbs-cidp.org/"),
        ],
    ),
];

/// Every page of others that is no paper.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    BY_CONDITION.iter().chain(&BY_COUNTRY).flat_map(|(_, bodies)| bodies.iter().map(|(_, page)| *page))
}
