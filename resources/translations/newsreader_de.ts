<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>newsreader</name>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;About newsreader</source>
   <translation>Über news&amp;reader</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/highlight_menu.py" />
   <source>&amp;All Alike</source>
   <translation>&amp;Alle gleich</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menu_titles.py" />
   <source>&amp;Article</source>
   <translation>A&amp;rtikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>&amp;Bring Back the Removed Note</source>
   <translation>Entfernte Notiz &amp;zurückholen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Close Window</source>
   <translation>Fenster s&amp;chließen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Command…</source>
   <translation>&amp;Befehl …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>&amp;Correct Details…</source>
   <translation>Angaben &amp;berichtigen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/highlight_menu.py" />
   <source>&amp;Counts Beside Names</source>
   <translation>An&amp;zahl neben Namen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Different from…</source>
   <translation>V&amp;erschieden von …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Do with the Selection…</source>
   <translation>Mit der &amp;Auswahl tun …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menu_titles.py" />
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menu_titles.py" />
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Find in Article…</source>
   <translation>Im Artikel &amp;suchen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Folders…</source>
   <translation>O&amp;rdner …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Follow the System</source>
   <translation>Wie das &amp;System</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Forward</source>
   <translation>&amp;Vorwärts</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Full Screen</source>
   <translation>&amp;Vollbild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menu_titles.py" />
   <source>&amp;Go</source>
   <translation>&amp;Gehe zu</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Go to…</source>
   <translation>&amp;Gehe zu …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menu_titles.py" />
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Help…</source>
   <translation>&amp;Hilfe …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Hide</source>
   <translation>&amp;Ausblenden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;High Contrast</source>
   <translation>Hoher K&amp;ontrast</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/marking_actions.py" />
   <source>&amp;Highlight in</source>
   <translation>&amp;Hervorheben in</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Highlights</source>
   <translation>&amp;Hervorhebungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Import</source>
   <translation>&amp;Importieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Keys…</source>
   <translation>&amp;Tasten …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Menu Here</source>
   <translation>&amp;Menü an dieser Stelle</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Merge…</source>
   <translation>&amp;Zusammenführen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;New Library…</source>
   <translation>&amp;Neue Bibliothek …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Next Article</source>
   <translation>&amp;Nächster Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/highlight_menu.py" />
   <source>&amp;No Highlights</source>
   <translation>&amp;Keine Hervorhebungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Not a Name Here</source>
   <translation>Hier &amp;kein Name</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>&amp;Note on Selection…</source>
   <translation>&amp;Notiz zur Auswahl …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Only Unread in the List</source>
   <translation>Nur Ungelesene in der &amp;Liste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Open Folder…</source>
   <translation>Ordner ö&amp;ffnen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Panel at the Left</source>
   <translation>Namensspalte &amp;links</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Preferences…</source>
   <translation>&amp;Einstellungen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Previous Article</source>
   <translation>Voriger Ar&amp;tikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/marking_actions.py" />
   <source>&amp;Remove Highlight</source>
   <translation>Hervorhebung &amp;entfernen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Rename…</source>
   <translation>&amp;Umbenennen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Search Articles</source>
   <translation>Artikel d&amp;urchsuchen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Sepia</source>
   <translation>S&amp;epia</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Side by Side</source>
   <translation>&amp;Nebeneinander</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Split…</source>
   <translation>&amp;Trennen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>&amp;Theme</source>
   <translation>&amp;Farben</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/highlight_menu.py" />
   <source>&amp;Tint Behind Names</source>
   <translation>&amp;Namen farbig hinterlegen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Type</source>
   <translation>T&amp;yp</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menu_titles.py" />
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/watching.py" />
   <source>&amp;Watch</source>
   <translation>&amp;Beobachten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>&amp;Welcome</source>
   <translation>W&amp;illkommen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>@ entities · # folders · &gt; commands</source>
   <translation>@ Entitäten · # Ordner · &gt; Befehle</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>A line below the text, with the parts of the article by their headings.</source>
   <translation>Eine Zeile unter dem Text, mit den Teilen des Artikels nach ihren Überschriften.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/link_bar.py" />
   <source>A link of the article</source>
   <translation>Ein Link des Artikels</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>A name is missing; type one.</source>
   <translation>Es fehlt ein Name; geben Sie einen ein.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/tags_dialog.py" />
   <source>A new tag</source>
   <translation>Ein neues Schlagwort</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/tags_dialog.py" />
   <source>A new tag, then Enter</source>
   <translation>Ein neues Schlagwort, dann die Eingabetaste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>A note has at most {most} characters.</source>
   <translation>Eine Notiz hat höchstens {most} Zeichen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_pdf.py" />
   <location filename="../../newsreader/app/views/article/article_pictures.py" />
   <source>A picture of the article</source>
   <translation>Ein Bild des Artikels</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>A tag has at most {most} characters.</source>
   <translation>Ein Schlagwort hat höchstens {most} Zeichen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>A tag needs a letter or a number.</source>
   <translation>Ein Schlagwort braucht einen Buchstaben oder eine Ziffer.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>A tint behind names, not the line alone</source>
   <translation>Namen farbig hinterlegen, nicht nur unterstreichen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>A title needs words; leave the file's own by resetting it.</source>
   <translation>Ein Titel braucht Wörter; setzen Sie ihn zurück, um den der Datei zu behalten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>A&amp;ctual Size</source>
   <translation>Nor&amp;male Größe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/about_dialog.py" />
   <source>About</source>
   <translation>Über</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/about_dialog.py" />
   <source>About newsreader</source>
   <translation>Über newsreader</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_page.py" />
   <source>About this article's names</source>
   <translation>Zu den Namen dieses Artikels</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Add a list of names</source>
   <translation>Namensliste hinzufügen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Add a list…</source>
   <translation>Liste hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Add folder…</source>
   <translation>Ordner hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Add one: it is read with all folders inside it, and nothing in it is changed.</source>
   <translation>Fügen Sie einen hinzu: Er wird mit allen Unterordnern gelesen, und nichts darin wird verändert.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>Add what the error says; it may quote an article or a file's name</source>
   <translation>Wortlaut des Fehlers beifügen; er kann einen Artikel oder Dateinamen zitieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Adds a file with names that are to be recognised.</source>
   <translation>Fügt eine Datei mit Namen hinzu, die erkannt werden sollen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>After a second</source>
   <translation>Nach einer Sekunde</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>After five seconds</source>
   <translation>Nach fünf Sekunden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <source>After the merge the entity goes by this name, not by that of the other.</source>
   <translation>Nach dem Zusammenführen trägt die Entität diesen Namen, nicht den der anderen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>All E&amp;ntities</source>
   <translation>Alle En&amp;titäten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>All Not&amp;es…</source>
   <translation>Alle N&amp;otizen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>All alike</source>
   <translation>Alle gleich</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>All default keys</source>
   <translation>Alle Standardtasten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>All entities</source>
   <translation>Alle Entitäten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>All entities of the library. Enter or a click shows where one is mentioned.</source>
   <translation>Alle Entitäten der Bibliothek. Eingabe oder ein Klick zeigt, wo eine erwähnt wird.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/file_dialogs.py" />
   <location filename="../../newsreader/app/views/dialogs/library_dialogs.py" />
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>All folders</source>
   <translation>Alle Ordner</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>All in “{name}”</source>
   <translation>Alle in „{name}“</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>All of “{name}”</source>
   <translation>Alles zu „{name}“</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>All types</source>
   <translation>Alle Typen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/alias_line.py" />
   <source>Also called</source>
   <translation>Auch genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Amharic</source>
   <translation>Amharisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>An article counts as read</source>
   <translation>Ein Artikel gilt als gelesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>An error inside newsreader broke off what you just asked for. Your files and what you decided so far, are as they were; you can go on. The report below helps to find the error. It holds no text of your articles, and nothing is sent.</source>
   <translation>Ein Fehler in newsreader hat abgebrochen, was Sie eben wollten. Ihre Dateien und Ihre bisherigen Entscheidungen sind, wie sie waren; Sie können weiterarbeiten. Der Bericht unten hilft, den Fehler zu finden. Er enthält keinen Text Ihrer Artikel, und nichts wird gesendet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>An older newsreader made it. As it was, it stays beside it.</source>
   <translation>Ein älterer newsreader hat sie angelegt. Wie sie war, bleibt sie daneben liegen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/report_box.py" />
   <source>And {count} more.</source>
   <translation>Und {count} weitere.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/peek_card.py" />
   <source>Another article</source>
   <translation>Ein anderer Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Another decision says that these are different.</source>
   <translation>Eine andere Entscheidung sagt, dass diese verschieden sind.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Another program has the library locked; what you did is written when that is done.</source>
   <translation>Ein anderes Programm sperrt die Bibliothek; was Sie getan haben, wird geschrieben, sobald es fertig ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Arabic</source>
   <translation>Arabisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Are these two the same?</source>
   <translation>Sind diese beiden dasselbe?</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Armenian</source>
   <translation>Armenisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Arran&amp;ge Panes</source>
   <translation>Bereiche anor&amp;dnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_text.py" />
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Article &amp;List</source>
   <translation>Artikel&amp;liste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>Article, entity, folder or command</source>
   <translation>Artikel, Entität, Ordner oder Befehl</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/article_list_view.py" />
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <location filename="../../newsreader/app/views/panel/related_list.py" />
   <source>Articles about the same</source>
   <translation>Artikel zum selben Thema</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>Articles taken in: {added}. Known already: {known}.</source>
   <translation>Artikel übernommen: {added}. Schon bekannt: {known}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/related_list.py" />
   <source>Articles that name much the same people, organisations and places, best first.</source>
   <translation>Artikel, die weitgehend dieselben Personen, Organisationen und Orte nennen, die besten zuerst.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>As the file has it</source>
   <translation>Wie in der Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>As the system has it</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>At once</source>
   <translation>Sofort</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Azerbaijani</source>
   <translation>Aserbaidschanisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/top_bar.py" />
   <source>Back (Alt+Left)</source>
   <translation>Zurück (Alt+Links)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Basque</source>
   <translation>Baskisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Belarusian</source>
   <translation>Belarussisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Bengali</source>
   <translation>Bengalisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Beside a name, in how many other articles it is</source>
   <translation>Neben einem Namen, in wie vielen anderen Artikeln er vorkommt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/looks/theme_marks.py" />
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Bosnian</source>
   <translation>Bosnisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>Bringing the library up to date…</source>
   <translation>Die Bibliothek wird auf den neuesten Stand gebracht …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Bulgarian</source>
   <translation>Bulgarisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>By {name}</source>
   <translation>Von {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>C&amp;aret in the Text</source>
   <translation>Schreib&amp;marke im Text</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>CSV with the columns name and type, and perhaps aliases, id and note; or JSON Lines. Names on a list win over those that come with newsreader.</source>
   <translation>CSV mit den Spalten name und type, dazu nach Wunsch aliases, id und note; oder JSON Lines. Namen einer Liste gelten vor denen, die newsreader mitbringt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>Call it something else</source>
   <translation>Anders nennen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/link_bar.py" />
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>Capitals and small letters differ</source>
   <translation>Groß- und Kleinschreibung unterscheiden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Catalan</source>
   <translation>Katalanisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>Change the type</source>
   <translation>Den Typ ändern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Chinese</source>
   <translation>Chinesisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/empty_state.py" />
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Choose a folder of articles. It is read with all folders inside it, and nothing in it is changed.</source>
   <translation>Wählen Sie einen Ordner mit Artikeln. Er wird mit allen Unterordnern gelesen, und nichts darin wird verändert.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/empty_state.py" />
   <source>Choose a folder of articles: text, web pages, documents, mail or feeds.
People, organisations and places are highlighted, and each one leads
to every other article that mentions it.</source>
   <translation>Wählen Sie einen Ordner mit Artikeln: Texte, Webseiten, Dokumente, Mails oder Feeds.
Personen, Organisationen und Orte werden hervorgehoben, und von jedem Namen
führt ein Weg zu allen anderen Artikeln, die ihn erwähnen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>Choose a mention first: click a highlighted name in the article.</source>
   <translation>Wählen Sie zuerst eine Erwähnung: Klicken Sie im Artikel auf einen hervorgehobenen Namen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Choose a row, click into the field and press the new key.</source>
   <translation>Wählen Sie eine Zeile, klicken Sie in das Feld und drücken Sie die neue Taste.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/watching.py" />
   <source>Choose an entity first, then watch it.</source>
   <translation>Wählen Sie zuerst eine Entität, dann beobachten Sie sie.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>Choose an entity first: click a highlighted name, or a row of the panel.</source>
   <translation>Wählen Sie zuerst eine Entität: Klicken Sie auf einen hervorgehobenen Namen oder eine Zeile der Namensspalte.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>Choose the file of a library that was made before.</source>
   <translation>Wählen Sie die Datei einer Bibliothek, die schon angelegt wurde.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>Choose where a new library is kept. This one stays as it is.</source>
   <translation>Wählen Sie, wo eine neue Bibliothek liegen soll. Diese bleibt, wie sie ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/announcing.py" />
   <source>Chosen: {name}, {kind}</source>
   <translation>Gewählt: {name}, {kind}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Click a highlighted name to see here where else it is mentioned.</source>
   <translation>Klicken Sie auf einen hervorgehobenen Namen, um hier zu sehen, wo er sonst erwähnt wird.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/alias_line.py" />
   <source>Click a name to correct it</source>
   <translation>Zum Berichtigen auf einen Namen klicken</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Click here and press the new key for the row that is chosen.</source>
   <translation>Klicken Sie hierher und drücken Sie die neue Taste für die gewählte Zeile.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <location filename="../../newsreader/app/views/article/peek_card.py" />
   <source>Close (Esc)</source>
   <translation>Schließen (Esc)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Close what is open; take back the selection of an entity</source>
   <translation>Schließen, was offen ist; die Auswahl einer Entität aufheben</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/welcome.py" />
   <source>Closes the welcome. The menu Help has it again.</source>
   <translation>Schließt die Begrüßung. Im Menü „Hilfe“ ist sie wieder zu finden.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/link_bar.py" />
   <source>Closes this bar and opens nothing.</source>
   <translation>Schließt diese Leiste und öffnet nichts.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/explained.py" />
   <source>Closes this window and changes nothing.</source>
   <translation>Schließt dieses Fenster und ändert nichts.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/explained.py" />
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Closes this window; what was done stays done.</source>
   <translation>Schließt dieses Fenster; was getan ist, bleibt getan.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Contrast, dark</source>
   <translation>Kontrast, dunkel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/main_window.py" />
   <source>Copied.</source>
   <translation>Kopiert.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Copies all lines of the list.</source>
   <translation>Kopiert alle Zeilen der Liste.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/link_bar.py" />
   <source>Copies the address, and opens nothing.</source>
   <translation>Kopiert die Adresse und öffnet nichts.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>Copies the report, to be pasted elsewhere.</source>
   <translation>Kopiert den Bericht, um ihn anderswo einzufügen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/selecting.py" />
   <location filename="../../newsreader/app/views/article/article_menu.py" />
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/link_bar.py" />
   <source>Copy address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Copy list</source>
   <translation>Liste kopieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Copy with C&amp;itation</source>
   <translation>M&amp;it Quellenangabe kopieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_menu.py" />
   <source>Copy with Citation</source>
   <translation>Mit Quellenangabe kopieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>Correct Details</source>
   <translation>Angaben berichtigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>Correct this by hand; it stays corrected when the file is read again.</source>
   <translation>Berichtigen Sie dies von Hand; es bleibt berichtigt, auch wenn die Datei neu gelesen wird.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <source>Count and list mentions in this folder only</source>
   <translation>Nur Erwähnungen in diesem Ordner zählen und auflisten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Counts</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Croatian</source>
   <translation>Kroatisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Czech</source>
   <translation>Tschechisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Danish</source>
   <translation>Dänisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Decides that the two are one. It can be undone.</source>
   <translation>Entscheidet, dass die beiden einer sind. Das lässt sich rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Decides that they are not one; you are not asked again.</source>
   <translation>Entscheidet, dass sie nicht einer sind; Sie werden nicht wieder gefragt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <source>Decides this for the entity that is chosen. It can be undone.</source>
   <translation>Entscheidet dies für die gewählte Entität. Das lässt sich rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Decisions</source>
   <translation>Entscheidungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/taking_in.py" />
   <source>Decisions about names in it: {count}. They are added to those of this library; each can be undone in the history (Ctrl+Shift+H).</source>
   <translation>Entscheidungen über Namen darin: {count}. Sie kommen zu denen dieser Bibliothek hinzu; jede lässt sich im Verlauf rückgängig machen (Strg+Umschalt+H).</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/taking_in.py" />
   <source>Decisions taken in: {added}. Known already: {known}.</source>
   <translation>Übernommene Entscheidungen: {added}. Schon bekannt: {known}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Default key</source>
   <translation>Standardtaste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <source>Defaults</source>
   <translation>Standard</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Different</source>
   <translation>Verschieden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Different from…</source>
   <translation>Verschieden von …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/doubt_key.py" />
   <source>Doubtful</source>
   <translation>Zweifelhaft</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Dutch</source>
   <translation>Niederländisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menu_titles.py" />
   <source>E&amp;ntity</source>
   <translation>E&amp;ntität</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>E&amp;xport</source>
   <translation>E&amp;xportieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Each limit alone finds more.</source>
   <translation>Jede Einschränkung allein findet mehr.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>Edit Note…</source>
   <translation>Notiz bearbeiten …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Emphasis</source>
   <translation>Betonung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>Emphasise it wherever it is named (W)</source>
   <translation>Überall betonen, wo sie genannt wird (W)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>End the search</source>
   <translation>Suche beenden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>English</source>
   <translation>Englisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <source>Entities</source>
   <translation>Entitäten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <source>Entities in this article</source>
   <translation>Entitäten in diesem Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <source>Entities that match</source>
   <translation>Passende Entitäten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <source>Entities that match, most mentioned first. Enter takes the one that is chosen.</source>
   <translation>Passende Entitäten, die meistgenannten zuerst. Eingabe nimmt die gewählte.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Entity</source>
   <translation>Entität</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Entity &amp;Panel</source>
   <translation>&amp;Namensspalte</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Estonian</source>
   <translation>Estnisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Event</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Every decision has found what it speaks of.</source>
   <translation>Jede Entscheidung hat gefunden, wovon sie spricht.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Every file has been read.</source>
   <translation>Alle Dateien sind gelesen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/hit_list.py" />
   <source>Every hit with the words around it. Enter or a click goes there; Esc goes back.</source>
   <translation>Jede Fundstelle mit den Wörtern ringsum. Eingabe oder ein Klick führt hin; Esc führt zurück.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Every name of the types shown</source>
   <translation>Jeder Name der gezeigten Typen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Every passage of the library that mentions this entity, article by article. Enter or a click opens it, Space shows it without leaving this article.</source>
   <translation>Jede Stelle der Bibliothek, die diese Entität erwähnt, Artikel für Artikel. Eingabe oder ein Klick öffnet sie, die Leertaste zeigt sie, ohne diesen Artikel zu verlassen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <source>Everyone and everything that this article names, by type, most named first. Enter or a click follows one.</source>
   <translation>Wen und was dieser Artikel nennt, nach Typen, das Meistgenannte zuerst. Eingabe oder ein Klick folgt einem davon.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Everything else goes on. A file is tried again when it has changed, or when you say so.</source>
   <translation>Alles andere geht weiter. Eine Datei wird wieder versucht, wenn sie sich geändert hat oder wenn Sie es sagen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Everything here has been read.</source>
   <translation>Hier ist alles gelesen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/about_dialog.py" />
   <source>Everything is read and analysed on this computer. MIT licence.</source>
   <translation>Alles wird auf diesem Rechner gelesen und ausgewertet. MIT-Lizenz.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Everything is read and analysed on this computer. Nothing is sent.</source>
   <translation>Alles wird auf diesem Rechner gelesen und ausgewertet. Nichts wird gesendet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Everything you decided about names, latest first, and what became of it.</source>
   <translation>Alles, was Sie über Namen entschieden haben, das Neueste zuerst, und was daraus wurde.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Export &amp;Articles…</source>
   <translation>&amp;Artikel exportieren …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Export &amp;Decisions…</source>
   <translation>Ent&amp;scheidungen exportieren …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Export &amp;Entities…</source>
   <translation>&amp;Entitäten exportieren …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Export &amp;Mentions…</source>
   <translation>E&amp;rwähnungen exportieren …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Export &amp;Notes…</source>
   <translation>&amp;Notizen exportieren …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <source>Export articles</source>
   <translation>Artikel exportieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <source>Export decisions</source>
   <translation>Entscheidungen exportieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <source>Export entities</source>
   <translation>Entitäten exportieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <source>Export mentions</source>
   <translation>Erwähnungen exportieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <source>Export notes</source>
   <translation>Notizen exportieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>Exported files</source>
   <translation>Exportierte Dateien</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Files That Could Not Be &amp;Read…</source>
   <translation>Nicht &amp;lesbare Dateien …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Files that could not be read</source>
   <translation>Nicht lesbare Dateien</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Files that could not be read, each with the reason.</source>
   <translation>Nicht lesbare Dateien, jede mit dem Grund.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Filter entities by name</source>
   <translation>Entitäten nach Namen filtern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Filter names</source>
   <translation>Namen filtern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Filter notes</source>
   <translation>Notizen filtern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Find &amp;Next</source>
   <translation>Nächster Tre&amp;ffer</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Find Pre&amp;vious</source>
   <translation>&amp;Voriger Treffer</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_menu.py" />
   <source>Find in Article…</source>
   <translation>Im Artikel suchen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>Find in article</source>
   <translation>Im Artikel suchen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Find the folder…</source>
   <translation>Ordner suchen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/search_box.py" />
   <source>Finds articles with all of these words. "Words in quotes" stand side by side; the help has more.</source>
   <translation>Findet Artikel, die alle diese Wörter enthalten. "Wörter in Anführungszeichen" stehen nebeneinander; mehr sagt die Hilfe.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Finnish</source>
   <translation>Finnisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <source>Folder that is counted</source>
   <translation>Ordner, der gezählt wird</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/shelf.py" />
   <source>Folders cannot be opened now: the library is not being indexed from here. Use Resume first.</source>
   <translation>Ordner lassen sich jetzt nicht öffnen: Die Bibliothek wird nicht von hier aus erschlossen. Wählen Sie zuerst „Fortsetzen“.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Folders of this library</source>
   <translation>Ordner dieser Bibliothek</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Follow the row or the mention that is chosen; in the list, go into the article</source>
   <translation>Der gewählten Zeile oder Erwähnung folgen; in der Liste in den Artikel gehen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Font</source>
   <translation>Schrift</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/spoken_names.py" />
   <source>For screen readers: choosing a name brings it into view.</source>
   <translation>Für Vorleseprogramme: Wer einen Namen wählt, bringt ihn in den Blick.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Forget the folders opened of late</source>
   <translation>Zuletzt geöffnete Ordner vergessen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Forget “{name}” and its articles?
The files stay as they are.</source>
   <translation>„{name}“ und die Artikel darin vergessen?
Die Dateien bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Forgets a folder and its articles. The files stay as they are.</source>
   <translation>Vergisst einen Ordner und seine Artikel. Die Dateien bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Forgotten</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/top_bar.py" />
   <source>Forward (Alt+Right)</source>
   <translation>Vorwärts (Alt+Rechts)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>French</source>
   <translation>Französisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/knowledge_card.py" />
   <source>From the gazetteer that comes with newsreader; nothing is fetched.</source>
   <translation>Aus dem Verzeichnis, das newsreader mitbringt; nichts wird aus dem Netz geholt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Georgian</source>
   <translation>Georgisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>German</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Gives every row the key that newsreader came with.</source>
   <translation>Gibt jeder Zeile die Taste, mit der newsreader ausgeliefert wird.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Gives the new key to the row that is chosen.</source>
   <translation>Gibt der gewählten Zeile die neue Taste.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Gives the row that is chosen the key that newsreader came with.</source>
   <translation>Gibt der gewählten Zeile die Taste, mit der newsreader ausgeliefert wird.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/peek_card.py" />
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Go there</source>
   <translation>Hingehen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>Go to…</source>
   <translation>Gehe zu …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>Goes back to what the file itself says.</source>
   <translation>Geht zurück zu dem, was die Datei selbst sagt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>Goes back to where you were.</source>
   <translation>Geht dorthin zurück, wo Sie waren.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/welcome.py" />
   <source>Goes on with the welcome.</source>
   <translation>Setzt die Begrüßung fort.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Greek</source>
   <translation>Griechisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/looks/theme_marks.py" />
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Gujarati</source>
   <translation>Gujarati</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>H&amp;istory…</source>
   <translation>&amp;Verlauf …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Hebrew</source>
   <translation>Hebräisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Height of the lines</source>
   <translation>Zeilenabstand</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/help_window.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/start/welcome.py" />
   <source>Here is everything the folder says about it, under all the names it goes by. A click on a line opens that article at that place; Alt+Left leads back.</source>
   <translation>Hier steht alles, was der Ordner dazu sagt, unter allen Namen. Ein Klick auf eine Zeile öffnet den Artikel an dieser Stelle; Alt+Links führt zurück.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Hid “{name}”</source>
   <translation>„{name}“ ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Hid “{name}” everywhere</source>
   <translation>„{name}“ überall ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Hid “{name}” in “{title}”</source>
   <translation>„{name}“ in „{title}“ ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/legend.py" />
   <source>Hide names of type {type}</source>
   <translation>Namen vom Typ {type} ausblenden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Hide “{name}” everywhere</source>
   <translation>„{name}“ überall ausblenden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>High &amp;Contrast, Dark</source>
   <translation>Hoher &amp;Kontrast, dunkel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/selecting.py" />
   <source>Highlight in {colour}</source>
   <translation>Hervorheben in {colour}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/notes_in_text.py" />
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Highlighted: {colour}</source>
   <translation>Hervorgehoben: {colour}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Highlights</source>
   <translation>Hervorhebungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Hindi</source>
   <translation>Hindi</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>History of decisions</source>
   <translation>Verlauf der Entscheidungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>Hits in the article</source>
   <translation>Treffer im Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Holds from the next start of newsreader on. Articles are read in their own languages, whatever this says.</source>
   <translation>Gilt ab dem nächsten Start von newsreader. Artikel werden in ihrer eigenen Sprache gelesen, was immer hier steht.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_foot.py" />
   <source>How far in this article</source>
   <translation>Wie weit in diesem Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/when_strip.py" />
   <source>How often the entity is named in the course of time. Left and Right go from bar to bar; Enter lists the articles of that time.</source>
   <translation>Wie oft die Entität im Lauf der Zeit genannt wird. Links und Rechts gehen von Balken zu Balken; Eingabe listet die Artikel dieser Zeit auf.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <source>How the text is set</source>
   <translation>Wie der Text gesetzt ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/top_bar.py" />
   <source>How the text is set (Ctrl+Shift+A)</source>
   <translation>Wie der Text gesetzt ist (Strg+Umschalt+A)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Hungarian</source>
   <translation>Ungarisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Icelandic</source>
   <translation>Isländisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Import &amp;Articles…</source>
   <translation>&amp;Artikel importieren …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Import &amp;Decisions…</source>
   <translation>Ent&amp;scheidungen importieren …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Import &amp;Notes…</source>
   <translation>&amp;Notizen importieren …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>Import articles</source>
   <translation>Artikel importieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>Import decisions</source>
   <translation>Entscheidungen importieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>Import notes</source>
   <translation>Notizen importieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>In This &amp;Article</source>
   <translation>In diesem &amp;Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <source>In this article</source>
   <translation>In diesem Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Indonesian</source>
   <translation>Indonesisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/start/welcome.py" />
   <source>Is something wrong? Right-click a name to correct it, once and for good. Help (F1) tells the rest; now open a folder of your own.</source>
   <translation>Stimmt etwas nicht? Ein Rechtsklick auf den Namen berichtigt es, ein für alle Mal. Alles Weitere sagt die Hilfe (F1); öffnen Sie nun einen eigenen Ordner.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Is “{name}” one, or two?</source>
   <translation>Ist „{name}“ eins oder zwei?</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>It could not be saved: {why}</source>
   <translation>Speichern nicht möglich: {why}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>It has one name and one article; choose mentions of it below.</source>
   <translation>Es gibt nur einen Namen und einen Artikel; wählen Sie unten Erwähnungen aus.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>It is about what another decision split off, which is undone; it comes back with it.</source>
   <translation>Sie betrifft, was eine andere Entscheidung abgetrennt hat, die zurückgenommen ist; mit ihr gilt sie wieder.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>It may have been corrected or removed meanwhile.</source>
   <translation>Vielleicht wurde es inzwischen berichtigt oder entfernt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>It was merged or hidden, or the articles that named it are gone.</source>
   <translation>Sie wurde zusammengeführt oder ausgeblendet, oder die Artikel, die sie nannten, sind nicht mehr da.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Italian</source>
   <translation>Italienisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>Its file was removed or changed, or its folder was taken out of the library.</source>
   <translation>Seine Datei wurde entfernt oder geändert, oder sein Ordner wurde aus der Bibliothek genommen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <source>JSON Lines</source>
   <translation>JSON Lines</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Japanese</source>
   <translation>Japanisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Kannada</source>
   <translation>Kannada</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Kazakh</source>
   <translation>Kasachisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/marking_actions.py" />
   <source>Keep This &amp;Place</source>
   <translation>Diese St&amp;elle behalten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Keep Together</source>
   <translation>Zusammen lassen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <source>Keep the name “{name}”</source>
   <translation>Den Namen „{name}“ behalten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/explained.py" />
   <source>Keeps what is written here, and closes.</source>
   <translation>Behält, was hier steht, und schließt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>Kept as it is here, waiting, or not to be read: {count}.</source>
   <translation>Hier unverändert, noch wartend oder nicht lesbar: {count}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Kept; it shows as soon as this library is indexed again.</source>
   <translation>Gespeichert; es wird sichtbar, sobald diese Bibliothek wieder erschlossen wird.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/knowledge_card.py" />
   <source>Known of it</source>
   <translation>Bekannt ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Korean</source>
   <translation>Koreanisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <location filename="../../newsreader/app/theme.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Language of the window</source>
   <translation>Sprache des Fensters</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Latvian</source>
   <translation>Lettisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Law</source>
   <translation>Gesetz</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Leaves it open and goes on to the next.</source>
   <translation>Lässt es offen und geht zum Nächsten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Leaves only decisions whose article is not here now, with what they wait for.</source>
   <translation>Lässt nur Entscheidungen stehen, deren Artikel gerade nicht hier ist, mit dem, worauf sie warten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Leaves only notes whose passage was edited away, or whose article is not here.</source>
   <translation>Zeigt nur Notizen, deren Stelle wegbearbeitet wurde oder deren Artikel nicht hier ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Leaves only the notes that hold these words.</source>
   <translation>Lässt nur die Notizen stehen, die diese Wörter enthalten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Leaves the list that is chosen out from now on. The file stays as it is.</source>
   <translation>Lässt die gewählte Liste von nun an weg. Die Datei bleibt, wie sie ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Left open whether “{name}” ({kind}) and “{other}” ({other_kind}) are one</source>
   <translation>Offengelassen, ob „{name}“ ({kind}) und „{other}“ ({other_kind}) eins sind</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Left open whether “{name}” and “{other}” are one</source>
   <translation>Offengelassen, ob „{name}“ und „{other}“ eins sind</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Left open whether “{name}” is one</source>
   <translation>Offengelassen, ob „{name}“ eins ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/library_dialogs.py" />
   <source>Libraries</source>
   <translation>Bibliotheken</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/about_dialog.py" />
   <source>Library: {path}</source>
   <translation>Bibliothek: {path}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/about_dialog.py" />
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/taking_in.py" />
   <source>Line {number}: {reason}</source>
   <translation>Zeile {number}: {reason}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <source>Lines</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Lines O&amp;utside the Article</source>
   <translation>Zeilen a&amp;ußerhalb des Artikels</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Lines of 60 to 75 characters are easiest to follow.</source>
   <translation>Zeilen von 60 bis 75 Zeichen lesen sich am leichtesten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Lines of equal length (justified)</source>
   <translation>Gleich lange Zeilen (Blocksatz)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>List &amp;above the Article</source>
   <translation>Liste ü&amp;ber dem Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>List all</source>
   <translation>Alle auflisten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>List all articles</source>
   <translation>Alle Artikel auflisten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>List all articles again</source>
   <translation>Wieder alle Artikel auflisten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>List the hits</source>
   <translation>Die Fundstellen auflisten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Lists</source>
   <translation>Listen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Lists all articles again.</source>
   <translation>Listet wieder alle Artikel auf.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Lists all entities again.</source>
   <translation>Listet wieder alle Entitäten auf.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Lists all keys again.</source>
   <translation>Listet wieder alle Tasten auf.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Lists all notes again.</source>
   <translation>Listet wieder alle Notizen auf.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Lists entities of one type, or of all.</source>
   <translation>Listet Entitäten eines Typs auf, oder aller.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Lists of names</source>
   <translation>Namenslisten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Lists of names (*.csv *.tsv *.jsonl *.ndjson)</source>
   <translation>Namenslisten (*.csv *.tsv *.jsonl *.ndjson)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Lists only the articles that mention this entity, until you list all again.</source>
   <translation>Listet nur die Artikel auf, die diese Entität erwähnen, bis Sie wieder alle auflisten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Lists the decisions whose article is not here now.</source>
   <translation>Zeigt die Entscheidungen, deren Artikel gerade nicht hier ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Lists the files that could not be read, and why.</source>
   <translation>Listet die nicht lesbaren Dateien auf, mit dem Grund.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Lists the notes whose passage is not here now.</source>
   <translation>Listet die Notizen, deren Stelle jetzt nicht hier ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Lithuanian</source>
   <translation>Litauisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Looking for articles…</source>
   <translation>Artikel werden gesucht …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Looking for names that may be one, or two…</source>
   <translation>Namen werden gesucht, hinter denen einer oder zwei stecken …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>Looks for these words in the article that is open. F3 and Shift+F3 go from hit to hit.</source>
   <translation>Sucht diese Wörter im geöffneten Artikel. F3 und Umschalt+F3 gehen von Treffer zu Treffer.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Macedonian</source>
   <translation>Mazedonisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Made a decision again</source>
   <translation>Eine Entscheidung wieder getroffen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>Made again: {words}</source>
   <translation>Wiederhergestellt: {words}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Make it again</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Malayalam</source>
   <translation>Malayalam</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>Mar&amp;k Selected Text…</source>
   <translation>Ausgewählten Te&amp;xt auszeichnen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Marathi</source>
   <translation>Marathi</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Mark as &amp;Read</source>
   <translation>Als &amp;gelesen markieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Mark as &amp;Unread</source>
   <translation>Als &amp;ungelesen markieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/article_list_view.py" />
   <source>Mark as Read</source>
   <translation>Als gelesen markieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/article_list_view.py" />
   <source>Mark as Unread</source>
   <translation>Als ungelesen markieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/selecting.py" />
   <source>Mark as…</source>
   <translation>Markieren als …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Mark everywhere as</source>
   <translation>Überall auszeichnen als</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Mark in this article as</source>
   <translation>In diesem Artikel auszeichnen als</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Mark “{name}” as</source>
   <translation>„{name}“ auszeichnen als</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Marked “{name}” as {type}</source>
   <translation>„{name}“ als {type} markiert</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Marked “{name}” as {type} everywhere</source>
   <translation>„{name}“ überall als {type} markiert</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Marked “{name}” as {type} in the whole article</source>
   <translation>„{name}“ im ganzen Artikel als {type} markiert</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/hover_card.py" />
   <location filename="../../newsreader/app/views/parts/announcing.py" />
   <source>May be wrong: {reason}</source>
   <translation>Vielleicht falsch: {reason}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Mentions everywhere</source>
   <translation>Alle Erwähnungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Mentions of {name} everywhere</source>
   <translation>Erwähnungen von {name} überall</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Menu&amp;s</source>
   <translation>Menü&amp;s</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Merge all {n} into “{name}”</source>
   <translation>Alle {n} mit „{name}“ zusammenführen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>Merge “{name}” into</source>
   <translation>„{name}“ zusammenführen mit</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Merge “{name}” with…</source>
   <translation>„{name}“ zusammenführen mit …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Merge “{one}” ({kind}) into “{other}” ({other_kind})</source>
   <translation>„{one}“ ({kind}) mit „{other}“ ({other_kind}) zusammenführen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Merge “{one}” into “{other}”</source>
   <translation>„{one}“ mit „{other}“ zusammenführen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Merged “{name}” ({kind}) into “{other}” ({other_kind})</source>
   <translation>„{name}“ ({kind}) mit „{other}“ ({other_kind}) zusammengeführt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Merged “{name}” into “{other}”</source>
   <translation>„{name}“ mit „{other}“ zusammengeführt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>Merge…</source>
   <translation>Zusammenführen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Money</source>
   <translation>Geld</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Mongolian</source>
   <translation>Mongolisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/legend.py" />
   <source>More types</source>
   <translation>Weitere Typen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Most articles</source>
   <translation>Meiste Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Most mentions</source>
   <translation>Meiste Erwähnungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <source>Name to look for</source>
   <translation>Gesuchter Name</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <source>Names are still to come.</source>
   <translation>Die Namen kommen noch.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/spoken_names.py" />
   <source>Names in the text, in its order</source>
   <translation>Namen im Text, in seiner Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/legend.py" />
   <source>Names of this type in the article, with the line and colour they have in it, and how many there are. A click shows or hides them.</source>
   <translation>Namen dieses Typs im Artikel, mit ihrer Linie und Farbe, und wie viele es sind. Ein Klick zeigt sie oder blendet sie aus.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Names that no article you have read mentions stand out, the others step back</source>
   <translation>Namen, die in keinem gelesenen Artikel stehen, treten hervor, die anderen zurück</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Narrow the list of articles to those that mention this entity</source>
   <translation>Die Artikelliste auf Artikel beschränken, die diese Entität erwähnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Ne&amp;xt Pane</source>
   <translation>Nächster Be&amp;reich</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Nepali</source>
   <translation>Nepali</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Never by itself</source>
   <translation>Nie von selbst</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>New &amp;Window</source>
   <translation>Neues Fens&amp;ter</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>New key</source>
   <translation>Neue Taste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/library_dialogs.py" />
   <source>New library</source>
   <translation>Neue Bibliothek</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>New library…</source>
   <translation>Neue Bibliothek …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/hover_card.py" />
   <source>New to you: no article that you have read names it.</source>
   <translation>Neu für Sie: Kein Artikel, den Sie gelesen haben, nennt diesen Namen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/welcome.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Next &amp;Link</source>
   <translation>Nächster &amp;Link</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Next &amp;Unread Article</source>
   <translation>Nächster &amp;ungelesener Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Next Mention of the &amp;Entity</source>
   <translation>Nächste Erwähnung der &amp;Entität</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Next Name in the &amp;Text</source>
   <translation>Nächster N&amp;ame im Text</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>Next hit (F3)</source>
   <translation>Nächster Treffer (F3)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>No article has a star.</source>
   <translation>Kein Artikel hat einen Stern.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>No article has notes.</source>
   <translation>Kein Artikel hat Notizen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>No article has the tag “{tag}”.</source>
   <translation>Kein Artikel hat das Schlagwort „{tag}“.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>No article here mentions this.</source>
   <translation>Kein Artikel hier erwähnt das.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>No article holds these words.</source>
   <translation>Kein Artikel enthält diese Wörter.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>No article in this list holds these words.</source>
   <translation>Kein Artikel in dieser Liste enthält diese Wörter.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>No article is all that is asked for.</source>
   <translation>Kein Artikel erfüllt alle Bedingungen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>No entities match.</source>
   <translation>Keine passenden Entitäten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>No entity is chosen.</source>
   <translation>Es ist keine Entität gewählt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>No key</source>
   <translation>Keine Taste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>No key does that.</source>
   <translation>Keine Taste tut das.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>No mention is chosen; choose those that are someone else.</source>
   <translation>Es ist keine Erwähnung gewählt; wählen Sie die, die jemand anderes sind.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>No names are left that may be one, or two.</source>
   <translation>Es gibt keine Namen mehr, hinter denen einer oder zwei stecken könnten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <source>No names have been found in this article.</source>
   <translation>In diesem Artikel wurden keine Namen gefunden.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>No note holds these words.</source>
   <translation>Keine Notiz enthält diese Wörter.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>No note waits.</source>
   <translation>Keine Notiz wartet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/peeking.py" />
   <source>No other article here names it.</source>
   <translation>Kein anderer Artikel hier nennt diesen Namen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>No pipeline for {language} is installed: {command}</source>
   <translation>Für {language} ist keine Pipeline installiert: {command}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>No pipeline for {language} is installed; install a spaCy pipeline for it to see the entities of this article</source>
   <translation>Keine Pipeline für {language} ist installiert; installieren Sie eine spaCy-Pipeline dafür, um die Entitäten dieses Artikels zu sehen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>No pipeline for {language} is installed; install it with: {command}</source>
   <translation>Für die Sprache {language} ist keine Pipeline installiert; installieren Sie sie mit: {command}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <source>No preference is about “{words}”.</source>
   <translation>Keine Einstellung handelt von „{words}“.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/saving_pdf.py" />
   <source>No program for PDF documents is known here; save the article as PDF instead.</source>
   <translation>Für PDF-Dokumente ist hier kein Programm bekannt; sichern Sie den Artikel stattdessen als PDF.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article_pane.py" />
   <source>No unread articles are left in this list.</source>
   <translation>In dieser Liste ist kein ungelesener Artikel mehr.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>None yet</source>
   <translation>Noch keiner</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Norwegian</source>
   <translation>Norwegisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/note_dialog.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>Note on Selection…</source>
   <translation>Notiz zur Auswahl …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>Notes taken in: {added}. Known already: {known}.</source>
   <translation>Notizen übernommen: {added}. Schon bekannt: {known}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/selecting.py" />
   <source>Note…</source>
   <translation>Notiz …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/shelf.py" />
   <source>Nothing can be tried again now: the library is not being indexed from here. Use Resume first.</source>
   <translation>Jetzt lässt sich nichts noch einmal versuchen: Die Bibliothek wird nicht von hier aus erschlossen. Wählen Sie zuerst „Fortsetzen“.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Nothing has been decided yet.</source>
   <translation>Noch wurde nichts entschieden.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Nothing here fits “{words}”. Fewer words find more.</source>
   <translation>Hier passt nichts zu „{words}“. Weniger Wörter finden mehr.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>Nothing here is called “{name}” any more.</source>
   <translation>Hier heißt nichts mehr „{name}“.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>Nothing is called so.</source>
   <translation>Nichts heißt so.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>Nothing is selected; select the words that name something.</source>
   <translation>Es ist nichts ausgewählt; wählen Sie die Wörter aus, die etwas nennen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Nothing waits.</source>
   <translation>Nichts wartet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Notices, links to other articles, footers: the key B does the same.</source>
   <translation>Hinweise, Links zu anderen Artikeln, Fußzeilen: Die Taste B tut dasselbe.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <source>One word is often enough.</source>
   <translation>Ein Wort genügt oft.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/highlight_menu.py" />
   <source>Only Watc&amp;hed</source>
   <translation>Nur B&amp;eobachtetes</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Only articles that mention it</source>
   <translation>Nur Artikel mit Erwähnung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>Only articles that mention this entity are listed. A click lists all again.</source>
   <translation>Nur Artikel, die diese Entität erwähnen, sind aufgelistet. Ein Klick listet wieder alle auf.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Only from the folder or file that was opened; none is ever fetched.</source>
   <translation>Nur aus dem Ordner oder der Datei, die geöffnet wurde; geholt wird nie eines.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Only the names of entities that you watch</source>
   <translation>Nur die Namen der Entitäten, die Sie beobachten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Only those that wait for their article</source>
   <translation>Nur solche, die auf ihren Artikel warten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Only those that wait for their passage</source>
   <translation>Nur die, die auf ihre Stelle warten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Only watched</source>
   <translation>Nur Beobachtetes</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/watching.py" />
   <source>Only watched names stand out, and none is watched: W watches an entity.</source>
   <translation>Nur beobachtete Namen werden hervorgehoben, und keiner wird beobachtet: W beobachtet eine Entität.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Only where it is clear who is meant, and shown as doubtful.</source>
   <translation>Nur wo klar ist, wer gemeint ist, und als zweifelhaft gezeigt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Open &amp;Library…</source>
   <translation>Bib&amp;liothek öffnen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Open &amp;Recent Folder</source>
   <translation>&amp;Zuletzt geöffnete Ordner</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Open &amp;Your Own Library</source>
   <translation>&amp;Eigene Bibliothek öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>Open Origina&amp;l</source>
   <translation>Or&amp;iginal öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>Open another library…</source>
   <translation>Andere Bibliothek öffnen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Open as PDF to &amp;Print</source>
   <translation>Zum Druc&amp;ken als PDF öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/shelf.py" />
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/top_bar.py" />
   <source>Open folder (Ctrl+O)</source>
   <translation>Ordner öffnen (Strg+O)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/empty_state.py" />
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <location filename="../../newsreader/app/views/top_bar.py" />
   <source>Open folder…</source>
   <translation>Ordner öffnen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/link_bar.py" />
   <source>Open in browser</source>
   <translation>Im Browser öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/library_dialogs.py" />
   <source>Open library</source>
   <translation>Bibliothek öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Open the &amp;Sample Articles</source>
   <translation>&amp;Beispielartikel öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/peek_card.py" />
   <source>Open this article at the passage (Enter)</source>
   <translation>Diesen Artikel an der Stelle öffnen (Eingabe)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <location filename="../../newsreader/app/start/desk.py" />
   <source>Opening the library…</source>
   <translation>Die Bibliothek wird geöffnet …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/empty_state.py" />
   <source>Opens a few invented articles in a library of their own, to look around.</source>
   <translation>Öffnet einige erfundene Artikel in einer eigenen Bibliothek, um sich umzusehen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Opens the article at the passage of the note.</source>
   <translation>Öffnet den Artikel an der Stelle der Notiz.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Opens the article where the decision was made.</source>
   <translation>Öffnet den Artikel, in dem die Entscheidung fiel.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>Opens the library once more.</source>
   <translation>Öffnet die Bibliothek noch einmal.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <source>Opens the preferences that say what finds the names in each language.</source>
   <translation>Öffnet die Einstellungen dazu, was in jeder Sprache die Namen findet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <source>Opens the preferences, where all that can be chosen is.</source>
   <translation>Öffnet die Einstellungen mit allem, was sich wählen lässt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/link_bar.py" />
   <source>Opens this address in your browser, which fetches it from the network.</source>
   <translation>Öffnet diese Adresse in Ihrem Browser, der sie aus dem Netz holt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/empty_state.py" />
   <source>Or drop a folder here. Your files stay as they are, and nothing leaves this computer.</source>
   <translation>Oder ziehen Sie einen Ordner hierher. Ihre Dateien bleiben, wie sie sind, und nichts verlässt diesen Rechner.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Other</source>
   <translation>Sonstiges</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Other words may find it; the quick switcher (Ctrl+P) knows all commands.</source>
   <translation>Andere Wörter finden es vielleicht; „Gehe zu“ (Strg+P) kennt alle Befehle.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/saving_pdf.py" />
   <source>PDF document</source>
   <translation>PDF-Dokument</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Pa&amp;rts of the Article…</source>
   <translation>Teile &amp;des Artikels …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <source>Pages of preferences</source>
   <translation>Seiten der Einstellungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/help_window.py" />
   <source>Pages of the help</source>
   <translation>Seiten der Hilfe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Part of a name is enough.</source>
   <translation>Ein Teil des Namens genügt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>Part of a title or a name is enough. Ctrl+Shift+F searches the articles' words.</source>
   <translation>Ein Teil des Titels oder Namens genügt. Strg+Umschalt+F durchsucht die Wörter der Artikel.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_foot.py" />
   <source>Parts of this article</source>
   <translation>Teile dieses Artikels</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/peek_card.py" />
   <source>Passage of another article</source>
   <translation>Stelle in einem anderen Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Pee&amp;k at Another Article</source>
   <translation>&amp;Kurz in einen anderen Artikel sehen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_menu.py" />
   <source>Peek at Another Article</source>
   <translation>Einen anderen Artikel kurz ansehen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Peek at another article that mentions it</source>
   <translation>Kurz in einen anderen Artikel sehen, der es erwähnt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/start/welcome.py" />
   <source>People, organisations, places: each type of name has its colour and its line. Click a name to follow it.</source>
   <translation>Personen, Organisationen, Orte: Jeder Typ hat seine Farbe und seine Linie. Klicken Sie auf einen Namen, um ihm zu folgen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Persian</source>
   <translation>Persisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/spoken_names.py" />
   <source>Picture: {words}</source>
   <translation>Bild: {words}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Pictures &amp;Saved with Articles</source>
   <translation>Mit Artikeln ge&amp;speicherte Bilder</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Pin to Selection</source>
   <translation>An Auswahl heften</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/looks/theme_marks.py" />
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Pins the note that waits to the words that are selected in the article.</source>
   <translation>Heftet die wartende Notiz an die Wörter, die im Artikel ausgewählt sind.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Pipeline for {language}</source>
   <translation>Pipeline für {language}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Pipelines</source>
   <translation>Pipelines</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <source>Pipelines…</source>
   <translation>Pipelines …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Polish</source>
   <translation>Polnisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Portuguese</source>
   <translation>Portugiesisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Pre&amp;vious Name in the Text</source>
   <translation>Voriger Name im Te&amp;xt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <source>Preferences…</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Previous Mention &amp;of the Entity</source>
   <translation>Vorige Erwä&amp;hnung der Entität</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>Previous P&amp;ane</source>
   <translation>Voriger Bere&amp;ich</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>Previous hit (Shift+F3)</source>
   <translation>Voriger Treffer (Umschalt+F3)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/saving_pdf.py" />
   <source>Print it from the program that opens now.</source>
   <translation>Drucken Sie ihn in dem Programm, das sich jetzt öffnet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Privacy</source>
   <translation>Datenschutz</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Product</source>
   <translation>Produkt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Progress of reading</source>
   <translation>Lesefortschritt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Punjabi</source>
   <translation>Panjabi</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/empty_state.py" />
   <source>Read a folder of news</source>
   <translation>Einen Ordner voller Nachrichten lesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Read pronouns and titles as mentions</source>
   <translation>Pronomen und Titel als Erwähnungen lesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/main_window.py" />
   <source>Reading stopped unexpectedly; nothing that was done is lost.</source>
   <translation>Das Einlesen endete unerwartet; nichts Getanes ist verloren.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Reading {done} of {total}</source>
   <translation>{done} von {total} werden gelesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Reads and analyses all files of the list once more, though they have not changed.</source>
   <translation>Liest und untersucht alle Dateien der Liste noch einmal, obwohl sie sich nicht geändert haben.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Reads one more folder, and those inside it, into this library.</source>
   <translation>Liest einen weiteren Ordner und dessen Unterordner in diese Bibliothek ein.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Recent folders</source>
   <translation>Zuletzt geöffnete Ordner</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Recognition</source>
   <translation>Erkennung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Reduce motion</source>
   <translation>Weniger Bewegung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>References</source>
   <translation>Verweise</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>Regular expression</source>
   <translation>Regulärer Ausdruck</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <location filename="../../newsreader/app/views/dialogs/note_dialog.py" />
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>Remove Highlight</source>
   <translation>Hervorhebung entfernen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Remove folder</source>
   <translation>Ordner entfernen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Removes the note that is chosen.</source>
   <translation>Entfernt die gewählte Notiz.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/note_dialog.py" />
   <source>Removes the note. Article, Bring Back the Removed Note undoes that.</source>
   <translation>Entfernt die Notiz. „Artikel, Entfernte Notiz zurückholen“ macht das rückgängig.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Remove…</source>
   <translation>Entfernen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Removing a folder forgets its articles; the files themselves stay as they are. If one was moved or renamed, say where it is now, and nothing is read again.</source>
   <translation>Wird ein Ordner entfernt, vergisst die Bibliothek seine Artikel; die Dateien bleiben, wie sie sind. Wurde einer verschoben oder umbenannt, sagen Sie, wo er jetzt ist; dann wird nichts neu gelesen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Rename to “{name}”</source>
   <translation>In „{name}“ umbenennen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Renamed “{name}” to “{other}”</source>
   <translation>„{name}“ in „{other}“ umbenannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Right-click a name in an article to merge, split, rename or hide it.</source>
   <translation>Klicken Sie in einem Artikel mit der rechten Maustaste auf einen Namen, um ihn zusammenzuführen, aufzuteilen, umzubenennen oder auszublenden.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Romanian</source>
   <translation>Rumänisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>Row {number}: {reason}</source>
   <translation>Zeile {number}: {reason}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Russian</source>
   <translation>Russisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>S puts a star on the article on screen.</source>
   <translation>S gibt dem Artikel auf dem Bildschirm einen Stern.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>S&amp;tar</source>
   <translation>&amp;Stern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Said that “{name}” ({kind}) and “{other}” ({other_kind}) are different</source>
   <translation>„{name}“ ({kind}) und „{other}“ ({other_kind}) als verschieden erklärt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Said that “{name}” and “{other}” are different</source>
   <translation>„{name}“ und „{other}“ als verschieden erklärt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Said that “{name}” is not a name here</source>
   <translation>„{name}“ ist hier kein Name: so erklärt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Said that “{name}” is of type {type}</source>
   <translation>„{name}“ zum Typ {type} erklärt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Said that “{name}” is one</source>
   <translation>„{name}“ als eins erklärt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Same</source>
   <translation>Dasselbe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Sans</source>
   <translation>Serifenlos</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Save Article as P&amp;DF…</source>
   <translation>Artikel als P&amp;DF sichern …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/saving_pdf.py" />
   <source>Save as PDF</source>
   <translation>Als PDF sichern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>Save the report</source>
   <translation>Bericht speichern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <location filename="../../newsreader/app/actions/saving_pdf.py" />
   <source>Saved as {path}.</source>
   <translation>Gesichert als {path}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>Saves the report as a file.</source>
   <translation>Speichert den Bericht als Datei.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>Save…</source>
   <translation>Speichern …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>Say that this is the same as another</source>
   <translation>Sagen, dass dies dasselbe ist wie etwas anderes</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Says where a folder is that was moved or renamed, so that nothing is read again.</source>
   <translation>Sagt, wo ein verschobener oder umbenannter Ordner ist, damit nichts noch einmal gelesen wird.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Scroll back</source>
   <translation>Zurückblättern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/mark_bar.py" />
   <source>Scroll the article</source>
   <translation>Artikel rollen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Scroll the article; at its end, go to the next unread one</source>
   <translation>Weiterblättern; am Ende zum nächsten ungelesenen Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/selecting.py" />
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/search_box.py" />
   <source>Search articles</source>
   <translation>Artikel durchsuchen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/search_box.py" />
   <source>Search articles: words or "phrases"</source>
   <translation>Artikel durchsuchen: Wörter oder "Wortfolgen"</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>Search for at most {most} words at once.</source>
   <translation>Suchen Sie höchstens {most} Wörter auf einmal.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/marking_actions.py" />
   <source>Search for the Selecti&amp;on</source>
   <translation>Nach der Auswa&amp;hl suchen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <source>Search preferences</source>
   <translation>Einstellungen durchsuchen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Search what keys do</source>
   <translation>Suchen, was Tasten tun</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Searches no more, and lists all again.</source>
   <translation>Sucht nicht mehr und listet wieder alle auf.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_menu.py" />
   <source>Select All</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/marking_actions.py" />
   <source>Select some of the highlighted words first.</source>
   <translation>Wählen Sie zuerst einige der hervorgehobenen Wörter aus.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Select words in an article and press Ctrl+Alt+N to pin a note to them.</source>
   <translation>Wählen Sie in einem Artikel Wörter aus und drücken Sie Strg+Alt+N, um eine Notiz daran zu heften.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/marking_actions.py" />
   <source>Select words in the article first, then highlight them.</source>
   <translation>Wählen Sie zuerst Wörter im Artikel aus, dann heben Sie sie hervor.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>Select words in the article first, then pin a note to them.</source>
   <translation>Wählen Sie zuerst Wörter im Artikel aus, dann heften Sie eine Notiz daran.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>Select words in the article first, then pin the note to them.</source>
   <translation>Wählen Sie zuerst Wörter im Artikel aus und heften Sie dann die Notiz an sie.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/marking_actions.py" />
   <source>Select words in the article first, then search for them.</source>
   <translation>Wählen Sie zuerst Wörter im Artikel aus, dann suchen Sie danach.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/selecting.py" />
   <source>Select words in the article first.</source>
   <translation>Wählen Sie zuerst Wörter im Artikel aus.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>Select words in the article first; F7 shows a caret to select them by keys.</source>
   <translation>Wählen Sie zuerst Wörter im Artikel aus; F7 zeigt eine Schreibmarke, um das mit Tasten zu tun.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Selected &amp;Entity</source>
   <translation>Gewählte &amp;Entität</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Sentence shown</source>
   <translation>Gezeigter Satz</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Sepia</source>
   <translation>Sepia</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Serbian</source>
   <translation>Serbisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Serif</source>
   <translation>Mit Serifen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <source>Set the text as it was at first</source>
   <translation>Text setzen wie am Anfang</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <source>Sets the text as newsreader came.</source>
   <translation>Setzt den Text wie am Anfang.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Shift+Space</source>
   <translation>Umschalt+Leertaste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>Sho&amp;w in Folder</source>
   <translation>Im Or&amp;dner zeigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>Show</source>
   <translation>Anzeigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Show a bar at selected words</source>
   <translation>Eine Leiste bei ausgewählten Wörtern zeigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Show how far you have read</source>
   <translation>Zeigen, wie weit Sie gelesen haben</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Show in article</source>
   <translation>Im Artikel zeigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>Show it nowhere</source>
   <translation>Nirgends zeigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Show lines outside the article</source>
   <translation>Zeilen außerhalb des Artikels zeigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/legend.py" />
   <source>Show names of type {type}</source>
   <translation>Namen vom Typ {type} zeigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Show pictures saved with articles</source>
   <translation>Mit Artikeln gespeicherte Bilder zeigen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Show which, and why</source>
   <translation>Zeigen, welche und warum</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Shown where the lines leave room for it.</source>
   <translation>Erscheint, wo die Zeilen Platz dafür lassen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Shows all entities of the library.</source>
   <translation>Zeigt alle Entitäten der Bibliothek.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <source>Shows all preferences again.</source>
   <translation>Zeigt wieder alle Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <source>Shows one entity, and every place that mentions it.</source>
   <translation>Zeigt eine Entität und jede Stelle, die sie erwähnt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Shows the folders, to say where those are now that are missing.</source>
   <translation>Zeigt die Ordner, um zu sagen, wo die fehlenden jetzt sind.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/entity_panel.py" />
   <source>Shows who and what the article names.</source>
   <translation>Zeigt, wen und was der Artikel nennt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Sinhala</source>
   <translation>Singhalesisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/text_options.py" />
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Size of the article's text</source>
   <translation>Größe des Artikeltexts</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Size of the text</source>
   <translation>Größe des Texts</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/welcome.py" />
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Slovak</source>
   <translation>Slowakisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Slovenian</source>
   <translation>Slowenisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>Something unexpected happened</source>
   <translation>Etwas Unerwartetes ist geschehen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Space on a line of the panel</source>
   <translation>Leertaste auf einer Zeile der Namensspalte</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Spanish</source>
   <translation>Spanisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Split</source>
   <translation>Trennen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Split 1 mention off “{name}”</source>
   <translation>1 Erwähnung von „{name}“ abgespalten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Split all in this article off</source>
   <translation>Alle in diesem Artikel abtrennen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Split these {n} mentions off</source>
   <translation>
    <numerusform>Diese Erwähnung abtrennen</numerusform>
    <numerusform>Diese {n} Erwähnungen abtrennen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Split this mention off</source>
   <translation>Diese Erwähnung abtrennen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Split {count} mentions off “{name}”</source>
   <translation>{count} Erwähnungen von „{name}“ abgespalten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Split “{name}” in 1 article off</source>
   <translation>„{name}“ in 1 Artikel abgetrennt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Split “{name}” in {count} articles off</source>
   <translation>„{name}“ in {count} Artikeln abgetrennt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Split “{name}” in “{title}” off</source>
   <translation>„{name}“ in „{title}“ abgespalten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Split “{name}” off</source>
   <translation>„{name}“ abtrennen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Split “{name}” off its other names</source>
   <translation>„{name}“ von den anderen Namen abgetrennt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Split “{name}” off “{other}”</source>
   <translation>„{name}“ von „{other}“ abgespalten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Split…</source>
   <translation>Trennen …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>Starred only</source>
   <translation>Nur mit Stern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/welcome.py" />
   <source>Start reading</source>
   <translation>Mit dem Lesen beginnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Stopped at {done} of {total}</source>
   <translation>Angehalten bei {done} von {total}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Stops the reading of files, or goes on with it. What has been read stays.</source>
   <translation>Hält das Einlesen der Dateien an oder setzt es fort. Was gelesen ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Swedish</source>
   <translation>Schwedisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>System follows what your desktop says: light or dark, high contrast, as it changes.</source>
   <translation>„System“ folgt dem, was Ihr Desktop sagt: hell oder dunkel, hoher Kontrast, auch wenn es sich ändert.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>T gives the article on screen its tags.</source>
   <translation>T gibt dem Artikel auf dem Bildschirm Schlagwörter.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>Ta&amp;gs…</source>
   <translation>S&amp;chlagwörter …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/exporting.py" />
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/tags_dialog.py" />
   <source>Tags</source>
   <translation>Schlagwörter</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/dialogs/tags_dialog.py" />
   <source>Tags of {n} articles</source>
   <translation>
    <numerusform>Schlagwörter dieses Artikels</numerusform>
    <numerusform>Schlagwörter von {n} Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/taking_in.py" />
   <source>Take In</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>Take a name, an article or the chosen mentions out (Ctrl+click chooses)</source>
   <translation>Einen Namen, einen Artikel oder die gewählten Erwähnungen herausnehmen (Strg+Klick wählt)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/taking_in.py" />
   <source>Take in the decisions of {file}?</source>
   <translation>Die Entscheidungen aus {file} übernehmen?</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Take this decision back</source>
   <translation>Diese Entscheidung zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Takes back the decision that is chosen, or makes it again.</source>
   <translation>Nimmt die gewählte Entscheidung zurück oder stellt sie wieder her.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Takes back the decision that this line tells of.</source>
   <translation>Nimmt die Entscheidung zurück, von der diese Zeile spricht.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Takes the key away from the row that is chosen.</source>
   <translation>Nimmt der gewählten Zeile die Taste.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Tamil</source>
   <translation>Tamil</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Te&amp;xt…</source>
   <translation>Te&amp;xt …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Telugu</source>
   <translation>Telugu</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>Text, Markdown and web pages are read, PDF, Word and OpenDocument files, e-books, mail, feeds, tables of articles, and archives of all these.</source>
   <translation>Gelesen werden Text, Markdown und Webseiten, PDF-, Word- und OpenDocument-Dateien, E-Books, Mails, Feeds, Tabellen von Artikeln und Archive von alledem.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Thai</source>
   <translation>Thai</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>That is no mention any more; the article was analysed again.</source>
   <translation>Das ist keine Erwähnung mehr; der Artikel wurde neu ausgewertet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/start/desk.py" />
   <source>That library is open in another window, now in front of this one.</source>
   <translation>Diese Bibliothek ist in einem anderen Fenster offen, das nun vor diesem liegt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/peek_card.py" />
   <source>The article before (Left)</source>
   <translation>Der vorige Artikel (Links)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The article does not mention it any more.</source>
   <translation>Der Artikel erwähnt es nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The article is no longer in the library.</source>
   <translation>Der Artikel ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The article is no longer in the library; choose another.</source>
   <translation>Der Artikel ist nicht mehr in der Bibliothek; wählen Sie einen anderen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <location filename="../../newsreader/app/views/article_view.py" />
   <source>The article you choose opens here.</source>
   <translation>Der Artikel, den Sie wählen, öffnet sich hier.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_text.py" />
   <source>The article. Names are underlined, each type in its own way; a click follows one, Shift+Right and Shift+Left go from name to name.</source>
   <translation>Der Artikel. Namen sind unterstrichen, jeder Typ auf seine Weise; ein Klick folgt einem, Umschalt+Rechts und Umschalt+Links gehen von Name zu Name.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/article_list_view.py" />
   <source>The articles of the folder. A dot and bold letters mark those you have not read.</source>
   <translation>Die Artikel des Ordners. Ein Punkt und fette Schrift kennzeichnen ungelesene.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>The caret does not blink, and nothing fades in. Without it, newsreader does as your desktop says; the size of all words follows your desktop too.</source>
   <translation>Die Schreibmarke blinkt nicht, und nichts blendet ein. Sonst hält es newsreader, wie Ihr Desktop es sagt; auch die Größe aller Wörter folgt Ihrem Desktop.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>The date is from: {source}.</source>
   <translation>Das Datum stammt aus: {source}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The entity is no longer in the library; choose another.</source>
   <translation>Die Entität ist nicht mehr in der Bibliothek; wählen Sie eine andere.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>The file says nothing.</source>
   <translation>Die Datei sagt nichts dazu.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The folder is no longer in the library; add it again.</source>
   <translation>Der Ordner ist nicht mehr in der Bibliothek; fügen Sie ihn wieder hinzu.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>The folder is not where it was.</source>
   <translation>Der Ordner ist nicht mehr dort, wo er war.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>The folders themselves, and what the library holds of them, stay as they are.</source>
   <translation>Die Ordner selbst und was die Bibliothek davon enthält, bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>The folders whose articles this library holds. Choose one to find or remove it.</source>
   <translation>Die Ordner, deren Artikel diese Bibliothek enthält. Wählen Sie einen, um ihn zu suchen oder zu entfernen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>The keys 1 to 9 and 0 do the same while you read; H hides all highlights.</source>
   <translation>Die Tasten 1 bis 9 und 0 tun beim Lesen dasselbe; H blendet alle Hervorhebungen aus.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>The library was empty or gone. What you did in it was put back from the copy of {day}, and its folders are read again.</source>
   <translation>Die Bibliothek war leer oder fort. Was Sie darin getan haben, wurde aus der Kopie vom {day} zurückgeholt, und ihre Ordner werden neu gelesen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} cannot be changed; check that you may write it and its folder.</source>
   <translation>Die Bibliothek {path} lässt sich nicht ändern; prüfen Sie, ob Sie sie und ihren Ordner beschreiben dürfen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} cannot be opened; check that it is a file, that its folder exists and that you may write there.</source>
   <translation>Die Bibliothek {path} lässt sich nicht öffnen; prüfen Sie, ob sie eine Datei ist, ob es ihren Ordner gibt und ob Sie dort schreiben dürfen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} cannot be read or written; check the disk it is on.</source>
   <translation>Die Bibliothek {path} lässt sich nicht lesen oder schreiben; prüfen Sie den Datenträger, auf dem sie liegt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} cannot be read where it is: {log} beside it holds its last changes; copy both to a folder in which you may write.</source>
   <translation>Die Bibliothek {path} lässt sich dort, wo sie liegt, nicht lesen: {log} daneben enthält ihre letzten Änderungen; kopieren Sie beide in einen Ordner, in dem Sie schreiben dürfen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} cannot be written: {detail}; check that its folder exists and that you may write there.</source>
   <translation>Die Bibliothek {path} lässt sich nicht schreiben: {detail}; prüfen Sie, ob es ihren Ordner gibt und ob Sie dort schreiben dürfen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} cannot grow: the disk is full; make room, then try again.</source>
   <translation>Die Bibliothek {path} kann nicht wachsen: Der Datenträger ist voll; schaffen Sie Platz und versuchen Sie es wieder.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} is being indexed by another newsreader; close it there, or wait until it is done.</source>
   <translation>Die Bibliothek {path} wird gerade von einem anderen newsreader gelesen; schließen Sie sie dort, oder warten Sie, bis er fertig ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} is damaged: some of its rows refer to nothing; go back to a copy, or read its folders into a new one.</source>
   <translation>Die Bibliothek {path} ist beschädigt: Einige ihrer Zeilen verweisen auf nichts; nehmen Sie eine Kopie, oder lesen Sie ihre Ordner in eine neue.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} is damaged; go back to a copy, or read its folders into a new one.</source>
   <translation>Die Bibliothek {path} ist beschädigt; nehmen Sie eine Kopie, oder lesen Sie ihre Ordner in eine neue.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} is damaged; open {copy}, which holds what you did in it.</source>
   <translation>Die Bibliothek {path} ist beschädigt; öffnen Sie {copy}: darin steht, was Sie in ihr getan haben.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} is locked by another program; try again when that is done.</source>
   <translation>Die Bibliothek {path} ist von einem anderen Programm gesperrt; versuchen Sie es wieder, wenn es fertig ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} is not a newsreader library; choose another file.</source>
   <translation>{path} ist keine Bibliothek von newsreader; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} is of an older version, and cannot be brought up to date where it is; copy it to a folder in which you may write.</source>
   <translation>Die Bibliothek {path} ist von einer älteren Fassung und lässt sich dort, wo sie liegt, nicht auf den neuen Stand bringen; kopieren Sie sie in einen Ordner, in dem Sie schreiben dürfen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} is of version {version}, which this newsreader cannot bring up to date; open it with an older one first.</source>
   <translation>Die Bibliothek {path} hat die Version {version}, die dieser newsreader nicht auf den neuen Stand bringen kann; öffnen Sie sie zuerst mit einem älteren.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} may not be opened by you; check its permissions.</source>
   <translation>Sie dürfen die Bibliothek {path} nicht öffnen; prüfen Sie ihre Berechtigungen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} needs more memory than there is; close other programs.</source>
   <translation>Die Bibliothek {path} braucht mehr Speicher, als da ist; schließen Sie andere Programme.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} was closed before it was brought up to date; open it again.</source>
   <translation>Die Bibliothek {path} wurde geschlossen, bevor sie auf dem neuen Stand war; öffnen Sie sie noch einmal.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} was made by a newer newsreader; update this one to open it.</source>
   <translation>Die Bibliothek {path} stammt von einem neueren newsreader; aktualisieren Sie diesen, um sie zu öffnen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The library {path} was moved, deleted or replaced while it was open. What you do in it is kept in {copy}, beside where it was; quit, then open it again.</source>
   <translation>Die Bibliothek {path} wurde verschoben, gelöscht oder ersetzt, während sie offen war. Was Sie in ihr tun, wird in {copy} neben ihrem Ort aufgehoben; beenden Sie das Programm und öffnen Sie sie dann wieder.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/about_dialog.py" />
   <source>The licences of newsreader and of everything it is made with.</source>
   <translation>Die Lizenzen von newsreader und von allem, woraus es gemacht ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>The list is limited: “{words}” may stand in articles that it leaves out.</source>
   <translation>Die Liste ist eingeschränkt: „{words}“ kann in Artikeln stehen, die sie auslässt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <source>The names of this article are not known.</source>
   <translation>Die Namen dieses Artikels sind nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/alias_line.py" />
   <source>The names that this entity goes by in the articles, and how often.</source>
   <translation>Die Namen, unter denen diese Entität in den Artikeln vorkommt, und wie oft.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/peek_card.py" />
   <source>The next article (Right)</source>
   <translation>Der nächste Artikel (Rechts)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>The note is gone; it was removed elsewhere.</source>
   <translation>Die Notiz ist fort; sie wurde anderswo entfernt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>The note is pinned to “{words}”.</source>
   <translation>Die Notiz ist an „{words}“ geheftet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>The note was removed; Article, Bring Back the Removed Note undoes that.</source>
   <translation>Die Notiz wurde entfernt; „Artikel, Entfernte Notiz zurückholen“ macht das rückgängig.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/note_dialog.py" />
   <source>The note's words</source>
   <translation>Der Wortlaut der Notiz</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>The order of the list</source>
   <translation>Die Reihenfolge der Liste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/help_window.py" />
   <source>The page of the help. Tab goes from link to link.</source>
   <translation>Die Seite der Hilfe. Tab geht von Link zu Link.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/help_window.py" />
   <source>The pages of the help.</source>
   <translation>Die Seiten der Hilfe.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <source>The pages of the preferences.</source>
   <translation>Die Seiten der Einstellungen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_foot.py" />
   <source>The parts of this article</source>
   <translation>Die Teile dieses Artikels</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_foot.py" />
   <source>The parts of this article (C)</source>
   <translation>Die Teile dieses Artikels (C)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_foot.py" />
   <source>The parts of this article by their headings. C opens the list.</source>
   <translation>Die Teile dieses Artikels nach ihren Überschriften. C öffnet die Liste.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>The pipeline {name} cannot be loaded ({detail}); install it again with: pip install --force-reinstall {package}</source>
   <translation>Die Pipeline {name} lässt sich nicht laden ({detail}); installieren Sie sie neu mit: pip install --force-reinstall {package}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>The report</source>
   <translation>Der Bericht</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>The search cannot be understood.</source>
   <translation>Die Suche ist nicht zu verstehen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/tags_dialog.py" />
   <source>The tags of this library. Those that are ticked belong to the articles chosen.</source>
   <translation>Die Schlagwörter dieser Bibliothek. Angekreuzte gehören zu den gewählten Artikeln.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>The type of this entity. A click says that it is of another type.</source>
   <translation>Der Typ dieser Entität. Ein Klick ordnet sie einem anderen zu.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/legend.py" />
   <source>The types of names that have no room in this row.</source>
   <translation>Die Typen von Namen, die in dieser Zeile keinen Platz haben.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>The {n} chosen mentions</source>
   <translation>
    <numerusform>Die gewählte Erwähnung</numerusform>
    <numerusform>Die {n} gewählten Erwähnungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>There are no articles here.</source>
   <translation>Hier gibt es keine Artikel.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>There are no entities yet.</source>
   <translation>Es gibt noch keine Entitäten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>There are no notes yet.</source>
   <translation>Es gibt noch keine Notizen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>There are no unread articles.</source>
   <translation>Es gibt keine ungelesenen Artikel.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>There is no folder in this library yet.</source>
   <translation>In dieser Bibliothek ist noch kein Ordner.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/announcing.py" />
   <source>There is no name to go to.</source>
   <translation>Es gibt keinen Namen, zu dem es weitergeht.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>There is no word to search for in “{words}”.</source>
   <translation>In „{words}“ steht kein Wort, das sich suchen lässt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>There is nothing in the note.</source>
   <translation>In der Notiz steht nichts.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>There is nothing to search for; give a word or a “phrase”.</source>
   <translation>Es gibt nichts zu suchen; geben Sie ein Wort oder eine „Wortfolge“ ein.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>There is nothing to take back or make again there.</source>
   <translation>Dort gibt es nichts zurückzunehmen oder wiederherzustellen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>There may be more once other articles have been read.</source>
   <translation>Wenn weitere Artikel gelesen sind, kann es mehr geben.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/doubt_key.py" />
   <source>These names may be wrong. Rest the mouse on one to see why.</source>
   <translation>Diese Namen sind vielleicht falsch. Lassen Sie die Maus auf einem ruhen, um zu sehen, warum.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>These two are different</source>
   <translation>Diese beiden sind verschieden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>They appear here as they are found.</source>
   <translation>Sie erscheinen hier, sobald sie gefunden sind.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>They are listed here as articles are read.</source>
   <translation>Sie stehen hier, sobald Artikel gelesen sind.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>They are named with {n} others in common.</source>
   <translation>
    <numerusform>Beide werden mit einem anderen gemeinsam genannt.</numerusform>
    <numerusform>Beide werden mit {n} anderen gemeinsam genannt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menu_wiring.py" />
   <source>This article has no headings within it.</source>
   <translation>Dieser Artikel hat keine Zwischenüberschriften.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <location filename="../../newsreader/app/actions/peeking.py" />
   <source>This article is no longer in the library.</source>
   <translation>Dieser Artikel ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/why_no_names.py" />
   <source>This article is still waiting to be analysed: its names show as soon as that is done.</source>
   <translation>Dieser Artikel wartet noch auf die Auswertung: Seine Namen erscheinen, sobald sie fertig ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>This entity is no longer in the library.</source>
   <translation>Diese Entität ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>This is all of “{name}”; there is nothing to split it from.</source>
   <translation>Das ist alles von „{name}“; es gibt nichts, wovon es abzutrennen wäre.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>This key cannot be changed.</source>
   <translation>Diese Taste lässt sich nicht ändern.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <source>This library cannot be opened.</source>
   <translation>Diese Bibliothek lässt sich nicht öffnen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>This mention</source>
   <translation>Diese Erwähnung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_find.py" />
   <source>This pattern cannot be looked for: {problem}.</source>
   <translation>Nach diesem Muster lässt sich nicht suchen: {problem}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>Title in the file: {title}</source>
   <translation>Titel in der Datei: {title}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>To mark, highlight, note, copy or search them. Ctrl+. shows it in any case.</source>
   <translation>Um sie zu markieren, hervorzuheben, zu notieren, zu kopieren oder zu suchen. Strg+. zeigt sie in jedem Fall.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Took a decision back</source>
   <translation>Eine Entscheidung zurückgenommen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/next_steps.py" />
   <location filename="../../newsreader/app/views/dialogs/failures_dialog.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/empty_state.py" />
   <source>Try the sample articles</source>
   <translation>Beispielartikel ansehen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Turkish</source>
   <translation>Türkisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Type a few letters of what you want to do, or a key.</source>
   <translation>Geben Sie ein paar Buchstaben dessen ein, was Sie tun wollen, oder eine Taste.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <source>Type a name</source>
   <translation>Namen eingeben</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/tags_dialog.py" />
   <source>Type a tag and press Enter to give it.</source>
   <translation>Geben Sie ein Schlagwort ein und drücken Sie die Eingabetaste, um es zu vergeben.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Type of entity</source>
   <translation>Typ der Entität</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>Type part of a name to leave only the entities that have it.</source>
   <translation>Geben Sie einen Teil eines Namens ein; nur Entitäten, die ihn enthalten, bleiben stehen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/entity_picker.py" />
   <source>Type part of a name: the entities that have it are listed below.</source>
   <translation>Geben Sie einen Teil eines Namens ein: Entitäten, die ihn enthalten, stehen darunter.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>Type part of a title, name, folder or command. @ looks for entities only, # for folders, &gt; for commands.</source>
   <translation>Geben Sie einen Teil eines Titels, Namens, Ordners oder Befehls ein. @ sucht nur Entitäten, # Ordner, &gt; Befehle.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/preferences_window.py" />
   <source>Type what you want to change, as “dark” or “names”: pages and rows that hold it stay.</source>
   <translation>Geben Sie ein, was Sie ändern wollen, etwa „dunkel“ oder „Namen“: Seiten und Zeilen, die es enthalten, bleiben stehen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/type_chip.py" />
   <source>Type: {type}</source>
   <translation>Typ: {type}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/legend.py" />
   <source>Types of names</source>
   <translation>Typen von Namen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Types of names that are highlighted</source>
   <translation>Typen von Namen, die hervorgehoben werden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Ukrainian</source>
   <translation>Ukrainisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>Undo this</source>
   <translation>Rückgängig machen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>Undone.</source>
   <translation>Rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>Undone: {words}</source>
   <translation>Rückgängig gemacht: {words}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>Unread only</source>
   <translation>Nur ungelesene</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Unsure</source>
   <translation>Unsicher</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Urdu</source>
   <translation>Urdu</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>Use this key</source>
   <translation>Diese Taste nehmen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/languages.py" />
   <source>Vietnamese</source>
   <translation>Vietnamesisch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_buttons.py" />
   <source>Watch</source>
   <translation>Beobachten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Watched “{name}”</source>
   <translation>„{name}“ beobachtet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>Watched “{name}” no longer</source>
   <translation>„{name}“ wird nicht mehr beobachtet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/welcome.py" />
   <source>Welcome</source>
   <translation>Willkommen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/going.py" />
   <source>What Is &amp;This?</source>
   <translation>&amp;Was ist das?</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/highlight_menu.py" />
   <source>What Is Ne&amp;w Stands Out</source>
   <translation>Ne&amp;ues hebt sich ab</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>What can be done by keys, and the keys. Choose a row to give it another key.</source>
   <translation>Was sich mit Tasten tun lässt, und die Tasten. Wählen Sie eine Zeile, um ihr eine andere zu geben.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>What fits</source>
   <translation>Was passt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>What fits best comes first. Enter goes there.</source>
   <translation>Was am besten passt, steht oben. Eingabe führt dorthin.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>What helps to find the error. It holds no text of your articles.</source>
   <translation>Was hilft, den Fehler zu finden. Es enthält keinen Text Ihrer Artikel.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>What is it called?</source>
   <translation>Wie heißt es?</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>What is new</source>
   <translation>Was neu ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/hover_card.py" />
   <source>What is under the mouse</source>
   <translation>Was unter der Maus liegt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>What it speaks of is not in this library now.</source>
   <translation>Wovon sie spricht, ist derzeit nicht in dieser Bibliothek.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>What keys do</source>
   <translation>Was Tasten tun</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>What may be two has changed meanwhile; look at it again.</source>
   <translation>Was zwei sein kann, hat sich inzwischen geändert; sehen Sie es noch einmal an.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/about_dialog.py" />
   <source>What newsreader is, and the licences of what it is made with.</source>
   <translation>Was newsreader ist, und die Lizenzen dessen, woraus es gemacht ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/fault_dialog.py" />
   <source>What the error says may quote an article; it is in the report only with this ticked.</source>
   <translation>Der Wortlaut des Fehlers kann einen Artikel zitieren; nur angekreuzt steht er im Bericht.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entities_page.py" />
   <source>What the list of entities is sorted by.</source>
   <translation>Wonach die Liste der Entitäten sortiert ist.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/selection_bar.py" />
   <source>What to do with the selected words</source>
   <translation>Was mit den ausgewählten Wörtern zu tun ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/quick_switcher.py" />
   <source>What to go to</source>
   <translation>Wohin</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/hit_list.py" />
   <source>What was found in the article</source>
   <translation>Was im Artikel gefunden wurde</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/note_dialog.py" />
   <source>What you want to remember about this passage. It is kept in your library, not in the file.</source>
   <translation>Was Sie sich zu dieser Stelle merken wollen. Es liegt in Ihrer Bibliothek, nicht in der Datei.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <location filename="../../newsreader/app/views/panel/when_strip.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>Where is “{name}” now?</source>
   <translation>Wo ist „{name}“ jetzt?</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Where these preferences are kept</source>
   <translation>Wo diese Einstellungen liegen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>Which folder's articles are listed</source>
   <translation>Aus welchem Ordner die Artikel sind</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>Which names stand out</source>
   <translation>Welche Namen hervortreten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Which of the installed spaCy pipelines finds names. Articles are analysed again.</source>
   <translation>Welche der installierten spaCy-Pipelines Namen findet. Die Artikel werden neu ausgewertet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Whichever suits best ({name})</source>
   <translation>Die am besten passende ({name})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>While it is on screen. Ctrl+M and Ctrl+Shift+M mark it by hand.</source>
   <translation>Solange er zu sehen ist. Strg+M und Strg+Umschalt+M markieren von Hand.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correction_actions.py" />
   <source>Who Ma&amp;y Be One, or Two?</source>
   <translation>&amp;Wer ist womöglich einer, oder zwei?</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/here_page.py" />
   <source>Who and what the article names is listed here.</source>
   <translation>Wen und was der Artikel nennt, steht hier.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/company_line.py" />
   <source>Who is named most often in the same articles. A click lists those that name both.</source>
   <translation>Wer am häufigsten in denselben Artikeln genannt wird. Ein Klick listet die auf, die beide nennen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>Who may be one, or two?</source>
   <translation>Wer ist womöglich einer, oder zwei?</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>Whole words only</source>
   <translation>Nur ganze Wörter</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Why these are one</source>
   <translation>Warum diese eins sind</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/models/mention_list.py" />
   <location filename="../../newsreader/app/views/panel/alias_line.py" />
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>Why: {reason}</source>
   <translation>Warum: {reason}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>Width of the column</source>
   <translation>Spaltenbreite</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/company_line.py" />
   <source>With</source>
   <translation>Mit</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>With notes only</source>
   <translation>Nur mit Notizen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>With the tag</source>
   <translation>Mit dem Schlagwort</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/company_line.py" />
   <source>With whom</source>
   <translation>Mit wem</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/taking_in.py" />
   <source>Without effect for now, or not to be read: {count}.</source>
   <translation>Vorerst ohne Wirkung oder nicht lesbar: {count}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/theme.py" />
   <source>Work</source>
   <translation>Werk</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/looks/theme_marks.py" />
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>You said on {day} that “{name}” ({kind}) and “{other}” ({other_kind}) are different; take that back first.</source>
   <translation>Sie haben am {day} „{name}“ ({kind}) und „{other}“ ({other_kind}) als verschieden erklärt; nehmen Sie das zuerst zurück.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>You said on {day} that “{name}” and “{other}” are different; take that back first.</source>
   <translation>Sie haben am {day} „{name}“ und „{other}“ als verschieden erklärt; nehmen Sie das zuerst zurück.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/suggestions_dialog.py" />
   <source>You were unsure of it.</source>
   <translation>Sie waren sich nicht sicher.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Your lists of names</source>
   <translation>Ihre Namenslisten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>Your notes, each with its passage. Enter goes there.</source>
   <translation>Ihre Notizen, jede mit ihrer Stelle. Eingabe führt dorthin.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>Your own lists of names that recognition goes by, in this order.</source>
   <translation>Ihre eigenen Namenslisten, nach denen sich die Erkennung richtet, in dieser Reihenfolge.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>Your title: {title}</source>
   <translation>Ihr Titel: {title}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Zoom &amp;In</source>
   <translation>Ver&amp;größern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/menus.py" />
   <source>Zoom &amp;Out</source>
   <translation>Ver&amp;kleinern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>\ stands before a letter that it gives no meaning</source>
   <translation>\ steht vor einem Buchstaben, dem es keine Bedeutung gibt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a 7z archive</source>
   <translation>ein 7z-Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a GIF picture</source>
   <translation>ein GIF-Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a JPEG picture</source>
   <translation>ein JPEG-Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a JSON file of articles</source>
   <translation>eine JSON-Datei mit Artikeln</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a Keynote document; export it as PDF</source>
   <translation>ein Keynote-Dokument; exportieren Sie es als PDF</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a Markdown article</source>
   <translation>ein Markdown-Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a NewsML file</source>
   <translation>eine NewsML-Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a PDF document</source>
   <translation>ein PDF-Dokument</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a PNG picture</source>
   <translation>ein PNG-Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a Pages, Numbers or Keynote document; export it as PDF or DOCX</source>
   <translation>ein Pages-, Numbers- oder Keynote-Dokument; exportieren Sie es als PDF oder DOCX</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a RAR archive</source>
   <translation>ein RAR-Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a TIFF picture</source>
   <translation>ein TIFF-Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a WARC capture</source>
   <translation>eine WARC-Aufzeichnung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a Word document</source>
   <translation>ein Word-Dokument</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a ZIP archive</source>
   <translation>ein ZIP-Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a Zstandard archive; unpack it with unzstd, or pack it with gzip</source>
   <translation>ein Zstandard-Archiv; entpacken Sie es mit unzstd oder packen Sie es mit gzip</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>a bracket ( is not closed</source>
   <translation>eine Klammer ( ist nicht geschlossen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>a bracket ) closes nothing</source>
   <translation>eine Klammer ) schließt nichts</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>a bracket [ is not closed</source>
   <translation>eine Klammer [ ist nicht geschlossen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a bzip2 archive</source>
   <translation>ein bzip2-Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a database</source>
   <translation>eine Datenbank</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a date</source>
   <translation>ein Datum</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a drawing; save it as PDF</source>
   <translation>eine Zeichnung; speichern Sie sie als PDF</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a feed</source>
   <translation>ein Feed</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a film, sound or picture</source>
   <translation>ein Film, Ton oder Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a font</source>
   <translation>eine Schriftart</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>a group has no proper name</source>
   <translation>eine Gruppe hat keinen richtigen Namen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a gzip archive</source>
   <translation>ein gzip-Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a gzip file</source>
   <translation>eine gzip-Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a language</source>
   <translation>eine Sprache</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a law</source>
   <translation>ein Gesetz</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a mail message</source>
   <translation>eine Mail</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a mailbox</source>
   <translation>ein Postfach</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/time_left.py" />
   <source>a moment left</source>
   <translation>noch ein Augenblick</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a number</source>
   <translation>eine Zahl</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a people or group</source>
   <translation>ein Volk oder eine Gruppe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a person</source>
   <translation>eine Person</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a picture</source>
   <translation>ein Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a place</source>
   <translation>ein Ort</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a presentation; save it as PDF</source>
   <translation>eine Präsentation; speichern Sie sie als PDF</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a product</source>
   <translation>ein Produkt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a program</source>
   <translation>ein Programm</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a property list</source>
   <translation>eine Property-Liste</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>a range in brackets [ ] ends before it begins</source>
   <translation>ein Bereich in Klammern [ ] endet, bevor er beginnt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a saved page</source>
   <translation>eine gespeicherte Seite</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a sound</source>
   <translation>ein Ton</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a sound or film</source>
   <translation>ein Ton oder Film</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a sound, film or picture</source>
   <translation>ein Ton, Film oder Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a spreadsheet; save it as CSV</source>
   <translation>eine Tabellenkalkulation; speichern Sie sie als CSV</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a table of articles</source>
   <translation>eine Tabelle von Artikeln</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a tar archive</source>
   <translation>ein tar-Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a text article</source>
   <translation>ein Textartikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a web page</source>
   <translation>eine Webseite</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>a work</source>
   <translation>ein Werk</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a worker does not understand its task ({detail})</source>
   <translation>ein Leseprozess versteht seine Aufgabe nicht ({detail})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a zip archive</source>
   <translation>ein ZIP-Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>a zip archive or office document</source>
   <translation>ein ZIP-Archiv oder Office-Dokument</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>acronym of {name}</source>
   <translation>Abkürzung von {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>acronym of {name} in another article</source>
   <translation>Abkürzung von {name} in einem anderen Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>acronym of {name} in the same article</source>
   <translation>Abkürzung von {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>align ragged</source>
   <translation>Ausrichtung Flattersatz</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/parts/announcing.py" />
   <source>also in {n} articles</source>
   <translation>
    <numerusform>auch in 1 Artikel</numerusform>
    <numerusform>auch in {n} Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an EPUB book</source>
   <translation>ein EPUB-Buch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an NITF file</source>
   <translation>eine NITF-Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an OpenDocument text</source>
   <translation>ein OpenDocument-Text</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an Outlook message; save it as EML</source>
   <translation>eine Outlook-Nachricht; speichern Sie sie als EML</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an RTF document</source>
   <translation>ein RTF-Dokument</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>an amount of money</source>
   <translation>ein Geldbetrag</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an encrypted office document; save it without a password</source>
   <translation>ein verschlüsseltes Office-Dokument; speichern Sie es ohne Passwort</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>an event</source>
   <translation>ein Ereignis</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an old Word document; save it as DOCX or PDF</source>
   <translation>ein altes Word-Dokument; speichern Sie es als DOCX oder PDF</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an old office document or mail message; save it as DOCX, PDF or EML</source>
   <translation>ein altes Office-Dokument oder eine Mail; speichern Sie es als DOCX, PDF oder EML</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an old presentation; save it as PDF</source>
   <translation>eine alte Präsentation; speichern Sie sie als PDF</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an old spreadsheet; save it as CSV</source>
   <translation>eine alte Tabellenkalkulation; speichern Sie sie als CSV</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>an organisation</source>
   <translation>eine Organisation</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>an xz archive</source>
   <translation>ein xz-Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>animation blink caret large text accessibility</source>
   <translation>Animation blinken Schreibmarke Bewegung große Schrift Bedienungshilfe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>another form of the name of {name} in the same article</source>
   <translation>andere Form des Namens von {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>beside whom others of the name are named</source>
   <translation>neben der andere dieses Namens genannt sind</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>boilerplate image photo progress contents headings</source>
   <translation>Beiwerk Bild Foto Fortschritt Inhalt Überschriften</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>born about {year}</source>
   <translation>geboren um {year}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>by file name</source>
   <translation>nach Dateinamen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>by the form of address</source>
   <translation>nach der Anrede</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>by the title</source>
   <translation>nach dem Titel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>by title</source>
   <translation>nach Titel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>called {title}</source>
   <translation>{title} genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>called {title} in other articles</source>
   <translation>in anderen Artikeln {title} genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>cannot be read ({detail})</source>
   <translation>lässt sich nicht lesen ({detail})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>cannot be read: the disk reports an error</source>
   <translation>lässt sich nicht lesen: Der Datenträger meldet einen Fehler</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>cannot be read: the installed reader of {what} failed ({detail})</source>
   <translation>lässt sich nicht lesen: Die installierte Erweiterung scheiterte ({what}: {detail})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>cannot be read: {detail}</source>
   <translation>lässt sich nicht lesen: {detail}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/knowledge_card.py" />
   <source>capital {name}</source>
   <translation>Hauptstadt {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>changed while it was read; it is read again when it has settled</source>
   <translation>änderte sich beim Lesen; wird wieder gelesen, wenn Ruhe ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/looks/day.py" />
   <source>d MMM yyyy</source>
   <translation>d. MMM yyyy</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>d MMM yyyy HH:mm</source>
   <translation>d. MMM yyyy, HH:mm</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>default</source>
   <translation>Vorgabe Standard zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>demonym of {name}</source>
   <translation>Name der Leute aus: {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>digits are missing after \</source>
   <translation>nach \ fehlen Ziffern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>emphasis highlight dim new watched</source>
   <translation>Betonung hervorheben blass neu beobachtet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/translation.py" />
   <source>en</source>
   <translation>de</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>ended the worker process ({detail})</source>
   <translation>hat den Leseprozess beendet ({detail})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>entity type</source>
   <translation>Entität Typ</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>fewest entities first</source>
   <translation>wenigste Entitäten zuerst</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>flags like (?i) belong to its beginning</source>
   <translation>Schalter wie (?i) gehören an den Anfang</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>form of {name}</source>
   <translation>Form von {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>form of {name} in the same article</source>
   <translation>Form von {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>gazetteer csv json known names</source>
   <translation>Verzeichnis csv json bekannte Namen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>given name of {name} in the same article</source>
   <translation>Vorname von {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has a damaged picture there</source>
   <translation>hat dort ein beschädigtes Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has a name that cannot be opened</source>
   <translation>hat einen Namen, der sich nicht öffnen lässt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has a name too long to be opened</source>
   <translation>hat einen Namen, der zum Öffnen zu lang ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has a picture outside its folder, which is not shown</source>
   <translation>hat ein Bild außerhalb seines Ordners, das nicht gezeigt wird</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has far more marks than an article; save it as DOCX or text</source>
   <translation>hat weit mehr Auszeichnungen als ein Artikel; speichern Sie die Datei als DOCX oder Text</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has far more marks than an article; save only the article's page</source>
   <translation>hat weit mehr Auszeichnungen als ein Artikel; speichern Sie nur die Seite des Artikels</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has fonts that do not say which letters they show; run text recognition (OCR) over it</source>
   <translation>hat Schriften, die nicht sagen, welche Buchstaben sie zeigen; lassen Sie eine Texterkennung (OCR) darüber laufen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has more than the {most} marks that an article may have; split the file</source>
   <translation>hat mehr als die {most} Auszeichnungen, die ein Artikel haben darf; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has more than {most} MB of text in {file}; split it</source>
   <translation>hat mehr als {most} MB Text in {file}; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has more than {most} MB on one page; split it</source>
   <translation>hat mehr als {most} MB auf einer Seite; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has more than {most} parts</source>
   <translation>hat mehr als {most} Teile</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>has no name.</source>
   <translation>hat keinen Namen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has no picture there</source>
   <translation>hat dort kein Bild</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>has no text</source>
   <translation>hat keinen Text</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>has no type; write {types}.</source>
   <translation>hat keinen Typ; schreiben Sie {types}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>held back</source>
   <translation>zurückgestellt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>highlight colour underline calm</source>
   <translation>hervorheben Farbe unterstreichen ruhig</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>history clear</source>
   <translation>Verlauf löschen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds far more text than an article or a book; split it</source>
   <translation>enthält weit mehr Text als ein Artikel oder ein Buch; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds more than the {most} articles that are read from one file; split the file</source>
   <translation>enthält mehr als die {most} Artikel, die aus einer Datei gelesen werden; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds more than the {most} chapters that are read</source>
   <translation>enthält mehr als die {most} Kapitel, die gelesen werden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds more than the {most} files that are read; unpack it</source>
   <translation>enthält mehr als die {most} Dateien, die gelesen werden; entpacken Sie das Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds more than {most} records; split the file</source>
   <translation>enthält mehr als {most} Datensätze; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds no article</source>
   <translation>enthält keinen Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds no articles that newsreader knows</source>
   <translation>enthält keine Artikel, die newsreader kennt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds no articles that newsreader knows: no column is named text, body or content</source>
   <translation>enthält keine Artikel, die newsreader kennt: Keine Spalte heißt text, body oder content</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds no articles that newsreader knows: {problem}</source>
   <translation>enthält keine Artikel, die newsreader kennt: {problem}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds no files of a kind that newsreader reads</source>
   <translation>enthält keine Dateien, die newsreader liest</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds {file}, which unpacks to {size} MB, more than the {most} MB that are read</source>
   <translation>enthält {file}, entpackt {size} MB groß, mehr als die {most} MB, die gelesen werden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>holds {file}, which unpacks to {size} MB, more than the {most} MB that are read; unpack it</source>
   <translation>enthält {file}, entpackt {size} MB groß, mehr als die {most} MB, die gelesen werden; entpacken Sie das Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>in force</source>
   <translation>gilt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/announcing.py" />
   <source>in no other article</source>
   <translation>in keinem anderen Artikel</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/translation.py" />
   <location filename="../../newsreader/app/views/panel/entity_delegate.py" />
   <source>in {n} articles</source>
   <translation>
    <numerusform>in 1 Artikel</numerusform>
    <numerusform>in {n} Artikeln</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>in “{title}”</source>
   <translation>in „{title}“</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>internet online link telemetry</source>
   <translation>Internet online Link Telemetrie</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is a folder, not a file</source>
   <translation>ist ein Ordner, keine Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is a link that leads back to itself</source>
   <translation>ist eine Verknüpfung, die auf sich selbst führt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is a scan without text; run text recognition (OCR) over it first</source>
   <translation>ist ein Scan ohne Text; lassen Sie zuerst eine Texterkennung (OCR) darüber laufen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is being written to; it is read when the writing has ended</source>
   <translation>wird gerade geschrieben; wird gelesen, wenn das Schreiben beendet ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it cannot be opened as a PDF document</source>
   <translation>ist beschädigt: lässt sich nicht als PDF-Dokument öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it cannot be opened as a zip file</source>
   <translation>ist beschädigt: lässt sich nicht als ZIP-Datei öffnen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it cannot be read as XML</source>
   <translation>ist beschädigt: lässt sich nicht als XML lesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it cannot be read as a mail message</source>
   <translation>ist beschädigt: lässt sich nicht als Mail lesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it cannot be unpacked</source>
   <translation>ist beschädigt: lässt sich nicht entpacken</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it has no {file} inside</source>
   <translation>ist beschädigt: {file} fehlt darin</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it holds no messages</source>
   <translation>ist beschädigt: enthält keine Nachrichten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it holds no page</source>
   <translation>ist beschädigt: enthält keine Seite</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: it is no JSON ({detail})</source>
   <translation>ist beschädigt: kein JSON ({detail})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: none of its pages can be read</source>
   <translation>ist beschädigt: keine der Seiten lässt sich lesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: the book names no pages that are inside it</source>
   <translation>ist beschädigt: Das Buch nennt keine Seiten, die darin sind</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: {file} inside it cannot be decoded</source>
   <translation>ist beschädigt: {file} darin lässt sich nicht dekodieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: {file} inside it cannot be unpacked</source>
   <translation>ist beschädigt: {file} darin lässt sich nicht entpacken</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: {file} inside it is not well-formed XML</source>
   <translation>ist beschädigt: {file} darin ist kein wohlgeformtes XML</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is damaged: {file} inside it names no book</source>
   <translation>ist beschädigt: {file} darin nennt kein Buch</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is empty</source>
   <translation>ist leer</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is empty: it holds no text</source>
   <translation>ist leer: kein Text</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is empty: it holds nothing but blanks</source>
   <translation>ist leer: nur Leerzeichen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is empty: it holds nothing but blanks and marks</source>
   <translation>ist leer: nur Leerzeichen und Zeichen der Auszeichnung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is empty: the book holds no words</source>
   <translation>ist leer: Das Buch enthält keine Wörter</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is empty: the document holds no words</source>
   <translation>ist leer: Das Dokument enthält keine Wörter</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is empty: the page holds no words</source>
   <translation>ist leer: Die Seite enthält keine Wörter</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is encrypted; save it without a password</source>
   <translation>ist verschlüsselt; speichern Sie die Datei ohne Passwort</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is encrypted; save it without its password</source>
   <translation>ist verschlüsselt; speichern Sie die Datei ohne ihr Passwort</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is locked by the shop that sold it (DRM) and cannot be read here</source>
   <translation>ist vom Händler gesperrt (DRM) und hier nicht lesbar</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>is nested too deeply</source>
   <translation>ist zu tief verschachtelt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is nested too deeply to be read</source>
   <translation>ist zum Lesen zu tief verschachtelt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is no picture's place</source>
   <translation>ist kein Ort eines Bildes</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>is not JSON</source>
   <translation>ist kein JSON</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>is not UTF-8; save it as UTF-8.</source>
   <translation>ist kein UTF-8; speichern Sie die Datei als UTF-8.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>is not a decision</source>
   <translation>ist keine Entscheidung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>is not a decision ({detail})</source>
   <translation>ist keine Entscheidung ({detail})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>is not such a row ({detail})</source>
   <translation>ist keine solche Zeile ({detail})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is not text: a zip archive, or an office document without text</source>
   <translation>ist kein Text: ein ZIP-Archiv oder ein Office-Dokument ohne Text</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is not text: no encoding fits its bytes; save it as UTF-8</source>
   <translation>ist kein Text: Keine Kodierung passt; speichern Sie die Datei als UTF-8</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is not text: {what}</source>
   <translation>ist kein Text: {what}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>is of form {form}, which this newsreader does not know; update it</source>
   <translation>hat die Form {form}, die dieser newsreader nicht kennt; aktualisieren Sie ihn</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is packed with {packing}, which is not read here; capture it without</source>
   <translation>ist mit {packing} gepackt, was hier nicht gelesen wird; speichern Sie ohne</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is read in part: {problem}</source>
   <translation>ist zum Teil gelesen: {problem}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is read in part: {problem} (and {more} more like it)</source>
   <translation>ist zum Teil gelesen: {problem} (und {more} weitere solche)</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is refused: it defines entities of its own, as XML bombs do</source>
   <translation>wird abgelehnt: legt eigene Entitäten an wie eine XML-Bombe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is refused: {file} inside it would lie outside its folder</source>
   <translation>wird abgelehnt: {file} darin läge außerhalb des Ordners</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>is {what}, not a file</source>
   <translation>ist {what}, keine Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>it holds binary data</source>
   <translation>enthält binäre Daten</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>it is no regular expression</source>
   <translation>es ist kein regulärer Ausdruck</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>it is too large</source>
   <translation>es ist zu groß</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_search.py" />
   <source>it takes too long here</source>
   <translation>es dauert hier zu lange</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>known as {title}</source>
   <translation>bekannt als {title}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>known name of {name}</source>
   <translation>bekannter Name von {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>language model spacy recognition</source>
   <translation>Sprache Modell spacy Erkennung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>lies in more than {most} archives; unpack them</source>
   <translation>liegt in mehr als {most} Archiven; entpacken Sie diese</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>looking…</source>
   <translation>sucht …</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>may not be read: no permission</source>
   <translation>darf nicht gelesen werden: keine Berechtigung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>measure margin</source>
   <translation>Satzbreite Rand</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>mentions {name}</source>
   <translation>erwähnt {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/decisions.py" />
   <source>mentions: {count}</source>
   <translation>Nennungen: {count}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>met in the same game</source>
   <translation>im selben Spiel genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>misspelling of {name} in the same article</source>
   <translation>Schreibfehler für {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>most entities first</source>
   <translation>meiste Entitäten zuerst</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>named in the same paragraph</source>
   <translation>im selben Absatz genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>named just before</source>
   <translation>kurz davor genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>named with {names}</source>
   <translation>genannt mit {names}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>named {names} in other articles, too</source>
   <translation>auch in anderen Artikeln mit {names} genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>newest first</source>
   <translation>neueste zuerst</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>newsreader opens no network connection: articles, libraries and notes stay on this computer. A link in an article is opened only in your browser, and only after you have pressed “Open in browser”.</source>
   <translation>newsreader öffnet keine Netzverbindung: Artikel, Bibliotheken und Notizen bleiben auf diesem Rechner. Ein Link in einem Artikel öffnet sich nur in Ihrem Browser, und nur wenn Sie „Im Browser öffnen“ gedrückt haben.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>no character has this name</source>
   <translation>kein Zeichen hat diesen Namen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>no character has this number</source>
   <translation>kein Zeichen hat diese Nummer</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/article_row.py" />
   <source>no names</source>
   <translation>keine Namen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/folders_dialog.py" />
   <source>not found here: say where it is now, or remove it</source>
   <translation>nicht gefunden: sagen Sie, wo er jetzt ist, oder entfernen Sie ihn</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/legend.py" />
   <source>not shown</source>
   <translation>ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>nothing follows the last \</source>
   <translation>nach dem letzten \ kommt nichts</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>nothing is known that begins like this after (?</source>
   <translation>nach (? beginnt nichts Bekanntes so</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/spoken_names.py" />
   <source>nothing is said of it</source>
   <translation>ohne Beschreibung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>number</source>
   <translation>Anzahl</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>of {country}, where this article was written</source>
   <translation>von {country}, wo dieser Artikel geschrieben wurde</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>of {country}, where {name} is read</source>
   <translation>von {country}, wo {name} gelesen wird</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>of {country}, which this article names most</source>
   <translation>von {country}, das dieser Artikel am häufigsten nennt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>of {country}, whose bodies this article names</source>
   <translation>von {country}, dessen Stellen dieser Artikel nennt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>oldest first</source>
   <translation>älteste zuerst</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>one of the names of {name} in the same article</source>
   <translation>einer der Namen von {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>only its capital letters make it a name</source>
   <translation>nur seine Großbuchstaben machen es zum Namen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>only the model, in a headline whose capitals say nothing</source>
   <translation>nur das Modell, in einer Überschrift, deren Großbuchstaben nichts sagen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>only the model, which is not sure that it is a name</source>
   <translation>nur das Modell, das nicht sicher ist, ob es ein Name ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>only the model, which often mistakes names of languages</source>
   <translation>nur das Modell, das sich bei Namen von Sprachen oft irrt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>only the model, which often mistakes names of laws</source>
   <translation>nur das Modell, das sich bei Namen von Gesetzen oft irrt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>only the model, which often mistakes titles of works</source>
   <translation>nur das Modell, das sich bei Titeln von Werken oft irrt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>only the model, which wavers between {kind} and {other_kind}</source>
   <translation>nur das Modell, das schwankt zwischen: {kind} oder {other_kind}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>other articles call it {kind}</source>
   <translation>andere Artikel nennen es: {kind}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>other order of the name of {name} in the same article</source>
   <translation>andere Reihenfolge des Namens von {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>packs {file} in a way that is not read here; unpack it</source>
   <translation>packt {file} auf eine Weise, die hier nicht gelesen wird; entpacken Sie das Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>part of the name of {name} in the same article</source>
   <translation>Teil des Namens von {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>pronouns titles he she president</source>
   <translation>Pronomen Titel er sie Präsident</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>same name</source>
   <translation>gleicher Name</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>same name, said of several</source>
   <translation>gleicher Name, von mehreren gesagt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>same name, {age} by the age given</source>
   <translation>gleicher Name, nach dem angegebenen Alter {age}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>same name, {why}</source>
   <translation>gleicher Name, {why}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>sealed: no network</source>
   <translation>abgeschottet: kein Netz</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/about_dialog.py" />
   <source>see its own files</source>
   <translation>siehe die eigenen Dateien</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>settings file ini</source>
   <translation>Einstellungen Datei ini</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>short for {name}</source>
   <translation>kurz für {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>short for {name} in a report on {game}</source>
   <translation>kurz für {name} in einem Bericht über {game}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>short for {name} in the same article</source>
   <translation>kurz für {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/legend.py" />
   <source>shown</source>
   <translation>sichtbar</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>something else</source>
   <translation>etwas anderes</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>something is missing at its end</source>
   <translation>am Ende fehlt etwas</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>spacing leading</source>
   <translation>Abstand Durchschuss</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>spelling of {name}</source>
   <translation>Schreibweise von {name}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/models/article_list.py" />
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>starred</source>
   <translation>mit Stern</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>surname of {name} in the same article</source>
   <translation>Nachname von {name} im selben Artikel</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>surname of {name} in the same article, {why}</source>
   <translation>Nachname von {name} im selben Artikel, {why}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>surname of {name}, {why}</source>
   <translation>Nachname von {name}, {why}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>swells to far more than a document holds, as PDF bombs do</source>
   <translation>schwillt auf weit mehr an, als ein Dokument enthält, wie eine PDF-Bombe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>swells to more than {most} times its size, as bombs do</source>
   <translation>schwillt auf mehr als das {most}-Fache an wie eine Bombe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>swells to more than {most} times its size, as zip bombs do</source>
   <translation>schwillt auf mehr als das {most}-Fache an wie eine ZIP-Bombe</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/models/article_list.py" />
   <source>tagged {tags}</source>
   <translation>Schlagwörter {tags}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>the article also writes it in lower case</source>
   <translation>der Artikel schreibt es auch klein</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>the first line must name the columns, with “name” and “type” among them.</source>
   <translation>die erste Zeile muss die Spalten nennen, darunter „name“ und „type“.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>the least number of times is above the most</source>
   <translation>die kleinste Anzahl ist größer als die größte</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>the one in {what}</source>
   <translation>aus {what}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>the one of articles of {years}</source>
   <translation>aus Artikeln von {years}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>the only one named before</source>
   <translation>als einzige Person zuvor genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>the only one so named in articles of those years</source>
   <translation>in Artikeln jener Jahre die einzige Person dieses Namens</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>the only one so named in the library</source>
   <translation>in der Bibliothek die einzige Person dieses Namens</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_search.py" />
   <source>the search ended unexpectedly</source>
   <translation>die Suche endete unerwartet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>the side, not the country</source>
   <translation>die Mannschaft, nicht das Land</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>theme light dark sepia night high contrast</source>
   <translation>Farben hell dunkel Sepia Nacht hoher Kontrast</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>there is no group of this name</source>
   <translation>es gibt keine Gruppe dieses Namens</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>there is no group of this number</source>
   <translation>es gibt keine Gruppe dieser Nummer</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>there is nothing before the sign that repeats</source>
   <translation>vor dem Zeichen für Wiederholung steht nichts</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>took longer than {seconds} seconds</source>
   <translation>dauerte länger als {seconds} Sekunden</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>translation</source>
   <translation>Übersetzung</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>two groups have the same name</source>
   <translation>zwei Gruppen haben denselben Namen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>two signs that repeat follow each other</source>
   <translation>zwei Zeichen für Wiederholung folgen aufeinander</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>typeface serif sans</source>
   <translation>Schriftart Serifen serifenlos</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>undone</source>
   <translation>rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/details_dialog.py" />
   <source>unknown; as 2018-05-17</source>
   <translation>unbekannt; wie 2018-05-17</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>unpacks to more than the {most} MB that are read; unpack it</source>
   <translation>ist entpackt größer als die {most} MB, die gelesen werden; entpacken Sie das Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>unpacks to {size} MB, more than the {most} MB that are read; unpack it</source>
   <translation>ist entpackt {size} MB groß, mehr als die {most} MB, die gelesen werden; entpacken Sie das Archiv</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/models/article_list.py" />
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>unread</source>
   <translation>ungelesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>unread mark</source>
   <translation>ungelesen markieren</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>vanished before it could be read</source>
   <translation>verschwand, bevor gelesen werden konnte</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>vanished while it was read</source>
   <translation>verschwand beim Lesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>vanished while the folder was being read</source>
   <translation>verschwand, während der Ordner gelesen wurde</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>waits for {file}: “…{passage}…”</source>
   <translation>wartet auf {file}: „…{passage}…“</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>waits for “…{passage}…”, which is in no article here</source>
   <translation>wartet auf „…{passage}…“, was hier in keinem Artikel steht</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>waits: words like “…{passage}…” stand at several places here</source>
   <translation>wartet: Worte wie „…{passage}…“ stehen hier an mehreren Stellen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/history_dialog.py" />
   <source>waits: {file} was edited, and lacks “…{passage}…” now</source>
   <translation>wartet: {file} wurde bearbeitet und enthält „…{passage}…“ nicht mehr</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>what is looked for backwards varies in length</source>
   <translation>was rückwärts gesucht wird, ist nicht immer gleich lang</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>whom the first sentence names</source>
   <translation>im ersten Satz genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>with notes</source>
   <translation>mit Notizen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>worker processes cannot be started ({detail})</source>
   <translation>Leseprozesse lassen sich nicht starten ({detail})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>you hid it on {day}</source>
   <translation>von Ihnen ausgeblendet am {day}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>you kept it apart on {day}</source>
   <translation>von Ihnen auseinandergehalten am {day}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>you marked it on {day}</source>
   <translation>von Ihnen markiert am {day}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>you merged it on {day}</source>
   <translation>von Ihnen zusammengeführt am {day}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>you renamed it on {day}</source>
   <translation>von Ihnen umbenannt am {day}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>you said its type on {day}</source>
   <translation>Typ von Ihnen bestimmt am {day}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>you split it off on {day}</source>
   <translation>von Ihnen abgespalten am {day}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>you unmarked it on {day}</source>
   <translation>Markierung von Ihnen entfernt am {day}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>zoom larger smaller</source>
   <translation>Zoom größer kleiner</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/link_bar.py" />
   <source>{address}
Your browser would fetch this from the network; newsreader never does.</source>
   <translation>{address}
Ihr Browser würde das aus dem Netz holen; newsreader tut das nie.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>{counts} of this folder</source>
   <translation>{counts} dieses Ordners</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/reading_controls.py" />
   <source>{count} characters</source>
   <translation>{count} Zeichen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_delegate.py" />
   <location filename="../../newsreader/app/views/parts/announcing.py" />
   <source>{count} here</source>
   <translation>{count} hier</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_delegate.py" />
   <source>{count} here, {all} in all</source>
   <translation>{count} hier, {all} insgesamt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>{count} lines are more than the {most} that an article may have; split the file</source>
   <translation>{count} Zeilen sind mehr als die {most}, die ein Artikel haben darf; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/models/article_list.py" />
   <source>{count} notes</source>
   <translation>{count} Notizen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>{count} pages are more than the {most} that are read; split it</source>
   <translation>{count} Seiten sind mehr als die {most}, die gelesen werden; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/models/hit_rows.py" />
   <location filename="../../newsreader/app/views/article/article_find.py" />
   <location filename="../../newsreader/app/views/article/find_bar.py" />
   <location filename="../../newsreader/app/views/article/peek_card.py" />
   <source>{current} of {count}</source>
   <translation>{current} von {count}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>{day}, its article is not in this library</source>
   <translation>{day}, der Artikel ist nicht in dieser Bibliothek</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/notes_dialog.py" />
   <source>{day}, its passage was edited away</source>
   <translation>{day}, die Stelle wurde gestrichen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/taking_in.py" />
   <source>{decision}: waits until its article is read here</source>
   <translation>{decision}: wartet, bis der Artikel hier gelesen ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>{file} holds no articles that newsreader exported.</source>
   <translation>{file} enthält keine von newsreader exportierten Artikel.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/taking_in.py" />
   <source>{file} holds no decisions that can be read.</source>
   <translation>{file} enthält keine lesbaren Entscheidungen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>{file} holds no notes that newsreader exported.</source>
   <translation>{file} enthält keine von newsreader exportierten Notizen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>{hours} h</source>
   <translation>{hours} Std.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/company_line.py" />
   <source>{kind}; list the {count} articles that name both</source>
   <translation>{kind}; die {count} Artikel auflisten, die beide nennen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>{minutes} min</source>
   <translation>{minutes} Min.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_foot.py" />
   <source>{minutes} min left</source>
   <translation>noch {minutes} min</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>{name}: is not in this library; what was kept of it waits until it is read</source>
   <translation>{name}: ist nicht in dieser Bibliothek; was dazu festgehalten wurde, wartet, bis der Artikel gelesen ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>{name}: the date “{here}” stays; the file says “{there}”</source>
   <translation>{name}: Das Datum „{here}“ bleibt; in der Datei steht „{there}“</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>{name}: the note “{here}” stays; the file says “{there}”</source>
   <translation>{name}: Die Notiz „{here}“ bleibt; in der Datei steht „{there}“</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>{name}: the source “{here}” stays; the file says “{there}”</source>
   <translation>{name}: Die Quelle „{here}“ bleibt; in der Datei steht „{there}“</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>{name}: the title “{here}” stays; the file says “{there}”</source>
   <translation>{name}: Der Titel „{here}“ bleibt; in der Datei steht „{there}“</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <location filename="../../newsreader/app/views/parts/search_box.py" />
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>{n} articles</source>
   <translation>
    <numerusform>1 Artikel</numerusform>
    <numerusform>{n} Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/listing/article_row.py" />
   <source>{n} copies</source>
   <translation>
    <numerusform>1 Kopie</numerusform>
    <numerusform>{n} Kopien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>{n} decisions wait for their articles</source>
   <translation>
    <numerusform>1 Entscheidung wartet auf ihren Artikel</numerusform>
    <numerusform>{n} Entscheidungen warten auf ihre Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/listing/article_row.py" />
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>{n} entities</source>
   <translation>
    <numerusform>1 Entität</numerusform>
    <numerusform>{n} Entitäten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>{n} files could not be read</source>
   <translation>
    <numerusform>1 Datei nicht lesbar</numerusform>
    <numerusform>{n} Dateien nicht lesbar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>{n} folders are not there</source>
   <translation>
    <numerusform>{n} Ordner ist nicht da</numerusform>
    <numerusform>{n} Ordner sind nicht da</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/time_left.py" />
   <source>{n} h left</source>
   <translation>noch {n} Std.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/models/entities_here.py" />
   <source>{n} here</source>
   <translation>
    <numerusform>{n} hier</numerusform>
    <numerusform>{n} hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/listing/list_header.py" />
   <source>{n} hits</source>
   <translation>
    <numerusform>1 Treffer</numerusform>
    <numerusform>{n} Treffer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>{n} lines outside the article are hidden.</source>
   <translation>
    <numerusform>Eine Zeile außerhalb des Artikels ist ausgeblendet.</numerusform>
    <numerusform>{n} Zeilen außerhalb des Artikels sind ausgeblendet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/article/article_plan.py" />
   <source>{n} lines outside the article are shown.</source>
   <translation>
    <numerusform>Eine Zeile außerhalb des Artikels wird gezeigt.</numerusform>
    <numerusform>{n} Zeilen außerhalb des Artikels werden gezeigt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/translation.py" />
   <source>{n} mentions</source>
   <translation>
    <numerusform>1 Erwähnung</numerusform>
    <numerusform>{n} Erwähnungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/parts/announcing.py" />
   <source>{n} mentions in all</source>
   <translation>
    <numerusform>1 Erwähnung insgesamt</numerusform>
    <numerusform>{n} Erwähnungen insgesamt</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/time_left.py" />
   <source>{n} min left</source>
   <translation>noch {n} Min.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/panel/alias_line.py" />
   <source>{n} more</source>
   <translation>
    <numerusform>1 weiterer</numerusform>
    <numerusform>{n} weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/actions/recognition_preferences.py" />
   <source>{n} names</source>
   <translation>
    <numerusform>1 Name</numerusform>
    <numerusform>{n} Namen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../newsreader/app/views/status_strip.py" />
   <source>{n} notes wait for their passages</source>
   <translation>
    <numerusform>1 Notiz wartet auf ihre Stelle</numerusform>
    <numerusform>{n} Notizen warten auf ihre Stellen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/welcome.py" />
   <source>{n} of {all}</source>
   <translation>{n} von {all}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/parts/time_left.py" />
   <source>{n} s left</source>
   <translation>noch {n} s</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/entity_page.py" />
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} cannot be read ({detail}) and is passed over.</source>
   <translation>{path} kann nicht gelesen werden ({detail}) und wird übergangen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} cannot be read ({detail}).</source>
   <translation>{path} lässt sich nicht lesen ({detail}).</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} cannot be written ({detail}).</source>
   <translation>{path} lässt sich nicht schreiben ({detail}).</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} cannot be written: {detail}; choose another place.</source>
   <translation>{path} lässt sich nicht schreiben: {detail}; wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} holds no names.</source>
   <translation>{path} enthält keine Namen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is a library, and would be lost; choose another name.</source>
   <translation>{path} ist eine Bibliothek und ginge verloren; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is an article of this library, and would be lost; choose another name.</source>
   <translation>{path} ist ein Artikel dieser Bibliothek und ginge verloren; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is an empty file and not a newsreader library; choose another file, or a new name that ends in {ending}.</source>
   <translation>{path} ist eine leere Datei und keine Bibliothek von newsreader; wählen Sie eine andere Datei oder einen neuen Namen, der auf {ending} endet.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is damaged and passed over ({detail}); set your preferences anew.</source>
   <translation>{path} ist beschädigt und wird übergangen ({detail}); nehmen Sie Ihre Einstellungen neu vor.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is in the library already; remove one of the two folders.</source>
   <translation>{path} ist schon in der Bibliothek; entfernen Sie einen der beiden Ordner.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is larger than {most} MB; divide it.</source>
   <translation>{path} ist größer als {most} MB; teilen Sie die Datei.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is no table that newsreader export wrote ({detail}).</source>
   <translation>{path} ist keine von newsreader exportierte Tabelle ({detail}).</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is no table that newsreader export wrote.</source>
   <translation>{path} ist keine von newsreader exportierte Tabelle.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is not a ledger of decisions.</source>
   <translation>{path} ist keine Datei mit Entscheidungen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is not a newsreader library; choose another file.</source>
   <translation>{path} ist keine Bibliothek von newsreader; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/keeping_actions.py" />
   <source>{path} is not there any more.</source>
   <translation>{path} gibt es nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is too large for a ledger of decisions.</source>
   <translation>{path} ist zu groß für eine Datei mit Entscheidungen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path} is too large to be read.</source>
   <translation>{path} ist zu groß, um gelesen zu werden.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>{path}, line {line}: {problem}</source>
   <translation>{path}, Zeile {line}: {problem}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/article_foot.py" />
   <source>{percent} % read</source>
   <translation>{percent} % gelesen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/article/pattern_faults.py" />
   <source>{problem} (character {place})</source>
   <translation>{problem} (Zeichen {place})</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/files.py" />
   <source>{size} MB is more than the {most} MB that {what} may have; split the file</source>
   <translation>{size} MB sind mehr als die {most} MB, die {what} haben darf; teilen Sie die Datei</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/related_list.py" />
   <source>{title}, {day}: also about {names}</source>
   <translation>{title}, {day}: auch über {names}</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/dialogs/keys_dialog.py" />
   <source>{words} has this key now and would lose it.</source>
   <translation>„{words}“ hat diese Taste jetzt und würde sie verlieren.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>{words} — kept, and waiting for the newsreader that indexes this library.</source>
   <translation>{words} – gespeichert; wartet auf den newsreader, der diese Bibliothek erschließt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/preferring.py" />
   <source>“What is new” dims every name that an article you have read mentions.</source>
   <translation>„Was neu ist“ lässt jeden Namen verblassen, den ein gelesener Artikel erwähnt.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“aliases” is neither a text nor a list of texts.</source>
   <translation>„aliases“ ist weder ein Text noch eine Liste von Texten.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>“{name}” everywhere</source>
   <translation>„{name}“ überall</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/correcting.py" />
   <source>“{name}” is different from</source>
   <translation>„{name}“ ist verschieden von</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/panel/correction_menu.py" />
   <source>“{name}” is not a name here</source>
   <translation>„{name}“ ist hier kein Name</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“{name}” is one entity already.</source>
   <translation>„{name}“ ist schon eine einzige Entität.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“{name}” is one entity; split it first.</source>
   <translation>„{name}“ ist eine einzige Entität; teilen Sie sie zuerst.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/views/listing/list_notice.py" />
   <source>“{name}” was moved or renamed, or is on a disk that is not there now. Say where it is, and nothing needs to be read again.</source>
   <translation>„{name}“ wurde verschoben oder umbenannt oder liegt auf einem Datenträger, der gerade fehlt. Sagen Sie, wo er ist, dann muss nichts neu gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/bringing.py" />
   <source>“{name}”: the note waits until its passage is read here</source>
   <translation>„{name}“: Die Notiz wartet, bis ihre Stelle hier gelesen ist</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” and “{other}” are spelled alike</source>
   <translation>„{one}“ und „{other}“ schreiben sich ähnlich</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” and “{other}” differ by a letter</source>
   <translation>„{one}“ und „{other}“ unterscheiden sich in einem Buchstaben</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” and “{other}” have one surname</source>
   <translation>„{one}“ und „{other}“ haben denselben Nachnamen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” and “{other}” have other given names</source>
   <translation>„{one}“ und „{other}“ haben verschiedene Vornamen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” are the initials of “{other}”</source>
   <translation>„{one}“ sind die Anfangsbuchstaben von „{other}“</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” has ages that no one person has</source>
   <translation>„{one}“ hat Altersangaben, die nicht zu einer einzigen Person passen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” is a woman in some articles and a man in others</source>
   <translation>„{one}“ ist in manchen Artikeln eine Frau und in anderen ein Mann</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” is of other types in other articles</source>
   <translation>„{one}“ hat in anderen Artikeln andere Typen</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/reasons.py" />
   <source>“{one}” keeps two kinds of company</source>
   <translation>„{one}“ wird in zweierlei Gesellschaft genannt</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“{said}” holds a character that no name has.</source>
   <translation>„{said}“ enthält ein Zeichen, das kein Name hat.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“{said}” holds no letter.</source>
   <translation>„{said}“ enthält keinen Buchstaben.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“{said}” is no day; write it as 2018-05-17.</source>
   <translation>„{said}“ ist kein Tag; schreiben Sie ihn so: 2018-05-17.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“{said}” is not a text.</source>
   <translation>„{said}“ ist kein Text.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“{said}” is not a type of names; write {types}.</source>
   <translation>„{said}“ ist kein Typ von Namen; schreiben Sie {types}.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/relayed/libraries.py" />
   <source>“{said}…” is longer than {most} characters.</source>
   <translation>„{said} …“ ist länger als {most} Zeichen.</translation>
  </message>
  <message>
   <location filename="../../newsreader/app/actions/marking_actions.py" />
   <source>“{words}” is highlighted; Article, All Notes leads back here.</source>
   <translation>„{words}“ ist hervorgehoben; Artikel, Alle Notizen führt hierher zurück.</translation>
  </message>
 </context>
</TS>
