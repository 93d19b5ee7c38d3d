# The call: what was said, the notebook, and what can be asked, looked at and done.

# Two faces of one button: which of them the right side does not show.
call-transcript = Transcript  { $key }
call-notebook = Notebook ({ $n })  { $key }
# Stands over the transcript while earlier lines are read again.
call-reading-back = reading back
call-go-on-from-here = Go on from here

# The keys that go on, beside the button.
hub-go-on-keys = Space or Enter
# Beside it, until the trainee has noted something.
hub-note-hint = What strikes you, click in the text above, or press { $key }.
# The call goes round by itself and was stopped: what happened, and what to do.
hub-stalled = The scenes of this call lead to each other without end, and it was stopped here.
hub-stalled-help = The call cannot be finished: leave it, and tell whoever wrote it. What you did is kept.
# The three lists: questions, things to look at, things to do. $count says how many are open.
hub-ask = Ask ({ $count })  { $key }
hub-ask-spoken = Ask, { $count } open
# The same where questions are typed: how many are open is not told.
hub-ask-own = Ask  { $key }
hub-ask-own-spoken = Ask, in your own words
# Whom a question is put to, as a button; one of those who are there.
ask-to = To { $name }
# The two faces of the button that shows the list of questions under the line.
ask-show-list = Show the list  { $key }
ask-hide-list = Hide the list  { $key }
# In the empty line.
ask-hint = Your question to { $name }. Enter looks for it; nothing is said yet.
# What was found, before it is said.
ask-confirm = You ask { $name }: “{ $words }”
ask-confirm-act = You say: “{ $words }”
ask-say-it = Say it  Enter
ask-other-words = Other words  Esc
ask-which = { $count ->
    [one] Is this what you mean?
   *[other] Which of these { $count } do you mean?
}
# Always the same, whatever the reason: it must not tell what is there.
ask-none = Nobody here can answer that; put it differently.
ask-one-word = A whole question, please: more than one word.
# Where the words as typed have a fault; no question is shown.
ask-veto-leading = As you put it, it suggests its answer. Ask so that they can choose the words.
ask-veto-label = As you put it, it hands them a label. Ask what happens, not what they are.
ask-veto-accusatory = As you put it, it accuses. Ask what you do not know yet.
ask-veto-blame = As you put it, it blames. Ask what happened, or what would happen.
ask-veto-promise = As you put it, it promises what you cannot keep.
ask-veto-threat = As you put it, it threatens.
ask-veto-status = As you put it, it asks for status. That is not yours to ask here.
ask-veto-graphic = As you put it, it asks for details nobody needs from you.
# A run in one's own words only: the list can be had back, and how that counts.
ask-no-list = This call is asked in your own words only. If you need the list, take it: the record says you had it, and it costs nothing.
ask-list-back = Give me the list
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
