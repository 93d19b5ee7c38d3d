//! What stands about at work, in a dormitory, at school and by the road.

use super::ObjectArt;

pub(super) const ROWS: &[ObjectArt] = &[
    // A desk and its wall.
    art!("ledger", 0.1, "An open ledger with ruled columns, partly filled in by hand."),
    art!("clipboard", 0.065, "A clipboard with a list; the first three lines are ticked."),
    art!(
        "appointment-book",
        0.1,
        "An open ring-bound appointment book with coloured entries, a pen before it."
    ),
    art!(
        "time-cards",
        0.13,
        "A metal wall rack with eight places for time cards; seven hold a card."
    ),
    art!(
        "wall-calendar",
        0.09,
        "A wall calendar with a picture of mountains above one month of days."
    ),
    art!("desk-bell", 0.055, "A brass desk bell."),
    art!("folder", 0.075, "A manila folder with papers in it."),
    art!("envelope", 0.055, "A sealed white envelope."),
    // Where people sleep.
    art!("mattress", 0.27, "A mattress on the floor with a pillow and a blanket."),
    art!("bunk-bed", 0.34, "A metal bunk bed with a ladder; both beds are made."),
    art!("blanket-roll", 0.12, "A rolled blanket held by two straps."),
    art!("sleeping-bag", 0.24, "A sleeping bag laid out, with a pillow."),
    // Doors and walls.
    art!("hasp", 0.08, "A hasp and staple across a door and its frame, without a lock in it."),
    art!("padlock", 0.045, "A closed brass padlock."),
    art!("security-camera", 0.07, "A white security camera on a wall bracket."),
    // A kitchen.
    art!("rice-cooker", 0.095, "A rice cooker with a wooden paddle beside it."),
    art!("hot-plate", 0.13, "An electric hot plate with two rings."),
    art!("cooking-pot", 0.11, "A large steel cooking pot with its lid on."),
    art!("apron", 0.16, "A work apron on a hook."),
    // Work and tools.
    art!("work-gloves", 0.08, "A pair of work gloves with leather palms."),
    art!("hard-hat", 0.085, "A yellow hard hat."),
    art!("tool-box", 0.13, "A closed red metal tool box."),
    // Children, school and health.
    art!("toys", 0.14, "Two building blocks, a stacking toy and a toy car."),
    art!("teddy-bear", 0.1, "A teddy bear with a red bow."),
    art!("school-backpack", 0.12, "A blue school backpack."),
    art!("crutches", 0.24, "A pair of crutches."),
    art!("first-aid-kit", 0.1, "A green first aid box with a white cross."),
    art!("medicine-bottle", 0.04, "An amber medicine bottle with a white cap and a label."),
    art!("wheelchair", 0.27, "A wheelchair with a blue seat."),
    art!("baby-car-seat", 0.15, "An empty infant car seat with its handle up."),
    // The roadside.
    art!("road-flare", 0.1, "A burning road flare on the ground."),
    art!("traffic-cone", 0.13, "An orange traffic cone with two white bands."),
    art!("gas-can", 0.1, "A red fuel can with a yellow spout."),
];
