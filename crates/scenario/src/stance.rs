//! How somebody is at this moment: the face, the body, the hands, and what is sat on.

/// How the person is at this moment, as brows, lids, mouth and shoulders show it. A child is never shown in distress.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Mood {
    /// At ease.
    #[default]
    Calm,
    /// Watchful and held in; gently so in a child.
    Tense,
    /// Pleasant, a little too much so.
    Smooth,
    /// Openly displeased; a child looks tense instead.
    Angry,
    /// Gone quiet and flat; a child looks tense instead.
    ShutDown,
    /// Near tears, and composed; a child looks tense instead.
    Tearful,
}

/// What the arms and the body do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Posture {
    /// Hands in view, one turned out in talk.
    #[default]
    Open,
    /// Arms folded on the chest.
    ArmsCrossed,
    /// One hand in a pocket, the other behind the back.
    HandsHidden,
    /// Turned and leaning, holding one arm, as if behind someone.
    HalfBehind,
    /// Sitting, hands in the lap.
    Seated,
}

/// Where the person looks, as seen by whoever watches the stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Gaze {
    /// Into the camera.
    #[default]
    AtYou,
    /// At someone on the left of the picture.
    Left,
    /// At someone on the right of the picture.
    Right,
    /// Down at the floor.
    Floor,
    /// Turned well away to the right, nearly in profile, past everyone.
    Away,
}

/// What somebody holds; in the lap when they sit. Folded arms come down for it, and of hidden hands one stays hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum InHand {
    /// Nothing.
    #[default]
    Nothing,
    /// A phone, held up.
    Phone,
    /// A card, such as an identity card or a key card, held up.
    Card,
    /// A cup, held up.
    Cup,
    /// A closed folder, against the body.
    Folder,
    /// Sheets of paper, against the body.
    Papers,
    /// A bag by its handles, at the side.
    Bag,
    /// A towel or a cloth, over the forearm.
    Towel,
}

/// What somebody sits on whose posture is `Seated`; with any other posture it is not drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
pub enum Seat {
    /// A plain chair.
    #[default]
    Chair,
    /// A padded chair with arms, as at a desk.
    OfficeChair,
    /// A sofa.
    Sofa,
    /// The edge of a bed.
    Bed,
    /// A bench with a back.
    Bench,
    /// A seat in a car or a van.
    CarSeat,
    /// A wooden crate.
    Crate,
    /// A step.
    Step,
    /// What the place shows there already: nothing is drawn.
    Shown,
}

impl Posture {
    /// The posture of somebody who holds something: arms that were folded come down for it.
    #[must_use]
    pub fn holding(self, held: InHand) -> Self {
        match self {
            Self::ArmsCrossed if held != InHand::Nothing => Self::Open,
            own => own,
        }
    }
}
