"""Captions: what stands under pictures, and whose the pictures are."""

import re

#: Agencies and archives that pictures are credited to.
_HOUSES = (
    r"(?:AP|AFP|EPA|PA|PA Wire|dpa|DPA|REX|Rex|ANSA|EFE|TASS|Xinhua|Reuters|REUTERS|Bloomberg"
    r"|Getty(?: Images)?(?:/iStock(?:photo)?)?|iStock(?:photo)?|Shutterstock(?:\.com)?|Corbis"
    r"|Alamy(?: Stock Photo)?|Associated Press|imago(?: images)?|picture[ -]alliance|Keystone"
    r"|ullstein bild|Magnum(?: Photos)?|Sipa|SIPA|Abaca|MAXPPP|Zuma Press|ZUMA|Redux|NurPhoto"
    r"|Anadolu(?: Agency)?|LightRocket|WireImage|Wikimedia Commons|Flickr|Unsplash|EyeEm"
    r"|Handout|Pool)"
)
_PICTURE = r"(?:photo(?:s|graphs?)?|pictures?|images?|foto|bild)"

#: A label that says "this is a picture's text".
_LABEL = re.compile(
    rf"(?:(?:file |media )?{_PICTURE}(?: credit| source| caption)?|caption|crédits? photo"
    r"|bildunterschrift|bildquelle|légende|pie de foto|pictured(?: above)?|screenshot|screengrab"
    r"|illustration)\s?:"
    r"|(?-i:FILE\s?[—–-])",
    re.IGNORECASE,
)
#: "Photo by Jane Doe", if not much more follows.
_PICTURE_BY = re.compile(rf"(?i:{_PICTURE}\s(?:by|courtesy(?:\sof)?))\s[^\W\d_a-zß-öø-ÿ]")

#: "(AP Photo/Jane Doe)", "(Photo by Jane Doe/Getty Images)", "REUTERS/Jane Doe" close a caption.
_CREDIT_AT_END = re.compile(
    rf"[(\[](?:(?i:[^()\[\]]*\b{_PICTURE}\b)[^()\[\]]{{0,80}}"
    r"|(?:Credit:|File:|©)[^()\[\]]{2,80}"
    rf"|[^()\[\]]{{0,60}}/\s?{_HOUSES}(?:[/,][^()\[\]]{{0,40}})?"
    rf"|{_HOUSES}/[^()\[\]]{{2,60}})[)\]]\.?$"
    r"|[.!?\"”]\s(?:REUTERS|AFP|EPA|AP Photo)/[^\W\d_a-z][\w.'’ /-]{1,60}$"
)

#: A line that is a credit and nothing else.
_CREDIT = re.compile(
    rf"(?:[^.!?]{{2,90}}?\s?[/|]\s?{_HOUSES}(?:\s?[/|,]\s?[\w .-]{{2,40}})?"
    rf"|{_HOUSES}\s?/\s?[^\W\d_a-z][\w.'’ /-]{{1,60}}"
    r"|AFP|AP|EPA|Reuters|REUTERS|Getty Images|Shutterstock|Alamy|(?:AP|Reuters) Photo"
    rf"|[^.!?]{{2,60}}\svia\s{_HOUSES}"
    r"|(?:©|\([cC]\))\s?(?!\s*(?:19|20)\d\d)[^.!?]{2,60}"
    rf"|(?i:(?:{_PICTURE}\s)?(?:credit|crédit|quelle)s?\s?:)[^!?]{{2,80}})\.?"
)

_LONGEST_CAPTION = 600
_LONGEST_CREDIT = 110
#: Longer lines before a credit are paragraphs that happen to stand there.
_LONGEST_ABOVE = 320

_SENTENCE_ENDS = (".", "!", "?", ":")


def is_caption(block: str) -> bool:
    """Whether ``block`` is a caption by its own words: a label ahead or a credit at the end."""
    if len(block) > _LONGEST_CAPTION:
        return False
    if _LABEL.match(block) or _CREDIT_AT_END.search(block):
        return True
    return is_credit(block) or (len(block) <= _LONGEST_CREDIT and bool(_PICTURE_BY.match(block)))


def is_credit(block: str) -> bool:
    """Whether ``block`` says whose a picture is, and nothing else."""
    return len(block) <= _LONGEST_CREDIT and _CREDIT.fullmatch(block) is not None


def is_caption_above_credit(block: str, is_adjacent: bool) -> bool:
    """Whether ``block`` is the caption of the credit line after it.

    Captions are often cut off by the page they were copied from, so that no full stop ends them.
    A full sentence is taken only where no blank line parts it from its credit.
    """
    if len(block) > _LONGEST_ABOVE:
        return False
    return is_adjacent or not block.rstrip("\"”’') ").endswith(_SENTENCE_ENDS)
