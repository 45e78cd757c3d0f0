"""What speaks for a name is told, and what makes it doubtful."""

from newsreader.analysis.analyser import Analyser
from newsreader.analysis.doubts import weigh_evidence
from newsreader.analysis.draft import Draft, Heard
from newsreader.analysis.model.guesses import Guess
from newsreader.analysis.spans import Span
from newsreader.model import EntityType, Evidence, Label
from tests.analysis.articles import article
from tests.analysis.drafts import draft

SURE = Guess(0.99, EntityType.PLACE)


def heard(marked: str, *guesses: Guess, title: bool = False) -> Draft:
    """A draft whose marked names the model found, as sure as ``guesses`` say; then of the last."""
    made = draft(marked, title=title)
    said = [*guesses, *guesses[-1:] * len(made.spans)]
    made.heard = [Heard(span, guess) for span, guess in zip(made.spans, said, strict=False)]
    return made


def weighed(made: Draft) -> dict[str, Span]:
    weigh_evidence(made)
    return {made.text[span.start : span.end]: span for span in made.spans}


def test_a_name_the_world_knows_gains_that_as_evidence_and_is_not_doubted() -> None:
    unsure = Guess(0.3, EntityType.PERSON)
    found = weighed(heard("He flew to [Norway|GPE] and met [Vellgard|ORG].", unsure))
    assert found["Norway"].evidence == (Evidence.MODEL, Evidence.GAZETTEER)
    assert found["Norway"].doubt is None
    assert found["Vellgard"].evidence == (Evidence.MODEL,)


def test_a_gazetteer_that_disagrees_adds_nothing_and_changes_nothing() -> None:
    found = weighed(heard("The side [Norway|ORG] won.", SURE))
    assert found["Norway"].label is Label.ORG
    assert found["Norway"].evidence == (Evidence.MODEL,)


def test_an_unsure_model_alone_is_doubted_in_words() -> None:
    text = "They asked [Vellgard|ORG] and [Stromby|GPE] again."
    found = weighed(heard(text, Guess(0.5, EntityType.PERSON), Guess(0.6, None)))
    assert found["Vellgard"].doubt == (
        "only the model, which wavers between an organisation and a person"
    )
    assert found["Stromby"].doubt == "only the model, which is not sure that it is a name"
    assert weighed(heard(text, SURE))["Vellgard"].doubt is None


def test_a_name_the_model_is_sure_of_elsewhere_is_not_doubted_here() -> None:
    made = heard(
        "They asked [Vellgard|ORG]. The firm [Vellgard|ORG] said so. It is [Vellgard|ORG].",
        Guess(0.5, EntityType.PERSON),
        SURE,
        SURE,
    )
    weigh_evidence(made)
    assert [span.doubt for span in made.spans] == [None, None, None]


def test_a_first_name_backs_an_unsure_model() -> None:
    unsure = Guess(0.4, EntityType.ORG)
    found = weighed(heard("They asked [John Vellgard|PERSON] and [Orm Vellby|PERSON].", unsure))
    assert found["John Vellgard"].doubt is None
    assert found["Orm Vellby"].doubt is not None


def test_what_the_article_writes_in_lower_case_too_is_doubted() -> None:
    found = weighed(heard("[Premium|ORG] is up. We saw that the premium rose.", SURE))
    assert found["Premium"].doubt == "the article also writes it in lower case"


def test_half_a_name_in_lower_case_says_nothing() -> None:
    found = weighed(heard("À l'[Assemblée nationale|ORG], la commission nationale vote.", SURE))
    assert found["Assemblée nationale"].doubt is None


def test_a_name_only_its_capitals_make_is_doubted() -> None:
    made = draft("They spoke of the [Grey Wedge|MISC] and of [Vellgard|ORG].")
    made.heard = [Heard(made.spans[1], SURE)]
    made.spans = [span._replace(evidence=(Evidence.RULE,)) for span in made.spans]
    found = weighed(made)
    assert found["Grey Wedge"].doubt == "only its capital letters make it a name"
    assert found["Vellgard"].doubt is None


def test_a_headline_whose_capitals_say_nothing_is_doubted_where_nothing_repeats_the_name() -> None:
    made = heard(
        "[Vellgard|ORG] Meets [Stromby Talks|ORG] Today\n\nA man of [Vellgard|ORG] left.",
        SURE,
        title=True,
    )
    found = weighed(made)
    assert found["Stromby Talks"].doubt is not None
    assert found["Vellgard"].doubt is None


def test_dates_and_numbers_are_left_alone() -> None:
    found = weighed(heard("It rose on [Tuesday|DATE].", Guess(0.2, EntityType.PERSON)))
    assert found["Tuesday"].doubt is None


def test_the_real_model_says_how_sure_it_is(analyser: Analyser) -> None:
    story = article("Talks\n\nAngela Merkel met the board of General Motors in Berlin.")
    (found,) = analyser.find_mentions([story])
    assert {m.text: m.doubt for m in found.mentions} == dict.fromkeys(
        ("Angela Merkel", "General Motors", "Berlin")
    )


def test_a_person_with_a_title_or_a_full_name_rests_on_more_than_the_model() -> None:
    made = heard("[Ove Lunde|PERSON] and [Lunde|PERSON] met Mr [Houston|PERSON].", Guess(0.3, None))
    found = weighed(made)
    for name in ("Lunde", "Houston"):
        assert found[name].evidence == (Evidence.MODEL, Evidence.RULE)
        assert found[name].doubt is None
