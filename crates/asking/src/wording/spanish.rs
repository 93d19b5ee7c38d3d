//! The rules of wording in Spanish.

use scenario::document::Fault::{Accusatory, Blame, Graphic, Label, Leading, Promise, StatusFirst, Threat};

use super::Written;

/// In order: of several that strike, the first is told.
pub(super) const RULES: &[Written] = &[
    (
        Threat,
        r"\bo (si no )?(me |la |lo |te |los |las |le )*(voy|tendre|tengo|llevo|arresto|detengo|meto|va|vas|se va)\b.{0,24}\b(arrest\w*|deten\w*|carcel|llevo|llevar\w*|presa|preso|esposas|migracion|bote)|\bo (la|lo|te) (arresto|detengo|meto)\b",
        r"\b(le|les) (ha|han|dijo|dijeron|amenazo|amenazaron)\b|\bdijo que\b|\balguien\b|\bquien (le|les) dijo\b",
    ),
    (
        Threat,
        r"\b(si no (me )?(habla|coopera|dice|contesta|ayuda)\w*).{0,40}\b(arrest|deten|carcel|presa|preso|deport|migracion|hijos|multa|esposas|acus|cargo)",
        r"\bno (la|lo|le) (van|voy) a\b",
    ),
    (
        Threat,
        r"\b(la|lo|te) (voy a|tengo que|puedo|tendre que) (arrestar|detener|deportar|llevar presa|llevar detenid\w+)|\bpor las (buenas|malas)\b|\bultima oportunidad\b|\bllam(o|ar|are) a (la )?migra(cion)?\b|\b(va|vas|van) a (la|ir a la) carcel\b|\bquitar (a )?(sus|los) (hijos|ninos)\b|\ble puede ir (muy )?mal\b|\bse va a meter en\b.{0,10}\bproblemas\b",
        r"\b(le|les) (ha|han|dijo|dijeron|amenazo|amenazaron)\b|\bdijo que\b|\balguien\b|\bquien (le|les) dijo\b|\bno (la|lo|te) (voy|puedo)\b",
    ),
    (
        Promise,
        r"\b(le|te|se lo) (prometo|juro|garantizo|aseguro)\b|\bprometid[oa]\b|\bmi palabra\b|\bconfie en mi\b",
        r"\bno (le|te|se lo) (puedo|prometo|juro|garantizo)\b",
    ),
    (
        Promise,
        r"\bnadie (se )?(lo )?(va a|se va a|se) ?(saber|entera\w*|enterar)\b|\bno le va a pasar nada\b|\btodo va a (estar|salir) bien\b|\b(la|lo) (voy|vamos) a proteger\b|\bqueda entre (nosotros|usted y yo)\b|\bnunca (mas )?(la|lo|le) va a (molestar|tocar|hacer)\b|\bno (la|lo|le) (volvera|va a volver) a\b|\b(consigo|conseguimos|conseguirle|arreglamos|arreglo|damos) (una |la |los |sus )?(visa|papeles|residencia)\b|\bya no (la|lo) va a ver\b",
        r"\bno (le )?puedo\b",
    ),
    (
        StatusFirst,
        r"\bmigratori\w*|\bindocumentad\w*|\bciudadan\w*|\bresidencia (permanente|legal)\b|\bgreen card\b|\b(tiene|tienen|trae|traen|con|sin) papeles\b|\b(es|esta|estan|son|los) (aqui )?(i?legal\w*)\b|\bi?legalmente\b|\bsu visa\b|\bde (donde|que pais) (es|son|viene)n? (en realidad|realmente|de verdad)\b|\bde que pais\b|\ben que pais nacio\b|\bcruzo la frontera\b",
        r"\bpapeles (del|de la|de)\b|\b(le|les) (ha|han|dijo|dijeron|amenazo|amenazaron)\b|\bdijo que\b|\balguien\b|\bquien (le|les) dijo\b|\bpapeles de quien\b|\bde quien son\b",
    ),
    (
        Label,
        r"\bvictimas?\b|\btrata de (personas|blancas)\b|\bde trata\b|\btraficad\w*|\btrafico de\b|\bprostitut\w*|\bprostitu\w*|\bpadrote\b|\bproxeneta\b|\bburdel\b|\bputas?\b|\besclav\w*|\btrabajo forzado\b|\bdrogadict\w*",
        r"\bvictimas? de un(a)? (robo|asalto|accidente|choque)\b|\b(apoyo|defensor\w*|ayuda|servicios?)\b.{0,12}\bvictimas\b|\b(detective|unidad|equipo|linea)\b.{0,12}\btrata\b",
    ),
    (
        Accusatory,
        r"\bmintiendo\b|\bmentiros\w+|\b(usted|me) (miente|mintio)\b|\b(deje|dejen) de mentir\b|\bes mentira\b|\bpuras mentiras\b|\bno (le|te) creo\b|\bno me lo creo\b|\bno (me )?(cuadra|checa)\b|\b(admita|confiese|admitalo|reconozcalo)\b|\bencubr\w+|\bque (me )?(esta|estas) escondiendo\b|\bse (hace|haga) (la|el) (tont\w+|loc\w+|que no sabe)\b|\bme ve la cara de\b|\bme cree (tont\w+|estupid\w+)\b|\bcambiar su (version|historia)\b|\beso no (es lo que|fue lo que)\b|\bya se (que|lo que) (usted|hizo)\b|\bintentelo otra vez\b|\bya (digame|diga) la verdad\b|\bdigame la verdad\b",
        "",
    ),
    (
        Graphic,
        r"\bcondon(es)?\b|\bdesnud\w+|\bactos? sexuale?s?\b|\b(tuvo|tener|tenia|tenido) (sexo|relaciones)\b|\bposiciones\b|\bdonde (exactamente )?(le|la) toco\b",
        "",
    ),
    (
        Blame,
        r"\bpor ?que no (se |lo |la |le |nos |los |ya |mejor |simplemente |solo )*(va|fue|largo|sale|salio|ido|deja|dejo|llamo|llama|dijo|dice|aviso|escapo|pidio|denuncio|defendio|renuncio|busco|larga)\b|\bpor ?que (se )?(sigue|queda|quedo|aguanta|aguanto|dejo que|deja que|permite|permitio|confio|se subio|subio)\b",
        r"\b(va|fue|ha ido) (a|al) \w+|\b(se )?(sigue|queda|quedo) (aqui|ahi|esta noche|hoy)\b",
    ),
    (
        Blame,
        r"\bcomo (pudo|permitio|dejo) (que|hacer|dejar|confiar)\b|\bcomo se le ocurrio\b|\ben que (estaba )?pensaba\b|\ben que estaba pensando\b|\bque esperaba\W*$|\b(debio|debia|deberia) (de )?haber\b|\bhubiera (llamado|dicho|avisado|salido|ido)\b|\bque (le )?hizo (usted )?para (que|hacerlo)\b|\bes su culpa\b|\busted se lo busco\b|\bno sabia en que\b",
        "",
    ),
    (
        Leading,
        r"(,|\.|¿)\s*¿?\s*(no|verdad|cierto|correcto|eh|no es asi|a poco no|no cree|me equivoco|o me equivoco|digo bien)\W*$|[^,¿]\b(verdad|cierto|no es asi|a poco no|no es cierto|no es verdad)\W*$",
        r"\b(la|de|es|dijo|una|en|decir|decirme|dice|diga) verdad\W*$|\b(quiere|puede|podemos|podria|prefiere|gustaria|dejo|sirve|parece|bien)\b[^.]*\bno\W*$|\b(eso|es|lo) (es )?cierto\W*$",
    ),
    (
        Leading,
        r"^\W*(pero |y |entonces |o sea )*(acaso|a poco|no es (verdad|cierto) que|no cree que|no le parece que|seguro que|seguramente|obviamente|claramente|de seguro)\b|\bme imagino que (el|ella|usted)\b|^\W*(usted )?(debe|ha) de (estar|tener|sentir|odiar)\b|^\W*usted debe (estar|tener|sentir|odiar)\b|\bapuesto a que\b|\blo que (usted )?(me )?(esta diciendo|dice) es que\b|\bo sea que (el|ella|usted|ellos)\b",
        "",
    ),
    (
        Leading,
        r"\b(cuantas veces|cada cuanto|que tan (fuerte|seguido)|con que frecuencia|desde cuando|por ?que) (le|la|lo|te) (pega|golpea|oblig|lastima|amenaza|encierra|viola|abusa|fuerza)",
        "",
    ),
    (
        Leading,
        r"^\W*(el|ella|su (jefe|patron|esposo|marido|tio|prima?))? ?(le|la|lo|te) (pega|pego|golpea|golpeo|obliga|obligo|lastima|amenaza|encierra|controla|explota|maltrata|esta obligando|esta lastimando|esta haciendo dano)\b",
        r"\balguien\b",
    ),
    (
        Leading,
        r"\b(el|ella|ellos) (la|lo|le) (obliga|controla|explota|tiene encerrad\w+|tiene amenazad\w+|fuerza)\w*\b",
        r"^\W*(que|como|cuando|donde|quien|si)\b",
    ),
];
