//! `clook graph`: the scenes of a call and the ways between them, as a picture or as text that draws one.

use super::args::{GraphArgs, GraphFormat};
use super::output::Output;
use super::scenario_file;
use art::chart::{Chart, dot, mermaid, svg};
use prove::MayReach;
use scenario::{Catalog, DealIx};

/// Draws a call.
pub(super) fn graph(args: &GraphArgs, catalog: &Catalog) -> Result<Output, Output> {
    let scenario = scenario_file::open(&args.path, catalog)?;
    let deals = (0..scenario.deals.len()).map(DealIx::from);
    let reach: Vec<MayReach> = deals.map(|deal| MayReach::of(&scenario, deal)).collect();
    let chart = Chart::of(&scenario, &reach);
    let draw = match args.format {
        GraphFormat::Svg => svg,
        GraphFormat::Dot => dot,
        GraphFormat::Mermaid => mermaid,
    };
    let mut output = Output::clean(draw(&scenario, &chart));
    if chart.left_out > 0 {
        output.err = format!("note: {} scenes are left out; more than this nobody can read\n", chart.left_out);
    }
    Ok(output)
}
