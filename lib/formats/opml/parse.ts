// Reads OPML: nested outlines. In files of others what is nested is a reason, unless a sign says otherwise.
import { firstWords } from "../../argument/names";
import type { Id, InferenceTarget } from "../../argument/records";
import type { ParseText } from "../format-types";
import { guardParse } from "../shared/guard-parse";
import { createMapBuilder, type MapBuilder } from "../shared/map-builder";
import { type ElementWords, elementWords } from "./element-words";
import { type OpmlElement, readOpml } from "./opml-elements";

/** A map of the outline. */
export const parse: ParseText = (text, onBuilt) =>
  guardParse(text, (source) => {
    const builder = createMapBuilder(onBuilt);
    const { head, elements } = readOpml(source);
    builder.expect(elements.length);
    const words = elements.map(elementWords);
    const ids = addStatements(builder, elements, words);
    addSteps(builder, elements, words, ids);
    if (words.some(({ hadMarkup }) => hadMarkup))
      builder.report.tell("changed", "markup", "Markup within the words was taken out.");
    const about = [...head].filter(([name]) => name === "ownername" || name === "datecreated");
    if (about.length > 0) builder.keep("head", Object.fromEntries(about));
    const title = head.get("title")?.trim() || null;
    return { map: builder.finish(title), brief: null, report: builder.report.finish() };
  });

/** The statement of each element; null where it says nothing. */
function addStatements(
  builder: MapBuilder,
  elements: readonly OpmlElement[],
  words: readonly ElementWords[],
): (Id | null)[] {
  const byId = new Map<string, Id>();
  const ids = words.map((own, at): Id | null => {
    if (own.see !== null) return null;
    const id = builder.idFor(own.id);
    if (!builder.statement(id, own, elements[at]?.line)) return null;
    if (own.id !== "" && !byId.has(own.id)) byId.set(own.id, id);
    return id;
  });
  for (const [at, own] of words.entries()) {
    if (own.see === null) continue;
    ids[at] = byId.get(own.see) ?? null;
    if (ids[at] !== null) continue;
    const id = builder.idFor("");
    if (builder.statement(id, own, elements[at]?.line)) ids[at] = id;
    builder.report.tell(
      "changed",
      "see-missing",
      `What “${firstWords(own.text, 40)}” stands for is not in the file; it became a statement of its own.`,
      elements[at]?.line,
    );
  }
  return ids;
}

interface Placed {
  readonly statement: Id | null;
  /** The step that it is a premise of. */
  readonly step: Id | null;
}

function addSteps(
  builder: MapBuilder,
  elements: readonly OpmlElement[],
  words: readonly ElementWords[],
  ids: readonly (Id | null)[],
): void {
  const steps = new Map<Id, { premises: Id[]; add: () => void }>();
  const placed: Placed[] = [];
  const lastUnder = new Map<number | null, Id>();
  let unsigned = 0;

  function place(
    own: ElementWords,
    statement: Id,
    above: Placed | undefined,
    element: OpmlElement,
  ) {
    const linked = own.relation === "linked" ? lastUnder.get(element.parent) : undefined;
    if (linked !== undefined) {
      steps.get(linked)?.premises.push(statement);
      return { statement, step: linked };
    }
    const target = targetOf(own, above);
    if (target === null) return { statement, step: null };
    if (own.relation === null || own.relation === "linked") unsigned += 1;
    const id = builder.idFor("");
    const premises = [statement];
    const kind = own.relation === "attack" || own.relation === "undercut" ? "attack" : "support";
    const step = { kind, premises, target, scheme: own.scheme } as const;
    steps.set(id, { premises, add: () => builder.inference(id, step, element.line) });
    lastUnder.set(element.parent, id);
    return { statement, step: id };
  }

  for (const [at, element] of elements.entries()) {
    const own = words[at];
    const statement = ids[at] ?? null;
    const above = element.parent === null ? undefined : placed[element.parent];
    // An element without words hands what stands in it on to what it stands in.
    if (!own || statement === null) placed.push(above ?? { statement: null, step: null });
    else placed.push(place(own, statement, above, element));
  }
  for (const { add } of steps.values()) add();
  if (unsigned > 0)
    builder.report.tell(
      "changed",
      "nesting-as-support",
      `${unsigned === 1 ? "One line is nested without a sign and was" : `${unsigned.toLocaleString("en")} lines are nested without a sign and were`} read as reasons for what they stand in.`,
    );
}

function targetOf({ relation }: ElementWords, above: Placed | undefined): InferenceTarget | null {
  if (!above || above.statement === null) return null;
  const onStep = relation === "undercut" || relation === "backing";
  return onStep && above.step !== null
    ? { type: "inference", id: above.step }
    : { type: "statement", id: above.statement };
}
