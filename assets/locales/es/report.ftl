# The field report, and the question that follows it.

report-title = Reporte de campo
report-decision = ¿Qué decide?
report-certainty = ¿Con cuánta certeza?
report-grounds = ¿En cuáles de sus notas se basa?
report-no-notes = No tomó notas.
report-explanations = ¿Qué explicaciones inocentes sopesó?
report-statements = ¿Qué va en el reporte?
report-statements-help = Escriba lo que vio, oyó e hizo.
report-narrative = En sus propias palabras, cinco líneas cortas
report-narrative-help = Esto lo lee su instructor o instructora. El programa no le pone puntaje.
report-file = Presentar el reporte
report-file-key = Ctrl+Intro lo presenta.
report-needs-disposition = Al reporte todavía le falta una resolución.
report-needs-certainty = Al reporte todavía le falta el grado de certeza.

rating-title = Reporte presentado
rating-question = Antes de ver nada: ¿cómo cree que le fue?
rating-1 = Haría casi todo de otra manera
rating-2 = Algo salió bien
rating-3 = Más o menos mitad y mitad
rating-4 = Casi todo salió bien
rating-5 = Lo haría igual
rating-help = No tiene puntaje. Sirve para compararlo con el repaso.
