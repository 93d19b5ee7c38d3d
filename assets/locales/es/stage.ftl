# The picture of the call, and the same as a list. Faces are told as they look and not as what they may mean.

# The camera's own writing: that it is recording.
stage-recording = REC
stage-unit = UNIDAD { $unit }
stage-list = Lo que se puede ver y oír
stage-rain = Está lloviendo.
stage-door-open = La puerta está abierta.
stage-door-shut = La puerta está cerrada.
stage-door-ajar = La puerta está entreabierta.
# The caption of a sound.
stage-heard = Se oye: { $caption }
stage-no-objects = Nada más llama la atención.
stage-officer = Usted
stage-picture-coming = Se está dibujando la imagen.
stage-picture-missing = No se puede mostrar la imagen { $file }.

# Somebody on the stage: their name, then face, posture and gaze, each a message below.
stage-person = { $who }: { $face }, { $posture }, { $gaze }.
stage-face-calm = el rostro relajado
stage-face-tense = la mandíbula apretada
stage-face-smooth = la sonrisa fácil
stage-face-angry = las cejas bajas
stage-face-shut-down = el rostro inmóvil
stage-face-tearful = los ojos húmedos
stage-posture-open = las manos a la vista
stage-posture-arms-crossed = los brazos cruzados
stage-posture-hands-hidden = las manos fuera de la vista
stage-posture-half-behind = el cuerpo de lado, sujetándose un brazo
stage-posture-hand-hidden = una mano fuera de la vista
stage-posture-aside = el cuerpo de lado, un brazo cruzado
stage-behind = con medio cuerpo detrás de { $who }
stage-posture-seated = en un asiento, las manos en el regazo
stage-seated-office-chair = en una silla de oficina, las manos en el regazo
stage-seated-sofa = en un sofá, las manos en el regazo
stage-seated-bed = en el borde de una cama, las manos en el regazo
stage-seated-bench = en una banca, las manos en el regazo
stage-seated-car-seat = en el asiento de un vehículo, las manos en el regazo
stage-seated-crate = en un cajón de madera, las manos en el regazo
stage-seated-step = en un escalón, las manos en el regazo
# Lo que se ve en las manos, después de la postura.
stage-holds-phone = con un teléfono en la mano
stage-holds-card = con una tarjeta en alto
stage-holds-cup = con un vaso en la mano
stage-holds-folder = con una carpeta en la mano
stage-holds-papers = con unos papeles en la mano
stage-holds-bag = con una bolsa en la mano
stage-holds-towel = con una toalla en la mano
stage-looks-at-you = mira hacia usted
stage-looks-down = mira al piso
stage-looks-away = mira hacia otro lado
stage-looks-at = mira a { $who }
# $what is what a thing is called, such as “Door”.
stage-looks-at-thing = mira hacia: { $what }

# The panel in which something is noticed.
notice-title = Noto esto
notice-quote = “{ $words }”
notice-bears-on = ¿Con qué tiene que ver?
notice-how-sure = { $element }: ¿con cuánta certeza?
notice-inconclusive = Anotado, no concluyente
notice-inconclusive-says = vale la pena guardarlo, no prueba nada
notice-speaks-against = Apunta en el otro sentido
notice-speaks-against-says = habla en contra
notice-take-back = Retirar la nota
notice-never-mind = Mejor no  Esc
