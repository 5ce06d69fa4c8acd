// The argument as HTML in flow: cards, what bears on them in folds, and what is too deep for one nest further below.
import "server-only";
import { nameOf } from "@/lib/argument/names";
import type { ReadingTree, Step } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Id, Statement } from "@/lib/argument/records";
import { escapeHtml } from "@/lib/contract/embed";
import { countWords } from "@/lib/formats/html/card-parts";

/** What the drawing of an argument needs to know. */
export interface Drawing {
  readonly graph: ArgumentGraph;
  readonly tree: ReadingTree;
  /** A card by its place's key. */
  readonly card: (key: string) => string;
  /** Levels whose cards are seen at first. */
  readonly open: number;
}

/** Browsers cut off what is nested deeper than about 500 elements; a level takes three, and an indent. */
export const NEST_LEVELS = 24;

/** What goes on in a block of its own: the steps that were too deep for their nest. */
interface Further {
  readonly anchor: string;
  readonly on: Statement | undefined;
  readonly stepIds: readonly Id[];
  readonly depth: number;
}

export interface DrawnMap {
  readonly html: string;
  /** Blocks that go on with what was too deep. */
  readonly continued: number;
}

/** Draws one nest; what it cannot hold waits in `further`. */
interface Pen extends Drawing {
  readonly further: Further[];
  /** The depth at which the nest begins. */
  readonly from: number;
}

interface FoldLook {
  readonly list: "branches" | "steps";
  /** Whether the fold says whose it is: several hang below premises that work together. */
  readonly named: boolean;
}

/** The whole argument: the main claim with its branches, other roots, then what was too deep. */
export function drawMap(drawing: Drawing): DrawnMap {
  const further: Further[] = [];
  const pen = { ...drawing, further, from: 0 };
  const parts = drawing.tree.roots.map((key, at) => rootOf(pen, key, at === 0));
  for (let at = 0; at < further.length; at++) {
    const each = further[at];
    if (each) parts.push(goingOn({ ...pen, from: each.depth }, each));
  }
  return { html: parts.join(""), continued: further.length };
}

function rootOf(pen: Pen, key: string, isFirst: boolean): string {
  const below = belowOf(pen, key, 0, { list: isFirst ? "branches" : "steps", named: false });
  return `<div class="${isFirst ? "trunk" : "loose"}">${pen.card(key)}${below}</div>`;
}

function goingOn(pen: Pen, { anchor, on, stepIds, depth }: Further): string {
  const back = on
    ? `Goes on from <a href="#s-${on.id}" dir="auto">“${escapeHtml(nameOf(on))}”</a>`
    : "Goes on";
  return `<section class="loose" id="${anchor}"><p class="goes-on">${back}</p><ul class="steps">${stepsOf(pen, stepIds, depth + 1)}</ul></section>`;
}

/** The fold below a card, or the link to where it goes on. */
function belowOf(pen: Pen, key: string, depth: number, look: FoldLook): string {
  const place = pen.tree.places.get(key);
  const statement = pen.graph.statements.get(place?.statementId ?? "");
  if (!(place && statement) || place.stepIds.length === 0) return "";
  if (depth - pen.from >= NEST_LEVELS)
    return later(pen, {
      anchor: `on-${statement.id}`,
      on: statement,
      stepIds: place.stepIds,
      depth,
    });
  const whose = `<span dir="auto"${look.named ? "" : ` class="sr"`}> on “${escapeHtml(nameOf(statement))}”</span>`;
  const steps = stepsOf(pen, place.stepIds, depth + 1);
  return `<details class="fold" id="f-${statement.id}"${depth < pen.open ? " open" : ""}><summary>${countsOf(pen, place.stepIds)}${whose}</summary><ul class="${look.list}">${steps}</ul></details>`;
}

function later(pen: Pen, further: Further): string {
  pen.further.push(further);
  return `<a class="more" href="#${further.anchor}">${countsOf(pen, further.stepIds)}<span>further below</span></a>`;
}

function stepsOf(pen: Pen, ids: readonly Id[], depth: number): string {
  return ids
    .map((id) => pen.tree.steps.get(id))
    .map((step) => (step ? stepOf(pen, step, depth) : ""))
    .join("");
}

/** The premises of a step, bracketed where they work together; then what hangs on them, and on the step itself. */
function stepOf(pen: Pen, step: Step, depth: number): string {
  const cards = step.premiseKeys.map(pen.card);
  const linked = cards.length > 1;
  const joined = cards.join(`<span class="and">and</span>`);
  const look: FoldLook = { list: "steps", named: linked };
  const below = step.premiseKeys.map((key) => belowOf(pen, key, depth, look)).join("");
  return `<li class="step ${step.relation}">${linked ? `<div class="linked">${joined}</div>` : joined}${below}${onStep(pen, step, depth)}</li>`;
}

function onStep(pen: Pen, step: Step, depth: number): string {
  const { stepIds, premiseKeys, inferenceId } = step;
  if (stepIds.length === 0) return "";
  if (depth - pen.from < NEST_LEVELS)
    return `<ul class="steps on-step">${stepsOf(pen, stepIds, depth + 1)}</ul>`;
  const first = pen.tree.places.get(premiseKeys[0] ?? "");
  const on = pen.graph.statements.get(first?.statementId ?? "");
  return later(pen, { anchor: `step-${inferenceId}`, on, stepIds, depth });
}

function countsOf({ tree }: Pen, ids: readonly Id[]): string {
  const speaksFor = (id: Id) => /support|backing/.test(tree.steps.get(id)?.relation ?? "");
  const pro = ids.filter(speaksFor).length;
  return countWords(pro, ids.length - pro);
}
