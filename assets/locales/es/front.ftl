# The screens before a call: who sits at the desk, the library, and the dispatch card.

# Under the program's name while it is not ready yet.
reading-the-calls = Leyendo los servicios y los registros. Lo que escriba mientras tanto se conserva.
# Under the program's name.
who-motto = Hay situaciones que merecen una mirada más atenta.
who-name = Su nombre o identificación
who-start = Empezar
who-as-guest = Seguir como visita
# Over the names of people who were at this desk before.
who-known = Ya estuvieron aquí

library-title = Servicios
# Stands where the name of who is signed in stands otherwise.
library-guest = Visita
# The button by which another person signs in.
library-someone-else = Otra persona
library-empty = Aquí no hay ningún servicio
library-empty-help = Ponga carpetas de escenarios en una carpeta llamada “scenarios” junto al programa, en su carpeta de datos o donde inicia el programa; o inícielo con --scenarios.
# Over a call that was left before its end.
library-unfinished = Tuvo que salir
library-unfinished-waits = { $steps ->
    [one] “{ $title }”, { $mode }, { $steps } paso dado. Sigue exactamente donde quedó.
   *[other] “{ $title }”, { $mode }, { $steps } pasos dados. Sigue exactamente donde quedó.
}
library-unfinished-changed = { $steps ->
    [one] “{ $title }”, { $mode }, { $steps } paso dado. El servicio ya no está aquí como estaba entonces, así que no puede seguir. Lo que usted hizo queda en los registros.
   *[other] “{ $title }”, { $mode }, { $steps } pasos dados. El servicio ya no está aquí como estaba entonces, así que no puede seguir. Lo que usted hizo queda en los registros.
}
library-resume = Seguir con el servicio
library-put-away = Archivarlo
# $kind is what the dispatcher calls it, such as “Noise complaint”.
library-about = { $minutes ->
    [one] { $kind } · cerca de { $minutes } minuto
   *[other] { $kind } · cerca de { $minutes } minutos
}
library-open = Abrir el servicio
library-open-spoken = Abrir el servicio { $title }
# The author's bench is where scenarios are written and tried.
library-bench = Taller de autoría
library-bench-spoken = Taller de autoría para { $title }
library-passed = Última sesión: aprobada
library-not-passed = Última sesión: aún no aprobada
library-scores = { $good } de 5 puntajes aceptables o mejores
library-rubric = Calificado con la rúbrica { $version }
library-unplayable = Aquí hay un escenario que no se puede usar
library-see-wrong = Ver qué está mal en el taller de autoría

# El ejercicio sobre cómo se pregunta, y las tarjetas para leer entre servicios.
library-between = Entre servicios
library-drill = Ejercicio de preguntas, 5 minutos
library-cards = Sobre los operativos
drill-title = ¿Cómo está hecha la pregunta?
drill-at = { $at } de { $of }
drill-which-form = ¿Qué tipo de pregunta es?
drill-open = Abierta
drill-open-says = La persona escoge las palabras.
drill-closed = Cerrada
drill-closed-says = Respuesta corta: sí, no, un nombre, un número.
drill-choice = De opción
drill-choice-says = Le ofrece dos caminos o más.
drill-what-is-wrong = ¿Tiene algo mal?
drill-nothing-wrong = Nada mal
drill-right = Correcto
drill-wrong = No del todo
drill-better = Mejor: «{ $better }»
drill-next = Siguiente
drill-over = { $right } de { $of } correctas
drill-over-says = Lo que falló vuelve antes; lo que acertó vuelve después.
drill-to-calls = Volver a los servicios
drill-another = Otra ronda
cards-title = Sobre los operativos
cards-says = Lo que conviene saber de los operativos planeados antes de participar en uno. Nada de esto se califica, y nada es táctica.
cards-from = De: { $sources }

# Un turno: varios servicios seguidos, en la lista.
shift-title = Un turno
shift-says = Varios servicios seguidos, como vayan saliendo. Cerca de la mitad no tiene nada detrás, y ninguna tarjeta le dice cuáles. Con cuatro o más hay un resultado; puede dejarlo cuando quiera y seguir después.
shift-start = { $calls } servicios
shift-under-way = Su turno: { $done } de { $calls } servicios hechos
shift-next = Siguiente servicio
shift-end = Terminar el turno
shift-close = Cerrar el turno
shift-call-gone = El siguiente servicio de este turno («{ $call }») ya no está aquí. Termine el turno y empiece otro.

# Cómo va alguien a lo largo de varios servicios: en la lista, sobre los servicios.
set-title = { $calls ->
    [one] En su último servicio
   *[other] En sus últimos { $calls } servicios
}
set-meets = Alcanza el nivel exigido
set-too-close = Demasiado cerca del límite para decirlo; más servicios lo dirían
set-does-not-meet = Todavía no alcanza el nivel exigido
set-counts = { $passed } de { $calls } servicios aprobados. { $hits } de { $signals } señales notadas; { $alarms } de { $noise } cosas tomadas por señal sin serlo.
set-marks-seldom = Usted marca poco y deja pasar cosas.
set-marks-readily = Usted marca mucho, también lo que no significa nada.
set-leans-nowhere = No se carga a ningún lado: deja pasar más o menos lo mismo que ve de más.
# $d es qué tan bien se distinguen las señales de lo demás, como d′.
set-figures = Distinguir una cosa de la otra (d′): { $d }. De tres series así, dos quedarían entre { $low } y { $high }. El límite es { $mark }, con el { $percent } % de los servicios aprobados.
set-provisional = Los límites son provisionales: aquí ninguna academia ha fijado los suyos.
set-own-marks = Los límites son los de su academia.
set-lacks-calls = { $there ->
    [one] Un servicio es para aprender. Para un resultado hacen falta cuatro distintos; hay uno.
   *[other] Un servicio es para aprender. Para un resultado hacen falta cuatro distintos; hay { $there }.
}
set-lacks-balance = Para un resultado hacen falta servicios de los dos tipos, unos sin nada detrás y otros con algo. Los siguientes lo emparejan.
set-lacks-details = Para un resultado hacen falta diez señales y otras diez cosas vistas. Mire y pregunte un poco más en los siguientes servicios.

# The first row of the dispatch card, as a patrol car's computer shows it: the time, and the officer's unit.
dispatch-sent = { $clock }   UNIDAD { $unit }
dispatch-about = { $minutes ->
    [one] Cerca de { $minutes } minuto. Puede salir en cualquier momento: { $key } y luego Intro. El servicio queda en espera, y salir no cuesta nada.
   *[other] Cerca de { $minutes } minutos. Puede salir en cualquier momento: { $key } y luego Intro. El servicio queda en espera, y salir no cuesta nada.
}
dispatch-practice = Práctica
dispatch-practice-says = Puede volver atrás y probar otro camino; todos los caminos se guardan.
dispatch-assessed = Evaluada
dispatch-assessed-says = Puede releer, pero no volver atrás.
dispatch-asking = Cómo pregunta usted
dispatch-asking-words = Con sus palabras
dispatch-asking-list = De una lista
dispatch-asking-words-only = Solo con sus palabras
dispatch-asking-words-says = Usted escribe lo que diría y aparece una frase para confirmar. La lista de preguntas está a una tecla.
dispatch-asking-list-says = Usted escoge entre las preguntas que se pueden hacer.
dispatch-asking-words-only-says = Usted escribe y no hay lista. Quien la necesite puede pedirla; el registro lo dice y no cuesta nada.
dispatch-take = Tomar el servicio
dispatch-another = Otro servicio

# The caption of the radio's tone.
dispatch-tone = [Tono de radio]
dispatch-note = Qué esperar
