# What a run is looked back at with.

verdict-sex-trafficking = Trata de personas con fines de explotación sexual, mediante { $means }
verdict-sex-and-labor-trafficking = Trata de personas con fines de explotación sexual y laboral, mediante { $means }
verdict-labor-trafficking = Trata de personas con fines de explotación laboral, mediante { $means }
# De un menor, donde no se nombra ningún medio.
verdict-sex-of-a-minor = Trata de un menor. No hace falta probar fuerza, fraude ni coacción
verdict-sex-and-labor-of-a-minor = Trata de un menor, con fines sexuales y laborales
verdict-labor-of-a-minor = Trata de un menor con fines laborales
verdict-not-trafficking = No es trata de personas. { $because }
verdict-other-crime = { $crime }; no es trata de personas
verdict-undetermined = No se puede determinar esta noche
crime-domestic-violence = Violencia doméstica
crime-wage-theft = Robo de salarios
crime-smuggling = Tráfico ilícito de migrantes
crime-child-abuse = Maltrato infantil
means-force = fuerza
means-fraud = fraude
means-coercion = coacción
means-and = { $first } y { $next }

credit-right = La decisión correcta
credit-part = Una decisión defendible
credit-wrong = La decisión equivocada

fault-leading = sugestiva
fault-compound = varias preguntas en una
fault-accusatory = acusatoria
fault-label = pide una etiqueta
fault-blame = culpa a la persona
fault-promise = promete lo que no se puede cumplir
fault-status-first = el estatus antes que la seguridad
fault-graphic = pide detalles que nadie necesita
fault-threat = contiene una amenaza
fault-overheard = la oyó quien no debía
fault-overheard-why = Podía oírla alguien que no debe oírla.

debrief-title = Repaso
debrief-scores = Los cinco puntajes
# Over things that drew the eye and meant nothing.
debrief-innocent = Parecía algo y no era nada
# $by is a question or an act that told, or would have told, that it was nothing.
debrief-told-by = Lo que lo aclara: { $by }
debrief-would-tell = Lo que se lo habría aclarado: { $by }
debrief-moment-faulty = Una pregunta que conviene hacer de otra manera
# The button that shows the rest of the debrief, and the one that hides it.
debrief-unfold = Mostrar los puntajes y todo lo demás
debrief-fold = Ocultar los puntajes y todo lo demás
# Over a critical fault.
debrief-fails = Por esto no se aprueba la sesión
debrief-overconfident = Dio por cierta una decisión equivocada
# The decision of the report, and how sure the trainee was.
debrief-call = “{ $says }”  Certeza: { $sure } de 5.
# The decision that would have been better.
debrief-better = Mejor: { $call }
debrief-guess = En el camino usted pensó: { $guess } (certeza: { $sure } de 5)
debrief-passes = Sesión aprobada
debrief-does-not-pass = Sesión aún no aprobada
debrief-short = No alcanza todavía: { $scores }
# A score's points: those gained, those that were to be had in this run, and those of the best path.
debrief-points = { $due ->
    [one] { $points } de { $due } punto; el mejor camino tiene { $best }
   *[other] { $points } de { $due } puntos; el mejor camino tiene { $best }
}
debrief-scores-help = Sobre lo que se le ofreció o que usted cerró. El mejor camino es lo que ofrece una sesión que lo abre todo.
debrief-recognition-void = Sus marcas en lo que no muestra nada son más que las que muestran algo; eso no es leer, y el reconocimiento queda anulado.
debrief-recognition-capped = El reconocimiento queda por debajo de lo aceptable: nada de lo que notó se obtuvo con una pregunta, una acción o una mirada más de cerca, o todo tiene que ver con un solo elemento.
debrief-recognition-not-enough = No hay suficiente para evaluar el reconocimiento: anote al menos tres detalles y ponga a prueba al menos dos.

# The recording of the call, as a strip with marks on it.
debrief-footage = La grabación
debrief-noticed = Indicios notados: { $hits } de { $met }; anotados como no concluyentes: { $cautious }. Detalles inocentes tomados por indicios: { $alarms } de { $innocent }.
# How many of the questions were open, closed, and a choice between two things; and how many had a fault.
debrief-asked = Preguntas abiertas: { $open }; cerradas: { $closed }; de elección entre dos cosas: { $choices }; con defecto: { $faulty }.
# What the signs on the strip stand for.
timeline-noticed = notado
timeline-missed = pasado por alto
timeline-false-alarm = falsa alarma, o pregunta con defecto
timeline-fails = no se aprueba la sesión
timeline-question = pregunta

# What became of a detail that was to be noticed, or of an innocent one.
outcome-noticed = Notado
outcome-noticed-late = Notado tarde
outcome-missed = Pasado por alto
outcome-closed = Cerrado por su propia acción
outcome-false-alarm = Falsa alarma
outcome-misread = Anotado como si apuntara en el otro sentido
outcome-freedom = Notado: apunta en el otro sentido
outcome-freedom-left-open = Quedó abierto, y apunta en el otro sentido
outcome-freedom-missed = Pasado por alto: apunta en el otro sentido
outcome-tested = Sospechado, y puesto a prueba
outcome-taken-back-late = Sospechado, y retirado tarde
# $given and $element are elements as they stand within a sentence, from common.ftl.
debrief-other-element = Usted dijo que tiene que ver con { $given }; tiene que ver con { $element }.
debrief-limits = Por sí solo no decide nada: { $limits }
debrief-twin = Pudo ser inocente: { $twin }
# $by is one or more questions and acts.
debrief-opened-by = Lo saca a la luz o lo pone a prueba: { $by }
# $sources are those who list the indicator.
debrief-listed-by = Figura en: { $sources }
debrief-again = Repetir desde aquí
debrief-again-spoken = Repetir desde: { $what }

debrief-faults = Preguntas que conviene hacer de otra manera
debrief-closed = Lo que su camino cerró
debrief-closed-by = Lo cerró: { $act }
debrief-tasks = Tareas críticas
debrief-report = Su reporte
debrief-goal = Una cosa para la próxima vez
debrief-back = Volver a los servicios
debrief-sources = Fuentes: { $sources }

# Cómo se encontraron las preguntas, donde se escribieron; no puntúa.
debrief-own-words = Con sus palabras
debrief-found-how = Sin ayuda { $own }, escogidas entre unas pocas { $picked }, de la lista { $listed }; escritas sin encontrar nada { $missed }
debrief-found-how-says = Nada de esto puntúa. Lo que se le ocurrió a usted es lo que se le ocurrirá en la calle.
debrief-list-back = Se devolvió la lista en un servicio solo con palabras propias, como ajuste.
debrief-as-asked = se preguntó así: “{ $words }”
