//! Which figures are drawn as a woman's, and how far.

use super::look::{AgeBand, Beard, Figure, Hair, Look, Top};

/// Whether the look says a woman.
fn says_woman(look: &Look) -> bool {
    let hair = matches!(
        look.hair,
        Hair::Bob | Hair::Bun | Hair::Hijab | Hair::Long | Hair::Pixie | Hair::Ponytail | Hair::Wavy
    );
    match look.figure {
        Figure::Woman => true,
        Figure::Man => false,
        Figure::AsWorn => look.beard == Beard::None && (hair || look.top == Top::Dress),
    }
}

/// How much of a woman's build and face is drawn: 0 is none of it, as in a man or a child, and 1 all.
pub(super) fn womanly(look: &Look) -> f32 {
    match look.age {
        _ if !says_woman(look) => 0.0,
        AgeBand::Child => 0.0,
        AgeBand::Teen => 0.6,
        AgeBand::Young | AgeBand::Middle | AgeBand::Older => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hair_and_clothes_say_a_woman_unless_the_look_says_otherwise() {
        let of = |hair, beard, figure| {
            womanly(&Look {
                hair,
                beard,
                figure,
                ..Look::default()
            }) > 0.0
        };
        assert!(of(Hair::Ponytail, Beard::None, Figure::AsWorn));
        assert!(!of(Hair::Ponytail, Beard::Full, Figure::AsWorn));
        assert!(!of(Hair::Ponytail, Beard::None, Figure::Man));
        assert!(!of(Hair::Short, Beard::None, Figure::AsWorn));
        assert!(of(Hair::Short, Beard::None, Figure::Woman));
    }
}
