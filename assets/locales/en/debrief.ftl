# What a run is looked back at with.

verdict-sex-trafficking = Sex trafficking by { $means }
verdict-sex-and-labor-trafficking = Sex and labor trafficking by { $means }
verdict-labor-trafficking = Labor trafficking by { $means }
# Of a minor, where no means is named.
verdict-sex-of-a-minor = Trafficking of a minor. No force, fraud or coercion need be shown
verdict-sex-and-labor-of-a-minor = Trafficking of a minor, for sex and labor
verdict-labor-of-a-minor = Labor trafficking of a minor
verdict-not-trafficking = Not trafficking. { $because }
verdict-other-crime = { $crime }, and not trafficking
verdict-undetermined = Not to be decided tonight
crime-domestic-violence = Domestic violence
crime-wage-theft = Wage theft
crime-smuggling = Smuggling of people
crime-child-abuse = Child abuse
means-force = force
means-fraud = fraud
means-coercion = coercion
means-and = { $first } and { $next }

credit-right = The right call
credit-part = A defensible call
credit-wrong = The wrong call

fault-leading = leading
fault-compound = several questions in one
fault-accusatory = accusatory
fault-label = asks for a label
fault-blame = blames
fault-promise = promises what cannot be kept
fault-status-first = status before safety
fault-graphic = asks for details nobody needs
fault-threat = threatens
fault-overheard = overheard
fault-overheard-why = Someone who must not hear it could hear it.

debrief-title = Debrief
debrief-scores = The five scores
# Over things that drew the eye and meant nothing.
debrief-innocent = It looked like something and was nothing
# $by is a question or an act that tells that it is nothing; the other stands where it was taken for a sign.
debrief-told-by = What tells you: { $by }
debrief-would-tell = What would have told you: { $by }
debrief-moment-faulty = A question to put otherwise
# The button that shows the rest of the debrief, and the one that hides it.
debrief-unfold = Show the scores and everything else
debrief-fold = Hide the scores and everything else
# Over a critical fault.
debrief-fails = This fails the run
debrief-overconfident = You were sure of a wrong call
# The decision of the report, and how sure the trainee was.
debrief-call = “{ $says }”  Sure: { $sure } of 5.
# The decision that would have been better.
debrief-better = Better: { $call }
debrief-guess = On the way you thought: { $guess } (sure: { $sure } of 5)
debrief-passes = The run passes
debrief-does-not-pass = The run does not pass yet
# Which of the five scores are below the mark.
debrief-short = Short of a pass: { $scores }
# A score's points: those gained, those that were to be had in this run, and those of the best path.
debrief-points = { $due ->
    [one] { $points } of { $due } point; the best path has { $best }
   *[other] { $points } of { $due } points; the best path has { $best }
}
debrief-scores-help = Of what you were offered or closed yourself. The best path is what a run that opens everything offers.
debrief-recognition-void = Your marks on what shows nothing outnumber those on what shows something; that is no reading, and recognition is void.
debrief-recognition-capped = Recognition is held below a pass: nothing you noticed was earned by a question, an act or a closer look, or all of it bears on one element.
debrief-recognition-not-enough = There is not enough here to judge recognition by: note at least three details, and put at least two to the test.

# The recording of the call, as a strip with marks on it.
debrief-footage = The footage
debrief-noticed = { $hits } of { $met } { $met ->
        [one] sign
       *[other] signs
    } noticed, { $cautious } noted as not conclusive; { $alarms } of { $innocent } { $innocent ->
        [one] innocent detail
       *[other] innocent details
    } taken for signs.
# How many of the questions were open, closed, and a choice between two things; and how many had a fault.
debrief-asked = Questions: { $open } open, { $closed } closed, { $choices } { $choices ->
        [one] choice
       *[other] choices
    }, { $faulty } with a fault.
# What the signs on the strip stand for.
timeline-noticed = noticed
timeline-missed = missed
timeline-false-alarm = false alarm, or a question with a fault
timeline-fails = fails the run
timeline-question = a question

# What became of a detail that was to be noticed, or of an innocent one.
outcome-noticed = Noticed
outcome-noticed-late = Noticed late
outcome-missed = Missed
outcome-closed = Closed by your own act
outcome-false-alarm = False alarm
outcome-misread = Noted as pointing the other way
outcome-freedom = Noticed: points the other way
outcome-freedom-left-open = Left open, and points the other way
outcome-freedom-missed = Missed: points the other way
outcome-tested = Suspected, and tested
outcome-taken-back-late = Suspected, and taken back late
# $given and $element are elements as they stand within a sentence, from common.ftl.
debrief-other-element = You said it bears on { $given }; it bears on { $element }.
debrief-limits = It settles nothing by itself: { $limits }
debrief-twin = It could have been innocent: { $twin }
# $by is one or more questions and acts.
debrief-opened-by = What opens or tests it: { $by }
# $sources are those who list the indicator.
debrief-listed-by = Listed by: { $sources }
debrief-again = Play it again from here
debrief-again-spoken = Play it again from: { $what }

debrief-faults = Questions to put otherwise
debrief-closed = What your route closed
debrief-closed-by = Closed by: { $act }
debrief-tasks = Critical tasks
debrief-report = Your report
debrief-goal = One thing for next time
debrief-back = Back to the calls
debrief-sources = Sources: { $sources }

# How the questions were found, where they were typed; it is not scored.
debrief-own-words = In your words
debrief-found-how = Unprompted { $own }, picked of a few { $picked }, from the list { $listed }; typed and met nothing { $missed }
debrief-found-how-says = None of this is scored. What you thought of yourself is what you will think of on the street.
debrief-list-back = The list was given back in a call asked in words only, as an accommodation.
debrief-as-asked = asked as “{ $words }”
