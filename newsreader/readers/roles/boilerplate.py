"""Boilerplate: what a site says of itself in an article. In doubt a block is body."""

import re

#: Each pattern must match a whole block. The comments say what is meant by it.
_NETWORKS = (
    r"(?:twitter|facebook|instagram|x|threads|bluesky|mastodon|linkedin|youtube|telegram|tiktok"
    r"|whatsapp|pinterest|snapchat|reddit)"
)

#: Each must match a whole block; the names say what is meant.
_COMMENTS = (
    r"please let us know if you.{0,40}commenting.{0,20}",
    r"comments? (?:are|is|have been|has been) (?:now )?"
    r"(?:closed|off|disabled|turned off|moderated).{0,60}",
    r"(?:leave|post|add|write|submit) (?:a|your) comments?\W*",
    r"(?:view|show|read|hide|load) (?:all |more |\d+ )*comments?(?: \(\d+\))?",
    r"(?:\d+ )?comments?(?: ?\(?\d+\)?)?\W*|no comments(?: yet)?\W*",
    r"(?:join|start) the (?:conversation|discussion)\b.{0,40}",
    r"(?:log|sign) in (?:or register )?to (?:post a )?comment.{0,40}",
    r"(?:\d+ )?kommentare?(?: (?:schreiben|lesen|anzeigen|verfassen|geschlossen))?",
    r"(?:\d+ )?commentaires?(?: \(\d+\))?|(?:réagir|commenter)(?: à cet article)?",
    r"(?:\d+ )?comentarios?(?: \(\d+\))?",
)
_OTHER_ARTICLES = (
    # A lead word and a colon, or the bare heading of a list of links.
    r"(?:read|watch|more|(?:read|see|watch) (?:also|more|next|this|now)|also (?:read|see|watch))"
    r"\s?[:»›>|].{1,200}",
    r"(?:read more|read next|see also|continue reading|keep reading"
    r"|read (?:the )?full (?:story|article))(?: here| below)?\W*",
    r"(?:related|recommended|more|similar|top|latest|trending)"
    r"(?: articles?| stories| story| content| topics?| posts?| reading| news| coverage| links?"
    r"| videos?)(?: for you)?\s?:?",
    r"(?:related(?: articles?| stories| story| content)?|recommended(?: for you| reading)?)"
    r"\s?[:|].{0,200}",
    r"related|recommended(?: for you)?|most (?:read|popular|viewed|shared)(?: today| now)?|up next"
    r"|(?:you )?(?:may|might) also like\W*|what to read next|more (?:on|about) this (?:story|topic)"
    r"|(?:from )?around the web|editors?['’]s? picks?",
    r"(?:lesen sie (?:auch|mehr|hier|dazu|außerdem))\b.{0,160}",
    r"(?:mehr (?:zum thema|dazu|lesen)|auch interessant|das könnte sie auch interessieren"
    r"|zum thema|weiterlesen)\W*(?::.{1,160})?",
    r"(?:à )?lire (?:aussi|également)\b.{0,160}",
    r"(?:lire (?:la suite|plus)|voir aussi|pour aller plus loin|sur le même (?:sujet|thème))"
    r"\W*(?::.{1,160})?",
    r"(?:l(?:ea|ee|eer) también|leer más|ver (?:también|más)|te puede interesar"
    r"|noticias relacionadas)\W*(?::.{1,160})?",
)
_SUBSCRIPTIONS = (
    r"(?:sign[ -]?up|subscribe)\b.{0,160}"
    r"\b(?:newsletters?|(?:e-?mail )?(?:alerts|updates)|briefing|inbox|digest)\b.{0,80}",
    r"(?:sign up|subscribe)(?: now| today| here| to continue(?: reading)?"
    r"| for (?:free|unlimited access))?\W*",
    r"get (?:the|our|all the|more)\b.{0,120}\b(?:newsletters?|inbox)\b.{0,80}",
    # What stands at the head and foot of newsletters.
    r"(?:(?:click here )?to )?unsubscribe\b.{0,160}",
    r"you (?:are receiving|received|receive|are getting|got) this (?:e-?mail|newsletter|message)"
    r"\b.{0,200}",
    r"(?:having trouble|can['’]t see|cannot see|trouble) .{0,40}\b(?:e-?mail|newsletter)\b.{0,120}",
    r"(?:view|read|open|see) (?:this|the|it)(?: e-?mail| newsletter| message)?"
    r" (?:in|on)(?: your| the| a)? (?:web ?)?(?:browser|site)\W*",
    r"(?:manage|update|change) (?:your )?(?:(?:e-?mail|subscription|newsletter) )?preferences\b"
    r".{0,80}",
    r"(?:already a subscriber|not a subscriber|subscribers? only)\b.{0,80}",
    r".{0,60}\bnewsletter\b.{0,40}\b(?:abonnieren|bestellen|anmelden|erhalten)\b.{0,40}",
    r"(?:melden sie sich|jetzt)\b.{0,60}\bnewsletter\b.{0,60}|newsletter",
    r"(?:inscrivez-vous|abonnez-vous)\b.{0,160}|(?:article |contenu )?réservé aux abonnés",
    r"(?:suscríb[ae]te|suscríbase|regístrate)\b.{0,120}",
)
_SHARING = (
    rf"(?:follow|like|find|join|connect with) (?:\S+ ){{1,6}}(?:on|at|via) {_NETWORKS}\b.{{0,120}}",
    r"follow us\b.{0,60}",
    r"share(?: this| on| via| it)?(?: article| story| page| post| facebook| twitter| email)?\W*",
    rf"(?:e-?mail|print|tweet|pin it|copy link|{_NETWORKS})(?: this)?(?: article| story| page)?",
    r"(?:download|get) (?:the|our)\b.{0,60}\bapp\b.{0,80}",
    r"(?:folgen sie uns|suivez-nous|síguenos|síganos)\b.{0,120}",
    r"(?:artikel )?(?:teilen|drucken|merken|versenden)",
    r"partager(?: (?:sur|cet article|l['’]article).{0,40})?|compartir(?: en.{0,40})?",
)
_PAGE_FURNITURE = (
    r"advertisements?|advertising|sponsored(?: content| by.{0,60})?|\(?advertisement\)?|ad"
    r"|(?:paid|promoted) (?:post|content)",
    r"(?:story|article) continues (?:below|after)\b.{0,60}",
    r"scroll (?:down )?(?:to continue|for more).{0,60}|skip (?:to|past|ad)\b.{0,40}"
    r"|(?:back )?to (?:the )?top",
    r"anzeige|werbung|publicité|publicidad|annonce",
    r"(?:page|seite) \d+(?: (?:of|von) \d+)?|(?:next|previous) (?:page|article|story)|loading\W*",
    r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b.{0,250}",
    r"accept(?: all)? cookies",
    r"(?:please )?(?:click|tap) (?:here|(?:on )?the link|below|above|through)"
    r"(?:\W*| (?:to|for|if)\b.{0,160})",
    r"(?:klicken sie hier|hier klicken|cliquez ici|haga clic aquí|haz clic aquí)\b.{0,120}",
    r"this (?:video|audio|content|gallery) is (?:no longer |not )?(?:available|supported).{0,60}",
    r"your browser does not support\b.{0,80}|(?:please )?enable javascript\b.{0,80}",
    # The end of a report, and lines of ornament.
    r"-+\s?(?:30|end|ends|ende|fin)\s?-+|ends|\W+",
)
_RIGHTS = (
    r"(?:copyright|©|\(c\))\s?(?:©|\(c\)|by)?\s?(?:19|20)\d\d\b.{0,240}",
    r"(?:copyright\s)?(?:©|\(c\))\s?.{0,80}\b(?:19|20)\d\d\b.{0,160}",
    r".{0,240}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|(?:todos los )?derechos reservados)\b.{0,160}",
    r"this (?:material|article|content|story) may not be "
    r"(?:published|reproduced|copied)\b.{0,240}",
    r"our standards:.{0,100}",
)

_PATTERNS = _COMMENTS + _OTHER_ARTICLES + _SUBSCRIPTIONS + _SHARING + _PAGE_FURNITURE + _RIGHTS

#: Of small letters: to ask for either case of each takes twice the time.
_BOILERPLATE = re.compile("|".join(_PATTERNS))

#: A longer block says something, whatever it begins with.
_LONGEST = 420


def is_boilerplate(block: str) -> bool:
    """Whether ``block`` is a notice of the site it came from, in the languages we know."""
    if len(block) > _LONGEST:
        return False
    return _BOILERPLATE.fullmatch(" ".join(block.lower().split())) is not None
