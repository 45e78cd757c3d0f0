"""The vocabulary of RTF: where groups go, what words stand for, and encodings."""

import codecs
from enum import Enum, auto


class Into(Enum):
    """Where the words of a group go."""

    BODY = auto()
    NOTE = auto()
    REPEATED = auto()
    PROPERTY = auto()
    FONTS = auto()
    STYLES = auto()
    BULLET = auto()
    NOWHERE = auto()


#: Groups whose words are not those of the text.
_NO_TEXT = (
    "colortbl listtable listoverridetable listpicture info pict nonshppict object objdata "
    "fldinst datafield bkmkstart bkmkend annotation atnid atnauthor atnref atndate atrfstart "
    "atrfend xe tc tcn rxe txe upr ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private "
    "background themedata colorschememapping latentstyles datastore rsidtbl pgptbl generator "
    "userprops xmlnstbl filetbl revtbl mmathPr fontemb fontfile falt panose template "
    "formfield objclass objname sp sn sv shpinst shprslt passwordhash protusertbl "
    "nesttableprops nonesttables"
)
DESTINATIONS = {
    "footnote": Into.NOTE,
    "header": Into.REPEATED,
    "headerl": Into.REPEATED,
    "headerr": Into.REPEATED,
    "headerf": Into.REPEATED,
    "footer": Into.REPEATED,
    "footerl": Into.REPEATED,
    "footerr": Into.REPEATED,
    "footerf": Into.REPEATED,
    "fonttbl": Into.FONTS,
    "stylesheet": Into.STYLES,
    "listtext": Into.BULLET,
    "pntext": Into.BULLET,
    # A text box within a drawing, and the Unicode twin of a group for older readers.
    "shptxt": Into.BODY,
    "ud": Into.BODY,
} | dict.fromkeys(_NO_TEXT.split(), Into.NOWHERE)
PROPERTIES = frozenset({"title", "author"})
TIMES = frozenset({"creatim", "revtim", "printim", "buptim"})
TIME = frozenset({"yr", "mo", "dy"})

CHARACTERS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
SYMBOLS = {b"~": " ", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\", b"\t": "\t"}

BREAKS = frozenset({"line", "softline", "column", "page", "lbr"})
PARAGRAPH_ENDS = frozenset({"par", "sect"})

#: Windows' charset numbers of fonts ([MS-WMF] 2.1.1.5) and Python's codecs for them.
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
#: What the keywords after \rtf say of plain bytes.
KEYWORD_CODECS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


def codec_of_page(number: int) -> str:
    """The codec of a Windows code page; windows-1252 where Python has none that decodes text."""
    if number in (10000, 65001):
        return "mac_roman" if number == 10000 else "utf-8"
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"
