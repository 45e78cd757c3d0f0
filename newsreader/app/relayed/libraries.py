"""Why the library, a ledger, a list of names, a preference or a search is refused."""

from newsreader.app.translation import later

LIBRARIES = (
    later("The library {path} was made by a newer newsreader; update this one to open it."),
    later("The library {path} is locked by another program; try again when that is done."),
    later("The library {path} may not be opened by you; check its permissions."),
    later("The library {path} cannot be changed; check that you may write it and its folder."),
    later("The library {path} cannot be read or written; check the disk it is on."),
    later("The library {path} is damaged; go back to a copy, or read its folders into a new one."),
    later(
        "The library {path} was moved, deleted or replaced while it was open. What you do in it is "
        "kept in {copy}, beside where it was; quit, then open it again."
    ),
    later(
        "The library {path} cannot be read where it is: {log} beside it holds its last changes; "
        "copy both to a folder in which you may write."
    ),
    later(
        "The library {path} is of an older version, and cannot be brought up to date where it is; "
        "copy it to a folder in which you may write."
    ),
    later("The library {path} is damaged; open {copy}, which holds what you did in it."),
    later("The library {path} cannot grow: the disk is full; make room, then try again."),
    later(
        "The library {path} cannot be opened; check that it is a file, that its folder exists and "
        "that you may write there."
    ),
    later("The library {path} needs more memory than there is; close other programs."),
    later("The library {path} is not a newsreader library; choose another file."),
    later(
        "{path} is an empty file and not a newsreader library; choose another file, or a new name "
        "that ends in {ending}."
    ),
    later("{path} is not a newsreader library; choose another file."),
    later(
        "The library {path} is damaged: some of its rows refer to nothing; go back to a copy, or "
        "read its folders into a new one."
    ),
    later(
        "The library {path} is of version {version}, which this newsreader cannot bring up to "
        "date; open it with an older one first."
    ),
    later("The library {path} was closed before it was brought up to date; open it again."),
    later(
        "The library {path} cannot be written: {detail}; check that its folder exists and that you "
        "may write there."
    ),
    later(
        "The library {path} is being indexed by another newsreader; close it there, or wait until "
        "it is done."
    ),
    later("The article is no longer in the library; choose another."),
    later("The article is no longer in the library."),
    later("The entity is no longer in the library; choose another."),
    later("Nothing here is called “{name}” any more."),
    later("The article does not mention it any more."),
    later("That is no mention any more; the article was analysed again."),
    later("Nothing is selected; select the words that name something."),
    later("What may be two has changed meanwhile; look at it again."),
    later("“{name}” is one entity already."),
    later("This is all of “{name}”; there is nothing to split it from."),
    later("“{name}” is one entity; split it first."),
    later("A name is missing; type one."),
    later("No mention is chosen; choose those that are someone else."),
    later("A title needs words; leave the file's own by resetting it."),
    later("“{said}” is no day; write it as 2018-05-17."),
    later("{path} is in the library already; remove one of the two folders."),
    later("The folder is no longer in the library; add it again."),
    later("You said on {day} that “{name}” and “{other}” are different; take that back first."),
    later(
        "You said on {day} that “{name}” ({kind}) and “{other}” ({other_kind}) are different;"
        " take that back first."
    ),
    later("A tag needs a letter or a number."),
    later("A tag has at most {most} characters."),
    later("The note is gone; it was removed elsewhere."),
    later("There is nothing in the note."),
    later("A note has at most {most} characters."),
    later("Search for at most {most} words at once."),
    later("There is no word to search for in “{words}”."),
    later("There is nothing to search for; give a word or a “phrase”."),
    later("{path} cannot be read ({detail})."),
    later("{path} cannot be read ({detail}) and is passed over."),
    later("{path} is damaged and passed over ({detail}); set your preferences anew."),
    later("{path} cannot be written ({detail})."),
    later("{path} cannot be written: {detail}; choose another place."),
    later("{path} is an article of this library, and would be lost; choose another name."),
    later("{path} is a library, and would be lost; choose another name."),
    later("{path} is no table that newsreader export wrote."),
    later("{path} is no table that newsreader export wrote ({detail})."),
    later("{path} is too large to be read."),
    later("is not such a row ({detail})"),
    later("{path} is not a ledger of decisions."),
    later("{path} is too large for a ledger of decisions."),
    later("is not a decision"),
    later("is not a decision ({detail})"),
    later("is not JSON"),
    later("is nested too deeply"),
    later("is of form {form}, which this newsreader does not know; update it"),
    later("{path} holds no names."),
    later("{path} is larger than {most} MB; divide it."),
    later("{path}, line {line}: {problem}"),
    later("is not UTF-8; save it as UTF-8."),
    later("the first line must name the columns, with “name” and “type” among them."),
    later("has no name."),
    later("has no type; write {types}."),
    later("“{said}” is not a type of names; write {types}."),
    later("“{said}” is not a text."),
    later("“aliases” is neither a text nor a list of texts."),
    later("“{said}” holds a character that no name has."),
    later("“{said}…” is longer than {most} characters."),
    later("“{said}” holds no letter."),
)
