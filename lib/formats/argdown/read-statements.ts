// Equivalence classes, and arguments without premises, as statements.
import type { IArgument, IEquivalenceClass, IStatement } from "@argdown/core/dist/model/model.js";
import { firstWords } from "../../argument/names";
import type { Id } from "../../argument/records";
import { LIMITS } from "../../argument/text-rules";
import { type CleanText, cleanText } from "./clean-text";
import { type DataFields, dataFields } from "./data-fields";
import { hasSteps, isMadeUp, type Reading } from "./reading";

/** What a map cannot show of its statements. */
interface Kept {
  /** Where each statement stands, in their order. */
  readonly lines: (number | null)[];
  /** Those of which there is more to keep. */
  readonly statements: {
    readonly title?: string;
    /** The first words of one without a title. */
    readonly text?: string;
    readonly line: number | undefined;
    readonly group?: string | undefined;
    readonly tags?: readonly string[] | undefined;
    readonly data?: unknown;
  }[];
}

/** Counts of what was said in another way, for one line of the report each. */
interface Tally {
  formatted: number;
  tags: number;
  data: number;
  loose: number;
  firstLoose: number | undefined;
  arguments: number;
  firstArgument: number | undefined;
}

/** Adds them all, and keeps what a map cannot show. */
export function readStatements(reading: Reading): void {
  const { model, builder, implicit, statementIds, argumentIds } = reading;
  const tally: Tally = {
    formatted: 0,
    tags: 0,
    data: 0,
    loose: 0,
    firstLoose: undefined,
    arguments: 0,
    firstArgument: undefined,
  };
  const kept: Kept = { lines: [], statements: [] };
  builder.expect(model.classes.length + model.argumentList.length);
  for (const group of model.classes) {
    if (implicit.has(group)) continue;
    const id = add(reading, group, tally, kept);
    if (id === null) continue;
    statementIds.set(group, id);
    if (!isLoose(group)) continue;
    tally.loose += 1;
    tally.firstLoose ??= lineOf(group);
  }
  for (const argument of model.argumentList) {
    if (hasSteps(argument)) continue;
    const id = add(reading, argument, tally, kept);
    if (id === null) continue;
    argumentIds.set(argument, id);
    tally.arguments += 1;
    tally.firstArgument ??= lineOf(argument);
  }
  if (kept.statements.length > 0) builder.keep("statements", kept.statements);
  if (kept.lines.length > 0) builder.keep("lines", kept.lines);
  tellTally(reading, tally);
}

function add(
  { builder }: Reading,
  element: IEquivalenceClass | IArgument,
  tally: Tally,
  kept: Kept,
): Id | null {
  const title = isMadeUp(element.title) ? undefined : element.title;
  const fields = dataFields(element.data);
  const members = wordings(element.members);
  const first = members[0];
  const others = members.length > 1 ? members.slice(1) : [];
  const line = lineOf(element);
  const text = fields.text ?? first?.text ?? title ?? "";
  const bare = first === undefined && fields.text === undefined;
  const id = builder.idFor(fields.id ?? "");
  const label = fields.label !== undefined ? fields.label : bare ? null : title;
  const note = noteOf(fields, members, others);
  const added = builder.statement(
    id,
    {
      text,
      label,
      note,
      heldBy: fields.heldBy,
      stance: fields.stance ?? null,
      unstated: fields.unstated,
    },
    line,
  );
  if (!added) return null;
  if (fields.mainClaim) builder.mainClaim(id);
  tellWordings({ builder, text, members, others, line });
  if (members.some(({ formatted }) => formatted)) tally.formatted += 1;
  if ((element.tags?.length ?? 0) > 0) tally.tags += 1;
  if (fields.other !== null) tally.data += 1;
  keepMore(kept, element, { text, title, line, data: fields.other });
  return id;
}

function keepMore(
  kept: Kept,
  { section, tags }: IEquivalenceClass | IArgument,
  about: {
    readonly text: string;
    readonly title: string | undefined;
    readonly line: number | undefined;
    readonly data: unknown;
  },
): void {
  const { text, title, line, data } = about;
  kept.lines.push(line ?? null);
  const group = section?.title;
  const called = title === undefined ? { text: text.slice(0, 80) } : { title };
  if (group !== undefined || tags !== undefined || data !== null)
    kept.statements.push({ ...called, line, group, tags, data: data ?? undefined });
  else if (title !== undefined && title.length > LIMITS.label)
    kept.statements.push({ title, line });
}

/** What the members say, each wording once: the one marked as canonical, else the first, leads. */
function wordings(members: readonly IStatement[]): CleanText[] {
  const only = members[0];
  if (members.length === 1 && only !== undefined) {
    const said = only.isReference ? null : cleanText(only);
    return said === null || said.text === "" ? [] : [said];
  }
  const found = new Map<string, CleanText>();
  const canonical = members.find((member) => dataFields(member.data).other?.isCanonical === true);
  for (const member of canonical === undefined ? members : [canonical, ...members]) {
    if (member.isReference) continue;
    const said = cleanText(member);
    if (said.text !== "" && !found.has(said.text)) found.set(said.text, said);
  }
  return [...found.values()];
}

function noteOf(
  fields: DataFields,
  members: readonly CleanText[],
  others: readonly CleanText[],
): string | null {
  if (others.length === 0 && (members[0]?.links.length ?? 0) === 0) return fields.note ?? null;
  const links = members.flatMap((member) => member.links.map(({ text, url }) => `${text}: ${url}`));
  const parts = [
    fields.note ?? null,
    links.length > 0 ? links.join("\n") : null,
    others.length > 0
      ? ["Also said as:", ...others.map(({ text }) => `- ${text}`)].join("\n")
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("\n\n");
}

function tellWordings(what: {
  readonly builder: Reading["builder"];
  readonly text: string;
  readonly members: readonly CleanText[];
  readonly others: readonly CleanText[];
  readonly line: number | undefined;
}): void {
  const { members, others, line } = what;
  if (others.length === 0 && members.every((each) => !each.mentions && each.links.length === 0))
    return;
  const called = `“${firstWords(what.text, 40)}”`;
  const tell = (code: string, message: string) =>
    what.builder.report.tell("changed", code, message, line);
  if (others.length > 0)
    tell(
      "other-wordings",
      `${called} is worded in ${others.length + 1} ways; the first is its text, ${others.length === 1 ? "the other is" : "the others are"} in its note.`,
    );
  if (members.some(({ links }) => links.length > 0))
    tell("link-in-note", `A statement has no links; where ${called} leads to is in its note.`);
  if (members.some(({ mentions }) => mentions))
    tell(
      "mention-as-title",
      `${called} mentions another statement; its title stands there in quotes.`,
    );
}

function tellTally({ builder: { report } }: Reading, tally: Tally): void {
  const { arguments: count } = tally;
  if (count > 0)
    report.tell(
      "changed",
      "argument-as-statement",
      count === 1
        ? "An argument without premises became a statement, with its title as label."
        : `${count} arguments without premises became statements, with their titles as labels.`,
      tally.firstArgument,
    );
  if (tally.loose > 0)
    report.tell(
      "changed",
      "loose-paragraph",
      tally.loose === 1
        ? "A paragraph without a title that no relation names became a statement by itself."
        : `${tally.loose} paragraphs without titles that no relation names became statements by themselves.`,
      tally.firstLoose,
    );
  if (tally.tags > 0)
    report.tell(
      "kept",
      "tags",
      `${ofStatements("Tags", tally.tags)} are kept; a map does not show them.`,
    );
  if (tally.data > 0)
    report.tell(
      "kept",
      "data",
      `${ofStatements("Data", tally.data)} is kept; a map does not show it.`,
    );
  if (tally.formatted > 0)
    report.tell(
      "lost",
      "formatting",
      `${ofStatements("Bold and italic", tally.formatted)} became plain.`,
    );
}

function ofStatements(what: string, count: number): string {
  return `${what} of ${count === 1 ? "one statement" : `${count} statements`}`;
}

/** Whether a class is only a paragraph of the text. */
function isLoose(group: IEquivalenceClass): boolean {
  return (
    isMadeUp(group.title) &&
    group.relations?.length === 0 &&
    !group.isUsedAsPremise &&
    !group.isUsedAsMainConclusion &&
    !group.isUsedAsIntermediaryConclusion
  );
}

/** Where an element first says something, else where it first stands. */
function lineOf({ members }: IEquivalenceClass | IArgument): number | undefined {
  return (members.find((member) => !member.isReference) ?? members[0])?.startLine;
}
