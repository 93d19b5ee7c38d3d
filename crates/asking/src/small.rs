//! Words that say little of what is asked: they count less than others. Words that ask (who, where, how) are not among them.

const ENGLISH: &[&str] = &[
    "a", "about", "again", "ah", "all", "also", "an", "and", "any", "are", "as", "at", "bit", "but", "by", "can", "could", "did", "do", "does", "for",
    "from", "get", "give", "go", "going", "gonna", "got", "gotta", "had", "has", "have", "he", "hear", "help", "her", "here", "hey", "hi", "him", "his", "i",
    "if", "ill", "im", "in", "into", "is", "it", "its", "ive", "just", "kind", "know", "let", "like", "little", "look", "love", "maam", "man", "may",
    "maybe", "me", "mean", "mind", "my", "need", "now", "of", "oh", "ok", "okay", "on", "or", "out", "please", "really", "right", "say", "see", "she", "sir",
    "so", "some", "something", "sort", "stuff", "take", "talk", "tell", "that", "thats", "the", "their", "them", "there", "they", "thing", "things", "this",
    "to", "understand", "up", "us", "want", "wanna", "was", "we", "well", "were", "will", "with", "wondering", "would", "wouldnt", "yeah", "yes", "you",
    "youd", "youre", "your", "youve", "curious", "ask", "question", "sure", "try", "trying", "through", "thru", 
];
const SPANISH: &[&str] = &[
    "a", "ah", "ahora", "al", "algo", "alguna", "alguno", "asi", "bien", "bueno", "con", "contar", "cuente", "cuenteme", "da", "de", "decir", "decirme",
    "del", "diga", "digame", "e", "el", "ella", "en", "es", "eso", "esta", "estar", "este", "esto", "fue", "gustaria", "ha", "hablar", "hable", "hay", "he",
    "la", "las", "le", "lo", "los", "mas", "me", "mi", "mire", "muy", "ni", "no", "nos", "o", "oiga", "para", "pero", "poco", "podria", "por", "pues",
    "puede", "que", "queria", "quiere", "quiero", "quisiera", "saber", "se", "senor", "senora", "ser", "si", "sobre", "son", "su", "sus", "te", "tiene",
    "tener", "un", "una", "uno", "usted", "va", "y", "ya", "yo", "solo", "favor", "platiqueme", "explique", "expliqueme", "nada", "entonces",
];

/// True of a word that says little.
pub(crate) fn is_small(word: &str) -> bool {
    ENGLISH.contains(&word) || SPANISH.contains(&word)
}
