//! What `--help` adds to each command: examples and exit codes.

/// After the help of a command.
pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  problems were found, or a run was not finished
  2  wrong use
  3  a file cannot be read or written";

/// After the help of a command.
pub(super) const CHECK_HELP: &str = "\
Examples:
  clook check
  clook check scenarios/loud-music
  clook check my-call.ron other-call.ron --deny warnings
  clook check scenarios --format sarif > findings.sarif
  clook check scenarios --coverage > coverage.md

Exit codes:
  0  no errors; with --deny warnings, no warnings either
  1  errors were found
  2  wrong use
  3  a file cannot be read; the others were checked";

/// After the help of a command.
pub(super) const EXPLAIN_HELP: &str = "\
Examples:
  clook explain unreachable-scene
  clook explain            lists every rule

Exit codes:
  0  explained
  2  there is no such rule";

/// After the help of a command.
pub(super) const EXPLORE_HELP: &str = "\
Examples:
  clook explore scenarios/loud-music
  clook explore my-call.ron --paths
  clook explore my-call.ron --plays 20000 --budget 60 --format json

Exit codes:
  0  nothing to look at
  1  something cannot be reached, or is unfair
  2  wrong use
  3  a file cannot be read";

/// After the help of a command.
pub(super) const TEST_HELP: &str = "\
Examples:
  clook test
  clook test scenarios/loud-music
  clook test scenarios/my-call --update

A walkthrough is a file beside its scenario, in the folder `walkthroughs`. `clook play --save-walkthrough NAME` writes one.

Exit codes:
  0  every walkthrough ends as written
  1  one ends otherwise, or cannot be played any more
  2  wrong use
  3  a file cannot be read";

/// After the help of a command.
pub(super) const NEW_HELP: &str = "\
Examples:
  clook new my-call
  clook new late-shift --from traffic-stop
  clook new late-shift --into my-scenarios

Exit codes:
  0  written
  2  wrong use, or there is something of that name
  3  the folder cannot be written";

/// After the help of a command.
pub(super) const GRAPH_HELP: &str = "\
Examples:
  clook graph scenarios/loud-music > call.svg
  clook graph my-call.ron --format mermaid

Exit codes:
  0  drawn
  1  the scenario has errors
  3  a file cannot be read";

/// After the help of a command.
pub(super) const GALLERY_HELP: &str = "\
Examples:
  clook gallery
  clook gallery --out sheets --width 1280

Exit codes:
  0  drawn
  3  a file cannot be written";

/// After the help of a command.
pub(super) const TRANSLATE_HELP: &str = "\
Examples:
  clook translate scenarios/my-call es
  clook check scenarios/my-call        says what is still missing

Exit codes:
  0  written
  1  the scenario or the translation has errors; nothing was written
  2  wrong use
  3  a file cannot be read or written";

/// After the help of a command.
pub(super) const PLAY_HELP: &str = "\
Examples:
  clook play scenarios/loud-music
  clook play my-call.ron --seed 7 --mode assessed
  clook play my-call.ron --deal nothing-there --record run.ron

Exit codes:
  0  the run was finished, and what was to be kept of it is kept
  1  the run was not finished, or the scenario has errors
  2  wrong use, or there is a record or a walkthrough of that name
  3  the scenario cannot be read, or the record or the walkthrough could not be kept";

/// After the help of a command.
pub(super) const SCORE_HELP: &str = "\
Examples:
  clook score scenarios/loud-music run.ron
  clook score my-call.ron walkthroughs/careful.ron --format json
  clook score scenarios monday.ron tuesday.ron friday.ron saturday.ron

Exit codes:
  0  scored, whether or not the run passes
  1  the record does not belong to the scenario, or the scenario has errors
  2  wrong use
  3  a file cannot be read, or is not a record";

/// After the help of a command.
pub(super) const MARKS_HELP: &str = "\
Examples:
  clook marks scenarios > marks.csv
  clook marks --read marks.csv

Three to ten judges fill in the sheet, each alone, then talk, then fill it in once more (the modified Angoff method).

Exit codes:
  0  the sheet was made, or the marks worked out
  1  the sheet is not filled in enough, or a call that cannot be played was left out
  2  wrong use
  3  there is no call here, or the sheet cannot be read";

/// After the help of a command.
pub(super) const ASK_HELP: &str = "\
Examples:
  echo \"where is your license\" | clook ask scenarios/loud-music --scene landing --to dana
  clook ask my-call.ron --scene door --to rick --deal coerced --format json < sentences.txt

For each sentence: what a trainee who typed it would be shown, and which questions and spoken acts were nearest, how near in thousandths.
What a question needs besides the truth is not looked at, so that everything a scene can ever offer takes part.

Exit codes:
  0  every sentence was answered
  1  the scenario cannot be played
  2  wrong use, or there is no such scene, person, deal or language
  3  the scenario cannot be read";

/// After the help of a command.
pub(super) const TRIES_HELP: &str = "\
Examples:
  clook tries
  clook tries --data-dir /media/usb/records --format json

Nobody is named. What stands here often is what the author of the call should add: a question, or another way to put one.

Exit codes:
  0  listed
  2  wrong use
  3  there are no records, or they cannot be read";
