"""What articles of every shape look like: rich, from right to left, with emoji, with long words."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from newsreader.indexing.indexer import Indexer
from newsreader.indexing.messages import AddFolder
from tests.states.stage import Stage

Over = Sequence[QWidget]

_RICH = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>The island that counts its birds</title>
<meta property="og:site_name" content="Coast Wire">
<meta property="article:published_time" content="2018-06-02T06:00:00+02:00">
<meta name="author" content="Kari Nygaard"></head><body><article>
<h1>The island that counts its birds</h1>
<p class="byline">By Kari Nygaard</p>
<p>Every June, <a href="https://www.example.org/sel">the island of Sel</a> in Norway stops work for
a day and counts. Olga Vik has done so since 1987, for $12 a day and a free lunch.</p>
<figure><img src="birds.png" alt="The shore at dawn"><figcaption>The shore of Sel at dawn. Photo:
Olga Vik</figcaption></figure>
<h2>How it is done</h2>
<ul><li>Walk along the shore, from Port Halden to the light.</li><li>Count what sits, not what
flies; what flies is counted in Denmark.</li><li>Write it down before you talk to anybody about
it.</li></ul>
<blockquote><p>Whoever counts a gull twice buys the coffee for all of Vestvik.</p></blockquote>
<h2>What was found</h2>
<table><tr><th>Bird</th><th>2016</th><th>2017</th><th>2018</th></tr>
<tr><td>Herring gull</td><td>1,204</td><td>1,180</td><td>1,377</td></tr>
<tr><td>Arctic tern</td><td>310</td><td>287</td><td>402</td></tr>
<tr><td>Puffin</td><td>52</td><td>49</td><td>61</td></tr></table>
<ol><li>The gulls are back.</li><li>The terns are many.</li><li>The puffins are shy.</li></ol>
<p>The figures go to the <em>University of Vestvik</em>, and on to <strong>Brussels</strong>.</p>
</article></body></html>"""

_RIGHT_TO_LEFT = """المرفأ يفتح أبوابه بعد ثلاثة أسابيع

عاد العمال إلى المرفأ يوم الجمعة 18 مايو بعد اتفاق مع شركة Tern Lines على الأجور.
وقالت الوزيرة إن السفن ستبحر غدا من جديد.

وكان الاتفاق قد وقع في القاهرة بحضور 24 مندوبا من 7 موانئ، كما ذكرت وكالة Coast Wire للأنباء.
"""

_EMOJI = """Ferry wins 🏅 at last 🚢🇳🇴

VESTVIK — The crew of the ferry 👩🏽‍✈️👨‍🔧 wrote to Elena Marchetti on Friday: “We made it! 🎉🎉”

Marchetti 😀 answered with one sign, 👍🏿; Кирилл Орлов, 王小明 and Ελένη Παππά with: 🌊⚓️❤️.
"""

_LONG = (
    "# Parliament of Marland Votes After a Night of Twenty-Nine Hours to Open All Harbour Leases "
    "Signed Since the Year 2010 Between the Northern Harbour Authority and Whoever Asked for One, "
    "as Hottentottenpotentatentantenattentatsverhandlungsprotokolle Surface\n\n"
    "The Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft of "
    "Vienna said so on https://www.example.org/a/very/long/address/that/never/ends/and/has/no/"
    "room/on/any/line/of/any/column?at=all&whatever=that&may=be on Monday.\n"
)


@cache
def _read_once() -> tuple[TemporaryDirectory[str], Path]:
    """A library with all of them, and the folder that goes when the process ends."""
    place = TemporaryDirectory()
    folder = Path(place.name) / "shapes"
    folder.mkdir()
    _picture().save(str(folder / "birds.png"))
    (folder / "rich.html").write_text(_RICH, encoding="utf-8")
    (folder / "right to left.txt").write_text(_RIGHT_TO_LEFT, encoding="utf-8")
    (folder / "emoji.txt").write_text(_EMOJI, encoding="utf-8")
    (folder / "long.md").write_text(_LONG, encoding="utf-8")
    library = Path(place.name) / "library.newsreader"
    indexer = Indexer(library, 1, lambda _: None)
    indexer.handle(AddFolder(folder))
    indexer.run_until_idle()
    indexer.close()
    return place, library


def _picture() -> QImage:
    """A sea below a sky."""
    image = QImage(900, 420, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, 420)
    for place, colour in ((0.0, "#f7c59f"), (0.55, "#efefd0"), (0.56, "#2a6f97"), (1.0, "#013a63")):
        sky.setColorAt(place, QColor(colour))
    painter.fillRect(image.rect(), sky)
    painter.end()
    return image


def _shown(stage: Stage, title: str) -> None:
    shutil.copy(_read_once()[1], stage.library)
    stage.open()
    stage.article(title)


def rich(stage: Stage) -> Over:
    """Link, picture, caption and list."""
    _shown(stage, "counts its birds")
    return ()


def rich_below(stage: Stage) -> Over:
    """Quote, table and numbered list."""
    _shown(stage, "counts its birds")
    bar = stage.window.viewer.text.mark_bar
    bar.setValue(bar.maximum())
    stage.settle()
    return ()


def right_to_left(stage: Stage) -> Over:
    """Arabic with words of another script."""
    _shown(stage, "المرفأ")
    return ()


def emoji(stage: Stage) -> Over:
    """Emoji, and names in four scripts."""
    _shown(stage, "Ferry wins")
    return ()


def long_words(stage: Stage) -> Over:
    """A headline, a word and an address without end."""
    _shown(stage, "Parliament of Marland")
    return ()


SCENES: Mapping[str, Callable[[Stage], Over]] = MappingProxyType(
    {
        "article-rich": rich,
        "article-rich-below": rich_below,
        "article-right-to-left": right_to_left,
        "article-emoji": emoji,
        "article-long-words": long_words,
    }
)
BARE = tuple(SCENES)
