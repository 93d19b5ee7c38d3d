# What several screens share.

# The program's name.
program-name = Closer Look

go-on = Seguir
close = Cerrar  Esc
open-keys = Teclas  { $key }
open-settings = Ajustes  { $key }
percent = { $n } %

# The bar over a screen: the button that puts away what went wrong.
understood = Entendido
nothing-is-kept = No se está guardando nada de lo que hace. Cierre el programa, corrija lo que el programa indicó y empiece de nuevo.
# Why the last input was refused; $why is a message of errors.ftl.
not-now = Ahora no: { $why }.

# How sure somebody is, from 1 to 5. The number stands before the words; 2 and 4 have none.
sure-1 = Corazonada
sure-2 = { "" }
sure-3 = Bastante certeza
sure-4 = { "" }
sure-5 = Sin duda
# What a screen reader says of the button with that number.
sure-spoken = Certeza: { $n } de 5

# The elements of the offense, as they stand by themselves, each with what it means.
element-act = Acto
element-act-says = alguien recluta, traslada, aloja o retiene a una persona
element-means = Medios
element-means-says = fuerza, fraude, amenazas, deudas, documentos retenidos
element-purpose = Propósito
element-purpose-says = sexo comercial, o trabajo que no se hace libremente
element-welfare = Bienestar
element-welfare-says = alguien puede necesitar atención, sea cual sea el delito
# The elements within a sentence: “You said it bears on means; it bears on purpose.”
element-act-within = el acto
element-means-within = los medios
element-purpose-within = el propósito
element-welfare-within = el bienestar

# What somebody made of a thing they noticed.
noted-matters = { $element } · certeza { $sure } de 5
noted-inconclusive = Anotado, no concluyente
noted-speaks-against = Apunta en el otro sentido

# How a run counts. It stands by itself, and in the middle of “library-unfinished-waits”.
mode-practice = práctica
mode-assessed = evaluada

# The five scores.
score-recognition = Reconocimiento
score-questioning = Entrevista
score-safety = Seguridad y atención a víctimas
score-disposition = Resolución
score-documentation = Documentación
level-superior = superior
level-acceptable = aceptable
level-not-acceptable = aún no aceptable
