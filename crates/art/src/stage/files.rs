//! The pictures of `assets/stage`, which are in the program itself.

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The picture of a name, such as `kitchen-214/2-front` or `phone`.
pub(super) fn file(name: &str) -> Option<&'static str> {
    FILES.iter().find(|(own, _)| *own == name).map(|(_, svg)| *svg)
}

#[cfg(test)]
mod tests {
    use super::super::{objects, places};
    use super::FILES;

    #[test]
    fn every_picture_is_shown_somewhere() {
        let shown = |svg: &str| {
            let of_place = places().any(|place| {
                let mut doors = place.door.iter().flat_map(|door| [door.open, door.ajar, door.shut]);
                place.layers.contains(&svg) || place.glow == Some(svg) || doors.any(|door| door == Some(svg))
            });
            of_place || objects().any(|object| object.svg == svg)
        };
        let idle: Vec<&str> = FILES.iter().filter(|(_, svg)| !shown(svg)).map(|(name, _)| *name).collect();
        assert!(idle.is_empty() && FILES.len() > 150, "{} files; no row names {idle:?}", FILES.len());
    }
}
