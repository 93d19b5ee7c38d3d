# The screens before a call: who sits at the desk, the library, and the dispatch card.

# Under the program's name while it is not ready yet.
reading-the-calls = Reading the calls and the records. What you type meanwhile is kept.
# Under the program's name.
who-motto = Some situations warrant a closer look.
who-name = Your name or ID
who-start = Start
who-as-guest = Go on as a guest
# Over the names of people who were at this desk before.
who-known = Here before

library-title = Calls
# Stands where the name of who is signed in stands otherwise.
library-guest = Guest
# The button by which another person signs in.
library-someone-else = Someone else
library-empty = There is no call here
library-empty-help = Put scenario folders in a folder named “scenarios” beside the program, in your data folder or where you start it; or start it with --scenarios.
# Over a call that was left before its end.
library-unfinished = You were called away
library-unfinished-waits = { $steps ->
    [one] “{ $title }”, { $mode }, { $steps } step in. It goes on exactly where it was.
   *[other] “{ $title }”, { $mode }, { $steps } steps in. It goes on exactly where it was.
}
library-unfinished-changed = { $steps ->
    [one] “{ $title }”, { $mode }, { $steps } step in. The call is not here as it was then, so it cannot go on. What you did stays in the records.
   *[other] “{ $title }”, { $mode }, { $steps } steps in. The call is not here as it was then, so it cannot go on. What you did stays in the records.
}
library-resume = Go on with the call
library-put-away = Put it away
# $kind is what the dispatcher calls it, such as “Noise complaint”.
library-about = { $minutes ->
    [one] { $kind } · about { $minutes } minute
   *[other] { $kind } · about { $minutes } minutes
}
library-open = Open the call
library-open-spoken = Open the call { $title }
# The author's bench is where scenarios are written and tried.
library-bench = Author's bench
library-bench-spoken = Author's bench for { $title }
library-passed = Last run: passed
library-not-passed = Last run: not yet passed
library-scores = { $good } of 5 scores acceptable or better
library-rubric = Scored by rubric { $version }
library-unplayable = A scenario here cannot be played
library-see-wrong = See what is wrong on the author's bench

# The drill on how a question is put, and the cards to be read between calls.
library-between = Between calls
library-drill = Question drill, 5 minutes
library-cards = On operations
drill-title = How is it put?
drill-at = { $at } of { $of }
drill-which-form = What kind of question is this?
drill-open = Open
drill-open-says = They choose the words.
drill-closed = Closed
drill-closed-says = A short answer: yes, no, a name, a number.
drill-choice = Choice
drill-choice-says = It offers them two ways or more.
drill-what-is-wrong = Is anything wrong with it?
drill-nothing-wrong = Nothing wrong
drill-right = Right
drill-wrong = Not quite
drill-better = Better: “{ $better }”
drill-next = Next
drill-over = { $right } of { $of } right
drill-over-says = What you missed comes back sooner, what you got comes back later.
drill-to-calls = Back to the calls
drill-another = Another round
cards-title = On operations
cards-says = What an officer should know of planned operations before ever being part of one. Nothing here is scored, and nothing is tactics.
cards-from = From: { $sources }

# A shift: several calls in a row, in the library.
shift-title = A shift
shift-says = Several calls in a row, as they come. About half have nothing behind them, and no card tells you which. Over four or more there is a verdict; you can leave at any time and go on later.
shift-start = { $calls } calls
shift-under-way = Your shift: { $done } of { $calls } calls done
shift-next = Next call
shift-end = End the shift
shift-close = Close the shift
shift-call-gone = The next call of this shift (“{ $call }”) is not here any more. End the shift and start another.

# How somebody stands over several calls: in the library, over the calls.
set-title = { $calls ->
    [one] Over your last call
   *[other] Over your last { $calls } calls
}
set-meets = Meets the standard
set-too-close = Too close to the mark to say; more calls would tell
set-does-not-meet = Does not meet the standard yet
set-counts = { $passed } of { $calls } calls passed. { $hits } of { $signals } signs noticed; { $alarms } of { $noise } other things taken for one.
set-marks-seldom = You mark seldom, and let things pass.
set-marks-readily = You mark readily, innocent things too.
set-leans-nowhere = You lean neither way: you miss about as often as you see what is not there.
# $d is how well signs are told from the rest, as d′.
set-figures = Telling one from the other (d′): { $d }. Of three such sets, two would come out between { $low } and { $high }. The mark is { $mark }, with { $percent } % of the calls passed.
set-provisional = The marks are provisional: no academy has set its own here.
set-own-marks = The marks are your academy's own.
set-lacks-calls = { $there ->
    [one] One call is for learning. A verdict takes four, each another one; there is one.
   *[other] One call is for learning. A verdict takes four, each another one; there are { $there }.
}
set-lacks-balance = A verdict takes calls of both kinds, some with nothing behind them and some with something. The next ones will even it out.
set-lacks-details = A verdict takes ten signs and ten other things met. Look and ask a little more in the next calls.

# The first row of the dispatch card, as a patrol car's computer shows it: the time, and the officer's unit.
dispatch-sent = { $clock }   UNIT { $unit }
dispatch-about = { $minutes ->
    [one] About { $minutes } minute. You can leave at any time: { $key }, then Enter. The call waits, and leaving costs nothing.
   *[other] About { $minutes } minutes. You can leave at any time: { $key }, then Enter. The call waits, and leaving costs nothing.
}
dispatch-practice = Practice
dispatch-practice-says = You can go back and try another way; every way is kept.
dispatch-assessed = Assessed
dispatch-assessed-says = You can read back, but not go back.
# How questions are asked: a row of three, and what the chosen one means.
dispatch-asking = How you ask
dispatch-asking-words = In your own words
dispatch-asking-list = From a list
dispatch-asking-words-only = In your own words only
dispatch-asking-words-says = You type what you would say; a sentence to confirm comes up. The list of questions is a key away.
dispatch-asking-list-says = You choose from the questions that can be asked.
dispatch-asking-words-only-says = You type, and there is no list. Whoever needs it can have it back; the record says so, and it costs nothing.
dispatch-take = Take the call
dispatch-another = Another call

# The caption of the radio's tone.
dispatch-tone = [Radio tone]
dispatch-note = What to expect
