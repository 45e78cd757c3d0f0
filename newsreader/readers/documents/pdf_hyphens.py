"""Whether a word that a PDF's line end has cut had a hyphen of its own there."""

import re
from collections.abc import Sequence

from newsreader.readers.documents.pdf_lines import HYPHENS, Line

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD = re.compile(r"(?:[^\W\d_]+-)*[^\W\d_]+\Z")
_LONGEST_WORD = 100


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Words in the middle of what is chained with hyphens: "mother-in-law", "state-of-the-art".
_LINKS = _set("a and at by de for in la le of off on or out sur the to und up upon")
_TENS = _set("twenty thirty forty fifty sixty seventy eighty ninety")
_UNITS = _set(
    "one two three four five six seven eight nine first second third fourth fifth sixth seventh "
    "eighth ninth"
)
#: "two-year", "ten-mile": of these, "Friday" is no such word.
_NUMBERS = _UNITS | _set("ten eleven twelve fifteen twenty hundred")
_MEASURES = _set(
    "day days week month year hour minute second mile metre meter point man time goal seat storey "
    "thirds fifths quarters piece way part nil"
)
#: No word of one piece begins with these and goes on at a syllable.
_ALWAYS_BEFORE = _set("self well")
#: These are written with a hyphen before a whole word, and hardly ever begin one of one piece.
_BEFORE_WORDS = _set(
    "long short high low large small full hard best worst ill cross far second third fourth fifth "
    "two three four five six seven eight nine ten eleven twelve non anti hi quarter state fast "
    "slow deep old much little right left vice middle upper lower single double triple first half "
    "year day week month hour minute mile us uk eu short fly scrum free drop mass"
)
#: So are these, before these words alone: "express" and "process" are words of one piece.
_BEFORE_THESE = {
    "ex": _set(
        "president minister wife husband chief boss soldier soldiers player players captain prime "
        "boyfriend girlfriend partner policeman champion champions manager head director chairman "
        "leader coach colleague colleagues foreign defence army service england international star"
    ),
    "all": _set("time party round star rounder male female important powerful new day night out"),
    "so": _set("called"),
    "no": _set("one"),
    "one": _set("off way day man year party sided third month week hour minute click two"),
    "part": _set("time timer timers owned"),
    "pre": _set("tax election war match season emptive race christmas packaged paid existing"),
    "post": _set("war election match mortem season conflict communist"),
    "pro": _set("democracy government western european union independence russian"),
    "mid": _set("term season table sized nineties eighties seventies sixties"),
    "co": _set("founder founded author authored chairman chair star stars owner owned wrote host"),
    "semi": _set("final finals finalist finalists detached official autonomous professional"),
    "re": _set("election elected release released entry enter"),
    "in": _set("depth house flight built"),
    "e": _set("mail mails commerce book books mailed"),
    "must": _set("have haves"),
    "line": _set("up ups out outs"),
    "run": _set("up ups"),
    "runner": _set("up"),
    "runners": _set("up"),
    "shake": _set("up ups"),
    "spin": _set("off offs"),
    "stand": _set("off offs"),
    "by": _set("election elections"),
    "would": _set("be"),
    "built": _set("in"),
    "hip": _set("hop"),
    "sci": _set("fi"),
    "wi": _set("fi"),
}
#: No word ends in these after a whole one: "London-based", "long-term", "award-winning".
_AFTER_WORDS = _set(
    "based backed owned term profile budget definition level quality style sized minded fashioned "
    "funded sponsored controlled dominated related awaited winning breaking ranging speaking "
    "nominated designate topping abiding enhancing setting cutting selling making running "
    "standing dollar scale range class old olds tech called cost half back final finals speed tax "
    "year week month hour minute time million billion looking growing earning paying friendly "
    "elect free rich born led run driven orientated oriented centred centered wing winger point "
    "seat seater goal largest biggest highest thirds quarters president chairman"
)
#: Those that are too short, or stand at the end of words of one piece as well, need a whole word
#: of the document before them.
_AFTER_KNOWN_WORDS = _set(
    "class old olds tech called cost half back final finals speed tax year week month hour minute "
    "sized minded time million billion looking growing earning paying friendly elect free rich "
    "born led run driven wing winger point seat seater goal largest biggest highest president "
    "chairman style making running standing selling setting cutting range scale"
)
#: What is written in one with the next word.
_NEVER_BEFORE = _set(
    "over under out up down fore inter with un dis mis sub super trans counter be through by any "
    "some every thru broad mean after when where there here how what who life ground feed play "
    "buy come set slow pay head fairy film world wrong fair"
)
_FEWEST_LETTERS = 4


def words_of(lines: Sequence[Line]) -> set[str]:
    """Every whole word of the document in lower case, by which hyphens are judged.

    What a line's end has cut is no word of it.
    """
    words: set[str] = set()
    was_cut = False
    for line in lines:
        found = _WORD.findall(line.text.lower())
        is_cut = line.text[-1:] in HYPHENS or line.text[-1:] == "-"
        words.update(found[1 if was_cut else 0 : -1 if is_cut else None])
        was_cut = is_cut
    return words


def join_lines(lines: Sequence[Line], known: set[str]) -> str:
    """The words of a paragraph, with words whole that line ends have parted."""
    text = ""
    for line in lines:
        if text[-1:] in HYPHENS or (text[-1:] == "-" and line.text[:1].islower()):
            stem = text[:-1]
            text = stem + hyphen_between(stem, line.text, known) + line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    return text.rstrip(HYPHENS)


def hyphen_between(stem: str, rest: str, known: set[str]) -> str:
    """What stood between two parts of a word before its line ended there: "-" or nothing.

    "Marchetti-" and "Braun" keep their hyphen. "prede-" and "cessor" lose it, unless the
    document has the word with its hyphen elsewhere and never without, or the parts are of a kind
    that is written with one ("state-of-the-art", "twenty-five", "self-defence", "long-term").
    The lists were made by hand; of compounds that a document has once, they keep half, and put a
    wrong hyphen into one word of a thousand.
    """
    first = _WORD.match(rest)
    last = _LAST_WORD.search(stem[-_LONGEST_WORD:])
    if not first or not last or not (first[0][0].islower() or _in_capitals(last[0], first[0])):
        return "-" if stem[-1:].strip() and rest[:1].strip() else ""
    left, right = last[0].lower(), first[0].lower()
    before, after = left.rpartition("-")[2], right.partition("-")[0]
    for one, other in ((left, right), (before, after)):
        if one + other in known:
            return ""
        if f"{one}-{other}" in known:
            return "-"
    is_chained = (before != left and before in _LINKS) or (after != right and after in _LINKS)
    if last[0].isupper() and left in known and right in known:
        return "-"  # "MARCHETTI-BRAUN", where the text tells of a Marchetti and a Braun
    is_number = before in (_TENS if after in _UNITS else _NUMBERS if after in _MEASURES else ())
    return "-" if is_chained or is_number or _is_compound(before, after, known) else ""


def _in_capitals(left: str, right: str) -> bool:
    """Whether both parts are of a headline in capitals, which tell nothing of a name there."""
    return len(left) > 1 and len(right) > 1 and (left + right).isupper()


def _is_compound(before: str, after: str, known: set[str]) -> bool:
    """Whether two words make one that is written with a hyphen."""
    if before in _ALWAYS_BEFORE or after in _BEFORE_THESE.get(before, ()):
        return True
    if before in _NEVER_BEFORE:
        return False
    is_word = before in known or before in _BEFORE_WORDS
    if after in _AFTER_WORDS and (
        is_word or (len(before) >= _FEWEST_LETTERS and after not in _AFTER_KNOWN_WORDS)
    ):
        return True
    if not is_word or after not in known or len(after) < _FEWEST_LETTERS:
        return False
    is_participle = len(before) >= _FEWEST_LETTERS and after.endswith(("ing", "ed"))
    return before in _BEFORE_WORDS or is_participle
