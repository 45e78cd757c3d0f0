"""The languages that pipelines are made for."""

from newsreader.app.translation import later

LANGUAGES = (
    later("Arabic"),
    later("Catalan"),
    later("Chinese"),
    later("Croatian"),
    later("Danish"),
    later("Dutch"),
    later("English"),
    later("Finnish"),
    later("French"),
    later("German"),
    later("Greek"),
    later("Italian"),
    later("Japanese"),
    later("Korean"),
    later("Lithuanian"),
    later("Macedonian"),
    later("Norwegian"),
    later("Polish"),
    later("Portuguese"),
    later("Romanian"),
    later("Russian"),
    later("Slovenian"),
    later("Spanish"),
    later("Swedish"),
    later("Turkish"),
    later("Ukrainian"),
)
