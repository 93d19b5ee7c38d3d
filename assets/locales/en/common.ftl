# What several screens share.

# The program's name.
program-name = Closer Look

go-on = Go on
close = Close  Esc
open-keys = Keys  { $key }
open-settings = Settings  { $key }
percent = { $n } %

# The bar over a screen: the button that puts away what went wrong.
understood = Understood
nothing-is-kept = Nothing you do is being kept. Close the program, mend what it said, and start again.
# Why the last input was refused; $why is a message of errors.ftl.
not-now = Not now: { $why }.

# How sure somebody is, from 1 to 5. The number stands before the words; 2 and 4 have none.
sure-1 = A hunch
sure-2 = { "" }
sure-3 = Fairly sure
sure-4 = { "" }
sure-5 = Certain
# What a screen reader says of the button with that number.
sure-spoken = Sure: { $n } of 5

# The elements of the offense, as they stand by themselves, each with what it means.
element-act = Act
element-act-says = someone recruits, moves, houses or keeps a person
element-means = Means
element-means-says = force, fraud, threats, debt, papers held
element-purpose = Purpose
element-purpose-says = commercial sex, or work that is not freely done
element-welfare = Welfare
element-welfare-says = someone may need care, whatever the crime
# The elements within a sentence: “You said it bears on means; it bears on purpose.”
element-act-within = act
element-means-within = means
element-purpose-within = purpose
element-welfare-within = welfare

# What somebody made of a thing they noticed.
noted-matters = { $element } · sure { $sure } of 5
noted-inconclusive = Noted, not conclusive
noted-speaks-against = Points the other way

# How a run counts. It stands by itself, and in the middle of “library-unfinished-waits”.
mode-practice = practice
mode-assessed = assessed

# The five scores.
score-recognition = Recognition
score-questioning = Questioning
score-safety = Safety and victim care
score-disposition = Disposition
score-documentation = Documentation
level-superior = superior
level-acceptable = acceptable
level-not-acceptable = not yet acceptable
