"""Machine entities under decisions: which are one, which are kept apart, what they are called.

A machine's answer is a partition of atoms. People's merges bind atoms whatever the machine
says; "different" keeps them apart whatever the machine says; everything else follows the machine.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsreader.ledger.articles import Atom
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.ledger.words import reason_of
from newsreader.model import EntityType, digest
from newsreader.values import anew, record, value

LONGEST_NAME = 300
"""Code points of a name that an entity is given: a decision may come from anywhere, and each view
lays out all of the name. The decision itself stays as it was made."""


@value
class Claim:
    """A decision about entities in force, with the atoms that its passages are in now, by side.

    Sides that no passage was found for are left out.
    """

    decision: Decision
    sides: Mapping[int, tuple[Atom, ...]]


@record
class Overlay:
    """What to do with a machine's answer.

    ``machine`` is what it was made for: the machine's entity of each atom that a decision speaks
    of, but for those that nothing is called by now (``absent``). ``entity_of`` leads from a
    machine's entity to the one shown, ``apart`` from a machine's entity and an atom that may not
    stay in it.
    """

    machine: dict[Atom, str] = anew(factory=dict)
    absent: set[Atom] = anew(factory=set)
    entity_of: dict[str, str] = anew(factory=dict)
    apart: dict[tuple[str, Atom], str] = anew(factory=dict)
    reason_of: dict[str | Atom, str] = anew(factory=dict)
    """By machine entity (or atom kept apart): why it is where it is."""
    lead: dict[str, str | Atom] = anew(factory=dict)
    """By entity shown that is made of several: the machine's entity, or atom, that names it."""
    names: dict[str, str] = anew(factory=dict)
    types: dict[str, EntityType] = anew(factory=dict)
    hidden: set[str] = anew(factory=set)
    stopped: set[str] = anew(factory=set)
    """Merges that did not happen because "different" stands in their way."""

    def shown(self, machine: str, atom: Atom) -> str:
        """The entity shown for an atom that the machine gives to ``machine``."""
        return self.apart.get((machine, atom)) or self.entity_of.get(machine, machine)

    def reason(self, machine: str, atom: Atom) -> str | None:
        """Why a person has it there, None where the machine's reason holds."""
        if (machine, atom) in self.apart:
            return self.reason_of.get(atom)
        return self.reason_of.get(machine)


def overlay(
    claims: Sequence[Claim], machine: Mapping[Atom, str], natural: Mapping[Atom, str]
) -> Overlay:
    """What decisions in force (in the ledger's order) make of the machine's entities.

    ``machine`` is the machine's entity of each atom that has mentions now, ``natural`` the one
    that it would have by itself. The result depends on nothing else.
    """
    work = _Work(machine, natural)
    for claim in claims:
        if claim.decision.op is Op.DIFFERENT:
            work.keep_apart(claim)
    for claim in claims:
        if claim.decision.op in (Op.MERGE, Op.MARK):
            work.merge(claim)
    work.follow_machine()
    result = work.result()
    for claim in claims:
        _describe(claim, result)
    return result


def _describe(claim: Claim, result: Overlay) -> None:
    made = claim.decision.made
    atom = next((a for a in claim.sides.get(0, ()) if a in result.machine), None)
    if atom is None:
        return
    entity = result.shown(result.machine[atom], atom)
    if made.op is Op.RENAME and made.name:
        result.names[entity] = _bounded(made.name)
    elif made.op is Op.RETYPE and made.type is not None:
        result.types[entity] = made.type
    elif made.op is Op.HIDE and made.scope is Scope.ENTITY:
        result.hidden.add(entity)


def _bounded(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


class _Work:
    """Atoms are joined by people first, then joined by the machine where people let it."""

    def __init__(self, machine: Mapping[Atom, str], natural: Mapping[Atom, str]) -> None:
        self._machine = dict(machine)
        self._natural = natural
        self._parent: dict[Atom, Atom] = {}
        # Between clusters, by their roots; of several, the latest by the ledger.
        self._walls: dict[Atom, dict[Atom, Decision]] = defaultdict(dict)
        self._walled: dict[str, int] = {}
        self._lead: dict[Atom, tuple[int, Atom]] = {}
        self._merges: dict[Atom, Decision] = {}
        self._home: dict[tuple[str, Atom], bool] = {}
        self._first: dict[str, Atom] = {}
        self._stopped: set[str] = set()
        self._count = 0

    def keep_apart(self, claim: Claim) -> None:
        """Walls between the atoms of different sides."""
        self._walled[claim.decision.id] = len(self._walled)
        sides = list(claim.sides.values())
        for position, one in enumerate(sides):
            for other in sides[position + 1 :]:
                for a in self._present(one):
                    for b in self._present(other):
                        if a != b:
                            self._walls[a][b] = self._walls[b][a] = claim.decision

    def merge(self, claim: Claim) -> None:
        """Join the atoms of all sides; the last side leads."""
        sides = [atoms for n in sorted(claim.sides) if (atoms := self._present(claim.sides[n]))]
        if claim.decision.op is Op.MARK:
            # The marked mention joins the entity it was marked as.
            sides = sides if 1 in claim.sides and 0 in claim.sides else []
        if len(sides) < 2:
            return
        into = sides[-1][0]
        self._count += 1
        for atom in (a for atoms in sides[:-1] for a in atoms):
            if not self._join(atom, into):
                self._stopped.add(claim.decision.id)
            else:
                self._merges[atom] = claim.decision

    def _present(self, atoms: Iterable[Atom]) -> list[Atom]:
        return [atom for atom in dict.fromkeys(atoms) if atom in self._machine]

    def _root(self, atom: Atom) -> Atom:
        root = atom
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        while (parent := self._parent.get(atom, atom)) != root:
            self._parent[atom], atom = root, parent
        return root

    def _join(self, atom: Atom, into: Atom) -> bool:
        """Join two clusters; the one of ``into`` leads. False where a wall is between them."""
        one, other = self._root(atom), self._root(into)
        if one == other:
            return True
        if other in self._walls.get(one, ()):
            return False
        lead = self._lead.get(other, (0, other))[1]
        self._parent[one] = other
        self._lead[other] = (self._count, lead)
        for far, decision in self._walls.pop(one, {}).items():
            del self._walls[far][one]
            standing = self._walls[other].get(far)
            if standing is None or self._walled[standing.id] < self._walled[decision.id]:
                self._walls[other][far] = self._walls[far][other] = decision
        return True

    def follow_machine(self) -> None:
        """Join what the machine joins; what may not be joined leaves the machine's entity."""
        members: dict[str, dict[Atom, list[Atom]]] = defaultdict(lambda: defaultdict(list))
        for atom in sorted(self._machine):
            members[self._machine[atom]][self._root(atom)].append(atom)
        for entity in sorted(members):
            clusters = members[entity]
            best = {root: min(atoms, key=lambda a: self._rank(entity, a))
                    for root, atoms in clusters.items()}  # fmt: skip
            order = sorted(clusters, key=lambda root: self._rank(entity, best[root]))
            first = order[0]
            self._first[entity] = first
            self._home[entity, first] = True
            for root in order[1:]:
                self._home[entity, root] = self._join_by_machine(root, first)
            for root in order:
                for atom in clusters[root]:
                    self._home[entity, atom] = self._home[entity, root]

    def _join_by_machine(self, root: Atom, first: Atom) -> bool:
        one, other = self._root(root), self._root(first)
        count = self._lead.get(one, (0, one))
        kept = self._lead.get(other, (0, other))
        joined = self._join(root, first)
        if joined:
            # The latest merge by a person names the whole.
            self._lead[self._root(first)] = max(kept, count, key=lambda lead: lead[0])
        return joined

    def _rank(self, entity: str, atom: Atom) -> tuple[bool, int, Atom]:
        """Who stays at home: whose entity it is by name, then the fuller name."""
        return (self._natural.get(atom) != entity, -len(atom[1].split()), atom)

    def result(self) -> Overlay:
        """Ids, reasons and leads of what was joined."""
        absent = self._natural.keys() - self._machine.keys()
        found = Overlay(machine=self._machine, absent=absent, stopped=self._stopped)
        ids: dict[Atom, str] = {}
        entities: dict[Atom, list[str]] = defaultdict(list)
        for entity in sorted(self._first):
            entities[self._root(self._first[entity])].append(entity)
        for root in sorted({self._root(atom) for atom in self._machine}):
            lead = self._lead.get(root, (0, root))[1]
            home = self._machine[lead]
            # A cluster that no machine entity is at home in takes its name from its lead.
            if self._home.get((home, lead)) and self._root(self._first[home]) == root:
                ids[root] = home
            elif entities[root]:
                ids[root] = entities[root][0]
            else:
                ids[root] = digest("apart", self._natural[lead])
            found.lead[ids[root]] = ids[root] if ids[root] in self._first else lead
        for entity, first in self._first.items():
            found.entity_of[entity] = ids[self._root(first)]
        for atom, entity in self._machine.items():
            if not self._home[entity, atom]:
                found.apart[entity, atom] = ids[self._root(atom)]
        self._give_reasons(found)
        return found

    def _give_reasons(self, found: Overlay) -> None:
        for atom, entity in self._machine.items():
            shown = found.shown(entity, atom)
            merge = self._merges.get(atom)
            if (entity, atom) in found.apart:
                if merge is not None:
                    found.reason_of[atom] = reason_of(merge)
                else:
                    walls = self._walls.get(self._root(atom), {})
                    # By the ledger: a clock may have been set back.
                    latest = max(walls.values(), key=lambda d: self._walled[d.id], default=None)
                    if latest is not None:
                        found.reason_of[atom] = reason_of(latest)
            elif merge is not None and found.lead.get(shown) != entity:
                found.reason_of[entity] = reason_of(merge)
