//! Pictures of an author's own: what is good is read, and what is not is named at its line and keeps nothing from being played.

use std::fs::File;
use std::process::Command;

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::sample::select;
use scenario::picture::{MOST_BYTES, PictureFault, PictureKind, look_at};

use super::{BASE, Folder, line_of};
use crate::properties::trainee::hold;

/// One pixel.
pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \0\0\0\x0aIDATx\x9cc\0\x01\0\0\x05\0\x01\x0d\x0a\x2d\xb4\0\0\0\0IEND\xaeB\x60\x82";

/// A photograph, which its camera held upright.
const JPEG: &[u8] = include_bytes!("../../../crates/raster/tests/pictures/photo.jpg");

const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 10\"/>";

/// The base call with a scene that is shown by a file.
fn call(file: &str) -> String {
    let pictures = format!("    pictures: {{\n        \"porch\": Picture(file: {file:?}, alt: \"A porch.\"),\n    }},\n    start: ");
    let call = BASE.replacen("    start: ", &pictures, 1);
    call.replacen("place: \"walkway-night\"", "place: \"porch\"", 1)
}

/// The head of a PNG of this size, and nothing more.
fn head(width: u32, height: u32) -> Vec<u8> {
    let sizes = [width.to_be_bytes(), height.to_be_bytes()].concat();
    [&PNG[..16], &sizes, &PNG[24..33]].concat()
}

#[test]
fn a_good_picture_is_read_with_its_scenario() {
    for (name, bytes, kind) in [
        ("porch.png", PNG, PictureKind::Png),
        ("Front Porch.JPG", JPEG, PictureKind::Jpeg),
        ("porch.jpeg", JPEG, PictureKind::Jpeg),
        ("porch.svg", SVG, PictureKind::Svg),
    ] {
        let folder = Folder::with(&call(name));
        folder.put(name, bytes);
        assert_eq!(folder.places(), Vec::<String>::new(), "{name}");
        let scenario = folder.load().scenario.unwrap();
        let picture = scenario.own_picture("porch").unwrap();
        assert_eq!(
            (picture.alt.as_str(), picture.floor_mille, picture.width_mille),
            ("A porch.", 1000, 100)
        );
        let content = picture.content.clone().unwrap().unwrap();
        assert_eq!((content.kind, &*content.bytes), (kind, bytes), "{name}");
    }
}

/// Holds a picture that cannot be shown against what is said of it, and where.
fn refused(folder: &Folder, name: &str, says: &str) {
    let line = line_of(&folder.text("scenario.ron"), "Picture(file");
    assert_eq!(folder.places(), [format!("scenario.ron:{line}: warning wrong-picture")], "{name}");
    let message = folder.problems()[0]["message"].as_str().unwrap().to_owned();
    assert!(message.contains(says), "{name}: {message}");
    let scenario = folder.load().scenario.unwrap();
    let why = scenario.own_picture("porch").unwrap().content.clone().unwrap().unwrap_err();
    assert_eq!(why.says(), message);
    assert!(!why.help().is_empty() && why.to_string().starts_with(&message));
}

#[test]
fn a_picture_that_cannot_be_shown_is_named_at_its_line_and_the_call_is_played() {
    for (name, bytes, says) in [
        ("porch.png", None, "there is no file `porch.png`"),
        ("porch.gif", Some(b"GIF89a\x01\0\x01\0".to_vec()), "not the name of a picture"),
        ("porch", Some(PNG.to_vec()), "not the name of a picture"),
        ("../porch.png", Some(PNG.to_vec()), "not the name of a picture"),
        ("", None, "not the name of a picture"),
        ("porch.png", Some(vec![]), "is broken"),
        ("porch.png", Some(b"not a picture".to_vec()), "is broken"),
        ("porch.png", Some(PNG[..20].to_vec()), "is broken"),
        ("porch.png", Some(JPEG.to_vec()), "not what its ending says"),
        ("porch.jpg", Some(PNG.to_vec()), "not what its ending says"),
        ("porch.jpg", Some(JPEG[..22].to_vec()), "is broken"),
        ("porch.png", Some(head(0, 10)), "is broken"),
        ("porch.png", Some(head(8193, 10)), "8193 by 10 pixels"),
        ("porch.png", Some(head(10, u32::MAX)), "10 by 4294967295 pixels"),
        ("porch.svg", Some(b"\xff<svg/>".to_vec()), "is broken"),
        ("porch.svg", Some(b"<html/>".to_vec()), "is broken"),
        (
            "porch.svg",
            Some(format!("<svg>{}</svg>", "<use/>".repeat(40)).into_bytes()),
            "copies its own parts",
        ),
        (
            "porch.svg",
            Some(b"<!DOCTYPE svg [<!ENTITY a '<use/>'>]><svg>&a;</svg>".to_vec()),
            "names that stand for elements",
        ),
    ] {
        let folder = Folder::with(&call(name));
        if let Some(bytes) = bytes {
            folder.put(if name.is_empty() { "x" } else { name }, bytes);
        }
        refused(&folder, name, says);
    }
}

#[test]
fn a_picture_that_can_be_read_and_not_drawn_whole_is_told_of() {
    let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 10\">{inside}</svg>").into_bytes();
    let filter = "<filter id=\"f\"><feMorphology radius=\"9\"/></filter><rect width=\"16\" height=\"10\" filter=\"url(#f)\"/>";
    for (name, bytes, says) in [
        ("porch.svg", svg(filter), "takes too long to draw"),
        (
            "porch.svg",
            svg("<text y=\"9\">出口</text>"),
            "letters that the program's fonts do not have",
        ),
        (
            "porch.svg",
            svg("<image href=\"door.png\"/>"),
            "shows the file `door.png`, which is not read",
        ),
        ("porch.png", PNG[..50].to_vec(), "is broken"),
        ("porch.svg", svg("<text y=\"9\">EXIT 12</text>"), ""),
    ] {
        let folder = Folder::with(&call(name));
        folder.put(name, &bytes);
        let said: Vec<String> = folder
            .problems()
            .iter()
            .map(|p| p["message"].as_str().unwrap().to_owned())
            .collect();
        if says.is_empty() {
            assert_eq!(said, Vec::<String>::new());
        } else {
            assert!(said.len() == 1 && said[0].contains(says), "{says}: {said:?}");
        }
        assert!(folder.load().scenario.is_some(), "{says}: it is played all the same");
    }
}

#[test]
fn a_picture_of_too_many_bytes_is_not_read() {
    let folder = Folder::with(&call("porch.png"));
    folder.put("porch.png", PNG);
    let file = File::options().write(true).open(folder.at("porch.png")).unwrap();
    file.set_len(MOST_BYTES).unwrap();
    assert_eq!(folder.places(), Vec::<String>::new());
    file.set_len(MOST_BYTES + 1).unwrap();
    refused(&folder, "porch.png", "has 21 MB, more than the 20 MB");
}

#[test]
fn what_is_no_file_is_not_waited_for() {
    let folder = Folder::with(&call("porch.png"));
    std::fs::create_dir(folder.at("porch.png")).unwrap();
    refused(&folder, "porch.png", "cannot be read");
    std::fs::remove_dir(folder.at("porch.png")).unwrap();
    if Command::new("mkfifo")
        .arg(folder.at("porch.png"))
        .status()
        .is_ok_and(|made| made.success())
    {
        refused(&folder, "porch.png", "cannot be read");
    }
}

#[test]
fn a_picture_that_nothing_shows_and_numbers_off_the_stage_are_found() {
    let unused = BASE.replacen(
        "    start: ",
        "    pictures: { \"porch\": Picture(file: \"porch.png\", alt: \"A porch.\") },\n    start: ",
        1,
    );
    let folder = Folder::with(&unused);
    folder.put("porch.png", PNG);
    let line = line_of(&unused, "\"porch\": Picture");
    assert_eq!(folder.places(), [format!("scenario.ron:{line}: warning unused-id")]);
    let off = call("porch.png").replacen("alt: ", "floor: 1.5, width: -0.1, alt: ", 1);
    let heard = "place: \"porch\", weather: Rain, hears: Heard(sound: Rain, caption: \"Rain.\", loud: 101)";
    let off = off.replacen("place: \"porch\"", heard, 1);
    folder.put("scenario.ron", &off);
    let (picture, loud) = (line_of(&off, "Picture("), line_of(&off, "loud: 101"));
    let number = |line| format!("scenario.ron:{line}: error impossible-number");
    assert_eq!(folder.places(), [number(picture), number(picture), number(loud)]);
}

#[test]
fn no_bytes_whatever_end_the_reader() {
    let heads: [&[u8]; 7] = [b"", &PNG[..8], &PNG[..16], &JPEG[..4], &JPEG[..22], b"<svg", b"\xff\xd8\xff\xc0"];
    let name = select(vec!["a.png", "a.jpg", "a.svg", "../a.png", "a", ""]);
    hold(
        400,
        &(name, select(heads.to_vec()), vec(any::<u8>(), 0..80)),
        |(name, head, rest)| {
            let found = look_at(name, [head, &rest].concat());
            let _ = found.map_err(|why| why.to_string());
            Ok(())
        },
    );
    hold(200, &(0..PNG.len(), any::<u8>()), |(at, byte)| {
        let mut bytes = PNG.to_vec();
        bytes[at] = byte;
        let _ = look_at("a.png", bytes);
        Ok(())
    });
    assert_eq!(look_at("a.png", SVG.to_vec()), Err(PictureFault::Broken("a.png".to_owned())));
}
