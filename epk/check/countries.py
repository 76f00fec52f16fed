"""Countries by the names and adjectives that English texts give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TABLE = """
Afghanistan: Afghan
Albania: Albanian
Algeria: Algerian
Argentina: Argentine, Argentinian, Argentinean
Armenia: Armenian
Australia: Australian
Austria: Austrian
Bangladesh: Bangladeshi
Belgium: Belgian
Bolivia: Bolivian
Bosnia and Herzegovina = Bosnia: Bosnian
Brazil: Brazilian
Bulgaria: Bulgarian
Burkina Faso: Burkinabe, Burkinabé
Cambodia: Cambodian
Cameroon: Cameroonian
Canada: Canadian
Chad: Chadian
Chile: Chilean
China: Chinese
Colombia: Colombian
Costa Rica: Costa Rican
Croatia: Croatian
Cuba: Cuban
Cyprus: Cypriot
Czech Republic = Czechia: Czech
Denmark: Danish
Ecuador: Ecuadorian
Egypt: Egyptian
Estonia: Estonian
Ethiopia: Ethiopian
Finland: Finnish
France: French
Georgia: Georgian
Germany: German
Ghana: Ghanaian
Greece: Greek
Guatemala: Guatemalan
Hungary: Hungarian
Iceland: Icelandic
India: Indian
Indonesia: Indonesian
Iran: Iranian
Iraq: Iraqi
Ireland: Irish
Israel: Israeli
Italy: Italian
Jamaica: Jamaican
Japan: Japanese
Jordan: Jordanian
Kazakhstan: Kazakh, Kazakhstani
Kenya: Kenyan
Kosovo: Kosovan, Kosovar
Laos: Lao, Laotian
Latvia: Latvian
Lebanon: Lebanese
Lithuania: Lithuanian
Luxembourg: Luxembourgish
Malaysia: Malaysian
Mali: Malian
Malta: Maltese
Mexico: Mexican
Mongolia: Mongolian
Morocco: Moroccan
Myanmar = Burma: Burmese
Nepal: Nepali, Nepalese
Netherlands = Holland: Dutch
New Zealand
Nigeria: Nigerian
Norway: Norwegian
Pakistan: Pakistani
Palestine: Palestinian
Paraguay: Paraguayan
Peru: Peruvian
Philippines: Filipino, Philippine
Poland: Polish
Portugal: Portuguese
Qatar: Qatari
Romania: Romanian
Russia: Russian
Rwanda: Rwandan
Saudi Arabia: Saudi
Senegal: Senegalese
Serbia: Serbian
Singapore: Singaporean
Slovakia: Slovak, Slovakian
Slovenia: Slovenian, Slovene
South Africa: South African
South Korea = Korea = Republic of Korea: South Korean, Korean
Spain: Spanish
Sri Lanka: Sri Lankan
Sudan: Sudanese
Sweden: Swedish
Switzerland: Swiss
Syria: Syrian
Taiwan: Taiwanese
Tanzania: Tanzanian
Thailand: Thai
Tunisia: Tunisian
Turkey = Türkiye: Turkish
Uganda: Ugandan
Ukraine: Ukrainian
United Arab Emirates = UAE: Emirati
United Kingdom = UK = U.K. = Great Britain = Britain = England: British, English, Scottish, Welsh
United States = USA = US = U.S. = U.S.A. = United States of America: American
Uruguay: Uruguayan
Venezuela: Venezuelan
Vietnam: Vietnamese
Zambia: Zambian
Zimbabwe: Zimbabwean
"""
"""A line a country: its names, then what comes from there."""


def _rows() -> Iterator[tuple[list[str], list[str]]]:
    for line in _TABLE.strip().splitlines():
        names, _, adjectives = line.partition(": ")
        yield names.split(" = "), adjectives.split(", ") if adjectives else []


_BY_NAME = {name.casefold(): names[0] for names, _ in _rows() for name in names}
_BY_WORD = {word: names[0] for names, adjectives in _rows() for word in (*names, *adjectives)}


def _any_of(words: Iterator[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


NAME = _any_of(name for names, _ in _rows() for name in names)
"""A pattern for the name of any country."""
WORD = _any_of(word for names, adjectives in _rows() for word in (*adjectives, *(n for n in names if n.isupper())))
"""A pattern for what stands before “film” or “co-production”: an adjective, or an abbreviation such as US."""


def country(name: str) -> str | None:
    """The country called `name`, by one name whatever it is called; None where it is not known."""
    return _BY_NAME.get(name.strip().casefold().removeprefix("the "))


def origin(word: str) -> str:
    """The country that a match of `NAME` or `WORD` means."""
    return _BY_WORD[word]
