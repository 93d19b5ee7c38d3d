# The picture of the call, and the same as a list. Faces are told as they look and not as what they may mean.

# The camera's own writing: that it is recording.
stage-recording = REC
stage-unit = UNIT { $unit }
stage-list = What there is to see and hear
stage-rain = It is raining.
stage-door-open = The door stands open.
stage-door-shut = The door is shut.
stage-door-ajar = The door stands a hand’s breadth open.
# The caption of a sound.
stage-heard = You hear: { $caption }
stage-no-objects = Nothing else stands out.
stage-officer = You
stage-picture-coming = The picture is being drawn.
stage-picture-missing = The picture { $file } cannot be shown.

# Somebody on the stage: their name, then face, posture and gaze, each a message below.
stage-person = { $who }: { $face }, { $posture }, { $gaze }.
stage-face-calm = a face at ease
stage-face-tense = a set jaw
stage-face-smooth = a ready smile
stage-face-angry = lowered brows
stage-face-shut-down = a still face
stage-face-tearful = wet eyes
stage-posture-open = hands in view
stage-posture-arms-crossed = arms folded
stage-posture-hands-hidden = hands out of sight
stage-posture-half-behind = turned aside, holding one arm
stage-posture-hand-hidden = one hand out of sight
stage-posture-aside = turned aside, one arm across
stage-behind = half behind { $who }
stage-posture-seated = sitting, hands in the lap
stage-seated-office-chair = sitting in a desk chair, hands in the lap
stage-seated-sofa = sitting on a sofa, hands in the lap
stage-seated-bed = sitting on the edge of a bed, hands in the lap
stage-seated-bench = sitting on a bench, hands in the lap
stage-seated-car-seat = sitting in a car seat, hands in the lap
stage-seated-crate = sitting on a crate, hands in the lap
stage-seated-step = sitting on a step, hands in the lap
# What is in their hands, after the posture.
stage-holds-phone = holds a phone
stage-holds-card = holds up a card
stage-holds-cup = holds a cup
stage-holds-folder = holds a folder
stage-holds-papers = holds papers
stage-holds-bag = holds a bag
stage-holds-towel = holds a towel
stage-looks-at-you = looks at you
stage-looks-down = looks at the floor
stage-looks-away = looks away
stage-looks-at = looks at { $who }
# $what is what a thing is called, such as “Door”.
stage-looks-at-thing = looks toward: { $what }

# The panel in which something is noticed.
notice-title = I notice this
notice-quote = “{ $words }”
notice-bears-on = What does it bear on?
notice-how-sure = { $element }: how sure?
notice-inconclusive = Noted, not conclusive
notice-inconclusive-says = worth keeping, proves nothing
notice-speaks-against = Points the other way
notice-speaks-against-says = speaks against it
notice-take-back = Take the note back
notice-never-mind = Never mind  Esc
