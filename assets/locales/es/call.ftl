# The call: what was said, the notebook, and what can be asked, looked at and done.

# Two faces of one button: which of them the right side does not show.
call-transcript = Transcripción  { $key }
call-notebook = Libreta ({ $n })  { $key }
# Stands over the transcript while earlier lines are read again.
call-reading-back = releyendo
call-go-on-from-here = Seguir desde aquí

# The keys that go on, beside the button.
hub-go-on-keys = Espacio o Intro
hub-note-hint = Lo que le llame la atención, haga clic en el texto de arriba o pulse { $key }.
# The call goes round by itself and was stopped: what happened, and what to do.
hub-stalled = Las escenas de este servicio llevan unas a otras sin fin y se detuvo aquí.
hub-stalled-help = El servicio no se puede terminar: salga de él y avise a quien lo escribió. Lo que hizo queda guardado.
# The three lists: questions, things to look at, things to do. $count says how many are open.
hub-ask = Preguntar ({ $count })  { $key }
hub-ask-spoken = { $count ->
    [one] Preguntar, { $count } disponible
   *[other] Preguntar, { $count } disponibles
}
# Lo mismo donde las preguntas se escriben: no se dice cuántas hay.
hub-ask-own = Preguntar  { $key }
hub-ask-own-spoken = Preguntar, con sus propias palabras
ask-to = A { $name }
ask-show-list = Ver la lista  { $key }
ask-hide-list = Ocultar la lista  { $key }
ask-hint = Su pregunta a { $name }. Intro la busca; todavía no se dice nada.
ask-confirm = Usted le pregunta a { $name }: “{ $words }”
ask-confirm-act = Usted dice: “{ $words }”
ask-say-it = Decirlo  Intro
ask-other-words = Otras palabras  Esc
ask-which = { $count ->
    [one] ¿Quiere decir esto?
   *[other] ¿Cuál de estas { $count } quiere decir?
}
ask-none = Nadie aquí puede responder a eso; dígalo de otra manera.
ask-one-word = Una pregunta entera, por favor: más de una palabra.
ask-veto-leading = Dicho así, sugiere la respuesta. Pregunte de modo que la persona escoja las palabras.
ask-veto-label = Dicho así, le pone una etiqueta. Pregunte qué pasa, no qué es.
ask-veto-accusatory = Dicho así, acusa. Pregunte lo que todavía no sabe.
ask-veto-blame = Dicho así, culpa. Pregunte qué pasó, o qué pasaría.
ask-veto-promise = Dicho así, promete lo que usted no puede cumplir.
ask-veto-threat = Dicho así, amenaza.
ask-veto-status = Dicho así, pregunta por el estatus migratorio. Aquí no le toca preguntarlo.
ask-veto-graphic = Dicho así, pide detalles que nadie necesita de usted.
ask-no-list = Este servicio se pregunta solo con sus propias palabras. Si necesita la lista, tómela: el registro dice que la tuvo, y no le cuesta nada.
ask-list-back = Deme la lista
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
