//! A chart as a picture and as text that draws one.

use std::fmt::Write as _;

use scenario::Scenario;

use super::colour::{ELSEWHERE, LETTERS, LINE, PAPER, SCENE, START, UNREACHABLE};
use super::{BOX_HEIGHT, BOX_WIDTH, Chart, Way, name};

/// The most ids written on one way.
const MOST_IDS: usize = 3;

/// A chart as SVG.
pub fn svg(scenario: &Scenario, chart: &Chart) -> String {
    let (width, height) = (chart.width + 40.0, chart.height + 40.0);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-20 -20 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" \
         font-family=\"sans-serif\" font-size=\"14\">\n<title>{}</title>\n<rect x=\"-20\" y=\"-20\" width=\"100%\" height=\"100%\" fill=\"{PAPER}\"/>\n",
        escaped(&scenario.title)
    );
    let _ = writeln!(
        text,
        "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">\
         <path d=\"M0 0L8 4L0 8z\" fill=\"{LINE}\"/></marker></defs>",
    );
    for way in &chart.ways {
        let [a, b, c, d] = curve(chart, way);
        let _ = writeln!(
            text,
            "<path d=\"M{:.0} {:.0}C{:.0} {:.0} {:.0} {:.0} {:.0} {:.0}\" fill=\"none\" stroke=\"{LINE}\" marker-end=\"url(#tip)\"><title>{}</title></path>",
            a.0,
            a.1,
            b.0,
            b.1,
            c.0,
            c.1,
            d.0,
            d.1,
            escaped(&way.by.join(", "))
        );
    }
    for place in &chart.places {
        let (fill, dash) = match (place.scene, place.is_unreachable) {
            (_, true) => (UNREACHABLE, " stroke-dasharray=\"5 4\""),
            (Some(scene), _) if scene == scenario.start => (START, ""),
            (Some(_), _) => (SCENE, ""),
            (None, _) => (ELSEWHERE, ""),
        };
        let _ = writeln!(
            text,
            "<rect x=\"{:.0}\" y=\"{:.0}\" width=\"{BOX_WIDTH}\" height=\"{BOX_HEIGHT}\" rx=\"8\" fill=\"{fill}\" stroke=\"{LINE}\"{dash}/>\
             <text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\" fill=\"{LETTERS}\">{}</text>",
            place.x,
            place.y,
            place.x + BOX_WIDTH / 2.0,
            place.y + BOX_HEIGHT / 2.0 + 5.0,
            escaped(&name(scenario, place))
        );
    }
    text.push_str("</svg>\n");
    text
}

/// The four points of the curve that a way is drawn as.
pub fn curve(chart: &Chart, way: &Way) -> [(f32, f32); 4] {
    let (from, to) = (&chart.places[way.from], &chart.places[way.to]);
    let middle = BOX_WIDTH / 2.0;
    if to.y > from.y {
        let (start, end) = ((from.x + middle, from.y + BOX_HEIGHT), (to.x + middle, to.y));
        let bend = (end.1 - start.1) / 2.0;
        [start, (start.0, start.1 + bend), (end.0, end.1 - bend), end]
    } else {
        // What leads back, or to itself, goes round by the right.
        let (start, end) = (
            (from.x + BOX_WIDTH, from.y + BOX_HEIGHT * 0.65),
            (to.x + BOX_WIDTH, to.y + BOX_HEIGHT * 0.35),
        );
        let out = start.0.max(end.0) + 50.0;
        [start, (out, start.1), (out, end.1), end]
    }
}

/// A chart as Graphviz text.
pub fn dot(scenario: &Scenario, chart: &Chart) -> String {
    let mut text = "digraph call {\n  node [shape=box, style=rounded];\n".to_owned();
    for (ix, place) in chart.places.iter().enumerate() {
        let style = if place.is_unreachable { ", style=\"rounded,dashed\"" } else { "" };
        let _ = writeln!(text, "  n{ix} [label=\"{}\"{style}];", in_dot(&name(scenario, place)));
    }
    for way in &chart.ways {
        let _ = writeln!(text, "  n{} -> n{} [label=\"{}\"];", way.from, way.to, label(way, "\\n", in_dot));
    }
    text.push_str("}\n");
    text
}

/// A chart as Mermaid text.
pub fn mermaid(scenario: &Scenario, chart: &Chart) -> String {
    let mut text = "flowchart TD\n".to_owned();
    for (ix, place) in chart.places.iter().enumerate() {
        let _ = writeln!(text, "  n{ix}[\"{}\"]", in_mermaid(&name(scenario, place)));
    }
    for way in &chart.ways {
        let _ = writeln!(text, "  n{} -->|\"{}\"| n{}", way.from, label(way, "<br>", in_mermaid), way.to);
    }
    text
}

fn label(way: &Way, line_end: &str, written: fn(&str) -> String) -> String {
    let mut words = way
        .by
        .iter()
        .take(MOST_IDS)
        .map(|id| written(id))
        .collect::<Vec<_>>()
        .join(line_end);
    if way.by.len() > MOST_IDS {
        words.push_str(line_end);
        words.push('…');
    }
    words
}

/// A text inside XML; what no XML may hold is shown as a stand-in.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// A text inside the quotes of Graphviz.
fn in_dot(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace(LINE_ENDS, " ")
}

/// A text inside the quotes of Mermaid, which reads HTML there.
fn in_mermaid(text: &str) -> String {
    escaped(text).replace("&quot;", "#quot;")
}

/// What ends a line of a drawing's text.
const LINE_ENDS: [char; 2] = ['\n', '\r'];

#[cfg(test)]
mod tests {
    use super::{escaped, in_dot, in_mermaid};

    #[test]
    fn no_id_breaks_out_of_a_drawing() {
        let id = "a\"<b>&\u{1}\u{b}\u{fffe}\u{9b}\n\\";
        assert_eq!(escaped(id), "a&quot;&lt;b&gt;&amp;\u{fffd}\u{fffd}\u{fffd}\u{fffd} \\");
        assert_eq!(in_dot("a\"b\\\nc"), "a\\\"b\\\\ c");
        assert_eq!(in_mermaid("a\"<b>\n"), "a#quot;&lt;b&gt; ");
    }
}
