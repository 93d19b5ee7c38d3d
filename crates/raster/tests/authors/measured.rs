//! Each price held against what the thing takes on this machine. Run by hand, see `docs/performance.md`.

#![expect(clippy::disallowed_methods, reason = "how long it takes is what is measured")]
#![expect(clippy::print_stdout, reason = "the figures are read by who runs it")]

use std::fmt::Write as _;
use std::time::Instant;

use resvg::tiny_skia::{Pixmap, Transform};

use super::{Most, measure};
use crate::svg;

/// The size that pictures are judged at.
const SIZE: (u32, u32) = (1920, 1200);

/// How often each is drawn; the quickest counts, for whatever else the machine does makes it slower only.
const TIMES: usize = 5;

/// The nanoseconds that a picture takes, and those it is priced at.
fn taken(inside: &str) -> (f64, f64) {
    let head = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1920 1200">"#;
    let (tree, _) = svg::read("a.svg", format!("{head}{inside}</svg>").as_bytes()).unwrap();
    let most = Most {
        nanos: f64::INFINITY,
        bytes: f64::INFINITY,
    };
    let priced = measure(tree.root(), Transform::identity(), SIZE, most).unwrap();
    let drawn = (0..TIMES).map(|_| {
        let mut pixmap = Pixmap::new(SIZE.0, SIZE.1).unwrap();
        let from = Instant::now();
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        from.elapsed().as_secs_f64() * 1e9
    });
    (drawn.fold(f64::INFINITY, f64::min), priced)
}

/// Many of something, each with its number.
fn many(n: usize, each: impl Fn(usize) -> String) -> String {
    (0..n).map(each).collect()
}

const ALL: &str = r#"<rect width="1920" height="1200""#;

fn filter(steps: &str) -> String {
    let filter = format!("<filter id=\"f\" x=\"0\" y=\"0\" width=\"1\" height=\"1\">{steps}</filter>");
    format!("{filter}{ALL} fill=\"#a0c0e0\" filter=\"url(#f)\"/>")
}

fn gradient(kind: &str, stops: usize) -> String {
    let stop = |n: usize| {
        let at = f64::from(u32::try_from(n).unwrap()) / f64::from(u32::try_from(stops).unwrap());
        format!("<stop offset=\"{at}\" stop-color=\"#{:06x}\"/>", n * 7_919 % 0xff_ffff)
    };
    format!(
        "<{kind} id=\"g\">{}</{kind}>{}",
        many(stops, stop),
        format!("{ALL} fill=\"url(#g)\"/>").repeat(4)
    )
}

/// A photograph in the picture, as a data address, of so many pixels along each side.
fn photo(side: u32, count: usize) -> String {
    let noise = |n: u32| u8::try_from(n.wrapping_mul(2_654_435_761) >> 24).unwrap();
    let pixels = crate::Pixels {
        width: side,
        height: side,
        rgba: (0..side * side).flat_map(|n| [noise(n), noise(n + 1), noise(n + 2), 255]).collect(),
    };
    let address = base64(&crate::png(&pixels).unwrap());
    let image = format!("<image width=\"1200\" height=\"1200\" xlink:href=\"data:image/png;base64,{address}\"/>");
    image.repeat(count)
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let all = three.iter().fold(0_u32, |all, byte| all << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for n in 0..4 {
            let letter = LETTERS[(all >> (18 - 6 * n) & 63) as usize] as char;
            out.push(if n <= three.len() { letter } else { '=' });
        }
    }
    out
}

/// A path of lines from side to side without any order, in a band of few rows: as many cross as can.
fn crossing(count: usize, rest: &str) -> String {
    let mut path = "M0 0".to_owned();
    for n in 0..count {
        let _ = write!(path, "L{} {}", (n.wrapping_mul(2_654_435_761) >> 7) % 1920, n % 2 * 4);
    }
    format!("<path d=\"{path}\" {rest}/>")
}

fn lines(count: usize, down: usize, rest: &str) -> String {
    let mut path = "M0 0".to_owned();
    for n in 0..count {
        let _ = write!(path, "L{} {}", n * 37 % 1920, if n % 2 == 0 { down } else { 0 });
    }
    format!("<path d=\"{path}\" {rest}/>")
}

/// Paths, and what they are filled with.
fn paths() -> Vec<(&'static str, String)> {
    vec![
        ("elements", many(100_000, |_| "<path d=\"M0 0L1 0L0 1z\" fill=\"red\"/>".to_owned())),
        ("a colour over all", format!("{ALL} fill=\"#a0c0e0\"/>").repeat(20)),
        (
            "a clear colour over all",
            format!("{ALL} fill=\"#a0c0e0\" fill-opacity=\"0.5\"/>").repeat(20),
        ),
        ("short lines, filled", lines(20_000, 4, "fill=\"red\"")),
        ("long lines, filled", lines(2_000, 1200, "fill=\"red\"")),
        ("4,000 lines that cross, filled", crossing(4_000, "fill=\"red\"")),
        ("16,000 lines that cross, filled", crossing(16_000, "fill=\"red\"")),
        ("4,000 lines that cross, drawn", crossing(4_000, "fill=\"none\" stroke=\"red\"")),
        ("16,000 lines that cross, drawn", crossing(16_000, "fill=\"none\" stroke=\"red\"")),
        (
            "curves, filled",
            many(4_000, |n| {
                format!(
                    "<path d=\"M{} {}c10 20 30 40 50 20s30 -40 20 -60z\" fill=\"#a0c0e0\"/>",
                    n % 1800,
                    n % 1100
                )
            }),
        ),
        ("short lines, drawn", lines(20_000, 4, "fill=\"none\" stroke=\"red\"")),
        ("long lines, drawn", lines(2_000, 1200, "fill=\"none\" stroke=\"red\"")),
        (
            "lines across, drawn",
            many(500, |n| format!("<path d=\"M0 {0}H1920\" stroke=\"red\"/>", n * 2)),
        ),
        (
            "wide lines, drawn",
            lines(500, 1200, "fill=\"none\" stroke=\"red\" stroke-width=\"40\""),
        ),
        (
            "round joints",
            lines(
                5_000,
                300,
                "fill=\"none\" stroke=\"red\" stroke-width=\"9\" stroke-linejoin=\"round\" stroke-linecap=\"round\"",
            ),
        ),
        ("dashes", lines(200, 1200, "fill=\"none\" stroke=\"red\" stroke-dasharray=\"3 3\"")),
        ("a gradient of 2 stops", gradient("linearGradient", 2)),
        ("a gradient of 8 stops", gradient("linearGradient", 8)),
        ("a gradient of 200 stops", gradient("linearGradient", 200)),
        ("a round gradient of 2 stops", gradient("radialGradient", 2)),
        ("a round gradient of 200 stops", gradient("radialGradient", 200)),
        (
            "letters",
            many(20, |n| {
                format!(
                    "<text y=\"{}\" font-size=\"30\">{}</text>",
                    n * 50 + 50,
                    "Some words on a sign. ".repeat(5)
                )
            }),
        ),
        ("large letters", "<text y=\"900\" font-size=\"900\">Wg</text>".repeat(10)),
    ]
}

/// Layers, and what cuts them.
fn layers() -> Vec<(&'static str, String)> {
    let pattern = |side: usize| {
        let tile = format!(
            "<pattern id=\"p\" patternUnits=\"userSpaceOnUse\" width=\"{side}\" height=\"{side}\"><circle r=\"{side}\" fill=\"red\"/></pattern>"
        );
        format!("{tile}{}", format!("{ALL} fill=\"url(#p)\"/>").repeat(4))
    };
    vec![
        ("layers", format!("{}{ALL}/>{}", "<g opacity=\"0.9\">".repeat(8), "</g>".repeat(8))),
        (
            "layers that are blended",
            format!("<g style=\"mix-blend-mode:luminosity\">{ALL} fill=\"#a0c0e0\"/></g>").repeat(8),
        ),
        (
            "clips",
            format!(
                "<clipPath id=\"c\"><circle cx=\"900\" cy=\"600\" r=\"900\"/></clipPath>{}",
                format!("{ALL} clip-path=\"url(#c)\"/>").repeat(8)
            ),
        ),
        (
            "masks",
            format!(
                "<mask id=\"m\">{ALL} fill=\"#808080\"/></mask>{}",
                format!("{ALL} mask=\"url(#m)\"/>").repeat(8)
            ),
        ),
        (
            "masks by alpha",
            format!(
                "<mask id=\"m\" mask-type=\"alpha\">{ALL} fill=\"#808080\"/></mask>{}",
                format!("{ALL} mask=\"url(#m)\"/>").repeat(8)
            ),
        ),
        ("a pattern of small tiles", pattern(20)),
        ("a pattern of large tiles", pattern(600)),
        ("pictures, small", photo(100, 8)),
        ("pictures, large", photo(2_000, 4)),
    ]
}

/// The steps of filters.
#[expect(clippy::too_many_lines, reason = "a list")]
fn steps() -> Vec<(&'static str, String)> {
    let four = |step: &str| filter(&step.repeat(4));
    let transfer = "<feComponentTransfer><feFuncR type=\"gamma\" amplitude=\"1\" exponent=\"0.4\"/><feFuncG type=\"gamma\" amplitude=\"1\" exponent=\"0.4\"/></feComponentTransfer>";
    vec![
        ("a blur", filter("<feGaussianBlur stdDeviation=\"20\"/>")),
        ("a blur of a pixel", filter("<feGaussianBlur stdDeviation=\"1\"/>")),
        ("a blur just below the finest", filter("<feGaussianBlur stdDeviation=\"1.99\"/>")),
        ("a blur of three pixels", filter("<feGaussianBlur stdDeviation=\"3\"/>")),
        ("a shadow", filter("<feDropShadow dx=\"4\" dy=\"6\" stdDeviation=\"8\"/>")),
        (
            "a shadow of a pixel",
            filter("<feDropShadow dx=\"4\" dy=\"6\" stdDeviation=\"1\"/>"),
        ),
        (
            "noise of one octave",
            filter("<feTurbulence baseFrequency=\"0.4\" numOctaves=\"1\"/>"),
        ),
        (
            "noise of five octaves",
            filter("<feTurbulence type=\"fractalNoise\" baseFrequency=\"0.4\" numOctaves=\"5\"/>"),
        ),
        (
            "noise without a seam",
            filter("<feTurbulence baseFrequency=\"0.4\" numOctaves=\"5\" stitchTiles=\"stitch\"/>"),
        ),
        (
            "a light, diffuse",
            filter("<feDiffuseLighting><fePointLight x=\"9\" y=\"9\" z=\"9\"/></feDiffuseLighting>"),
        ),
        (
            "a light, that shines",
            filter(
                "<feSpecularLighting specularExponent=\"20\"><feSpotLight x=\"9\" y=\"9\" z=\"9\" specularExponent=\"9\"/></feSpecularLighting>",
            ),
        ),
        (
            "a merge of four",
            filter(
                "<feMerge><feMergeNode in=\"SourceGraphic\"/><feMergeNode in=\"SourceAlpha\"/><feMergeNode in=\"SourceGraphic\"/><feMergeNode in=\"SourceGraphic\"/></feMerge>",
            ),
        ),
        (
            "a matrix of 3 by 3",
            filter("<feConvolveMatrix order=\"3\" kernelMatrix=\"1 1 1 1 1 1 1 1 1\"/>"),
        ),
        (
            "a matrix of 9 by 9",
            filter(&format!(
                "<feConvolveMatrix order=\"9\" kernelMatrix=\"{}\"/>",
                "1 ".repeat(81).trim()
            )),
        ),
        ("wider by 2", filter("<feMorphology operator=\"dilate\" radius=\"2\"/>")),
        ("wider by 9", filter("<feMorphology operator=\"dilate\" radius=\"9\"/>")),
        ("wider along one side", filter("<feMorphology operator=\"erode\" radius=\"0 40\"/>")),
        ("blended", four("<feBlend mode=\"luminosity\" in2=\"SourceGraphic\"/>")),
        ("colours by a matrix", four("<feColorMatrix type=\"hueRotate\" values=\"90\"/>")),
        ("colours by a curve", four(transfer)),
        (
            "put together",
            four("<feComposite operator=\"arithmetic\" k1=\"0.3\" k2=\"0.3\" k3=\"0.3\" in2=\"SourceGraphic\"/>"),
        ),
        (
            "displaced",
            four("<feDisplacementMap scale=\"20\" in2=\"SourceGraphic\" xChannelSelector=\"R\"/>"),
        ),
        ("flooded", four("<feFlood flood-color=\"red\"/>")),
        ("moved", four("<feOffset dx=\"5\" dy=\"5\"/>")),
        (
            "tiled",
            filter(
                "<feFlood x=\"0\" y=\"0\" width=\"40\" height=\"40\" flood-color=\"red\"/><feTile x=\"0\" y=\"0\" width=\"1920\" height=\"1200\"/>",
            ),
        ),
        (
            "a picture of a part",
            filter("<feImage xlink:href=\"#part\"/>") + "<circle id=\"part\" r=\"400\"/>",
        ),
    ]
}

#[test]
#[ignore = "a figure of one machine, see docs/performance.md"]
fn each_price_against_what_it_takes() {
    println!("| what | takes, ms | priced, ms | price / taken |\n|---|---|---|---|");
    let mut too_cheap = Vec::new();
    for (what, inside) in [paths(), layers(), steps()].into_iter().flatten() {
        let (took, priced) = taken(&inside);
        println!("| {what} | {:.1} | {:.1} | {:.1} |", took / 1e6, priced / 1e6, priced / took);
        if priced < took {
            too_cheap.push(what);
        }
    }
    assert!(too_cheap.is_empty(), "takes more than its price: {too_cheap:?}");
}
