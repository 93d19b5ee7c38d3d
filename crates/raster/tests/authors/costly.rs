//! Pictures that would take minutes or fill the memory are found out before they are drawn, and pictures such as authors draw are not.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use raster::{Fit, draw_file, examine};
use scenario::picture::{PictureFault, PictureFile, look_at};

fn svg(inside: &str) -> PictureFile {
    let head = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1600 1000">"#;
    look_at("a.svg", format!("{head}{inside}</svg>").into_bytes()).unwrap()
}

const ALL: &str = r#"<rect width="1600" height="1000""#;

/// Many of something, each with its number.
fn many(n: usize, each: impl Fn(usize) -> String) -> String {
    (0..n).map(each).collect()
}

/// Each definition uses the one before twice; the last is used by what fills the picture.
fn chain(n: usize, define: impl Fn(usize, &str) -> String, used: &str) -> String {
    let before = |n: usize| format!("url(#d{n})");
    let defs = many(n, |at| define(at, &at.checked_sub(1).map_or("none".to_owned(), before)));
    format!("<defs>{defs}</defs>{ALL} {used}=\"{}\"/>", before(n - 1))
}

fn filters() -> String {
    let steps =
        "<feGaussianBlur stdDeviation=\"500\"/><feTurbulence baseFrequency=\"0.01\" numOctaves=\"50\"/><feMorphology radius=\"300\"/>";
    let filter = format!(
        "<filter id=\"f\" x=\"-500%\" y=\"-500%\" width=\"1100%\" height=\"1100%\">{}</filter>",
        steps.repeat(20)
    );
    format!("{filter}{ALL} filter=\"url(#f)\"/>")
}

fn two(before: &str, how: &str) -> String {
    let white = if how == "fill" { "" } else { "fill=\"white\"" };
    format!("{ALL} {white} {how}=\"{before}\"/>").repeat(2)
}

/// A picture, and what there is too much of.
type Costly = (&'static str, String);

/// Filters, and very many lines.
fn of_steps_and_lines() -> Vec<Costly> {
    let mut line = "M0 0".to_owned();
    for n in 0..100_000 {
        let _ = write!(line, "L{} {}", n % 1600, if n % 2 == 0 { 1000 } else { 0 });
    }
    vec![
        ("filters", filters()),
        (
            "one step, very wide",
            format!("<filter id=\"f\"><feMorphology radius=\"90\"/></filter>{ALL} filter=\"url(#f)\"/>"),
        ),
        (
            "noise",
            format!("<filter id=\"f\"><feTurbulence baseFrequency=\"0.1\" numOctaves=\"2000000000\"/></filter>{ALL} filter=\"url(#f)\"/>"),
        ),
        (
            "dashed lines",
            many(100_000, |n| {
                format!("<path d=\"M0 {0}L1600 {0}\" stroke=\"red\" stroke-dasharray=\"1 1\"/>\n", n % 1000)
            }),
        ),
        (
            "one line of a million dashes",
            format!("<path d=\"{}\" stroke=\"red\" stroke-dasharray=\"3 3\"/>", &line[..200_000]),
        ),
        (
            "fine lines from side to side",
            many(50_000, |n| format!("<path d=\"M0 {0}H1600\" stroke=\"red\"/>\n", n % 1000)),
        ),
        (
            "very many lines that cross in a few rows",
            format!(
                "<path fill=\"red\" d=\"M0 0{}\"/>",
                many(60_000, |n| format!("L{} {}", (n * 48_271) % 1600, n % 2 * 4))
            ),
        ),
        ("lines across", format!("<path d=\"{line}\" fill=\"red\"/>")),
    ]
}

/// Masks and layers in each other.
fn of_masks() -> Vec<Costly> {
    vec![
        (
            "masks",
            chain(
                21,
                |at, before| format!("<mask id=\"d{at}\">{}</mask>", two(before, "mask")),
                "mask",
            ),
        ),
        (
            "masks of the picture's own measure",
            chain(
                21,
                |at, before| {
                    format!(
                        "<mask id=\"d{at}\" maskUnits=\"userSpaceOnUse\" width=\"1600\" height=\"1000\">{}</mask>",
                        two(before, "mask")
                    )
                },
                "mask",
            ),
        ),
        (
            "masks of masks",
            chain(
                40,
                |at, before| format!("<mask id=\"d{at}\" mask=\"{before}\">{ALL} fill=\"white\" mask=\"{before}\"/></mask>"),
                "mask",
            ),
        ),
        (
            "masks, each in the next",
            chain(
                50,
                |at, before| format!("<mask id=\"d{at}\">{ALL} fill=\"white\" mask=\"{before}\"/></mask>"),
                "mask",
            ),
        ),
        (
            "groups as deep as may be",
            format!("{}{ALL}/>{}", "<g opacity=\"0.9\">".repeat(117), "</g>".repeat(117)),
        ),
    ]
}

/// What refers to what refers.
fn of_references() -> Vec<Costly> {
    let point = |at: usize, before: &str, how: &str| {
        let path = "<path fill=\"red\" d=\"M0 0L1 1L2 2L3 3L4 4L5 5L6 6L7 7L8 8L9 9\"";
        format!("<marker id=\"d{at}\" markerWidth=\"9\" markerHeight=\"9\" overflow=\"visible\">{path} {how}=\"{before}\"/></marker>")
    };
    vec![
        (
            "patterns",
            chain(
                12,
                |at, before| {
                    format!(
                        "<pattern id=\"d{at}\" width=\"0.5\" height=\"0.5\">{}</pattern>",
                        two(before, "fill")
                    )
                },
                "fill",
            ),
        ),
        (
            "one enormous tile",
            format!(
                "<pattern id=\"p\" patternUnits=\"userSpaceOnUse\" width=\"90000\" height=\"90000\">{ALL} fill=\"red\"/></pattern>{ALL} fill=\"url(#p)\"/>"
            ),
        ),
        (
            "cuts",
            chain(
                21,
                |at, before| format!("<clipPath id=\"d{at}\">{}</clipPath>", two(before, "clip-path")),
                "clip-path",
            ),
        ),
        ("markers", chain(9, |at, before| point(at, before, "marker-mid"), "marker-start")),
        (
            "markers by a style",
            chain(9, |at, before| point(at, &format!("marker:{before}"), "style"), "marker-start"),
        ),
        (
            "masks by a style sheet",
            format!(
                "<style>{}</style>{}{ALL} class=\"c20\"/>",
                many(21, |at| format!(".c{at}, g > .x{at} {{ mask: url('#d{at}') }}\n")),
                many(21, |at| {
                    let class = at.checked_sub(1).map_or(String::new(), |at| format!("class=\"b c{at}\""));
                    format!("<mask id=\"d{at}\">{}</mask>", format!("{ALL} fill=\"white\" {class}/>").repeat(2))
                })
            ),
        ),
        (
            "pictures of parts in filters",
            chain(
                14,
                |at, before| {
                    let parts = format!("<g id=\"g{at}\">{}</g>", two(before, "filter"));
                    format!("{parts}<filter id=\"d{at}\"><feImage xlink:href=\"#g{at}\"/></filter>")
                },
                "filter",
            ),
        ),
    ]
}

/// What hides in a style sheet, or in the stops of a gradient.
fn of_sheets_and_stops() -> Vec<Costly> {
    vec![
        (
            "masks by a style sheet with a comment",
            format!(
                "<style>{}</style>{}{ALL} class=\"c20\"/>",
                many(21, |at| format!(".c{at} {{/*}}*/ mask: url('#d{at}') }}\n")),
                many(21, |at| {
                    let class = at.checked_sub(1).map_or(String::new(), |at| format!("class=\"c{at}\""));
                    format!("<mask id=\"d{at}\">{}</mask>", format!("{ALL} fill=\"white\" {class}/>").repeat(2))
                })
            ),
        ),
        (
            "a gradient of many stops for many",
            format!(
                "<defs><linearGradient id=\"g\">{}</linearGradient></defs>{}",
                many(20_000, |n| format!(
                    "<stop offset=\"{}\" stop-color=\"red\"/>",
                    f64::from(u32::try_from(n).unwrap()) / 20_000.0
                )),
                "<rect width=\"9\" height=\"9\" fill=\"url(#g)\"/>".repeat(100_000)
            ),
        ),
        (
            "a gradient of many stops over all",
            format!(
                "<defs><linearGradient id=\"g\">{}</linearGradient></defs>{ALL} fill=\"url(#g)\"/>",
                many(200_000, |n| format!(
                    "<stop offset=\"{}\" stop-color=\"red\"/>",
                    f64::from(u32::try_from(n).unwrap()) / 200_000.0
                ))
            ),
        ),
        (
            "declarations",
            format!("<style>*{{{}}}</style>{}", "fill:red;".repeat(300_000), "<g/>".repeat(100_000)),
        ),
    ]
}

/// What is long, or deep, or copied.
fn of_length() -> Vec<Costly> {
    vec![
        (
            "layers in layers",
            format!("{}{ALL}/>{}", "<g opacity=\"0.9\">".repeat(150), "</g>".repeat(150)),
        ),
        ("layers beside layers", format!("{ALL} opacity=\"0.9\"/>").repeat(2_000)),
        ("deep", format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000))),
        ("elements", "<g/>".repeat(400_000)),
        ("attributes", format!("<g {}/>", many(400_000, |n| format!("a{n}=\"\" ")))),
        (
            "attributes without quotes' friends",
            format!("<g {}/>", many(400_000, |n| format!("a{n} = '>' "))),
        ),
        ("letters", format!("<text>{}</text>", "Very many words. ".repeat(20_000))),
        (
            "styles",
            format!(
                "<style>{}</style>{}",
                many(20_000, |n| format!(".c{n}{{fill:red}}")),
                "<g class=\"c1\"/>".repeat(20_000)
            ),
        ),
        ("copies", {
            let defs = many(7, |at| {
                let used = at
                    .checked_sub(1)
                    .map_or(String::new(), |at| format!("<use href=\"#u{at}\"/>").repeat(2));
                format!(
                    "<g id=\"u{at}\">{used}{}</g>",
                    if at == 0 { "<rect/>".repeat(9_000) } else { String::new() }
                )
            });
            format!("<defs>{defs}</defs><use href=\"#u6\"/>")
        }),
        (
            "a ring",
            format!("<mask id=\"m\">{ALL} mask=\"url(#m)\"/></mask>{ALL} mask=\"url(#m)\"/>"),
        ),
    ]
}

#[test]
fn a_picture_that_would_take_too_long_is_found_out_at_once() {
    let all = [
        of_steps_and_lines(),
        of_masks(),
        of_references(),
        of_length(),
        of_sheets_and_stops(),
    ];
    for (what, inside) in all.into_iter().flatten() {
        let from = Instant::now();
        let file = svg(&inside);
        let why = examine("a.svg", &file);
        assert_eq!(why, Err(PictureFault::TooCostly("a.svg".to_owned())), "{what}");
        assert!(
            draw_file("a.svg", &file, 320, 200, Fit::Cover).is_err(),
            "{what}: neither as a small one"
        );
        assert!(
            from.elapsed() < Duration::from_secs(10),
            "{what}: found out after {:?}",
            from.elapsed()
        );
    }
}

#[test]
fn names_for_text_are_refused_where_they_multiply() {
    let refused = |dtd: &str, inside: &str| {
        let text = format!("<!DOCTYPE svg [{dtd}]><svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
        look_at("a.svg", text.into_bytes())
    };
    let says = Err(PictureFault::Entities("a.svg".to_owned()));
    let long = "x".repeat(100_000);
    for (dtd, inside) in [
        ("<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">".to_owned(), "<text>&b;</text>".to_owned()),
        ("<!ENTITY a '<use/>'>".to_owned(), "&a;".to_owned()),
        ("<!ENTITY a '&#60;use/&#62;'>".to_owned(), "&a;".to_owned()),
        ("<!ENTITY a SYSTEM \"/etc/passwd\">".to_owned(), "<text>&a;</text>".to_owned()),
        ("<!ENTITY % a '<!ENTITY b \"&#x26;\">'>".to_owned(), String::new()),
        (format!("<!ENTITY a \"{long}\">"), format!("<text>{}</text>", "&a;".repeat(100))),
        (many(100, |n| format!("<!ENTITY a{n} \"\">")), String::new()),
    ] {
        assert_eq!(refused(&dtd, &inside), says, "{}", &dtd[..dtd.len().min(60)]);
    }
    assert!(refused("<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">", "<g/>").is_ok());
}

/// Drawings as picture programs save them.
fn drawings() -> Vec<Costly> {
    let shadow = "<filter id=\"s\"><feDropShadow dx=\"4\" dy=\"6\" stdDeviation=\"8\"/></filter>";
    let gradient = "<linearGradient id=\"g\"><stop stop-color=\"red\"/><stop offset=\"1\" stop-color=\"blue\"/></linearGradient>";
    vec![
        (
            "shadows",
            format!(
                "{shadow}{}",
                many(12, |n| format!(
                    "<rect x=\"{}\" y=\"200\" width=\"90\" height=\"200\" filter=\"url(#s)\"/>",
                    n * 120
                ))
            ),
        ),
        (
            "a drawing of many parts",
            many(4_000, |n| {
                format!(
                    "<path d=\"M{} {}c10 20 30 40 50 20s30 -40 20 -60z\" fill=\"#a0c0{:02x}\" stroke=\"black\"/>",
                    n % 1500,
                    n % 900,
                    n % 256
                )
            }),
        ),
        (
            "gradients",
            format!(
                "{gradient}{}",
                many(100, |n| format!(
                    "<rect y=\"{}\" width=\"1600\" height=\"40\" fill=\"url(#g)\"/>",
                    n * 10
                ))
            ),
        ),
        (
            "a mask, a cut, a pattern and markers",
            format!(
                "<mask id=\"m\">{ALL} fill=\"white\"/></mask><clipPath id=\"c\">{ALL}/></clipPath>\
                 <pattern id=\"p\" width=\"20\" height=\"20\" patternUnits=\"userSpaceOnUse\"><circle r=\"9\"/></pattern>\
                 <marker id=\"t\"><circle r=\"2\"/></marker><g mask=\"url(#m)\" clip-path=\"url(#c)\">{ALL} fill=\"url(#p)\"/>\
                 <path d=\"M0 0L9 9L99 99\" marker-mid=\"url(#t)\" stroke=\"red\" stroke-dasharray=\"4 2\"/></g>"
            ),
        ),
    ]
}

/// The same, with style sheets, noise, words, and much in each other.
fn saved() -> Vec<Costly> {
    let gradient = "<linearGradient id=\"g\"><stop stop-color=\"red\"/><stop offset=\"1\" stop-color=\"blue\"/></linearGradient>";
    vec![
        (
            "a style sheet as picture programs write it",
            format!(
                "<style>.cls-1{{fill:url(#g)}}.cls-2{{fill:none;stroke:#231f20;stroke-miterlimit:10}}</style>{gradient}{}",
                many(500, |n| format!(
                    "<circle class=\"cls-{}\" cx=\"{}\" cy=\"200\" r=\"20\"/>",
                    n % 2 + 1,
                    n * 3
                ))
            ),
        ),
        (
            "noise as paper has it",
            format!("<filter id=\"f\"><feTurbulence baseFrequency=\"0.4\" numOctaves=\"3\"/></filter>{ALL} filter=\"url(#f)\"/>"),
        ),
        (
            "layers",
            format!("{}{ALL}/>{}", "<g opacity=\"0.9\">".repeat(12), "</g>".repeat(12)),
        ),
        (
            "letters",
            format!("<text y=\"300\" font-size=\"30\">{}</text>", "Some words on a sign. ".repeat(20)),
        ),
    ]
}

#[test]
fn pictures_such_as_authors_draw_are_drawn() {
    for (what, inside) in [drawings(), saved()].into_iter().flatten() {
        let file = svg(&inside);
        assert_eq!(examine("a.svg", &file), Ok(vec![]), "{what}");
        assert!(draw_file("a.svg", &file, 640, 400, Fit::Cover).is_ok(), "{what}");
    }
}
