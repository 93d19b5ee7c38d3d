# What goes wrong, and what to do about it. Sentences begin small and end without a full stop: each is put after other words.

records-folder = no se pudo crear la carpeta de datos ({ $detail }); elija otra carpeta: { $path }
records-newer = los registros se hicieron con una versión más reciente de Closer Look (formato { $found }, este programa conoce el { $known }); actualice el programa o use otra carpeta de datos: { $path }
records-busy = otro programa tiene abiertos los registros y está escribiendo en ellos; ciérrelo y vuelva a intentarlo: { $path }
records-read-only = no se permite escribir en los registros; permita la escritura en el archivo y en su carpeta, o use otra carpeta de datos: { $path }
records-disk-full = el disco está lleno y no se puede guardar nada más; libere espacio y vuelva a intentarlo: { $path }
records-disk-fault = el disco informó de una falla ({ $detail }); revise el disco y su espacio libre, y vuelva a intentarlo: { $path }
records-cannot-open = no se pudieron abrir los registros; revise que la ruta sea un archivo que usted puede leer y escribir, o use otra carpeta de datos: { $path }
records-not-records = el archivo no es un archivo de registros de Closer Look, y se dejó como estaba; muévalo a otro lugar o use otra carpeta de datos: { $path }
records-damaged = los registros están dañados, y se dejaron como estaban; restaure una copia del archivo, o use otra carpeta de datos: { $path }
records-gone = los registros se eliminaron, se sustituyeron o se recortaron mientras el programa estaba en marcha; ya no se guarda nada más, así que devuelva el archivo a su sitio o cierre el programa y vuelva a abrirlo: { $path }
records-upgrade = los registros de una versión anterior no se pudieron actualizar ({ $detail }); quedaron como estaban, así que use otra carpeta de datos y avise a quienes hacen el programa: { $path }
records-were-empty = el archivo de registros no contenía nada, como puede dejarlo un fallo del equipo; se empezaron registros nuevos, así que, si tiene una copia de los anteriores, cierre el programa y póngala en su lugar: { $path }
records-changed = lo que se guardó del intento { $attempt } no es lo que se escribió, porque falló el disco o alguien cambió el archivo; se dejó como está y no se usa
records-busy-at-start = otro programa tiene abiertos los registros; se vuelve a intentar sin que usted haga nada, y hasta entonces no se guarda nada de lo que haga: { $path }
records-keeper-ended = se detuvo la parte del programa que guarda los registros y ya no se guarda nada más; cierre el programa, vuelva a abrirlo y avise a quienes lo hacen
records-wrong-name = un nombre debe tener de 1 a { $most } caracteres; escriba otro
records-no-person = en los registros no hay ninguna persona con el número { $number }; elija una de la lista
records-no-attempt = en los registros no hay ningún intento { $attempt }; elija uno de la lista
records-closed = el intento { $attempt } está cerrado y no se puede cambiar; empiece otro
records-wrong-step = { $kept ->
    [one] el intento { $attempt } tiene { $kept } paso, así que no se puede guardar el paso { $step }; vuelva a abrir el intento
   *[other] el intento { $attempt } tiene { $kept } pasos, así que no se puede guardar el paso { $step }; vuelva a abrir el intento
}
records-unreadable-action = no se puede leer el paso { $step } del intento { $attempt } ({ $detail }); el intento no se puede repetir, así que empiece otro
records-unwritable-action = no se pudo guardar la acción ({ $detail }); avise a quienes hacen el programa
records-other = no se pudieron usar los registros ({ $detail }); cierre el programa y vuelva a intentarlo: { $path }
records-no-folder = este sistema no indica ninguna carpeta para sus datos; inicie con --data-dir y una carpeta

refusal-lines-waiting = todavía hay alguien hablando; primero siga adelante
refusal-nothing-waiting = no hay nada en espera; pregunte, mire o haga algo
refusal-checkpoint-waiting = primero diga qué piensa de lo que ha visto hasta ahora
refusal-no-checkpoint = no se está pidiendo ninguna hipótesis
refusal-stalled = las escenas de este servicio llevan unas a otras sin fin y se detuvo aquí; salga de él y avise a quien lo escribió
refusal-call-over = el servicio terminó; solo queda abierto el reporte
refusal-call-goes-on = el servicio aún no ha terminado
refusal-filed = el reporte está presentado; no se puede cambiar nada
refusal-not-open = `{ $id }` no está disponible
refusal-unknown = en este escenario no hay `{ $id }`
refusal-nothing-there = ahí no hay nada que notar
refusal-not-noticed = eso no está en la libreta
refusal-out-of-range = la certeza debe ser un número del 1 al 5
refusal-too-long = el relato puede tener a lo sumo { $most } caracteres
refusal-assessed-no-back = en una sesión evaluada puede releer, pero no volver atrás

report-lacks-disposition = al reporte todavía le falta una resolución
report-lacks-certainty = al reporte todavía le falta el grado de certeza

desk-call-changed = “{ $title }” se cambió después de empezar este servicio; queda en los registros, pero no puede seguir
desk-no-deal = los registros nombran una variante `{ $deal }` que este servicio no tiene
desk-step-not-played = el paso { $step } del servicio guardado no se puede repetir: { $detail }
desk-settings-unreadable = no se pudieron leer sus ajustes ({ $detail }); se usan los de siempre
desk-still-keeping = todavía se está guardando lo que hizo antes
desk-still-opening = todavía se están abriendo los registros
desk-kept-again = los registros ya se pueden usar y se guarda lo que usted hace
desk-internal = falló algo que no debía fallar ({ $detail }); avise a quienes hacen el programa
