# What the author's bench says: the file's problems, its graph, its scores, and a run of it.
#
# These stay in English and are no messages: the names of rules, the pages of rules, what a check says and the help it gives,
# what the explorer says to look at, why a file cannot be read, and the names of personas. They belong to the language that
# calls are written in, as ids do. So `{ $id }`, `{ $deal }`, `{ $scene }` and `{ $rule }` are ids of the author's file or of the
# program, put in as they stand; text between backticks is set in the typeface of the file.

# The head: how the file stands, after its name and a mark.

bench-standing-unreadable = no se puede leer: { $why }
bench-standing-unreadable-older = no se puede leer: { $why }; se muestra una versión anterior
bench-standing-being-read = se está leyendo
bench-standing-behind = { $n ->
    [one] { $n } problema; se muestra una versión anterior
   *[other] { $n } problemas; se muestra una versión anterior
}
bench-standing-not-yet = { $n ->
    [one] { $n } problema; aún no se puede probar
   *[other] { $n } problemas; aún no se puede probar
}
bench-standing-playable = versión { $n }, se puede probar
# $counts: such as “2 errors, 1 warning”.
bench-standing-playable-but = versión { $n }, se puede probar; { $counts }

# Counts of problems; those that are not nothing stand in a row with commas between.
bench-count-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errores
}
bench-count-warnings = { $n ->
    [one] { $n } advertencia
   *[other] { $n } advertencias
}
bench-count-advice = { $n ->
    [one] { $n } consejo
   *[other] { $n } consejos
}

# Before the field for the path of a file.
bench-file = Archivo
bench-open-file = Abrir
# Spoken.
bench-open-file-spoken = Abrir este archivo
bench-other-file = Otro archivo
# Spoken.
bench-other-file-spoken = Abrir otro archivo
# Before one button for each deal.
bench-deals = Variante
# Spoken on a deal's button, and the head of its scores.
bench-deal = Variante { $deal }
bench-open-keys = Teclas  { $key }
# Spoken on the button that shows the keys; also in the list of keys.
bench-all-keys = Todas las teclas
bench-leave = Salir  { $key }
# Spoken.
bench-leave-spoken = Salir del taller

# Below the head: why something could not be done, or what was done. The first letter is made a capital.

bench-no-way = ningún camino lleva a `{ $scene }` en la variante `{ $deal }`
# $what: a step, such as “ask `evening`”; $why: why it is refused.
bench-place-lost = no se pudo conservar el punto de la sesión: el paso { $step }, { $what }, ahora no es posible ({ $why })
# In place of a step in the message before.
bench-step-go-on = seguir
bench-nothing-to-assume = el escenario ya no tiene nada así
bench-editor-failed = no se pudo iniciar el editor `{ $program }` ({ $detail }); el lugar quedó copiado; inicie con --editor para indicar otro
bench-editor-unclosed = en la orden para abrir el editor hay una comilla sin cerrar: { $command }; el lugar quedó copiado; inicie con --editor y cierre la comilla
bench-walkthrough-name-wrong = el nombre de un recorrido lleva minúsculas de la a a la z, cifras y guiones
bench-walkthrough-unfinished = solo se puede guardar una sesión que llegó hasta el reporte presentado, sin nada supuesto
bench-walkthrough-there = ya hay un recorrido con ese nombre, y se dejó como estaba: { $path }
bench-walkthrough-kept = guardado como { $path }
bench-walkthrough-failed = no se pudo guardar el recorrido ({ $detail }): { $path }

# The tabs, each with its key, and as they are spoken.

bench-tab-problems = Problemas ({ $n })  { $key }
bench-tab-problems-spoken = Problemas ({ $n })
bench-tab-graph = Grafo  { $key }
bench-tab-graph-spoken = Grafo
bench-tab-scores = Puntajes  { $key }
bench-tab-scores-spoken = Puntajes
bench-tab-run = Sesión  { $key }
bench-tab-run-spoken = Sesión
# What is true in the run: flags, counters, trust, facts.
bench-tab-holds = Estado  { $key }
bench-tab-holds-spoken = Estado

# The problems.

bench-being-read = Se está leyendo el archivo.
bench-all-well = Todo está bien
bench-all-well-why = Ninguna regla encuentra nada en este archivo. La pestaña Puntajes muestra qué puntajes puede dar el servicio.
bench-more-problems = { $n ->
    [one] Y { $n } problema más.
   *[other] Y { $n } problemas más.
}
bench-error = Error
bench-warning = Advertencia
bench-advice = Consejo
bench-problem-place = línea { $line }, columna { $column } · { $rule }
# Spoken. $severity: Error, Warning or Advice; $message: what the check says.
bench-problem-spoken = { $severity }, línea { $line }, columna { $column }: { $message } ({ $rule })
bench-line = Línea { $line }
# Spoken. $why: what the check says of that line.
bench-line-spoken = Abrir la línea { $line }: { $why }
bench-what-rule = ¿Qué regla es esta?
# Spoken.
bench-what-rule-spoken = ¿Qué es la regla { $rule }?
bench-close-rule = Cerrar la página de la regla
# Spoken.
bench-close-rule-spoken = Cerrar la página de la regla { $rule }
bench-rule = La regla { $rule }
bench-rule-example = Un ejemplo que la muestra
bench-rule-message = La revisión dice: { $message }
# Head of an example without the problem.
bench-rule-instead = Mejor así
# Before an example; $part: a part of the file, such as scenes.
bench-rule-part = En la parte { $part }:

# The graph.

bench-no-graph = El grafo se dibuja cuando hay una versión que se puede probar.
# Before the field for a search.
bench-find = Buscar escena
bench-find-none = ninguna escena se llama así
# Spoken.
bench-larger = Ampliar
# Spoken.
bench-smaller = Reducir
bench-whole = Entero  { $key }
# Spoken.
bench-whole-spoken = El grafo entero
# Spoken on the canvas.
bench-graph-spoken = Grafo: las flechas lo mueven
bench-left-out = { $n ->
    [one] Hay demasiadas escenas para dibujarlas todas; { $n } escena queda fuera.
   *[other] Hay demasiadas escenas para dibujarlas todas; { $n } escenas quedan fuera.
}
bench-pick = Elija una escena para probar desde ella, o para abrirla en su editor.
bench-scene = Escena { $scene }
bench-play-from = Probar desde aquí  { $key }
# Spoken.
bench-play-from-spoken = Probar desde la escena { $scene }
bench-open-scene = Abrir en el editor  { $key }
# Spoken.
bench-open-scene-spoken = Abrir la escena { $scene } en el editor
# Put before one of the two sentences that follow.
bench-no-way-leads-here = Ningún camino lleva aquí.
bench-leads-nowhere = No lleva a ninguna parte.
# $ways: ways in a row with semicolons between.
bench-leads-to = Lleva a: { $ways }.
# One of the ways. $by: ids of questions, acts, objects or events in a row with commas between.
bench-way = { $scene } (por { $by })
# In place of an id in the message before: the scene leads on once its lines are over.
bench-by-lines = sus líneas
# The box where all ways end; also in place of a scene in a way.
bench-end-of-call = fin del servicio
# Spoken on a box, with what follows in a row after it.
bench-spoken-scene = escena { $scene }
# On a box, and spoken on it.
bench-box-no-way = nada lleva aquí
bench-box-opening = inicio
# Spoken.
bench-box-opening-spoken = el inicio
# On the box of the scene where the run stands.
bench-box-run = la sesión
# Spoken.
bench-box-run-spoken = la sesión está aquí
# On a box, in little room: visits of all visits.
bench-box-visits = { $n } de { $all }
# Spoken.
bench-box-visits-spoken = { $n } de { $all } visitas

# The scores, as the explorer found them.

bench-exploring = Se está explorando el servicio…
bench-exploring-how = Se prueban todos los caminos, o tantos como alcance el tiempo. Mientras tanto puede seguir.
bench-not-explored = Esta versión no se ha explorado.
bench-no-scores = Los puntajes se calculan cuando hay una versión que se puede probar.
bench-no-flaws = Nada llama la atención
# Head of a list of what the explorer found strange.
bench-flaws = Revisar
bench-how-exact = Se probaron todos los estados, { $states } en total.
bench-how-sampled = Hay demasiados estados para probarlos todos. Se probaron los { $states } más cercanos al inicio, y { $plays } servicios al azar.
bench-stuck = En `{ $scene }` es posible quedarse sin salida
# The exploration of a deal ended before all was looked at.
bench-cut = Se interrumpió: de lo que no se miró no se concluye nada
# $scene is one of those that lead to each other.
bench-round = Las escenas llevan unas a otras sin fin, entre ellas { $scene }
bench-ranges = Mínimo y máximo de cada puntaje, en porcentaje de lo que se podía obtener
# In place of least and greatest, where no run came to this disposition.
bench-no-range = nada
bench-can-pass = se puede aprobar
bench-no-pass-found = no se halló cómo aprobar
bench-personas = Puntajes de los perfiles
# What a persona's run comes to, after its name.
bench-persona-lost = no halló salida del servicio
bench-persona-passes = aprueba
bench-persona-fails = no aprueba
bench-persona-screened-out = descalificado
bench-reach-complete = El alcance es completo
bench-reach-incomplete = El alcance no es completo
bench-reach-counts = Alcanzados: { $met }; inalcanzables: { $none }; sin alcanzar y sin prueba de que sean inalcanzables: { $open }
bench-not-met = { $kind ->
    [scene] Sin alcanzar: escena `{ $id }`
    [detail] Sin alcanzar: detalle `{ $id }`
    [question] Sin alcanzar: pregunta `{ $id }`
    [answer] Sin alcanzar: respuesta `{ $id }`
    [act] Sin alcanzar: acción `{ $id }`
    [look] Sin alcanzar: vistazo `{ $id }`
    [event] Sin alcanzar: suceso `{ $id }`
    [fact] Sin alcanzar: hecho `{ $id }`
    [task] Sin alcanzar: tarea `{ $id }`
    [checkpoint] Sin alcanzar: punto de control `{ $id }`
    [screen-out] Sin alcanzar: descalificación `{ $id }`
   *[disposition] Sin alcanzar: resolución `{ $id }`
}
bench-never-met = { $kind ->
    [scene] Inalcanzable en todas las variantes: escena `{ $id }`
    [detail] Inalcanzable en todas las variantes: detalle `{ $id }`
    [question] Inalcanzable en todas las variantes: pregunta `{ $id }`
    [answer] Inalcanzable en todas las variantes: respuesta `{ $id }`
    [act] Inalcanzable en todas las variantes: acción `{ $id }`
    [look] Inalcanzable en todas las variantes: vistazo `{ $id }`
    [event] Inalcanzable en todas las variantes: suceso `{ $id }`
    [fact] Inalcanzable en todas las variantes: hecho `{ $id }`
    [task] Inalcanzable en todas las variantes: tarea `{ $id }`
    [checkpoint] Inalcanzable en todas las variantes: punto de control `{ $id }`
    [screen-out] Inalcanzable en todas las variantes: descalificación `{ $id }`
   *[disposition] Inalcanzable en todas las variantes: resolución `{ $id }`
}
bench-and-more = Y { $n } más.
# Heads of five narrow columns: the five scores, shortened to about nine letters.
bench-column-recognition = Reconoc.
bench-column-questioning = Entrev.
bench-column-safety = Segur.
bench-column-disposition = Resol.
bench-column-documentation = Document.

# The run.

bench-begin = Empezar  { $key }
# Spoken on the button; also in the list of keys.
bench-begin-spoken = Empezar al inicio del servicio
bench-step-back = Paso atrás
# Spoken on the button; also in the list of keys.
bench-step-back-spoken = Deshacer el último paso
bench-no-run = No hay sesión en curso
bench-no-run-how = Empiece al inicio del servicio, o elija una escena del grafo y pruebe desde ahí. Cada vez que guarda el archivo, la sesión sigue donde estaba.
bench-no-version = Aún no hay una versión que se pueda probar
bench-no-version-how = Corrija los errores de la lista de problemas y guarde el archivo.
# $time: the clock of the call, such as 21:14:05.
bench-run-stands = { $time }, escena { $scene }
bench-hide-way = Ocultar el camino
bench-show-way = Ver el camino
# Spoken.
bench-show-way-spoken = Ver el camino hasta aquí
bench-way-taken = { $n ->
    [one] El camino que se siguió hasta aquí: { $n } paso
   *[other] El camino que se siguió hasta aquí: { $n } pasos
}
bench-way-by-itself = El servicio llega aquí por sí solo.
bench-event = Suceso { $event }
bench-call-ends = El servicio termina
# $says: what the trainee did, in the author's words.
bench-screen-out = Descalificación `{ $id }`: { $says }
# Before what the officer says.
bench-you = Usted:
# Before what somebody says.
bench-speaker = { $who }:
# Below a line: the details it carries. $ids: ids in a row with commas between.
bench-cue = Indicio { $ids }
bench-freedom = Libertad { $ids }
bench-distractor = Distractor { $ids }
bench-notice = Notar
# Spoken.
bench-notice-spoken = Notar { $ids }
bench-not-conclusive = No concluyente
# Spoken.
bench-not-conclusive-spoken = Anotar { $ids } como no concluyente
bench-take-back = Retirar
# Spoken.
bench-take-back-spoken = Retirar la nota sobre { $ids }

# What can be done next in the run.

# The run goes round by itself and was stopped.
bench-stalled = Las escenas llevan unas a otras sin fin y la sesión se detuvo aquí. Retroceda un paso y haga que una de ellas lleve a otro lugar.
bench-hear-all = Oír todo  { $key }
# Spoken.
bench-hear-all-spoken = Oír todo hasta la próxima elección
bench-nothing-to-do = Aquí no se puede hacer nada
# What kind of option it is, small, after the option's sentence.
bench-kind-ask = preguntar
bench-kind-look = mirar
bench-kind-do = hacer
bench-more = Más ({ $n } de { $pages })  { $key }
# Spoken.
bench-more-spoken = Los nueve siguientes
# Head of the objects in view.
bench-in-view = A la vista

# The filed run.

bench-keep = Guardar la sesión como recorrido
bench-keep-assumed = En esta sesión hay algo supuesto, así que no se puede guardar como recorrido.
bench-keep-what = Cada revisión vuelve a seguir el recorrido, y dice dónde el servicio ya no termina como ahora.
# Before the field for a walkthrough's name.
bench-keep-name = Su nombre
bench-keep-save = Guardar como recorrido
bench-keep-behind = El archivo tiene problemas, y la sesión es de una versión anterior. Corrija el archivo para guardar la sesión.
bench-keep-name-rule = Un nombre lleva minúsculas de la a a la z, cifras y guiones, como asks-in-private.
bench-passes = Sesión aprobada
bench-fails = Sesión no aprobada
bench-screened-out = Descalificación: { $id }
bench-void = Las marcas en lo que no muestra nada son más que las otras; el reconocimiento queda anulado.
bench-not-enough = Se anotó o se puso a prueba demasiado poco para evaluar el reconocimiento.
bench-capped = El reconocimiento queda limitado, porque nada respalda lo que se notó.
# One of the five scores is below what a run needs, in little room; the better levels are in common.ftl.
bench-level-not-yet = aún no
bench-points = { $points } de { $due }

# What holds in the run.

bench-holds-assumed = En esta sesión hay algo supuesto, así que no se puede guardar como recorrido
bench-holds-what = Cambie lo que quiera, para ver qué resultaría. Una sesión con algo supuesto no se puede guardar.
# $seed: the number that decides what is drawn by luck.
bench-deal-and-seed = Variante { $deal }; semilla { $seed }
bench-story-time = Tiempo de la historia
bench-seconds = Segundos desde que se abrió el servicio
bench-people = Personas
bench-overheard = Puede oír alguien que no debe oír preguntas delicadas
bench-trust = Confianza de { $who }
bench-can-hear = puede oír
# Spoken.
bench-can-hear-spoken = { $who } puede oír
# After a person.
bench-is-here = está aquí
bench-is-not-here = no está aquí
bench-flags = Marcas
bench-no-flags = El servicio no tiene ninguna.
# Spoken.
bench-flag-spoken = Marca { $id }
bench-counters = Contadores
bench-counter = Contador { $id }
bench-facts = Hechos que se conocen
bench-facts-stay = Un hecho conocido lo sigue siendo; para quitarlo, dé un paso atrás.
# Spoken.
bench-fact-spoken = Hecho { $id }

# The steps of a run, in a list and after other words: each says what was done.
#
# Where a step is about something in the run, $kind says what: a line, a phrase of a line, words that were said, or an id.

bench-step-ask = preguntar `{ $id }`
bench-step-do = hacer `{ $id }`
bench-step-look = mirar `{ $id }`
bench-step-notice = { $kind ->
    [line] notar la línea { $line }
    [phrase] notar la frase { $phrase } de la línea { $line }
    [words] notar “{ $words }”
   *[id] notar `{ $id }`
}
bench-step-note = { $kind ->
    [line] anotar la línea { $line } como no concluyente
    [phrase] anotar la frase { $phrase } de la línea { $line } como no concluyente
    [words] anotar “{ $words }” como no concluyente
   *[id] anotar `{ $id }` como no concluyente
}
bench-step-retract = { $kind ->
    [line] retirar la nota sobre la línea { $line }
    [phrase] retirar la nota sobre la frase { $phrase } de la línea { $line }
    [words] retirar la nota sobre “{ $words }”
   *[id] retirar la nota sobre `{ $id }`
}
bench-step-checkpoint = decir `{ $id }`, certeza { $sure } de 5
bench-step-conclude = decidir `{ $id }`
bench-step-certainty = decir la certeza: { $sure } de 5
# The decision rests on something noticed.
bench-step-support = { $kind ->
    [line] basarse en la línea { $line }
    [phrase] basarse en la frase { $phrase } de la línea { $line }
    [words] basarse en “{ $words }”
   *[id] basarse en `{ $id }`
}
bench-step-unsupport = { $kind ->
    [line] dejar de basarse en la línea { $line }
    [phrase] dejar de basarse en la frase { $phrase } de la línea { $line }
    [words] dejar de basarse en “{ $words }”
   *[id] dejar de basarse en `{ $id }`
}
# An innocent explanation.
bench-step-explain = sopesar `{ $id }`
bench-step-unexplain = dejar de sopesar `{ $id }`
# A statement of the report.
bench-step-state = afirmar `{ $id }`
bench-step-unstate = tachar `{ $id }`
bench-step-file = presentar el reporte
bench-step-rate = calificar la sesión: { $n } de 5
bench-assume-set = suponer que la marca `{ $id }` está puesta
bench-assume-not-set = suponer que la marca `{ $id }` no está puesta
bench-assume-counter = suponer que el contador `{ $id }` vale { $n }
bench-assume-trust = suponer que la confianza de `{ $id }` es { $n }
bench-assume-hears = suponer que `{ $id }` puede oír
bench-assume-not-hears = suponer que `{ $id }` no puede oír
bench-assume-knows = suponer que se conoce `{ $id }`
bench-assume-time = { $n ->
    [one] suponer que ha pasado { $n } segundo
   *[other] suponer que han pasado { $n } segundos
}

# The list of keys: names of keys as they are printed on them, and what each does.

bench-keys = Teclas
bench-keys-close = Cerrar  { $key }
bench-cap-enter = Intro
bench-cap-arrows = Flechas
bench-cap-backspace = Retroceso
bench-cap-space = Espacio, L
bench-cap-digits = 1 a 9, M
bench-cap-file = Ctrl+Intro
bench-cap-pages = PageUp, PageDown
bench-keys-left = Problemas, grafo, puntajes
bench-keys-right = La sesión; su estado
bench-keys-press = Presionar lo que tiene el foco; en un problema: abrir el editor ahí
bench-keys-parts = Ir al encabezado, a la columna izquierda, a la columna derecha
bench-keys-arrows = En el grafo: ir de escena en escena por los caminos; sin ninguna en mano, mueven el grafo
bench-keys-size = El grafo más grande, más pequeño, entero
bench-keys-play-from = Probar desde la escena elegida
bench-keys-open-scene = Abrir la escena elegida en el editor
bench-keys-go-on = Seguir; oír todo hasta la próxima elección
bench-keys-choose = Elegir; mostrar los nueve siguientes
bench-keys-pages = Mover la columna izquierda; con Shift, la derecha
bench-keys-escape = Soltar lo que tiene el foco; salir del taller

# Escriba y vea: el título de la línea, lo que dice mientras está vacía y lo que vería un participante por cada quien está ahí.
bench-typed = Escriba y vea
bench-typed-hint = Una pregunta en palabras de un participante
bench-typed-one = A { $name }: una frase para confirmar, la primera
bench-typed-three = A { $name }: estas para escoger
bench-typed-none = A { $name }: nada; las más cercanas eran
bench-typed-veto = A { $name }: nada, por cómo está dicho; las más cercanas eran
