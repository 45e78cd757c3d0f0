import pytest

from newsreader.readers.roles.boilerplate import is_boilerplate

NOTICES = (
    "Please let us know if you're having issues with commenting.",
    "Comments are closed.",
    "Comments are moderated and will not appear until approved.",
    "12 Comments",
    "Leave a comment",
    "Join the conversation",
    "Read more: Minister meets envoy",
    "Read more",
    "READ MORE >",
    "Related: Minister meets envoy",
    "Related articles",
    "You may also like...",
    "Most read",
    "Sign up for our newsletter",
    "Sign up for our daily briefing and get the news in your inbox",
    "Subscribe to our newsletter",
    "Unsubscribe from this newsletter.",
    "To unsubscribe, click here.",
    "You are receiving this email because you signed up at our site.",
    "View this email in your browser",
    "Manage your email preferences",
    "Follow us on Twitter",
    "Follow us",
    "Follow Jane Doe on Twitter: @janedoe",
    "Like us on Facebook",
    "Share this",
    "Share this article",
    "Share on Facebook",
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Click here to read the report",
    "Copyright 2018 The Daily Post",
    "Copyright 2018 The Associated Press. All rights reserved. This material may not be published, "
    "broadcast, rewritten or redistributed.",
    "© 2018 The Daily Post. All rights reserved.",
    "(c) 2018 The Daily Post",
    "All rights reserved.",
    "Our Standards: The Daily Post Trust Principles.",
    "We use cookies to make this site better.",
    "Lesen Sie auch: Die Ministerin am Kai",
    "Mehr zum Thema",
    "Anzeige",
    "Alle Rechte vorbehalten",
    "Jetzt unseren Newsletter abonnieren",
    "Lire aussi : La ministre au port",
    "À lire aussi",
    "Tous droits réservés",
    "Publicité",
    "Lea también: La ministra en el puerto",
    "* * *",
    "-30-",
    "--- ENDS ---",
)

BODY = (
    "Comments by the minister are seen as a step forward.",
    "Readers said they would follow her on any road.",
    "Copyright reform in 2005 was passed by parliament.",
    "The copyright on the songs ran out in 2018, the court said.",
    "Read the letter again, she told the court.",
    "Share prices fell on Monday.",
    "Shares in the port rose 3%.",
    "Sign up for war, the posters said.",
    "Related companies were not named.",
    "Related parties: the court will hear both on Monday.",
    "Advertisement sales fell by a third.",
    "Click here and there, she said, went the machine.",
    "Follow the money, she said.",
    "Subscribers of the paper will pay more from Monday.",
    "You received this letter from the minister, did you not?",
    "Update the harbour or lose it, the minister was told.",
    "Zum Thema Hafen sagte die Ministerin nichts.",
    "Sign up for the bundle with the same email as your other account",
    "Click the link above so you can:",
    "Join us, the rebels said on the radio on Monday.",
    "Find him on the beach, she said.",
    "The report must not be published before Friday, the court said.",
    "The video was not available to reporters on Monday.",
    "All rights reserved for the state were given up, the minister said in a long speech that "
    "went on to speak of the harbour, of the sea, of the ships and of the people who live from "
    "them, as their parents did and as their children will, if the plans of the government, "
    "which were shown on Monday to a full hall, are carried out as they were drawn up, with all "
    "the money that was promised and not, as so often before, with half of it or with none.",
    "She was 30.",
    "No comment.",
    "",
)


@pytest.mark.parametrize("block", NOTICES)
def test_a_notice_of_the_site_is_boilerplate(block: str) -> None:
    assert is_boilerplate(block)


@pytest.mark.parametrize("block", BODY)
def test_in_doubt_it_is_body(block: str) -> None:
    assert not is_boilerplate(block)
