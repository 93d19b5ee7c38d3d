//! Which objects can be set in a place, and how wide each is there: the rows of `assets/stage/objects.ron`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::files::file;

/// A picture of one object, on nothing, in a square of 200 by 200.
#[derive(Clone, Copy, Debug, PartialEq)]
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

/// A row of the table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: &'static str,
    width: f32,
    alt: &'static str,
}

impl Row {
    /// The object; one without a picture is left out, and a test finds it.
    fn object(self) -> Option<ObjectArt> {
        let Self { id, width, alt } = self;
        let svg = file(id)?;
        Some(ObjectArt { id, svg, width, alt })
    }
}

const TABLE: &str = include_str!("../../../../assets/stage/objects.ron");

static OBJECTS: LazyLock<Vec<ObjectArt>> = LazyLock::new(|| rows().unwrap_or_default().into_iter().filter_map(Row::object).collect());

fn rows() -> Result<Vec<Row>, ron::error::SpannedError> {
    ron::from_str(TABLE)
}

/// Every object there is a picture of.
pub fn objects() -> impl Iterator<Item = &'static ObjectArt> {
    OBJECTS.iter()
}

/// The object of a name, if there is one.
pub fn object(id: &str) -> Option<&'static ObjectArt> {
    objects().find(|object| object.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{objects, rows};

    #[test]
    fn the_table_can_be_read_and_each_row_has_its_picture() {
        let rows = rows().unwrap();
        let ids: BTreeSet<&str> = rows.iter().map(|row| row.id).collect();
        assert_eq!((ids.len(), objects().count()), (rows.len(), rows.len()));
        for object in objects() {
            assert!((0.01..0.5).contains(&object.width) && object.alt.ends_with('.'), "{object:?}");
        }
    }
}
