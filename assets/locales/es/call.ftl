# The call: what was said, the notebook, and what can be asked, looked at and done.

# Two faces of one button: which of them the right side does not show.
call-transcript = Transcripción  { $key }
call-notebook = Libreta ({ $n })  { $key }
# Stands over the transcript while earlier lines are read again.
call-reading-back = releyendo
call-go-on-from-here = Seguir desde aquí

# The keys that go on, beside the button.
hub-go-on-keys = Espacio o Intro
# The call goes round by itself and was stopped: what happened, and what to do.
hub-stalled = Las escenas de este servicio llevan unas a otras sin fin y se detuvo aquí.
hub-stalled-help = El servicio no se puede terminar: salga de él y avise a quien lo escribió. Lo que hizo queda guardado.
# The three lists: questions, things to look at, things to do. $count says how many are open.
hub-ask = Preguntar ({ $count })  { $key }
hub-ask-spoken = { $count ->
    [one] Preguntar, { $count } disponible
   *[other] Preguntar, { $count } disponibles
}
hub-look = Mirar ({ $count })  { $key }
hub-look-spoken = { $count ->
    [one] Mirar, { $count } disponible
   *[other] Mirar, { $count } disponibles
}
hub-act = Hacer ({ $count })  { $key }
hub-act-spoken = { $count ->
    [one] Hacer, { $count } disponible
   *[other] Hacer, { $count } disponibles
}
hub-more = Más ({ $page } de { $pages })  { $key }
# Behind a question: whom it is put to. The space between does not break.
hub-to = a{ "\u00A0" }{ $name }

checkpoint-help = Aquí no hay respuestas correctas ni incorrectas. Diga lo que piensa ahora.
checkpoint-how-sure = ¿Con cuánta certeza?
# The button that takes back what was just chosen.
checkpoint-something-else = Otra cosa

# Over a line that the trainee, an officer, says; and over one that tells what the trainee does.
transcript-you = Usted
transcript-you-do = Usted hace
# What a screen reader says of a phrase that is in the notebook.
transcript-noted = { $words } (anotado, no concluyente)
transcript-speaks-against = { $words } (anotado: apunta en el otro sentido)
transcript-noticed = { $words } (notado: { $element }, certeza { $sure } de 5)

notebook-title = Libreta
notebook-empty = Aún no hay nada anotado. Haga clic en cualquier frase u objeto, o presione { $key }.
notebook-change = Cambiar
notebook-change-spoken = Cambiar la nota sobre { $words }
notebook-take-back = Retirar
notebook-take-back-spoken = Retirar la nota sobre { $words }

# The button that leaves the call, with its key.
call-leave = Salir  { $key }
