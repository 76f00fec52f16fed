"""An invented film whose texts are Arabic: everything that stands on the left elsewhere stands on the right."""

from __future__ import annotations

from typing import Any

Facts = dict[str, Any]

LOGLINE = "يُطلب من ربّان عبّارة لم يغادر الخليج قط أن ينقل راكبة واحدة إلى الضفة الأخرى للمرة الأخيرة."
SHORT = (
    "في بلدة صغيرة على خليج هادئ يعمل يوسف ربّانًا لعبّارة قديمة منذ ثلاثين عامًا. قبل افتتاح الجسر الجديد "
    "بليلة واحدة تصل امرأة لا يعرفها وتطلب منه أن يعبر بها إلى الضفة الأخرى. وفي الطريق يكتشف أنها ابنة صديق طفولته "
    "الذي غرق هنا."
)
STORY = (
    (
        "منذ ثلاثين عامًا يبدأ يوم يوسف قبل شروق الشمس. يشعل محرّك العبّارة القديمة، وينتظر العمّال والطلاب والباعة، ثم "
        "يعبر بهم الخليج ذهابًا وإيابًا حتى المساء. يعرف أسماء الجميع، ولا يسأله أحد لماذا لم ينزل يومًا على الضفة الأخرى."
    ),
    (
        "في الليلة التي تسبق افتتاح الجسر تصل سلمى، وفي يدها حقيبة صغيرة ورسالة قديمة. تطلب منه رحلة أخيرة، وتدفع "
        "ثمن المقاعد كلّها. وفي منتصف الطريق يتوقّف المحرّك، فيضطرّ الاثنان إلى الانتظار حتى يحملهما التيار."
    ),
    (
        "تحكي سلمى عن أبيها الذي غرق في هذا الخليج سنة 1987، ويفهم يوسف أنها ابنة صديقه الوحيد. مع أول ضوء تظهر "
        "الضفة، ويكون عليه أن يقرّر: أينزل معها، أم يعود وحده كما عاد كل يوم؟"
    ),
)
VIEW = (
    (
        "وُلدت في بلدة تشبه هذه البلدة، وكان جدّي ربّان عبّارة. حين بُني الجسر لم يعد أحد يسأل عنه. أردت أن أصوّر "
        "ليلة واحدة يتذكّر فيها الناس من حملهم كلّ هذه السنين."
    ),
    "صوّرنا في ضوء القمر وفوانيس الصيادين وحدها، ولم نستخدم من الموسيقى إلا ما يغنّيه البحّارة أنفسهم.",
)
LIFE = "من مواليد سنة 1979. درست الإخراج في معهد السينما، وأخرجت ثلاثة أفلام قصيرة عُرضت في مهرجانات كثيرة."
PRAISE = "فيلم هادئ كالماء، وعميق مثله."
NAMES = ("ليلى منصور", "يوسف الحدّاد", "سلمى الخوري", "كريم ناصر", "هدى السيّد", "رامي شاهين", "نورا فارس", "طارق عوّاد")
PARTS = ((1, "يوسف"), (2, "سلمى"))
JOBS = (
    ("director", 0), ("writer", 0), ("producer", 3), ("cinematographer", 4), ("editor", 5), ("music", 6), ("sound", 7),
)  # fmt: skip


def arabic() -> Facts:
    """A feature with pictures, praise, prizes and contacts."""
    picture = {"file": "key-art.jpg", "alt": "الخليج ليلًا", "caption": "الخليج ليلًا", "credit": "تصوير: هدى السيّد"}
    said = {"text": "من يعبر بالناس كل يوم لا يعبر هو أبدًا.", "person": "p0", "occasion": "في العرض الأول"}
    festival = {"kind": "festival", "selection": True}
    return {
        "title": "آخر عبّارة",
        "slug": "film",
        "language": "ar",
        "year": 2026,
        "runtime": "94 min",
        "genres": ["دراما"],
        "countries": ["لبنان", "تونس"],
        "languages": ["العربية"],
        "logline": {"text": LOGLINE},
        "synopses": {"short": {"text": SHORT}, "full": {"text": "\n\n".join(STORY)}},
        "statement": {"kind": "statement", "person": "p0", "text": "\n\n".join(VIEW), "quotation": said},
        "production_notes": [{"heading": "ثلاثون ليلة", "text": "\n\n".join((*VIEW, *STORY)), "quotation": said}],
        "people": {
            f"p{number}": {"name": name} | ({"biography": {"text": LIFE}} if number < 4 else {})
            for number, name in enumerate(NAMES)
        },
        "cast": [{"person": f"p{number}", "character": character, "key": True} for number, character in PARTS],
        "crew": [{"job": job, "people": [f"p{number}"], "key": True} for job, number in JOBS],
        "companies": {"c": {"name": "أفلام الميناء", "roles": ["production company", "world sales"]}},
        "screenings": [
            {"event": "مهرجان قرطاج", **festival, "city": "تونس", "date": "2026-10", "award": "التانيت الذهبي"},
            {"event": "أيام بيروت السينمائية", **festival, "city": "بيروت", "date": "2026-11-03"},
        ],
        "quotes": [
            {
                "excerpt": PRAISE,
                "sentence": PRAISE,
                "outlet": "جريدة الميناء",
                "lead": True,
                "stars": {"given": 4, "of": 5},
            },
            {"excerpt": LOGLINE, "sentence": LOGLINE, "outlet": "مجلة الشاشة"},
        ],
        "key_art": picture,
        "stills": [picture] * 4,
        "technical": {"aspect_ratio": "1.85:1", "sound": "5.1", "screening_format": "DCP"},
        "contacts": [
            {"role": "World sales", "company": "c", "email": "sales@port.example", "phone": "+961 1 000 000"},
            {"role": "Press", "people": [{"name": "نورا فارس"}], "email": "press@port.example"},
        ],
        "links": {"website": "https://port.example/ferry"},
    }
