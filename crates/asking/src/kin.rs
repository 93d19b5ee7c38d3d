//! Words of a patrol officer's day that mean nearly the same, so that who says "cash" is taken to ask of the money.

/// The groups.
const KIN: &[&[&str]] = &[
    &[
        "id",
        "ids",
        "identification",
        "license",
        "licence",
        "licenses",
        "passport",
        "documents",
        "papers",
    ],
    &[
        "money", "cash", "pay", "paid", "paycheck", "wage", "wages", "earn", "earnings", "salary", "paying", "pays",
    ],
    &[
        "hurt", "hurting", "hurts", "pain", "injured", "injury", "injuries", "wounded", "bleeding", "ache", "banged",
    ],
    &["doctor", "medic", "ambulance", "ems", "hospital", "paramedic", "medical", "clinic"],
    &["phone", "phones", "cell", "cellphone", "telephone", "telephones"],
    &["know", "met", "meet", "friends", "relationship", "knew"],
    &[
        "work", "job", "jobs", "works", "working", "living", "employed", "shift", "shifts", "boss", "employer",
    ],
    &[
        "scared",
        "afraid",
        "fear",
        "frightened",
        "scares",
        "scare",
        "worried",
        "worry",
        "nervous",
        "threatened",
    ],
    &[
        "live", "lives", "stay", "stays", "staying", "sleep", "sleeps", "crash", "living", "rent", "rents", "renting", "lease",
    ],
    &["home", "house", "apartment", "place", "room", "hotel", "motel"],
    &["leave", "leaving", "quit", "go", "walk", "left", "out", "bounce"],
    &["tonight", "evening", "night"],
    &["see", "saw", "seen", "notice", "noticed", "watch", "watched"],
    &["hear", "heard", "listen", "listened", "sound", "noise"],
    &[
        "visitors", "visitor", "visits", "visit", "people", "folks", "guests", "persons", "who", "comes",
    ],
    &["say", "said", "told", "tell", "words", "tells"],
    &["want", "like", "prefer", "rather", "wish"],
    &["safe", "safely", "secure", "safety"],
    &["reach", "contact", "call", "touch"],
    &["number", "hotline", "card", "line"],
    &["key", "keys", "lock", "locked"],
    &["eat", "ate", "eaten", "food", "hungry", "meal"],
    &["child", "children", "kid", "kids", "girl", "boy", "daughter", "son"],
    &["husband", "boyfriend", "partner", "guy"],
    &["car", "van", "truck", "vehicle"],
    &["easier", "better", "comfortable", "help"],
    &["when", "since", "start", "started", "began", "long"],
    &["arrive", "arrived", "came", "come", "move", "moved"],
    &["owe", "owes", "owed", "debt", "loan", "fee", "fees"],
    &["identificacion", "licencia", "pasaporte", "documentos", "papeles", "credencial"],
    &[
        "dinero", "plata", "lana", "paga", "pagan", "pago", "sueldo", "cobra", "feria", "gana", "cobran",
    ],
    &[
        "duele",
        "dolor",
        "herida",
        "herido",
        "lastimada",
        "lastimado",
        "lesion",
        "lastimaron",
        "golpes",
        "golpeada",
    ],
    &["medico", "doctor", "ambulancia", "paramedico", "hospital", "clinica"],
    &["telefono", "celular", "cel"],
    &["conoce", "conocio", "conocieron", "amigos", "conocen"],
    &[
        "trabajo", "trabaja", "chamba", "jale", "empleo", "dedica", "trabajar", "turno", "patron", "jefe",
    ],
    &["miedo", "asusta", "asustada", "teme", "preocupa", "preocupada", "amenazo", "temor"],
    &[
        "vive", "viven", "queda", "quedan", "duerme", "duermen", "renta", "rentan", "contrato", "viviendo",
    ],
    &["casa", "apartamento", "departamento", "cuarto", "lugar", "hogar"],
    &["irse", "salir", "sale", "dejar", "renunciar", "caminar", "salirse", "vaya", "ir"],
    &["noche", "tarde", "hoy"],
    &["vio", "visto", "ver", "noto", "mirado", "miro"],
    &["oyo", "oido", "escucho", "escuchado", "ruido", "oye"],
    &["dijo", "dijeron", "dicho", "palabras", "contaron", "decia"],
    &["quiere", "gustaria", "prefiere", "quisiera", "quiera"],
    &["seguro", "segura", "seguridad", "salvo"],
    &["numero", "linea", "tarjeta", "telefono"],
    &["llave", "llaves", "cierra", "encierra"],
    &["comio", "comida", "come", "hambre", "comido"],
    &["nino", "nina", "ninos", "hijo", "hija", "hijos"],
    &["carro", "coche", "camioneta", "van", "troca", "auto"],
    &["cuando", "desde", "empezo", "tiempo", "hace"],
    &["llego", "llegaron", "vino", "vinieron", "mudaron", "mudo"],
    &["debe", "deuda", "debiendo", "prestamo", "cuota"],
    &["quien", "quienes", "gente", "personas", "visitas", "alguien"],
];

/// The groups that a word is in, a bit for each: two words that share one mean nearly the same.
pub(crate) fn groups_of(word: &str) -> u64 {
    let groups = KIN.iter().zip(0u32..).filter(|(group, _)| group.contains(&word));
    groups.fold(0, |bits, (_, ix)| bits | 1 << ix)
}

// A bit for each group is all there is room for.
const _: () = assert!(KIN.len() <= 64);

#[cfg(test)]
mod tests {
    use super::groups_of;

    #[test]
    fn words_of_one_group_share_a_bit_and_others_none() {
        assert_ne!(groups_of("cash") & groups_of("paid"), 0);
        assert_eq!(groups_of("cash") & groups_of("phone"), 0);
        assert_eq!(groups_of("zebra"), 0);
    }
}
