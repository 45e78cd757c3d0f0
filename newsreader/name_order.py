"""Which of a person's names comes first: the family's in East Asia and in Hungary."""

import re
from collections.abc import Sequence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Chinese and Korean family names that are common in the news, in their usual spellings.
_FAMILY_FIRST = _words(
    """ahn bai ban bao bo cai cao chang chen cheng chiang cho choi chou chow chun chung deng ding
    dong du fan fang feng fu gao geng gong gu guo han he hou hu hua huang hwang jang jeon
    jeong ji jia jiang jin jung kang kim kong kwon lai lee lei leung li liang liao lim lin
    liu long lu luo ma mao meng moon mun ni oh pan park peng qi qian qiao qin qiu ren rhee
    roh ryu seo shao shen shi shin song su sun tan tang teng tian tsai tung wang wei wen weng
    wong wu xi xia xiao xie xiong xu xue yan yang yao ye yi yin yoo yoon you yu yuan yun zeng
    zhang zhao zheng zhong zhou zhu zhuang zou"""
)
# Given names that are Hungarian alone and rarely surnames elsewhere.
_HUNGARIAN = _words(
    """attila balazs ferenc gyorgy gyula imre istvan janos jozsef laszlo lajos matyas miklos tamas
    viktor zoltan zsolt zsuzsa ildiko katalin"""
)
# Japanese family names that are hardly given names anywhere, and are common in the news.
_JAPANESE = _words(
    """abe aoki araki arakawa aso doi endo fujii fujimori fujimoto fujita fukuda fukui furukawa
    hamada hasegawa hashimoto hatoyama hayashi higuchi hirano honda hosokawa ichikawa iida ikeda
    imai inoue ishiba ishibashi ishida ishihara ishii ishikawa ito iwasaki kaifu kamei kaneko kato
    kawaguchi kawamura kawasaki kikuchi kimura kishida kobayashi kojima kondo kono koizumi kudo
    kuroda kurosawa maeda maruyama masuda matsuda matsui matsumoto matsushita mishima miura
    miyamoto miyazaki miyazawa morita motegi murakami murayama nagata nakagawa nakajima nakamura
    nakano nakasone nakata nakayama nishikawa nishimura noda nomura obuchi ogawa ohno okada
    okamoto okubo ono onishi ota oyama ozawa saito sakai sakamoto sakurai sano sasaki sato
    shibata shimizu shinoda sugawara sugiyama suzuki takagi takahashi takaichi takano takeda
    takenaka takeshita tamura tanaka tanigaki taniguchi toyoda tsuchiya uchida ueda ueno wada
    watanabe yamada yamaguchi yamamoto yamanaka yamashita yamazaki yokoyama yoshida yoshikawa"""
)
# A given name of Japanese in its usual spelling, of two syllables or more: "Yoko", "Junichiro".
_JAPANESE_GIVEN = re.compile(
    r"(?:(?:[bghkmnpr]y|sh|ch|ts|[bdfghjkmnprstwyz])?[aeiou]{1,2}[nmk]?(?=[^aeiou]|\Z)){2,5}h?"
)
# One syllable of Chinese in pinyin or of Korean, as given names are made of.
_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan"
    r"|yeon|yun|eon|eun|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|oo|ae|yu|[aeiou]))"
)
_TWO_SYLLABLES = re.compile(rf"{_SYLLABLE}{_SYLLABLE}")
# Two words of one syllable each, in whatever habit of writing: "Jong Il", "Kuan Yew".
_TWO_SHORT_WORDS = re.compile(
    r"(?:(?:zh|ch|sh|ts|hs|hw|[bpmfdtnlgkhjqxzcsryw])?[aeiou]{1,3}(?:ng|[nlkmptw])? ?\b){2}"
)
# Of these "Kim Wilde" and "Bo Derek" are given names too, others are words.
_GIVEN_TOO = _words("ban bo he kim lee long may moon park shin song sun you")
_LATER_SYLLABLE = re.compile(r"[A-Z][a-z]+[-‐‑][a-z]+\Z")


def opens_with_family(raw: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether a name has its family name first, as in "Xi Jinping", "Kim Jong-il", "Orbán Viktor".

    Only where the given name shows it: one that is Hungarian alone, or two syllables of Chinese or
    Korean in one word, two words or with a hyphen; or, behind a family name of Japan, one that
    could be of Japan. "Kim Wilde", "Bruce Lee" and "Abe Saperstein" are as they look.
    """
    if len(raw) != len(parts):
        return False
    match parts:
        case first, given:
            if given in _HUNGARIAN and first not in _HUNGARIAN:
                return True
            if first in _JAPANESE and given not in _JAPANESE:
                return _JAPANESE_GIVEN.fullmatch(given) is not None
            return first in _FAMILY_FIRST and _is_east_asian(raw[1], given, first)
        case first, second, third:
            return first in _FAMILY_FIRST and bool(_TWO_SHORT_WORDS.fullmatch(f"{second} {third}"))
        case _:
            return False


def is_family(word: str) -> bool:
    """Whether a folded word is a common family name of China or Korea: "li"."""
    return word in _FAMILY_FIRST


def given_of_syllables(raw: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether a name opens with two hyphenated syllables that are one given name, although its
    family name comes last: "Ki-moon Ban"."""
    return len(parts) == 2 and parts[1] in _FAMILY_FIRST and bool(_LATER_SYLLABLE.match(raw[0]))


def _is_east_asian(word: str, given: str, family: str) -> bool:
    """Whether a given name, as written and folded, can be one behind this family name."""
    if _LATER_SYLLABLE.match(word):
        return True
    if word.isupper() and " " in given:
        return _TWO_SHORT_WORDS.fullmatch(given) is not None
    doubtful = family in _GIVEN_TOO or given in _FAMILY_FIRST
    return not doubtful and _TWO_SYLLABLES.fullmatch(given) is not None
