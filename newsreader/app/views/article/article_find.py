"""Find in the article: what is looked for, what was found, and the way from hit to hit."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.article.article_page import ArticlePage
from newsreader.app.views.article.mention_index import RangeIndex
from newsreader.app.views.parts.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsreader.app.actions.pattern_process import PatternHits
    from newsreader.app.views.article.find_bar import FindBar
    from newsreader.app.views.article.finding import Hits
    from newsreader.app.views.article.hit_list import HitList
    from newsreader.app.views.article.pattern_search import PatternSearch

_TYPED_MS = 200  # a pattern is not looked for before the person pauses


class ArticleFind(QObject):
    """Drives a find bar over an article's text. The bar and its list are made when they are first
    opened. ``changed`` says that other hits are marked."""

    changed = Signal()

    def __init__(self, page: ArticlePage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._text = page.text
        self._theme = Theme.light()
        self._words = ""
        self._hits: Iterator[Hits] = iter(())
        self._more = False
        self._from: int | None = None
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._look_on)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._typed.timeout.connect(self._look_for_pattern)

    @cached_property
    def bar(self) -> FindBar:
        """Where one types what is looked for."""
        from newsreader.app.views.article.find_bar import FindBar

        bar = FindBar()
        bar.needle_changed.connect(self.look)
        bar.next_asked.connect(lambda: self.step(1))
        bar.previous_asked.connect(lambda: self.step(-1))
        bar.list_asked.connect(lambda _: self._show_list())
        bar.list_entered.connect(self._enter_list)
        bar.closed.connect(self.leave)
        self._page.put_above(bar)
        return bar

    @cached_property
    def hit_list(self) -> HitList:
        """Every hit with the words around it."""
        from newsreader.app.views.article.hit_list import HitList

        hits = HitList()
        hits.set_theme(self._theme)
        hits.chosen.connect(lambda index: self._go_to(index.row()))
        hits.left.connect(self.bar.line.setFocus)
        self._page.put_above(hits)
        return hits

    @cached_property
    def _patterns(self) -> PatternSearch:
        from newsreader.app.views.article.pattern_search import PatternSearch

        patterns = PatternSearch(self)
        patterns.found.connect(self._take_pattern)
        return patterns

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        if "hit_list" in vars(self):
            self.hit_list.set_theme(theme)

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return "bar" in vars(self) and not self.bar.isHidden()

    def set_text(self, words: str) -> None:
        """The text of the article to look through from now on."""
        self._words = words
        if self.is_open:
            self.look(move=False)

    def open(self) -> None:
        """Open the bar; a short selection is taken as what to find."""
        selected = self._text.selected_text()
        if selected and "\n" not in selected and len(selected) < 100:
            self.bar.line.setText(selected)
        self.bar.open()
        self.look()

    def close(self) -> None:
        """Close the bar and take the marks away."""
        if self.is_open:
            self.bar.hide()
            self.hit_list.hide()
        self.stop()
        self._mark([])
        self.changed.emit()

    def leave(self) -> None:
        """Close the bar, and read on."""
        self.close()
        self._text.setFocus()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._slices.stop()
        self._typed.stop()
        if "_patterns" in vars(self):
            self._patterns.cancel()

    def look(self, _needle: object = None, *, move: bool = True) -> None:
        """Look for what the bar says; the first hit from where the reader is is gone to, unless
        the reader is to stay."""
        self.stop()
        self._mark([])
        self._from = self._text.first_visible_offset() if move else None
        needle = self.bar.needle
        if needle.is_pattern and needle.words:
            self._more = True
            self._show_count()
            self.changed.emit()
            self._typed.start()
            return
        from newsreader.app.views.article.finding import find_in_slices

        self._hits = find_in_slices(self._words, needle)
        self._slices.start()
        self._look_on()

    def step(self, by: int) -> None:
        """Go to the next hit or the previous one: of what the bar looks for or, while it is
        closed, of the search in all articles. Opens the bar when nothing was found."""
        highlights = self._text.highlights
        hits = highlights.found if self.is_open else highlights.search
        index = hits.index_of(highlights.found_current)
        if index is None:
            # Before the first hit from here on, or at it already for one who goes back.
            following = hits.next_from(self._text.first_visible_offset())
            index = None if following is None else following - (by > 0)
        if index is None:
            self.open()
        elif self.is_open:
            self._go_to((index + by) % len(hits))
        else:
            index = (index + by) % len(hits)
            self._show(hits.ranges[index])
            place = tr("{current} of {count}").format(current=index + 1, count=len(hits))
            announce(self._text, place)

    def _look_on(self) -> None:
        """Look through the next slice."""
        hits = next(self._hits)
        found = self._text.highlights.found
        is_first = not len(found)
        found.extend(hits.ranges)
        self._more = hits.has_more or not hits.is_last
        self._settle(complete=hits.is_last)
        if hits.is_last:
            self._slices.stop()
        if hits.is_last or is_first:
            self.changed.emit()

    def _look_for_pattern(self) -> None:
        from newsreader.app.actions.pattern_process import PatternJob
        from newsreader.app.views.article.finding import MOST_HITS

        needle = self.bar.needle
        self._patterns.start(
            PatternJob(needle.words, self._words, needle.case, needle.whole_words, MOST_HITS)
        )

    def _take_pattern(self, hits: PatternHits) -> None:
        from newsreader.app.views.article.pattern_faults import fault_words

        self._mark(hits.ranges)
        self._more = hits.has_more
        self._settle(complete=True)
        if problem := hits.problem or (hits.fault and fault_words(hits.fault, hits.place)):
            self.bar.show_problem(
                tr("This pattern cannot be looked for: {problem}.").format(problem=problem)
            )
        self.changed.emit()

    def _settle(self, *, complete: bool) -> None:
        """Go to the first hit from where the reader is, once it is known, and say how many."""
        found, start = self._text.highlights.found, self._from
        if start is not None and found.ranges and (complete or found.ranges[-1][0] >= start):
            self._from = None
            self._go_to(found.next_from(start) or 0)
        self._show_count()

    def _show_count(self) -> None:
        highlights = self._text.highlights
        index = highlights.found.index_of(highlights.found_current)
        current = 0 if index is None else index + 1
        self.bar.show_count(current, len(highlights.found), more=self._more)
        self._show_list()

    def _show_list(self) -> None:
        """List the hits, where that is wanted and there are any."""
        found = self._text.highlights.found
        shown = self.is_open and self.bar.listed.isChecked() and len(found) > 0
        self.hit_list.rows.show_hits(self._words, found.ranges if shown else ())
        self.hit_list.show_current(found.index_of(self._text.highlights.found_current))
        self.hit_list.fit()
        self.hit_list.setVisible(shown)

    def _enter_list(self) -> None:
        if not len(self._text.highlights.found):
            return
        self.bar.listed.setChecked(True)
        self.hit_list.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to(self, index: int) -> None:
        self._show(self._text.highlights.found.ranges[index])
        self._show_count()

    def _show(self, hit: tuple[int, int]) -> None:
        self._text.highlights.found_current = hit
        self._text.go_to(hit[0], at_top=False)
        self._text.viewport().update()

    def _mark(self, ranges: list[tuple[int, int]]) -> None:
        self._text.highlights.found = RangeIndex(ranges)
        self._text.highlights.found_current = None
