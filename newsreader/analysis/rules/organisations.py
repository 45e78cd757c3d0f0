"""Organisations by the words they are made of: legal forms, ministries, parties, clubs."""

from collections.abc import Sequence

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import is_place, is_state, opinion
from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS, word_set
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.model.labels import PLACE_LABELS
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_LEGAL_FORMS = word_set(
    "Inc Corp Corporation Ltd Limited Plc plc PLC LLC LLP GmbH AG NV BV SA SpA AB ASA Oyj KK KGaA",
    "SE Bhd Pte Pty Incorporated Co Cos Cie corp inc ltd INC CORP LTD CO",
)
# After "and" these end a company's name: "Alex. Brown and Sons", "Leduc Oil and Gas".
_AFTER_AND = word_set(
    "Co Sons Son Brothers Bros Associates Partners Company Gas Electric Light Telegraph Trust",
    "Power Chemical Steel Noble Poor's Poors Gamble Johnson Development Engineering Exploration",
    "Exchange Finance Insurance Investment Investments Loan Machinery Manufacturing Marketing",
    "Metals Minerals Mining Options Paper Production Refining Rubber Savings Shipping Smelting",
    "Space Technology Telecommunications Trading Transmission County Atmospheric Immigration",
    "Industry Agriculture Fisheries Culture Sport Sports Food Drug Missile Rail Research",
    "Training Welfare",
)
# What the last word of an organisation's name says it is.
_LAST_WORDS = word_set(
    "Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank Bancorp",
    "Board Brigade Brigades Broadcasting Bureau Cabinet Chamber Church Club Coalition College",
    "Commission Committee Communications Company Confederation Congress Consortium Corporation",
    "Council Department Enterprises Exchange Federation Financial Force Forces Foundation Front",
    "Fund Government Group Holding Holdings Industries Inspectorate Institute Institution",
    "Insurance Interior International Junta Laboratories Labs League Lords Ministry Mission",
    "Motors Movement Museum Navy Network Newspapers Office Orchestra Organisation Organization",
    "Parliament Partners Partnership Party Patrol Petroleum Pharmaceuticals Police Press",
    "Productions Records Resources School Securities Senate Services Society Studios Syndicate",
    "Systems Technologies Telecom Television Treasury Tribunal Trust Union United University",
    "Ferries Guild Lines Media Pictures Entertainment Stores Stockbrokers Software",
    "Advisers Advisors Aerospace Airline Biotech Brands Breweries Capital Consulting Courant",
    "Electronics Foods Logistics Microsystems Pharma Processors Publishing Railway Railways",
    "Semiconductor Semiconductors Solutions Steel Studio Supermarkets Therapeutics Ventures",
    "Broadband Cruises Hotels Interactive Multimedia Networks Radio Wireless",
    "Village Workers City FC AFC Utd Rovers Wanderers Albion Athletic Hotspur Rangers Celtic",
)
# What the last word of a newspaper's or agency's name says it is, where the others have capitals.
PRESS = word_set(
    "Advertiser Argus Bulletin Chronicle Enquirer Monthly Register Sentinel Weekly",
    "Courier Dispatch Echo Examiner Gazette Herald Independent Inquirer",
    "Journal Ledger Mail Mercury Mirror Monitor News Newswire Observer Post Standard Telegraph",
    "Times Tribune Wire",
)
# What a country's bodies are called where there is only one that can be meant.
BODIES = word_set(
    "Parliament Congress Senate Cabinet Treasury Commons Lords Government Army Navy Police",
    "Pentagon",
)
_NOT_AFTER_A_PLACE = word_set("City Village International Interior United")
# "Ministry of Defence": what stands before "of" or "for".
_FIRST_WORDS = word_set(
    "Academy Alliance Association Bank Board Brotherhood Bureau Centre Center Chamber Church",
    "Coalition College Commission Committee Confederation Conference Congress Council Court",
    "Department Directorate Federation Front House Institute League Library Ministry Movement",
    "Museum National Office Organisation Organization Party School Secretariat Society Union",
    "University",
)
_OF_SUBJECTS = word_set("Academy College Department Faculty Institute Ministry School")
_HAS_A_HOME = frozenset({"Co", "Company"})
_PARTNERS = word_set("Associates Sons Son Partners Brothers Daughters Co Company")


def is_legal_form(word: str) -> bool:
    """Is ``word`` what ends a company's name, as "Inc" does, and no name by itself?"""
    return word in _LEGAL_FORMS


def says_organisation(words: Sequence[str]) -> bool:
    """Do the words of a name of several words say that it names an organisation?"""
    if len(words) < 2:
        return False
    if words[-1].rstrip(".") in _LEGAL_FORMS:
        return True
    if words[-1] == "Church" and words[0] in GIVEN_NAMES:
        # Thomas Haden Church is none.
        return False
    if words[-1] in _LAST_WORDS and not (words[-1] in _NOT_AFTER_A_PLACE and len(words) < 3):
        return True
    if words[-1] in PRESS and all(word[0].isupper() for word in words):
        # Jim Courier is none.
        return words[0] not in GIVEN_NAMES
    return words[0] in _FIRST_WORDS and len(words) > 2 and words[1] in {"of", "for"}


def join_companies(draft: Draft) -> None:
    """Join what a legal form ends: "Meyer and Sons Ltd", "Dillon, Lang and Co".

    A name that ends in a legal form is one organisation, from its first capital to the form.

    The model cuts long company names in two ("Samuel Montagu" and "Sons Ltd") or runs on into
    the company's seat ("Meyer Agency Inc of National Park").
    """
    found = []
    for index in [at for at, text in enumerate(draft.texts) if text in _LEGAL_FORMS]:
        word = draft.words[index]
        if not draft.adjacent(index - 1, index):
            continue
        first = _first_of_company(draft, index)
        # In "Dillon, Read and Co Inc" the form that ends the name is the last one.
        following = index + 1
        if (
            following < len(draft.words)
            and draft.words[following].text in _LEGAL_FORMS
            and (draft.adjacent(index, following))
        ):
            continue
        if first < index:
            start = draft.words[first].start
            end = _end_of_home(draft, index) if word.text in _HAS_A_HOME else word.end
            found.append(Span(start, end, Label.ORG, (Evidence.RULE,)))
    _put(draft, found)


def _end_of_home(draft: Draft, form: int) -> int:
    """Where "Public Service Co of Colorado" ends: utilities are called after their state.

    "Honda Motor Co of Japan" is not; that is where it is from.
    """
    end = draft.words[form].end
    of, place = form + 1, form + 2
    if (
        draft.adjacent(form, of)
        and draft.adjacent(of, place)
        and draft.words[of].text == "of"
        and draft.words[place].capital
    ):
        for last in (place + 1, place):
            if last != place and not draft.adjacent(place, last):
                continue
            name = " ".join(word.text for word in draft.words[place : last + 1])
            if name == "America" or is_state(name):
                return draft.words[last].end
    return end


def _first_of_company(draft: Draft, last: int) -> int:
    first = last
    partners = False
    while (
        draft.adjacent(first - 1, first)
        or _initial_gap(draft, first)
        or (partners and _comma_gap(draft, first))
    ):
        before = draft.words[first - 1]
        joins = before.text in {"and", "of"}
        if joins:
            grounds = before.text == "and" and draft.words[first].text in _AFTER_AND
            # "Gold Fields of South Africa Ltd", not "a unit of Acme Ltd" or "Smith of Acme Ltd".
            if before.text == "of" and draft.precedes(first - 1):
                grounds = draft.words[first - 2].capital and _is_home(draft, first, last)
            if not grounds or not draft.adjacent(first - 2, first - 1):
                break
            first -= 1
            partners = True
            continue
        if not (before.capital or (before.text[0].isdigit() and len(before.text) < 4)):
            break
        if before.text.lower() in FUNCTION_WORDS:
            break
        first -= 1
        if before.opens:
            break
    while first < last and not draft.words[first].capital:
        first += 1
    return first


def _is_home(draft: Draft, first: int, last: int) -> bool:
    """Do the words before the legal form say no more than the country or state?"""
    said = opinion(" ".join(word.text for word in draft.words[first:last]))
    return said is not None and said[0] in PLACE_LABELS and said[1] > 1


def _initial_gap(draft: Draft, index: int) -> bool:
    """Is only the full stop of an abbreviation, or an ampersand, between this word and the last?"""
    if index == 0:
        return False
    gap = draft.text[draft.words[index - 1].end : draft.words[index].start]
    return gap in {". ", " & ", "&"} and not draft.words[index].opens


def _comma_gap(draft: Draft, index: int) -> bool:
    """Is this the second partner of "Dillon, Lang and Co": one word, a comma, one word?"""
    if not draft.precedes(index) or draft.words[index].text == "and":
        return False
    gap = draft.text[draft.words[index - 1].end : draft.words[index].start]
    word = draft.words[index - 1]
    alone = word.opens or not (
        draft.adjacent(index - 2, index - 1) and draft.words[index - 2].capital
    )
    return gap == ", " and alone and not is_place(word.text)


def join_halves(draft: Draft) -> None:
    """Join what the model cut at "and": "Futures and" "Options Exchange", "Lang and Lang"."""
    found = []
    for right in draft.named():
        words = draft.words_in(right)
        index = draft.word_range(right.start, right.end).start
        if not words or not (
            draft.adjacent(index - 2, index - 1) and draft.adjacent(index - 1, index)
        ):
            continue
        before = draft.words[index - 2]
        if draft.words[index - 1].text not in {"and", "&"} or not before.capital:
            continue
        whole = (
            len(words) > 1
            and words[0].text in _AFTER_AND
            and (says_organisation([word.text for word in words]))
        )
        twins = len(words) == 1 and before.text == words[0].text
        of = _is_of_office(draft, index - 2, words)
        if whole or twins or of or (len(words) == 1 and words[0].text in _PARTNERS):
            first = index - 4 if of else index - 2
            while draft.adjacent(first - 1, first) and _in_same_name(draft, first - 1):
                first -= 1
            found.append(Span(draft.words[first].start, right.end, Label.ORG, (Evidence.RULE,)))
    _put(draft, found)


def _is_of_office(draft: Draft, index: int, after: Sequence[Word]) -> bool:
    """Is this the "Railway" of "Brotherhood of Railway and Airline Clerks", and no place?

    A school or ministry is of two subjects, whatever the second is: "School of Speech and Drama".
    """
    first, of = index - 2, index - 1
    subject = first >= 0 and draft.words[first].text in _OF_SUBJECTS
    return (
        (subject or after[-1].text.endswith("s"))
        and draft.adjacent(first, of)
        and draft.adjacent(of, index)
        and draft.words[of].text == "of"
        and draft.words[first].text in _FIRST_WORDS
        # "House of Fraser and Woolworths" are two shops.
        and draft.words[first].text != "House"
        and not is_place(draft.words[index].text)
    )


def join_offices(draft: Draft) -> None:
    """ "Ministry of Defence", "University of Texas", "Bank of England" are one organisation."""
    found = []
    for index in [at for at, text in enumerate(draft.texts[:-2]) if text in _FIRST_WORDS]:
        if draft.texts[index + 1] not in {"of", "for"}:
            continue
        if draft.kind_at(draft.words[index].start) is Kind.HEADLINE:
            continue
        last = index + 2
        if draft.words[last].text == "the":
            last += 1
        if last >= len(draft.words) or not all(
            draft.adjacent(at, at + 1) for at in range(index, last)
        ):
            continue
        if not draft.words[last].capital or draft.words[last].text.lower() in FUNCTION_WORDS:
            continue
        first, end = index, draft.words[last].end
        while draft.adjacent(first - 1, first) and _in_same_name(draft, first - 1):
            first -= 1
        for span in draft.names_over(draft.words[last].start, end):
            end = max(end, span.end)
        found.append(Span(draft.words[first].start, end, Label.ORG, (Evidence.RULE,)))
    _put(draft, found)


def _in_same_name(draft: Draft, index: int) -> bool:
    word = draft.words[index]
    if not word.capital or word.text.lower() in FUNCTION_WORDS:
        return False
    # The word that opens a sentence is part of a name if the model took it for one.
    return not word.opens or bool(draft.names_over(word.start, word.end))


def _put(draft: Draft, found: Sequence[Span]) -> None:
    """Take in joined names, but no shorter ones than the model's that also are organisations."""
    longer = []
    for span in found:
        over = draft.names_over(span.start, span.end)
        inside = [s for s in over if s.start <= span.start and span.end < s.end]
        cut = any(draft.text[span.end : s.end].lstrip().startswith(("of ", "in ")) for s in inside)
        if not inside or cut or draft.text[span.end - 3 : span.end] in {"Inc", "Ltd", "orp"}:
            same = [s for s in over if (s.start, s.end) == (span.start, span.end)]
            evidence = same[0].evidence if same else ()
            longer.append(span._replace(evidence=tuple(dict.fromkeys((*evidence, Evidence.RULE)))))
    # Of "Acme Co" and "Acme Co of Canada Ltd" the whole name stays.
    draft.put(sorted(longer, key=lambda span: span.start - span.end))
