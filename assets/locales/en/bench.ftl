# What the author's bench says: the file's problems, its graph, its scores, and a run of it.
#
# These stay in English and are no messages: the names of rules, the pages of rules, what a check says and the help it gives,
# what the explorer says to look at, why a file cannot be read, and the names of personas. They belong to the language that
# calls are written in, as ids do. So `{ $id }`, `{ $deal }`, `{ $scene }` and `{ $rule }` are ids of the author's file or of the
# program, put in as they stand; text between backticks is set in the typeface of the file.

# The head: how the file stands, after its name and a mark.

bench-standing-unreadable = it cannot be read: { $why }
bench-standing-unreadable-older = it cannot be read: { $why }; an older version is shown
bench-standing-being-read = being read
bench-standing-behind = { $n ->
    [one] { $n } problem; an older version is shown
   *[other] { $n } problems; an older version is shown
}
bench-standing-not-yet = { $n ->
    [one] { $n } problem; it cannot be played yet
   *[other] { $n } problems; it cannot be played yet
}
bench-standing-playable = version { $n }, playable
# $counts: such as “2 errors, 1 warning”.
bench-standing-playable-but = version { $n }, playable; { $counts }

# Counts of problems; those that are not nothing stand in a row with commas between.
bench-count-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
bench-count-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
bench-count-advice = { $n } advice

# Before the field for the path of a file.
bench-file = File
bench-open-file = Open
# Spoken.
bench-open-file-spoken = Open this file
bench-other-file = Other file
# Spoken.
bench-other-file-spoken = Open another file
# Before one button for each deal.
bench-deals = Deal
# Spoken on a deal's button, and the head of its scores.
bench-deal = Deal { $deal }
bench-open-keys = Keys  { $key }
# Spoken on the button that shows the keys; also in the list of keys.
bench-all-keys = All keys
bench-leave = Leave  { $key }
# Spoken.
bench-leave-spoken = Leave the bench

# Below the head: why something could not be done, or what was done. The first letter is made a capital.

bench-no-way = no way leads to `{ $scene }` in the deal `{ $deal }`
# $what: a step, such as “ask `evening`”; $why: why it is refused.
bench-place-lost = the place in the run could not be kept: step { $step }, { $what }, is not possible now ({ $why })
# In place of a step in the message before.
bench-step-go-on = going on
bench-nothing-to-assume = the scenario has no such thing any more
bench-editor-failed = the editor `{ $program }` could not be started ({ $detail }); the place is copied; start with --editor to name another
bench-editor-unclosed = a quote in the command for the editor is never closed: { $command }; the place is copied; start with --editor and close it
bench-walkthrough-name-wrong = a walkthrough's name has small letters, digits and hyphens
bench-walkthrough-unfinished = only a run that was played to the filed report, with nothing assumed, can be kept
bench-walkthrough-there = there is a walkthrough of that name, and it was left as it is: { $path }
bench-walkthrough-kept = kept as { $path }
bench-walkthrough-failed = the walkthrough could not be kept ({ $detail }): { $path }

# The tabs, each with its key, and as they are spoken.

bench-tab-problems = Problems ({ $n })  { $key }
bench-tab-problems-spoken = Problems ({ $n })
bench-tab-graph = Graph  { $key }
bench-tab-graph-spoken = Graph
bench-tab-scores = Scores  { $key }
bench-tab-scores-spoken = Scores
bench-tab-run = Run  { $key }
bench-tab-run-spoken = Run
# What is true in the run: flags, counters, trust, facts.
bench-tab-holds = What holds  { $key }
bench-tab-holds-spoken = What holds

# The problems.

bench-being-read = The file is being read.
bench-all-well = All is well
bench-all-well-why = No rule finds anything in this file. The scores tab shows what the call can score.
bench-more-problems = { $n ->
    [one] And { $n } problem more.
   *[other] And { $n } problems more.
}
bench-error = Error
bench-warning = Warning
bench-advice = Advice
bench-problem-place = line { $line }, column { $column } · { $rule }
# Spoken. $severity: Error, Warning or Advice; $message: what the check says.
bench-problem-spoken = { $severity }, line { $line }, column { $column }: { $message } ({ $rule })
bench-line = Line { $line }
# Spoken. $why: what the check says of that line.
bench-line-spoken = Open line { $line }: { $why }
bench-what-rule = What is this rule?
# Spoken.
bench-what-rule-spoken = What is the rule { $rule }?
bench-close-rule = Close the page of the rule
# Spoken.
bench-close-rule-spoken = Close the page of the rule { $rule }
bench-rule = The rule { $rule }
bench-rule-example = An example that shows it
bench-rule-message = The check says: { $message }
# Head of an example without the problem.
bench-rule-instead = Instead
# Before an example; $part: a part of the file, such as scenes.
bench-rule-part = In the part { $part }:

# The graph.

bench-no-graph = The graph is drawn once there is a version that can be played.
# Before the field for a search.
bench-find = Find a scene
bench-find-none = no scene is called so
# Spoken.
bench-larger = Larger
# Spoken.
bench-smaller = Smaller
bench-whole = Whole  { $key }
# Spoken.
bench-whole-spoken = The whole graph
# Spoken on the canvas.
bench-graph-spoken = Graph: the arrows move it
bench-left-out = { $n ->
    [one] There are too many scenes to draw them all; { $n } scene is left out.
   *[other] There are too many scenes to draw them all; { $n } scenes are left out.
}
bench-pick = Pick a scene to play from it, or to open it in your editor.
bench-scene = Scene { $scene }
bench-play-from = Play from here  { $key }
# Spoken.
bench-play-from-spoken = Play from the scene { $scene }
bench-open-scene = Open in the editor  { $key }
# Spoken.
bench-open-scene-spoken = Open the scene { $scene } in the editor
# Put before one of the two sentences that follow.
bench-no-way-leads-here = No way leads here.
bench-leads-nowhere = It leads nowhere.
# $ways: ways in a row with semicolons between.
bench-leads-to = Leads to { $ways }.
# One of the ways. $by: ids of questions, acts, objects or events in a row with commas between.
bench-way = { $scene } (by { $by })
# In place of an id in the message before: the scene leads on once its lines are over.
bench-by-lines = its lines
# The box where all ways end; also in place of a scene in a way.
bench-end-of-call = end of the call
# Spoken on a box, with what follows in a row after it.
bench-spoken-scene = scene { $scene }
# On a box, and spoken on it.
bench-box-no-way = no way leads here
bench-box-opening = opening
# Spoken.
bench-box-opening-spoken = the opening
# On the box of the scene where the run stands.
bench-box-run = the run
# Spoken.
bench-box-run-spoken = the run is here
# On a box, in little room: visits of all visits.
bench-box-visits = { $n } of { $all }
# Spoken.
bench-box-visits-spoken = { $n } of { $all } visits

# The scores, as the explorer found them.

bench-exploring = The call is being explored…
bench-exploring-how = Every way through it is played, or as many as there is time for. You can go on meanwhile.
bench-not-explored = This version has not been explored.
bench-no-scores = Scores are worked out once there is a version that can be played.
bench-no-flaws = Nothing stands out
# Head of a list of what the explorer found strange.
bench-flaws = Look at
bench-how-exact = Every state was played, { $states } in all.
bench-how-sampled = There are too many states to play them all. The { $states } nearest to the start were, and { $plays } calls by luck.
bench-stuck = A trainee can be stuck in `{ $scene }`
# The exploration of a deal ended before all was looked at.
bench-cut = Cut short: nothing is concluded from what was not looked at
# $scene is one of those that lead to each other.
bench-round = The scenes lead to each other without end, { $scene } among them
bench-ranges = Least and greatest of each score, in percent of what was due
# In place of least and greatest, where no run came to this disposition.
bench-no-range = none
bench-can-pass = can pass
bench-no-pass-found = no pass was found
bench-personas = What the personas score
# What a persona's run comes to, after its name.
bench-persona-lost = found no way out of the call
bench-persona-passes = passes
bench-persona-fails = does not pass
bench-persona-screened-out = screened out
bench-reach-complete = Reach is complete
bench-reach-incomplete = Reach is not complete
bench-reach-counts = { $met } met, { $none } cannot be met, { $open } not met and not proved out of reach
bench-not-met = { $kind ->
    [scene] Not met: scene `{ $id }`
    [detail] Not met: detail `{ $id }`
    [question] Not met: question `{ $id }`
    [answer] Not met: answer `{ $id }`
    [act] Not met: act `{ $id }`
    [look] Not met: look `{ $id }`
    [event] Not met: event `{ $id }`
    [fact] Not met: fact `{ $id }`
    [task] Not met: task `{ $id }`
    [checkpoint] Not met: checkpoint `{ $id }`
    [screen-out] Not met: screen-out `{ $id }`
   *[disposition] Not met: disposition `{ $id }`
}
bench-never-met = { $kind ->
    [scene] Cannot be met in any deal: scene `{ $id }`
    [detail] Cannot be met in any deal: detail `{ $id }`
    [question] Cannot be met in any deal: question `{ $id }`
    [answer] Cannot be met in any deal: answer `{ $id }`
    [act] Cannot be met in any deal: act `{ $id }`
    [look] Cannot be met in any deal: look `{ $id }`
    [event] Cannot be met in any deal: event `{ $id }`
    [fact] Cannot be met in any deal: fact `{ $id }`
    [task] Cannot be met in any deal: task `{ $id }`
    [checkpoint] Cannot be met in any deal: checkpoint `{ $id }`
    [screen-out] Cannot be met in any deal: screen-out `{ $id }`
   *[disposition] Cannot be met in any deal: disposition `{ $id }`
}
bench-and-more = And { $n } more.
# Heads of five narrow columns: the five scores, shortened to about nine letters.
bench-column-recognition = Recogn.
bench-column-questioning = Question.
bench-column-safety = Safety
bench-column-disposition = Dispos.
bench-column-documentation = Docum.

# The run.

bench-begin = Begin  { $key }
# Spoken on the button; also in the list of keys.
bench-begin-spoken = Begin at the start of the call
bench-step-back = Step back
# Spoken on the button; also in the list of keys.
bench-step-back-spoken = Take the last step back
bench-no-run = No run is played
bench-no-run-how = Begin at the start of the call, or pick a scene of the graph and play from there. The run goes on where it was each time you save the file.
bench-no-version = There is no version that can be played yet
bench-no-version-how = Mend the errors in the list of problems and save the file.
# $time: the clock of the call, such as 21:14:05.
bench-run-stands = { $time }, scene { $scene }
bench-hide-way = Hide the way here
bench-show-way = The way here
# Spoken.
bench-show-way-spoken = Show the way here
bench-way-taken = { $n ->
    [one] The way that was taken to come here: { $n } step
   *[other] The way that was taken to come here: { $n } steps
}
bench-way-by-itself = The call comes here by itself.
bench-event = Event { $event }
bench-call-ends = The call ends
# $says: what the trainee did, in the author's words.
bench-screen-out = Screen-out `{ $id }`: { $says }
# Before what the officer says.
bench-you = You:
# Before what somebody says.
bench-speaker = { $who }:
# Below a line: the details it carries. $ids: ids in a row with commas between.
bench-cue = Cue { $ids }
bench-freedom = Freedom { $ids }
bench-distractor = Distractor { $ids }
bench-notice = Notice
# Spoken.
bench-notice-spoken = Notice { $ids }
bench-not-conclusive = Not conclusive
# Spoken.
bench-not-conclusive-spoken = Note { $ids } as not conclusive
bench-take-back = Take back
# Spoken.
bench-take-back-spoken = Take back the note on { $ids }

# What can be done next in the run.

# The run goes round by itself and was stopped.
bench-stalled = The scenes lead to each other without end, and the run was stopped here. Step back, and let one of them lead elsewhere.
bench-hear-all = Hear everything  { $key }
# Spoken.
bench-hear-all-spoken = Hear everything up to the next choice
bench-nothing-to-do = Nothing can be done here
# What kind of option it is, small, after the option's sentence.
bench-kind-ask = ask
bench-kind-look = look
bench-kind-do = do
bench-more = More ({ $n } of { $pages })  { $key }
# Spoken.
bench-more-spoken = The next nine
# Head of the objects in view.
bench-in-view = In view

# The filed run.

bench-keep = Keep it as a walkthrough
bench-keep-assumed = Something in this run was assumed, so it cannot be kept as a walkthrough.
bench-keep-what = A walkthrough is played again by every check, and says where the call no longer ends as it does now.
# Before the field for a walkthrough's name.
bench-keep-name = Its name
bench-keep-save = Save as a walkthrough
bench-keep-behind = The file has problems, and the run is of an older version. Mend the file to keep the run.
bench-keep-name-rule = A name has small letters, digits and hyphens, such as asks-in-private.
bench-passes = The run passes
bench-fails = The run does not pass
bench-screened-out = Screened out: { $id }
bench-void = Marks on what shows nothing outnumber the others; recognition is void.
bench-not-enough = Too little was noted or tested to judge recognition by.
bench-capped = Recognition is held back, because nothing bears out what was noticed.
# One of the five scores is below what a run needs, in little room; the better levels are in common.ftl.
bench-level-not-yet = not yet
bench-points = { $points } of { $due }

# What holds in the run.

bench-holds-assumed = Something in this run is assumed, so it cannot be kept as a walkthrough
bench-holds-what = Change what you like, to see what would follow. A run with something assumed cannot be kept.
# $seed: the number that decides what is drawn by luck.
bench-deal-and-seed = Deal { $deal }; seed { $seed }
bench-story-time = Story time
bench-seconds = Seconds since the call opened
bench-people = People
bench-overheard = Someone can hear who must not hear sensitive questions
bench-trust = Trust of { $who }
bench-can-hear = can hear
# Spoken.
bench-can-hear-spoken = { $who } can hear
# After a person.
bench-is-here = is here
bench-is-not-here = is not here
bench-flags = Flags
bench-no-flags = The call has none.
# Spoken.
bench-flag-spoken = Flag { $id }
bench-counters = Counters
bench-counter = Counter { $id }
bench-facts = Facts that are known
bench-facts-stay = A fact that is known stays known; take a step back instead.
# Spoken.
bench-fact-spoken = Fact { $id }

# The steps of a run, in a list and after other words: each says what was done.
#
# Where a step is about something in the run, $kind says what: a line, a phrase of a line, words that were said, or an id.

bench-step-ask = ask `{ $id }`
bench-step-do = do `{ $id }`
bench-step-look = look at `{ $id }`
bench-step-notice = { $kind ->
    [line] notice line { $line }
    [phrase] notice phrase { $phrase } of line { $line }
    [words] notice “{ $words }”
   *[id] notice `{ $id }`
}
bench-step-note = { $kind ->
    [line] note line { $line } as not conclusive
    [phrase] note phrase { $phrase } of line { $line } as not conclusive
    [words] note “{ $words }” as not conclusive
   *[id] note `{ $id }` as not conclusive
}
bench-step-retract = { $kind ->
    [line] take back the note on line { $line }
    [phrase] take back the note on phrase { $phrase } of line { $line }
    [words] take back the note on “{ $words }”
   *[id] take back the note on `{ $id }`
}
bench-step-checkpoint = say `{ $id }`, sure { $sure } of 5
bench-step-conclude = decide on `{ $id }`
bench-step-certainty = say how sure: { $sure } of 5
# The decision rests on something noticed.
bench-step-support = { $kind ->
    [line] rest it on line { $line }
    [phrase] rest it on phrase { $phrase } of line { $line }
    [words] rest it on “{ $words }”
   *[id] rest it on `{ $id }`
}
bench-step-unsupport = { $kind ->
    [line] rest it no more on line { $line }
    [phrase] rest it no more on phrase { $phrase } of line { $line }
    [words] rest it no more on “{ $words }”
   *[id] rest it no more on `{ $id }`
}
# An innocent explanation.
bench-step-explain = weigh `{ $id }`
bench-step-unexplain = weigh `{ $id }` no more
# A statement of the report.
bench-step-state = state `{ $id }`
bench-step-unstate = strike `{ $id }`
bench-step-file = file the report
bench-step-rate = rate the run { $n } of 5
bench-assume-set = assume that `{ $id }` is set
bench-assume-not-set = assume that `{ $id }` is not set
bench-assume-counter = assume that `{ $id }` stands at { $n }
bench-assume-trust = assume that the trust of `{ $id }` is { $n }
bench-assume-hears = assume that `{ $id }` can hear
bench-assume-not-hears = assume that `{ $id }` cannot hear
bench-assume-knows = assume that `{ $id }` is known
bench-assume-time = { $n ->
    [one] assume that { $n } second has passed
   *[other] assume that { $n } seconds have passed
}

# The list of keys: names of keys as they are printed on them, and what each does.

bench-keys = Keys
bench-keys-close = Close  { $key }
bench-cap-enter = Enter
bench-cap-arrows = Arrows
bench-cap-backspace = Backspace
bench-cap-space = Space, L
bench-cap-digits = 1 to 9, M
bench-cap-file = Ctrl+Enter
bench-cap-pages = PageUp, PageDown
bench-keys-left = Problems, graph, scores
bench-keys-right = The run; what holds in it
bench-keys-press = Press what has the focus; on a problem: open the editor there
bench-keys-parts = Go to the head, the left column, the right column
bench-keys-arrows = In the graph: along the ways from scene to scene; with none in hand they move the graph
bench-keys-size = The graph larger, smaller, whole
bench-keys-play-from = Play from the picked scene
bench-keys-open-scene = Open the picked scene in the editor
bench-keys-go-on = Go on; hear everything up to the next choice
bench-keys-choose = Choose; show the next nine
bench-keys-pages = Move the left column; with Shift, the right one
bench-keys-escape = Let go of what has the focus; leave the bench

# Type and see: the line's title, what stands in it while it is empty, and what a trainee would be shown for each who is there.
bench-typed = Type and see
bench-typed-hint = A question in a trainee's words
bench-typed-one = To { $name }: one sentence to confirm, the first
bench-typed-three = To { $name }: these to pick from
bench-typed-none = To { $name }: nothing; the nearest were
bench-typed-veto = To { $name }: nothing, for its wording; the nearest were
