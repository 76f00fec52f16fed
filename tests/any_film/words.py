"""Words that invented films are made of: names in many scripts, festivals as they are called, parts of sentences."""

from __future__ import annotations

from typing import Any

TITLES = (
    "Ö", "M", "17", "Lamplighters", "The Heron’s Ledger", "Salt/Sugar", "Où dorment les grues ?", "#afterglow",
    "Полночный трамвай", "Ο τελευταίος φαροφύλακας", "ស្ពានក្រោមភ្លៀង",
    "Rindfleischetikettierungsüberwachung", "Nothing Was Written on the Back of the Photograph",
    "All the Doors My Uncle Painted Blue, in the Order in Which He Forgot Them, with a Postscript for Two Voices",
)  # fmt: skip
ORIGINALS: tuple[dict[str, Any], ...] = (
    {"text": "Полночный трамвай", "language": "ru", "romanised": "Polnochnyi tramvai"},
    {"text": "Ο τελευταίος φαροφύλακας", "language": "el"},
    {"text": "ស្ពានក្រោមភ្លៀង", "language": "km", "romanised": "Spean kraom phlieng"},
    {"text": "Ngọn đèn cuối cùng trên bến sông cũ", "language": "vi"},
)
GIVEN = (
    "Ada", "Bjørg", "Čeněk", "Dorotėja", "Eskil", "Fenna", "Grzegorz", "Höskuldur", "Ірина", "Jurģis", "Κλειώ", "Ljuba",
    "Mbali", "Nữ", "Oğuz", "Pilar", "Quim", "Ruxandra", "Şeyma", "Тихон", "Ulla-Britt", "Vítor", "សុភាព", "Xiomara",
)  # fmt: skip
FAMILY = (
    "Abenov", "Brännström", "Ćwiklińska-Dzierżoń", "d’Albuquerque", "Esterházy-Nagy", "Φωτιάδου", "Guðlaugsdóttir",
    "Hlaváčková", "Ibáñez y Larrañaga", "Jõgi", "Köprülü", "Lý", "Mac Giolla Phádraig", "Njoroge", "Ørsted-Vang", "Pu",
    "Raudsepp", "Șerbănescu", "Трубецкая", "Uí Dhuibhne", "van den Broecke", "Wójtowicz", "ចាន់", "Zw",
)  # fmt: skip
NATIVE: dict[str, Any] = {"text": "ចាន់ សុភាព", "language": "km", "romanised": "Chan Sopheap"}
FESTIVALS = (
    ("Locarno Film Festival", "Locarno", "Switzerland", [46.17, 8.79]),
    ("Festival international du court métrage de Clermont-Ferrand", "Clermont-Ferrand", "France", [45.78, 3.08]),
    ("DOK Leipzig", "Leipzig", "Germany", [51.34, 12.37]),
    ("CPH:DOX", "Copenhagen", "Denmark", [55.68, 12.57]),
    ("Visions du Réel", "Nyon", "Switzerland", [46.38, 6.24]),
    ("Yamagata International Documentary Film Festival", "Yamagata", "Japan", [38.26, 140.34]),
    ("Göteborg Film Festival", "Gothenburg", "Sweden", [57.71, 11.97]),
    ("Festival Internacional de Cine de Mar del Plata", "Mar del Plata", "Argentina", [-38.0, -57.56]),
    ("Kraków Film Festival", "Kraków", "Poland", [50.06, 19.94]),
    ("Mostra Internazionale d’Arte Cinematografica", "Venice", "Italy", [45.44, 12.33]),
    ("Internationale Filmfestspiele Berlin", "Berlin", "Germany", [52.52, 13.4]),
    ("International Thessaloniki Film Festival", "Thessaloniki", "Greece", [40.64, 22.94]),
    ("Tromsø Internasjonale Filmfestival", "Tromsø", "Norway", [69.65, 18.96]),
    ("Singapore International Film Festival", "Singapore", "Singapore", [1.35, 103.82]),
    ("Festival dei Popoli – Festival Internazionale del Film Documentario", "Florence", "Italy", [43.77, 11.26]),
    ("Cinéma du réel", "Paris", "France", [48.86, 2.35]),
    ("Cambodia International Film Festival", "Phnom Penh", "Cambodia", [11.56, 104.92]),
    ("Telluride", "Telluride", "USA", [37.94, -107.81]),
)
PRIZES = (
    "Audience Award", "Prize of the Youth Jury for the Most Promising First Feature", "Special Mention", "Best Sound",
    "Grand Prix of the International Competition", "Prix du meilleur premier film de la critique indépendante",
)  # fmt: skip
SECTIONS = ("Competition", "New Voices", "Opening Film of the Section for Films of the Mountains and the Sea", "Late")
COUNTRIES = (
    "Norway",
    "Cambodia",
    "Greece",
    "Côte d’Ivoire",
    "Bosnia and Herzegovina",
    "Uruguay",
    "Lithuania",
    "Iceland",
)
LANGUAGES = ("Norwegian", "Khmer", "Greek", "French", "Bosnian", "Spanish", "Lithuanian", "Northern Sámi")
GENRES = ("Drama", "Comedy", "Western", "Essay film", "Family", "Mystery")
OUTLETS = ("The Harbour Gazette", "Le Courrier des salles", "Kinoblatt für Freunde des langen Films", "Reel", "Синема")
JOBS = (
    "cinematographer", "editor", "music", "sound", "production-designer", "costume-designer", "casting", "makeup",
    "line-producer", "visual-effects", "assistant-director", "co-producer", "executive-producer",
)  # fmt: skip
ROLES = ("World sales", "Press", "Festivals", "Production", "Distribution (Nordic countries)", "Music rights")
WHO = "lighthouse keeper|retired clown|geologist|choir|night porter|stepmother|surveyor|apprentice|widow|goalkeeper"
WHAT = (
    "a crate of oranges|the wrong funeral|an unfinished bridge|two tickets|a map of the mine|the last radio|her voice"
)
DOES = "misplaces|inherits|smuggles|recites|borrows|outlives|repaints|apologises to|auctions|swims towards"
WHEN = "in the week of the thaw|before the bakery opens|while the dam is emptied|on the longest night|after the strike"
