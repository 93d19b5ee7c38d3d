# The call: what was said, the notebook, and what can be asked, looked at and done.

# Two faces of one button: which of them the right side does not show.
call-transcript = Transcript  { $key }
call-notebook = Notebook ({ $n })  { $key }
# Stands over the transcript while earlier lines are read again.
call-reading-back = reading back
call-go-on-from-here = Go on from here

# The keys that go on, beside the button.
hub-go-on-keys = Space or Enter
# The call goes round by itself and was stopped: what happened, and what to do.
hub-stalled = The scenes of this call lead to each other without end, and it was stopped here.
hub-stalled-help = The call cannot be finished: leave it, and tell whoever wrote it. What you did is kept.
# The three lists: questions, things to look at, things to do. $count says how many are open.
hub-ask = Ask ({ $count })  { $key }
hub-ask-spoken = Ask, { $count } open
hub-look = Look ({ $count })  { $key }
hub-look-spoken = Look, { $count } open
hub-act = Do ({ $count })  { $key }
hub-act-spoken = Do, { $count } open
hub-more = More ({ $page } of { $pages })  { $key }
# Behind a question: whom it is put to. The space between does not break.
hub-to = to{ "\u00A0" }{ $name }

checkpoint-help = There is no right or wrong here. Say what you think now.
checkpoint-how-sure = How sure are you?
# The button that takes back what was just chosen.
checkpoint-something-else = Something else

# Over a line that the trainee, an officer, says; and over one that tells what the trainee does.
transcript-you = You
transcript-you-do = You do
# What a screen reader says of a phrase that is in the notebook.
transcript-noted = { $words } (noted, not conclusive)
transcript-speaks-against = { $words } (noted: points the other way)
transcript-noticed = { $words } (noticed: { $element }, sure { $sure } of 5)

notebook-title = Notebook
notebook-empty = Nothing noted yet. Click any phrase or object, or press { $key }.
notebook-change = Change
notebook-change-spoken = Change the note on { $words }
notebook-take-back = Take back
notebook-take-back-spoken = Take back the note on { $words }

# The button that leaves the call, with its key.
call-leave = Leave  { $key }
