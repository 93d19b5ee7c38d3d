//! The rules of wording in English.

use scenario::document::Fault::{Accusatory, Blame, Graphic, Label, Leading, Promise, StatusFirst, Threat};

use super::Written;

/// In order: of several that strike, the first is told.
pub(super) const RULES: &[Written] = &[
    (
        Threat,
        r"\b(or|unless|otherwise)\b (else )?(ill|i will|i have|im|i am|you|youre|youll|well|we|get)\b.{0,30}\b(arrest|jail|cuffs|cell|take you in|book you|lock you up|haul|write you up|cite you|charge you|call immigration|deport|ticket)",
        r"\b(not|wont|no one|nobody)\b|\bor you (live|work|stay)\b",
    ),
    (
        Threat,
        r"\bor (ill|i will|im|i am|im going|we|well|youre|youll) .{0,24}\b(arrest\w*|jail|cuffs|book you|cell|take you in|haul\w*|station|downtown|child services|cps|immigration)\b",
        r"\bor (ill|well) (sit|wait|stand|stay|come)\b",
    ),
    (
        Threat,
        r"\b(if you (dont|do not|keep quiet|lied|wont)|until you).{0,40}\b(arrest|jail|cuffs|book|cell|take you|deport|immigration|charged|in trouble|cite|cps|your kids)",
        r"\b(wont be|not be|not going to)\b",
    ),
    (
        Threat,
        r"\b(youre|you are|youll be) (under arrest|going to (jail|prison)|(going to be )?deported|charged|going down)\b|\bi(ll| will| can|m going to| have to)? ?(have to |going to )?(arrest|book|charge|detain) you\b|\btake you in\b|\bto book you\b",
        r"\b(not|never|wont|cant|dont want to|isnt)\b",
    ),
    (
        Threat,
        r"\beasy way\b|\bhard way\b|\blast chance\b|\bnight in (a|the) cell\b|\bnight in jail\b|\bcell with your name\b|\bput the cuffs\b|\b(lose|take) your kids\b|\bbig trouble\b|\bmake (things|this|it) (very )?(hard|rough|difficult) (for|on) you\b|^\W*start talking\b|\byou (had )?better talk\b|\bmake me (call|do|arrest)\b|\bill call (ice|immigration|cps|child services)\b",
        r"\b(did|has|have|does|do) (he|she|they|anyone|anybody|someone|somebody|your \w+)\b|\bwho (said|told)\b|\bthreatened to\b|\b(says?|said) (he|she|they)\b",
    ),
    (
        Promise,
        r"\bi (promise|guarantee|swear)\b|\b(my|our) word\b|\bpromise you\b|, promise\b|\. promise\b|\btrust me\b",
        r"\b(cant|cannot|not|wont|dont) (promise|guarantee|swear)\b|\bdo you trust me\b",
    ),
    (
        Promise,
        r"\b(nobody|no one|he|she|they)(ll| will) (never|ever) (ever )?(know|find out|hurt|touch|bother|come near|get near|see)\b|\baint ever com|\bnever (have to see|come near|hurt you|bother you)\b|\byoull never\b|\bi(ll| will| can) keep you safe\b|\bwill protect you\b|\b(ill|i will|i can|well) make sure (that )?(he|she|they|you|nothing)\b|\bstays? (just )?between (you and me|us)\b|\bleave this room\b|\bgo away for you\b|\bwont (get|be) (in )?(any )?(trouble|deported|charged|arrested)\b",
        r"\b(cant|cannot|dont|not) (promise|keep|make)\b|\b(did|has|have|does|do) (he|she|they|anyone|anybody|someone|somebody|your \w+)\b|\bwho (said|told)\b|\bthreatened to\b|\b(says?|said) (he|she|they)\b",
    ),
    (
        Promise,
        r"\b(get|getting) you (a |your |some kind of )?(visa|green card|papers|kids back)\b|\bget a (visa|green card)\b|\bfix your papers\b|\byou get your kids back\b|\bvisa in it\b",
        r"\b(did|has|have|does|do) (he|she|they|anyone|anybody|someone|somebody|your \w+)\b|\bwho (said|told)\b|\bthreatened to\b|\b(says?|said) (he|she|they)\b",
    ),
    (
        StatusFirst,
        r"\bimmigration\b|\bgreen ?card\b|\bundocumented\b|\bcitizen(ship)?\b|\b(are|is) (you|u|they|she|he|any of you)( people| guys| all| both)?( even| here)* (il)?legal(ly)?\b|\b(you|u) (an )?(il)?legal\b|\bhere (il)?legally\b|\b(have|has|got|see|any) papers\b|\byour visa\b|\breally from\b|\b(what|which) country (are|were) (you|u)\b|\bcross(ed)? the border\b",
        r"\bwhose papers\b|\blegal(ly)? (married|guardian|age)\b|\b(did|has|have|does|do) (he|she|they|anyone|anybody|someone|somebody|your \w+)\b|\bwho (said|told)\b|\bthreatened to\b|\b(says?|said) (he|she|they)\b",
    ),
    (
        Label,
        r"\btraffick(ed|ing)\b|\btraffickers?\b|\bprostitut\w*|\bpimp(s|ing|ed)?\b|\bbrothel\b|\bhookers?\b|\bwhores?\b|\bslave(ry|s)?\b|\bforced labou?r\b|\bsex worker\b|\b(a|the|his|her|their) (\w+ )?victims?\b|\byour madam\b|\bjunkie\b|\baddict\b|\brunaway\b",
        r"\btrafficking (detective|unit|task|squad|investigator|hotline|line)\b|\bvictims?( \w+)? (advocate|services)\b",
    ),
    (
        Accusatory,
        r"\byoure lying\b|\b(you are|are you|youre|stop|quit|why are you|keep|why would you|was|been) (lying|pretending)\b|\bliar\b|\ba lie\b|\bdont believe (you|a|that|it)\b|\bexpect me to (believe|buy)\b|\b(doesnt|dont|does not|not) add(ing)? up\b|\badmit it\b|\bcome clean\b|\bi know (you did|its you|what you)\b|\bwe both know\b|\bcovering for\b|\bwhat are you hiding\b|\bplay(ing)? dumb\b|\bim stupid\b|\b(want to|wanna|care to) (try again|revise|change)\b|\blie,? try again\b|\bchange your story\b|\bdoesnt match\b|\bthe truth this time\b|\bthats not what\b.{1,20}\b(told|said)\b|\b(isnt|not) the story\b|\bversion is different\b|\bgive me a break\b|\byou knew exactly\b|\bthe story youre\b|\byou did it\b|\byoure the one who\b|\byou (stole|robbed|lied|know what you did)\b|\bno way you\b|\byoure hiding\b",
        r"\btell me if\b",
    ),
    (
        Graphic,
        r"\bcondoms?\b|\bnaked\b|\bsexual acts?\b|\b(describe|have|had|having) (the )?sex\b|\bwhat positions\b|\bwhere did (he|she|they) touch\b|\btouch(ed)? you,? exactly\b|\bto your body\b",
        "",
    ),
    (
        Blame,
        r"\bwhy (dont|didnt|havent|wouldnt|not|wont|you dont|you didnt) ?(you|u)? ?(just |ever |simply |go |even )*(leave|bounce|walk out|go home|run|quit|fight|tell (anybody|anyone|somebody|someone)|told|say something|ask for help|walk away|get out|report)\b|\bwhy (do|did|would) (you|u) (just |even |ever )*(stay with|stay if|let (him|her|them) (do|hit|keep|take|treat)|trust (him|her|them|someone|somebody)|put up|get in(to)? the car with)\b|\bwhy do you stay\W*$|\bwhy (didnt|dont|havent|wouldnt) (you|u) (just |ever )?(call|called)\b",
        r"\bwhy not (sit|stay here|take)\b",
    ),
    (
        Blame,
        r"\bhow (could|can) you (let|do|stay|trust|not)\b|\bhow come you (never|didnt|dont|stay)\b|\bwhat were (you|u) thinking\b|\bwhat did (you|u) expect\W*$|\bwhat did (you|u) think would happen\b|\byou (could|should) have (just )?(left|called|told|said|known|run|gone|asked|stopped|walked)\b|\byou shouldve\b|\byou couldve\b|\bdidnt you know\b|\byou let him\b|\bwhat did you do to (make|set) (him|her|them)\b|\b(its|it is) your (own )?fault\b|\byou brought this\b",
        r"\bthinking (of|about)\b",
    ),
    // A question hung on a statement.
    (
        Leading,
        r"[a-z ,]{5,}\b(isnt|arent|wasnt|werent|dont|doesnt|didnt|hasnt|havent|hadnt|wont|wouldnt|cant|couldnt|shouldnt|aint) (it|he|she|you|they|we|there|that|i|u|this)( \w+)?\W*$",
        r"\b(why|how come|if|what|where|who|when) (isnt|arent|dont|doesnt|didnt|cant|wont|wouldnt|havent|wasnt)\b|\b(that|who|which|what|if|when|because|and) (\w+ )?(isnt|dont|doesnt|didnt|cant|wont|wouldnt|havent|wasnt) (you|he|she|they|it)\W*$",
    ),
    (
        Leading,
        r",\s*(is|are|was|were|do|does|did|has|have|had|would|will|could|can|should) (it|he|she|you|they|there|that)\W*$",
        r"^\W*(what|where|who|when|how|which|why|so what|and what)\b",
    ),
    (
        Leading,
        r"\b(not|never|nobody|dont|didnt|doesnt|isnt|wont|cant|wouldnt|havent|hasnt)\b[^.?!]*\b(is|are|was|were|do|does|did|has|have|had|would|will|could|can) (it|he|she|you|they)\W*$",
        r"\b(what|where|who|when|how|which|why)\b",
    ),
    (
        Leading,
        r",\s*(right|correct|yes|no|huh|yeah|eh|true|true or not|isnt that so|am i right|or what)\W*$|\b(isnt that so|isnt that right|true or not|am i right|is that fair|you know it)\W*$",
        r"^\W*(would|do|can|could|should|is it|may) .*\bor no\W*$",
    ),
    (
        Leading,
        r"^\W*(so |and |well |but )*(you|youre|youve|youd|he|hes|she|shes|they|theyre|it|its|that|thats|this|theres|the)\b.*[^,] (right|correct|huh|yeah)\W*$",
        r"\b(the|on|to|turn) right\W*$|\b(all|alright|thats|is that|that|do it|doing it|sit|feel) (right|correct)\W*$",
    ),
    (
        Leading,
        r"^\W*(so |and |well |but )*(isnt|arent|dont|doesnt|wouldnt|didnt|wasnt|hasnt|havent|couldnt|werent) (it|he|she|you|they|that|there)\b",
        r"^\W*dont (you )?(worry|have to|need|be|move|go|touch|let)\b",
    ),
    (
        Leading,
        r"\bdid (he|she|they|you) or did\b|\btrue that (he|she|they|you)\b|\bi take it\b|\bi bet (he|she|you|they|that)\b|\byou must (be|have|feel|suspect|hate|want|know)\b|^\W*(obviously|surely|clearly)\b|\bwhat (youre|you are) (saying|telling me) is\b|\bwhat im hearing is\b|\bagree with that\b|\bsounds to me like\b|\badmit (that )?(he|she|they)\b|\byou figure (he|she|they|its)\b",
        "",
    ),
    // Taken for granted that somebody is hurt or made to do something.
    (
        Leading,
        r"\bhow (hard|often|many times|bad|badly|long)\b.{0,12}\b(he|she|they)\b.{0,16}\b(hit|hits|beat|beats|hurt|hurts|force|forced|forcing|threaten|choke|slap|abuse)\w* (you|her|him|them)\b",
        "",
    ),
    (
        Leading,
        r"\b(when|why|where) (did|does|do|is|has) (he|she|they|your boss)\b.{0,20}\b(hit|beat|hurt|force|forcing|threaten|abuse|abusing|choke|slap|make|making)\w* (you|her|him|them)\b",
        "",
    ),
    (
        Leading,
        r"^\W*(so |and )*(is|was) (he|she|they|your boss|your husband|your uncle|your cousin) (always )?(hitting|beating|hurting|forcing|threatening|abusing|selling|making) you\b|^\W*(so |and )*(did|does) (he|she|they|your boss|your husband|your uncle|your cousin) (always )?(force you|make you (do|stay|work)|keep you locked|beat you|sell you)\b",
        "",
    ),
    (
        Leading,
        r"\btell me (how|when|why|where) (he|she|they) (forced|hit|beat|hurt|made|makes|threatened|locked|abused) (you|her|him|them)\b",
        "",
    ),
    (
        Leading,
        r"\b(hes|shes|theyre|he is|she is) (forcing|making|hurting|beating|using|controlling|selling|threatening) you\b|\b(he|she|they) (controls|owns|forces|makes you|forced you|beats you|sells you)\b|\bwouldnt be doing this if\b",
        r"\b(what|how|when|where|who|if|you said|you told)\b",
    ),
];
