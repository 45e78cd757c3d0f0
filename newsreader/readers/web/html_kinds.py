"""What the names of classes and ids say of a place on a page, in the words designers use.

A name is taken apart into its words ("relatedPosts", "related-posts"), and each word may stand
for several kinds of place. No name of one site is here, only words that many sites use.
"""

import re
from enum import IntFlag, auto
from functools import lru_cache

from newsreader.readers.web.html_elements import Element


class Kind(IntFlag):
    """Kinds of places on a page, any number of them at once."""

    NAVIGATION = auto()
    SIDE = auto()
    FOOT = auto()
    HEAD = auto()
    RELATED = auto()
    COMMENT = auto()
    SHARE = auto()
    SUBSCRIBE = auto()
    ADVERT = auto()
    AUTHOR = auto()
    FACTS = auto()
    MEDIA = auto()
    SUMMARY = auto()
    TITLE = auto()
    QUOTE = auto()
    BODY = auto()
    ARTICLE = auto()


_WORDS: dict[Kind, str] = {
    Kind.NAVIGATION: "nav navbar navigation menu menus breadcrumb breadcrumbs crumbs pagination "
    "pager topics skip toolbar tabs",
    Kind.SIDE: "sidebar rail aside widget widgets secondary side module modules pull box inset "
    "factbox infobox",
    Kind.FOOT: "footer foot copyright colophon disclaimer legal bottom endnote",
    Kind.HEAD: "header head masthead top banner hero",
    Kind.RELATED: "related recommended recommendation recommendations recirc recirculation "
    "readmore more also similar popular trending latest teaser teasers promo promos promotion card "
    "cards tile tiles list lists listing feed next prev previous suggested most outbrain taboola "
    "yarpp linked link links headlines carousel slider",
    Kind.COMMENT: "comment comments disqus respond reply replies discussion discuss commentlist "
    "responses",
    Kind.SHARE: "share sharing shares social facebook twitter follow like sharedaddy addthis "
    "addtoany tools toolbox buttons btn button action actions icon icons print email whatsapp",
    Kind.SUBSCRIBE: "newsletter subscribe subscription signup sign paywall register registration "
    "login cta form donate support premium offer modal popup overlay cookie consent gdpr notice "
    "alert",
    Kind.ADVERT: "ad ads advert advertisement advertising adsense sponsor sponsored dfp promoted",
    Kind.AUTHOR: "author authors bio biography byline writer contributor contributors about "
    "profile vcard avatar credit credits",
    Kind.FACTS: "meta date time timestamp dateline published publish pubdate updated posted info "
    "information details data category categories cat tag tags keywords topic label labels kicker "
    "section eyebrow",
    Kind.MEDIA: "caption captions figure image img photo photos picture gallery video media player "
    "thumb thumbnail slideshow embed audio cutline credit",
    Kind.SUMMARY: "deck dek standfirst subtitle subheadline summary intro lead lede excerpt "
    "description abstract strapline sub",
    Kind.TITLE: "title headline heading hed",
    Kind.QUOTE: "quote pullquote blockquote",
    Kind.BODY: "body content text copy entry prose maincontent articlebody bodytext paragraph",
    Kind.ARTICLE: "article story post entry news main single blog report page hentry",
}

_KINDS_OF_WORD: dict[str, int] = {}
for _kind, _words in _WORDS.items():
    for _word in _words.split():
        _KINDS_OF_WORD[_word] = _KINDS_OF_WORD.get(_word, 0) | int(_kind)

_KINDS_OF_TAG = {
    "nav": int(Kind.NAVIGATION),
    "aside": int(Kind.SIDE),
    "footer": int(Kind.FOOT),
    "header": int(Kind.HEAD),
    "form": int(Kind.SUBSCRIBE),
    "figure": int(Kind.MEDIA),
    "figcaption": int(Kind.MEDIA),
    "blockquote": int(Kind.QUOTE),
    "address": int(Kind.AUTHOR),
    "time": int(Kind.FACTS),
}

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
#: Names that scripts make can be as long as a page.
_LONGEST_NAME = 300


def kinds_of(element: Element) -> int:
    """The kinds, as the bits of ``Kind``, that an element's tag, class and id name."""
    kinds = _KINDS_OF_TAG.get(element.tag, 0)
    class_name, identity = element.get("class"), element.get("id")
    if class_name:
        kinds |= _kinds_of_name(class_name[:_LONGEST_NAME])
    if identity:
        kinds |= _kinds_of_name(identity[:_LONGEST_NAME])
    return kinds


@lru_cache(maxsize=4096)
def _kinds_of_name(name: str) -> int:
    kinds = 0
    for word in _WORD.findall(name):
        kinds |= _KINDS_OF_WORD.get(word.lower(), 0)
    return kinds
