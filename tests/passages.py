"""A sentence in every script that epk sets: language, script, family, text. Our own words, about a film."""

PASSAGES = [
    ("en", "Latn", "Source Serif 4", "AVATAR: the office of Tōkyō’s first affairs, 1 234"),
    ("vi", "Latn", "Source Serif 4", "Điện ảnh Việt Nam được chiếu"),
    ("el", "Grek", "Source Serif 4", "Η ταινία προβλήθηκε ξανά"),
    ("ru", "Cyrl", "Source Serif 4", "Фильм показан впервые"),
    ("km", "Khmr", "Noto Sans Khmer", "ជាតិក្រោយ កម្ពុជា ស្ត្រី"),
    ("th", "Thai", "Noto Sans Thai", "ภาพยนตร์ไทยเรื่องนี้ น้ำ"),
    ("lo", "Laoo", "Noto Sans Lao", "ຮູບເງົາເລື່ອງນີ້ ນ້ຳ ຜູ້ກຳກັບ"),
    ("my", "Mymr", "Noto Sans Myanmar", "ရုပ်ရှင်ဇာတ်ကား ကြည့်ရှုသည် မြန်မာ"),
    ("hi", "Deva", "Noto Sans Devanagari", "फ़िल्म क्षत्रिय हिन्दी निर्देशक"),
    ("bn", "Beng", "Noto Sans Bengali", "চলচ্চিত্রটি নির্মাণ করেছেন কোন পরিচালক"),
    ("ta", "Taml", "Noto Sans Tamil", "திரைப்படம் இயக்குநர் கொடுத்தார்"),
    ("ar", "Arab", "Noto Sans Arabic", "الفيلم الكمبودي مُحَمَّد"),
    ("fa", "Arab", "Noto Sans Arabic", "می\u200cخواهم فیلم را ببینم"),
    ("ur", "Arab", "Noto Sans Arabic", "یہ فلم بہت اچھی ہے"),
    ("he", "Hebr", "Noto Sans Hebrew", "סרט קמבודי שָׁלוֹם"),
    ("zh-Hans", "Hani", "Noto Sans SC", "这部电影在金边拍摄"),
    ("zh-Hant", "Hani", "Noto Sans TC", "這部電影在金邊拍攝"),
    ("ja", "Hani", "Noto Sans JP", "映画直監督"),
    ("ko", "Hang", "Noto Sans KR", "영화 감독은 한국에서"),
]
RTL = {"ar", "fa", "ur", "he"}
