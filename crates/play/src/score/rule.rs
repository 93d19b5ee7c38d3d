//! The rules that give and take points, each under the name that is stored with a score.

use scenario::Fault;

/// Writes the rules once: variant, stored name.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $name:literal,)*) => {
        /// A rule, as it stands in a stored sheet.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum ScoreRule {
            $($(#[$doc])* #[serde(rename = $name)] $rule,)*
            /// A rule of a sheet that was stored by another rubric.
            #[serde(other, rename = "former-rule")]
            Former,
        }

        impl ScoreRule {
            /// All that this rubric has.
            pub const ALL: &[Self] = &[$(Self::$rule,)*];

            /// The name it is stored under.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)*
                    Self::Former => "former-rule",
                }
            }
        }
    };
}

rules! {
    /// A cue noted as concerning, for an accepted reason and in time.
    Hit = "hit",
    /// So, but late.
    LateHit = "late-hit",
    /// A cue noted as concerning for another reason, late or not.
    HitOtherReason = "hit-other-reason",
    /// A cue noted as not conclusive.
    NotedNotConclusive = "noted-not-conclusive",
    /// A cue noted as pointing the other way.
    CueReadAsFreedom = "cue-read-as-freedom",
    /// A cue met and not noted.
    Miss = "miss",
    /// A cue closed by the trainee's own act.
    ClosedByYou = "closed-by-you",
    /// A freedom noted as pointing the other way.
    FreedomSeen = "freedom-seen",
    /// A freedom noted as not conclusive.
    FreedomLeftOpen = "freedom-left-open",
    /// A freedom met and not noted.
    FreedomMissed = "freedom-missed",
    /// What means nothing, noted as concerning.
    FalseAlarm = "false-alarm",
    /// So, but tested and left out of the grounds.
    TestedSuspicion = "tested-suspicion",
    /// So, and taken back untested long after.
    TakenBackLate = "taken-back-late",
    /// What means nothing, judged so.
    CorrectRejection = "correct-rejection",
    /// Too little was noted or tested to judge.
    NotEnoughSeen = "not-enough-seen",
    /// Marks on what shows nothing outnumber those on what shows something.
    MarkedUnread = "marked-unread",
    /// Nothing bears out what was noted.
    NoCorroboration = "no-corroboration",
    /// A fact learned.
    FactLearned = "fact-learned",
    /// A fact owed and not learned.
    FactNotLearned = "fact-not-learned",
    /// A leading question.
    FaultLeading = "fault-leading",
    /// Several questions in one.
    FaultCompound = "fault-compound",
    /// An accusation.
    FaultAccusatory = "fault-accusatory",
    /// A label.
    FaultLabel = "fault-label",
    /// Blame.
    FaultBlame = "fault-blame",
    /// A promise that cannot be kept.
    FaultPromise = "fault-promise",
    /// Status before safety.
    FaultStatusFirst = "fault-status-first",
    /// Graphic detail.
    FaultGraphic = "fault-graphic",
    /// A threat.
    FaultThreat = "fault-threat",
    /// A sensitive question in a controller's hearing.
    FaultOverheard = "fault-overheard",
    /// Three harmful questions or more.
    ThreeHarmful = "three-harmful",
    /// A task done.
    TaskDone = "task-done",
    /// A task owed and not done.
    TaskNotDone = "task-not-done",
    /// The right call.
    RightCall = "right-call",
    /// A defensible call.
    DefensibleCall = "defensible-call",
    /// The wrong call.
    WrongCall = "wrong-call",
    /// What the call rests on.
    Grounds = "grounds",
    /// An innocent explanation weighed.
    ExplanationWeighed = "explanation-weighed",
    /// As sure as the call is right.
    Certainty = "certainty",
    /// A call that needs grounds and has none.
    NoGrounds = "no-grounds",
    /// A fact written.
    FactWritten = "fact-written",
    /// A fact left out.
    FactMissing = "fact-missing",
    /// A statement without ground.
    NoGround = "no-ground",
    /// A label written.
    Label = "label",
    /// A guess written.
    Guess = "guess",
}

impl ScoreRule {
    /// The rule that a fault of a question is kept under.
    pub fn of_fault(fault: Fault) -> Self {
        match fault {
            Fault::Leading => Self::FaultLeading,
            Fault::Compound => Self::FaultCompound,
            Fault::Accusatory => Self::FaultAccusatory,
            Fault::Label => Self::FaultLabel,
            Fault::Blame => Self::FaultBlame,
            Fault::Promise => Self::FaultPromise,
            Fault::StatusFirst => Self::FaultStatusFirst,
            Fault::Graphic => Self::FaultGraphic,
            Fault::Threat => Self::FaultThreat,
            Fault::Overheard => Self::FaultOverheard,
        }
    }
}

impl std::fmt::Display for ScoreRule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}
