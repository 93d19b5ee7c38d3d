//! `clook gallery`: contact sheets of everyone and everything the stage can show, as PNG, without a display.

use std::fmt::Write as _;
use std::path::Path;

use super::args::GalleryArgs;
use super::exit_code::ExitStatus;
use super::output::Output;
use art::stage::{SHEET_GROUND, manners_sheet, objects, parts_sheet, people_sheet, places};
use folder::Unwritten;
use raster::{Fit, Layer, Pixels, PlacePart, draw, of_place, of_place_with, png};
use scenario::Door;

/// Most places or objects side by side.
const PLACES_ACROSS: u32 = 4;
const OBJECTS_ACROSS: u32 = 10;

/// Draws the sheets into a folder.
pub(super) fn gallery(args: &GalleryArgs) -> Result<Output, Output> {
    std::fs::create_dir_all(&args.out).map_err(|why| cannot(&args.out, &why.into()))?;
    let width = args.width.clamp(200, 8000);
    let mut out = String::new();
    for (name, sheet) in [
        ("people.png", whole(&people_sheet(), width)),
        ("manners.png", whole(&manners_sheet(), width)),
        ("parts.png", whole(&parts_sheet(), width)),
        ("places.png", place_sheet(width)),
        ("objects.png", object_sheet(width)),
    ] {
        let path = args.out.join(name);
        let bytes = sheet
            .as_ref()
            .and_then(png)
            .ok_or_else(|| Output::failed(ExitStatus::Problems, format!("{name} could not be drawn")))?;
        folder::replace(&path, bytes).map_err(|why| cannot(&path, &why))?;
        let _ = writeln!(out, "{}", path.display());
    }
    Ok(Output::clean(out))
}

fn cannot(path: &Path, why: &Unwritten) -> Output {
    Output::failed(ExitStatus::CannotRead, format!("{} cannot be written ({why})", path.display()))
}

/// A sheet that is one SVG, at its own proportions.
fn whole(svg: &str, width: u32) -> Option<Pixels> {
    let side = |name: &str| -> Option<u32> {
        let (_, rest) = svg.split_once(&format!(" {name}=\""))?;
        rest.split_once('"')?.0.parse().ok()
    };
    let (across, down) = (side("width")?, side("height")?);
    let height = u64::from(width) * u64::from(down) / u64::from(across);
    draw(&[Layer::Svg(svg)], width, u32::try_from(height).ok()?, Fit::Inside)
}

/// Every place by day and by night, and after those every way that a door can stand and does not at first.
fn place_sheet(width: u32) -> Option<Pixels> {
    let cell = width / PLACES_ACROSS;
    let mut cells: Vec<Vec<Layer<'_>>> = places().map(|place| of_place(place, PlacePart::Whole)).collect();
    for place in places() {
        let door = place.door.as_ref();
        let moved = Door::ALL
            .into_iter()
            .filter(|stands| door.is_some_and(|door| door.drawn(*stands).is_some()));
        cells.extend(moved.map(|door| of_place_with(place, PlacePart::Whole, Some(door))));
    }
    grid(&cells, PLACES_ACROSS, (cell, cell * 5 / 8), Fit::Cover)
}

/// Every object.
fn object_sheet(width: u32) -> Option<Pixels> {
    let cell = width / OBJECTS_ACROSS;
    let cells: Vec<Vec<Layer<'_>>> = objects()
        .map(|object| vec![Layer::Svg(SHEET_GROUND), Layer::Svg(object.svg)])
        .collect();
    grid(&cells, OBJECTS_ACROSS, (cell, cell), Fit::Cover)
}

/// Pictures side by side, row by row.
fn grid(cells: &[Vec<Layer<'_>>], across: u32, cell: (u32, u32), fit: Fit) -> Option<Pixels> {
    let rows = u32::try_from(cells.len()).ok()?.div_ceil(across);
    let (width, height) = (cell.0 * across, cell.1 * rows);
    let mut sheet = draw(&[Layer::Svg(SHEET_GROUND)], width, height, Fit::Cover)?;
    for (n, layers) in (0..).zip(cells) {
        let picture = draw(layers, cell.0, cell.1, fit)?;
        let (left, top) = ((n % across) * cell.0, (n / across) * cell.1);
        for (row, line) in (0..).zip(picture.rgba.chunks_exact(cell.0 as usize * 4)) {
            let start = ((top + row) as usize * width as usize + left as usize) * 4;
            sheet.rgba[start..start + line.len()].copy_from_slice(line);
        }
    }
    Some(sheet)
}
