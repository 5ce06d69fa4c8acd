// A map as a page for a frame elsewhere: plain HTML that folds by itself, without a single script.
import "server-only";
import { nameOf } from "@/lib/argument/names";
import { rolesOf } from "@/lib/argument/queries/roles-of";
import { readingTree } from "@/lib/argument/reading-tree";
import type { ReadingTree, Step } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Id, Role } from "@/lib/argument/records";
import { escapeHtml } from "@/lib/contract/embed";
import { countWords, icon, metaOf } from "@/lib/formats/html/card-parts";
import { reachOf } from "@/lib/formats/html/reach";
import { foldCounts, foldWords } from "@/lib/layout/fold-counts";
import { mapWords, ROLE_WORD } from "@/lib/layout/map-words";
import type { CardWords } from "@/lib/layout/types";
import { type EmbedTheme, embedStyle } from "./embed-style";

export interface EmbedInput {
  readonly title: string;
  /** Who says it where; empty for a map without a brief. */
  readonly source: string;
  /** Of the map's own page. */
  readonly address: string;
  readonly graph: ArgumentGraph;
  readonly hasBrief: boolean;
  readonly language: string | null;
  readonly theme: EmbedTheme;
}

interface Drawing {
  readonly graph: ArgumentGraph;
  readonly tree: ReadingTree;
  readonly roles: ReadonlyMap<string, Role>;
  readonly words: (key: string) => CardWords;
  readonly address: string;
  /** Levels that are open at first, and that are there at all. */
  readonly open: number;
  readonly deep: number;
}

/** The whole document. */
export function embedPage(input: EmbedInput): string {
  const { title, source, address, graph, theme, language } = input;
  const tree = readingTree(graph);
  const drawing: Drawing = {
    graph,
    tree,
    roles: rolesOf(tree).places,
    words: mapWords(tree, graph, input.hasBrief),
    address,
    ...reachOf(tree),
  };
  const roots = tree.roots.map((key, at) => rootOf(drawing, key, at));
  const body = [
    `<header><h1><a href="${escapeHtml(address)}" target="_blank" rel="noopener">${escapeHtml(title)}</a></h1>`,
    source === "" ? "" : `<p class="source">${escapeHtml(source)}</p>`,
    `</header><main>`,
    roots.length > 0 ? roots.join("") : `<p class="none">There is no argument here yet.</p>`,
    `</main>`,
    footer(address, graph),
  ].join("");
  return htmlDocument(title, theme, body, language);
}

/** A page of this look around a body. */
export function htmlDocument(
  title: string,
  theme: EmbedTheme,
  body: string,
  language: string | null = "en",
): string {
  return `<!doctype html><html lang="${escapeHtml(language ?? "en")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${embedStyle(theme)}</style></head><body>${body}</body></html>`;
}

function rootOf(drawing: Drawing, key: string, at: number): string {
  const place = placeOf(drawing, key, 0, at === 0 ? "branches" : "steps");
  return at === 0 ? place : `<div class="loose">${place}</div>`;
}

/** The card, and below it what bears on it, folded where it is deep. */
function placeOf(drawing: Drawing, key: string, depth: number, list = "steps"): string {
  return cardOf(drawing, key) + belowOf(drawing, key, depth, { list, named: false });
}

interface BelowLook {
  readonly list: string;
  /** Whether the fold says whose it is: several hang below premises that work together. */
  readonly named: boolean;
}

function belowOf(drawing: Drawing, key: string, depth: number, look: BelowLook): string {
  const { tree, graph, address } = drawing;
  const place = tree.places.get(key);
  const statement = graph.statements.get(place?.statementId ?? "");
  if (!(place && statement) || place.stepIds.length === 0) return "";
  if (depth >= drawing.deep)
    return `<a class="more" href="${escapeHtml(`${address}#s-${statement.id}`)}" target="_blank" rel="noopener">${foldWords(foldCounts(tree, key))}</a>`;
  const steps = stepsOf(drawing, place.stepIds, depth + 1);
  const open = depth < drawing.open ? " open" : "";
  const whose = look.named ? `<span>on “${escapeHtml(nameOf(statement))}”</span>` : "";
  return `<details${open}><summary>${countsOf(drawing, place.stepIds)}${whose}</summary><ul class="${look.list}">${steps}</ul></details>`;
}

function stepsOf(drawing: Drawing, ids: readonly Id[], depth: number): string {
  return ids
    .map((id) => drawing.tree.steps.get(id))
    .map((step) => (step ? stepOf(drawing, step, depth) : ""))
    .join("");
}

/** The premises of a step, bracketed where they work together; then what hangs on them, and on the step itself. */
function stepOf(drawing: Drawing, step: Step, depth: number): string {
  const cards = step.premiseKeys.map((key) => cardOf(drawing, key));
  const linked = cards.length > 1;
  const joined = cards.join(`<span class="and">and</span>`);
  const look = { list: "steps", named: linked };
  const below = step.premiseKeys.map((key) => belowOf(drawing, key, depth, look)).join("");
  const onStep =
    step.stepIds.length > 0 && depth < drawing.deep
      ? `<ul class="steps on-step">${stepsOf(drawing, step.stepIds, depth + 1)}</ul>`
      : "";
  return `<li class="step ${step.relation}">${linked ? `<div class="linked">${joined}</div>` : joined}${below}${onStep}</li>`;
}

function cardOf({ graph, tree, roles, words }: Drawing, key: string): string {
  const place = tree.places.get(key);
  const statement = graph.statements.get(place?.statementId ?? "");
  if (!(place && statement)) return "";
  const role = roles.get(key) ?? "premise";
  const { meta, text, attribution } = words(key);
  const id = place.stub ? "" : ` id="s-${statement.id}"`;
  const said = place.stub
    ? `<a href="#s-${statement.id}">see “${escapeHtml(nameOf(statement))}”</a>`
    : escapeHtml(text);
  const held = attribution === null ? "" : `<p class="held">${escapeHtml(attribution)}</p>`;
  return `<article class="card ${role}${place.stub ? " stub" : ""}"${id}><p class="meta">${icon(role)}${metaOf(meta, role)}</p><p class="text" dir="auto">${said}</p>${held}</article>`;
}

/** How many steps speak for and against a place. */
function countsOf({ tree }: Drawing, ids: readonly Id[]): string {
  const pro = ids.filter((id) => tree.steps.get(id)?.relation === "support").length;
  const con = ids.length - pro;
  return countWords(pro, con);
}

function footer(address: string, graph: ArgumentGraph): string {
  const keys = (["claim", "premise", "counterpoint"] as const).map(
    (role) => `<span class="key ${role}">${icon(role)}${ROLE_WORD[role]}</span>`,
  );
  const count = graph.statements.size;
  return `<footer>${keys.join("")}<span>${count.toLocaleString("en")} ${count === 1 ? "statement" : "statements"}</span><a href="${escapeHtml(address)}" target="_blank" rel="noopener">Open in Counterpoint</a></footer>`;
}
