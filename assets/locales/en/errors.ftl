# What goes wrong, and what to do about it. Sentences begin small and end without a full stop: each is put after other words.

records-folder = the data folder could not be made ({ $detail }); choose another folder: { $path }
records-newer = the records were made by a newer version of Closer Look (format { $found }, this program knows { $known }); update the program or use another data folder: { $path }
records-busy = another program has the records open and is writing to them; close it, then try again: { $path }
records-read-only = the records may not be written to; allow writing to the file and its folder, or use another data folder: { $path }
records-disk-full = the disk is full, and nothing more can be kept; free some space, then try again: { $path }
records-disk-fault = the disk reported a fault ({ $detail }); check the disk and its free space, then try again: { $path }
records-cannot-open = the records could not be opened; check that the path is a file you may read and write, or use another data folder: { $path }
records-not-records = the file is not a Closer Look records file, and it was left as it is; move it away or use another data folder: { $path }
records-damaged = the records are damaged, and were left as they are; put back a copy of the file, or use another data folder: { $path }
records-gone = the records were removed, replaced or cut short while the program was running; nothing more is kept, so put the file back or close the program and start again: { $path }
records-upgrade = the records of an earlier version could not be brought up to date ({ $detail }); they were left as they were, so use another data folder and tell the makers of the program: { $path }
records-were-empty = the records file had nothing in it, as a crash of the computer may leave it; new records were begun, so if you have a copy of the old ones, close the program and put it back: { $path }
records-changed = what is kept of attempt { $attempt } is not what was written, because the disk failed or somebody changed the file; it was left as it is and is not used
records-busy-at-start = another program has the records open; they are tried again by themselves, and until then nothing you do is kept: { $path }
records-keeper-ended = what keeps the records has stopped, and nothing more is kept; close the program, start it again and tell its makers
records-wrong-name = a name must have from 1 to { $most } characters; type another
records-no-person = the records hold no person number { $number }; choose one from the list
records-no-attempt = the records hold no attempt { $attempt }; choose one from the list
records-closed = attempt { $attempt } is closed and cannot be changed; start another
records-wrong-step = attempt { $attempt } has { $kept } steps, so step { $step } cannot be kept; open the attempt again
records-unreadable-action = step { $step } of attempt { $attempt } cannot be read ({ $detail }); the attempt cannot be played again, so start another
records-unwritable-action = the action could not be written down ({ $detail }); tell the makers of the program
records-other = the records could not be used ({ $detail }); close the program and try again: { $path }
records-no-folder = this system names no folder for your data; start with --data-dir and a folder

refusal-lines-waiting = somebody is still speaking; go on first
refusal-nothing-waiting = nothing is waiting; ask, look or do something
refusal-checkpoint-waiting = first say what you make of it so far
refusal-no-checkpoint = no hypothesis is asked for now
refusal-stalled = the scenes of this call lead to each other without end, and it was stopped here; leave it, and tell whoever wrote it
refusal-call-over = the call is over; only the report is open
refusal-call-goes-on = the call is not over yet
refusal-filed = the report is filed; nothing can be changed
refusal-not-open = `{ $id }` is not open now
refusal-unknown = there is no `{ $id }` in this scenario
refusal-nothing-there = there is nothing to notice there
refusal-not-noticed = that is not in the notebook
refusal-out-of-range = how sure must be a number from 1 to 5
refusal-too-long = the narrative may have at most { $most } characters
refusal-assessed-no-back = in an assessed run you can read back, but not go back

report-lacks-disposition = the report still needs a disposition
report-lacks-certainty = the report still needs how sure you are

desk-call-changed = “{ $title }” was changed since this call was begun; it stays in the records but cannot go on
desk-no-deal = the records name a deal `{ $deal }` that this call does not have
desk-step-not-played = step { $step } of the kept call cannot be played again: { $detail }
desk-settings-unreadable = your settings could not be read ({ $detail }); the usual ones are used
desk-still-keeping = what you did before is still being kept
desk-still-opening = the records are still being opened
desk-kept-again = the records can be used again, and what you do is kept
desk-internal = something went wrong that should not have ({ $detail }); tell the makers of the program
