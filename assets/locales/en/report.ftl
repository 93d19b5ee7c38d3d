# The field report, and the question that follows it.

report-title = Field report
report-decision = What do you decide?
report-certainty = How sure are you of it?
report-grounds = Which of your notes does it rest on?
report-no-notes = You took no notes.
report-explanations = Which innocent explanations did you weigh?
report-statements = What belongs in the report?
report-statements-help = Write what you saw, heard and did.
report-narrative = In your own words, five short lines
report-narrative-help = Your instructor reads this. It is not scored by the program.
report-file = File the report
report-file-key = Ctrl+Enter files it.
report-needs-disposition = The report still needs a disposition.
report-needs-certainty = The report still needs how sure you are.

rating-title = The report is filed
rating-question = Before you see anything: how do you think it went?
rating-1 = I would do most of it differently
rating-2 = Some of it went well
rating-3 = About half and half
rating-4 = Most of it went well
rating-5 = I would do it the same way
rating-help = It is not scored. It is there to set beside the debrief.
