// A suggestion in words: what would be added, reworded, moved and deleted, each with what it said before.
import { listInWords, nameOf } from "@/lib/argument/names";
import type { Patch } from "@/lib/argument/patch";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { ArgumentGraph, Id, Inference, Statement } from "@/lib/argument/records";

/** One line of a suggestion. `before` and `after` are to be compared word by word. */
export interface ProposedChange {
  /** Differs from the others of its suggestion. */
  readonly key: string;
  readonly kind: "add" | "change" | "remove";
  /** Such as "A new reason for “X”". */
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The changes of a patch in words, what is added first; `before` is the graph it was tried on. */
export function suggestionWords(
  before: ArgumentGraph,
  after: ArgumentGraph,
  patch: Patch,
): readonly ProposedChange[] {
  const changes = [
    ...addedStatements(before, after, patch),
    ...addedSteps(after, patch),
    ...changedStatements(patch),
    ...changedSteps(before, after, patch),
    ...removed(before, patch),
    ...anchors(after, patch),
    ...mainClaim(after, patch),
  ];
  return changes.map((change, index) => ({ ...change, key: `${change.title} ${index}` }));
}

/** The statements that a suggestion is about: what it changes, and what its new steps point at. */
export function statementsConcerned(before: ArgumentGraph, patch: Patch): ReadonlySet<Id> {
  const { statements, inferences, passages } = patch;
  const steps = [
    ...Object.values(inferences?.added ?? {}),
    ...Object.values(inferences?.removed ?? {}),
    ...Object.values(inferences?.updated ?? {}).flat(),
  ];
  const marks = [
    ...Object.values(passages?.added ?? {}),
    ...Object.values(passages?.removed ?? {}),
    ...Object.values(passages?.updated ?? {}).flat(),
  ];
  const named = [
    ...Object.keys(statements?.updated ?? {}),
    ...Object.keys(statements?.removed ?? {}),
    ...steps.flatMap((step) => targetsOf(before, step)),
    ...marks.flatMap(({ statementIds }) => statementIds),
    ...(patch.mainClaimId ?? []).flatMap((id) => id ?? []),
  ];
  return new Set(named.filter((id) => before.statements.has(id)));
}

/** A step on a step is about the premises of that one. */
function targetsOf(graph: ArgumentGraph, { target }: Inference): readonly Id[] {
  if (target.type === "statement") return [target.id];
  return graph.inferences.get(target.id)?.premises ?? [];
}

/** A change before it has its key. */
type Change = Omit<ProposedChange, "key">;

function addedStatements(
  before: ArgumentGraph,
  after: ArgumentGraph,
  { statements, inferences }: Patch,
): Change[] {
  const steps = Object.values(inferences?.added ?? {});
  const grown = Object.values(inferences?.updated ?? {}).map(([, step]) => step);
  return Object.values(statements?.added ?? {}).map((statement) => {
    const step = [...steps, ...grown].find(({ premises }) => premises.includes(statement.id));
    return {
      kind: "add",
      title: step ? `New: ${lowerFirst(relation(before, after, step))}` : "New statement",
      before: null,
      after: statement.text,
    };
  });
}

/** A premise that joins a step that is there works together with it. */
function relation(before: ArgumentGraph, after: ArgumentGraph, step: Inference): string {
  const joins = before.inferences.has(step.id);
  return joins
    ? `Premise that joins the ${lowerFirst(stepWords(after, step))}`
    : stepWords(after, step);
}

/** Steps between statements that are all there already. */
function addedSteps(after: ArgumentGraph, { statements, inferences }: Patch): Change[] {
  return Object.values(inferences?.added ?? {})
    .filter(({ premises }) => !premises.some((id) => statements?.added[id]))
    .map((step) => ({
      kind: "add",
      title: `New use: ${lowerFirst(stepWords(after, step))}`,
      before: null,
      after: premiseTexts(after, step),
    }));
}

function changedStatements({ statements }: Patch): Change[] {
  return Object.values(statements?.updated ?? {}).flatMap(([from, to]) => fieldsOf(from, to));
}

const FIELDS = [
  ["text", "New wording of"],
  ["label", "New short name of"],
  ["note", "New note on"],
  ["heldBy", "Who holds"],
  ["stance", "How it is held:"],
] as const satisfies readonly (readonly [keyof Statement, string])[];

function fieldsOf(from: Statement, to: Statement): Change[] {
  const changed = FIELDS.filter(([field]) => from[field] !== to[field]);
  const said = changed.map(
    ([field, title]): Change => ({
      kind: "change",
      title: `${title} “${nameOf(from)}”`,
      before: from[field] ?? "",
      after: to[field] ?? "",
    }),
  );
  if (from.unstated === to.unstated) return said;
  const title = `${to.unstated ? "Marks" : "No longer marks"} “${nameOf(from)}” as unstated`;
  return [...said, { kind: "change", title, before: null, after: null }];
}

function changedSteps(
  before: ArgumentGraph,
  after: ArgumentGraph,
  { inferences, statements }: Patch,
): Change[] {
  return Object.values(inferences?.updated ?? {}).flatMap(([from, to]): Change[] => {
    const title = `Changes the ${lowerFirst(stepWords(before, from))}`;
    const turned = from.kind !== to.kind || from.target.id !== to.target.id;
    const relinked = from.premises.join() !== to.premises.join();
    const joined = to.premises.some((id) => statements?.added[id]);
    return [
      ...(turned
        ? [
            {
              kind: "change",
              title,
              before: stepWords(before, from),
              after: stepWords(after, to),
            } as const,
          ]
        : []),
      ...(relinked && !joined
        ? [
            {
              kind: "change",
              title,
              before: premiseTexts(before, from),
              after: premiseTexts(after, to),
            } as const,
          ]
        : []),
    ];
  });
}

function removed(before: ArgumentGraph, { statements, inferences }: Patch): Change[] {
  const gone = Object.values(statements?.removed ?? {});
  const steps = Object.values(inferences?.removed ?? {}).filter(
    ({ premises }) => !premises.some((id) => statements?.removed[id]),
  );
  return [
    ...gone.map(
      (statement): Change => ({
        kind: "remove",
        title: `Deletes “${nameOf(statement)}”`,
        before: statement.text,
        after: null,
      }),
    ),
    ...steps.map(
      (step): Change => ({
        kind: "remove",
        title: `Deletes the ${lowerFirst(stepWords(before, step))}`,
        before: premiseTexts(before, step),
        after: null,
      }),
    ),
  ];
}

function anchors(after: ArgumentGraph, { passages, statements }: Patch): Change[] {
  const name = (ids: readonly Id[]) =>
    ids
      .filter((id) => !statements?.added[id])
      .flatMap((id) => after.statements.get(id) ?? [])
      .map((statement) => `“${nameOf(statement)}”`);
  const changes: Change[] = [];
  for (const { statementIds, exact } of Object.values(passages?.added ?? {})) {
    const named = listInWords(name(statementIds));
    const title = named ? `Anchors ${named} in the brief` : "Anchored in the brief";
    changes.push({ kind: "add", title, before: null, after: `“${exact}”` });
  }
  for (const [from, to] of Object.values(passages?.updated ?? {})) {
    const linked = name(to.statementIds.filter((id) => !from.statementIds.includes(id)));
    const unlinked = name(from.statementIds.filter((id) => !to.statementIds.includes(id)));
    const quote = { before: null, after: `“${to.exact}”` };
    if (linked.length > 0)
      changes.push({ kind: "add", title: `Anchors ${listInWords(linked)} in the brief`, ...quote });
    if (unlinked.length > 0)
      changes.push({
        kind: "change",
        title: `Takes ${listInWords(unlinked)} from its passage`,
        before: null,
        after: null,
      });
  }
  return changes;
}

function mainClaim(after: ArgumentGraph, { mainClaimId }: Patch): Change[] {
  const named = mainClaimId?.[1] && after.statements.get(mainClaimId[1]);
  if (!mainClaimId) return [];
  const title = named ? `Makes “${nameOf(named)}” the main claim` : "Names no main claim";
  return [{ kind: "change", title, before: null, after: null }];
}

function premiseTexts(graph: ArgumentGraph, { premises }: Inference): string {
  return premises.map((id) => graph.statements.get(id)?.text ?? "").join(" + ");
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
