//! Which objects can be set in a place, and how wide each is there.

/// A picture of one object, on nothing, in a square of 200 by 200.
#[derive(Clone, Copy, Debug)]
pub struct ObjectArt {
    /// The name a scenario uses.
    pub id: &'static str,
    /// The picture.
    pub svg: &'static str,
    /// The width of the square as a fraction of the width of the stage.
    pub width: f32,
    /// One sentence that says what it is to someone who does not see it.
    pub alt: &'static str,
}

macro_rules! art {
    ($id:literal, $width:literal, $alt:literal) => {
        ObjectArt {
            id: $id,
            svg: include_str!(concat!("../../../../../assets/stage/objects/", $id, ".svg")),
            width: $width,
            alt: $alt,
        }
    };
}

mod apartment;
mod carried;
mod rooms;

/// Every object there is a picture of.
pub fn objects() -> impl Iterator<Item = &'static ObjectArt> {
    [apartment::ROWS, carried::ROWS, rooms::ROWS].into_iter().flatten()
}

/// The object of a name, if there is one.
pub fn object(id: &str) -> Option<&'static ObjectArt> {
    objects().find(|object| object.id == id)
}
