// One card of a picture: bar, frame, role, words, what stands at its foot. The same rows as the desk's card.
import type { Counts } from "../../argument/queries/counts-of";
import type { Role } from "../../argument/records";
import { CARD, cardSize } from "../../layout/card-size";
import { ROLE_WORD } from "../../layout/map-words";
import { measureText } from "../../layout/measure-text";
import type { Box, CardWords } from "../../layout/types";
import type { Part, PathShape, Run, Shape } from "./picture-types";
import { bubble, path, rect, roleShape, runsRightToLeft, text } from "./shapes";
import type { Palette } from "./themes";

export interface CardInput {
  readonly box: Box;
  readonly words: CardWords;
  readonly role: Role;
  readonly name: string;
  /** Whether a passage of the brief says it. */
  readonly anchored: boolean;
  readonly counts: Counts | undefined;
}

/** Sizes of the rows, as the desk's style sheet has them. */
const META = { size: CARD.metaSize, lineHeight: CARD.metaLine, weight: 600 } as const;
const WORDS = { size: CARD.textSize, lineHeight: CARD.textLine, weight: 400 } as const;
const QUIET = { size: CARD.metaSize, lineHeight: CARD.metaLine, weight: 400 } as const;
const FOOT = { size: CARD.metaSize, lineHeight: CARD.footHeight, weight: 600 } as const;
const FOOT_GAP = 12;

/** The card, where its box stands. */
export function drawCard(input: CardInput, palette: Palette): Part {
  const { box, words, role } = input;
  const size = cardSize(words, box.width);
  const hue = palette.roles[role];
  const left = box.x + CARD.bar + CARD.paddingX;
  const width = box.width - CARD.bar - 2 * CARD.paddingX;
  let top = box.y + CARD.paddingY;
  const shapes: Shape[] = [frame(box, palette), bar(box, hue), roleShape(role, left, top + 2, hue)];
  const column = (rowTop: number) => ({ x: left, top: rowTop, width });
  const meta = size.metaLines.map((line, at) => metaRuns(line, at, role, palette.muted));
  const metaColumn = { x: left + CARD.metaIcon, top, width: width - CARD.metaIcon };
  shapes.push(text(meta, metaColumn, { ...META, fill: hue }));
  top += size.metaLines.length * CARD.metaLine + CARD.rowGap;
  const backwards = runsRightToLeft(words.text);
  shapes.push(text(size.textLines, column(top), { ...WORDS, fill: palette.ink }, backwards));
  top += size.textLines.length * CARD.textLine;
  if (size.attributionLines.length > 0) {
    top += CARD.rowGap;
    shapes.push(text(size.attributionLines, column(top), { ...QUIET, fill: palette.muted }));
    top += size.attributionLines.length * CARD.metaLine;
  }
  if (words.foot) shapes.push(...foot(input, left, top + CARD.footGap, palette));
  if (input.anchored && !box.stub) shapes.push(mark(box, palette));
  return { kind: "card", bounds: box, name: cardName(input), shapes };
}

/** The desk's inset shadow is a line half a pixel inside; a statement that stands in full elsewhere is dashed. */
function frame(box: Box, palette: Palette): Shape {
  const inside = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  const radius = CARD.radius - 0.5;
  return box.stub
    ? rect(inside, { radius, stroke: palette.lineStrong, dashed: true })
    : rect(inside, { radius, fill: palette.card, stroke: palette.line });
}

function bar({ x, y, height }: Box, fill: string): PathShape {
  const right = x + CARD.bar;
  const r = CARD.radius;
  return path(
    `M${right} ${y}L${right} ${y + height}Q${x} ${y + height} ${x} ${y + height - r}L${x} ${y + r}Q${x} ${y} ${right} ${y}Z`,
    { fill },
  );
}

/** The role in its colour, the relation quieter. */
function metaRuns(line: string, at: number, role: Role, muted: string): readonly Run[] {
  const word = ROLE_WORD[role];
  if (at > 0) return [{ text: line, fill: muted }];
  if (!line.startsWith(word)) return [{ text: line }];
  const rest = line.slice(word.length);
  return rest === "" ? [{ text: word }] : [{ text: word }, { text: rest, fill: muted }];
}

/** Counts as the roles' shapes with numbers, and what is asked for. */
function foot({ counts }: CardInput, left: number, top: number, palette: Palette): Shape[] {
  if (!counts) return [];
  const shapes: Shape[] = [];
  let x = left;
  const put = (words: string, fill: string) => {
    shapes.push(text([words], { x, top, width: 0 }, { ...FOOT, fill }));
    x += measureText(words, FOOT.weight, FOOT.size);
  };
  const tell = (number: number, icon: (at: number) => Shape, size: number, fill: string) => {
    if (number === 0) return;
    shapes.push(icon(x));
    x += size + 4;
    put(String(number), fill);
    x += FOOT_GAP;
  };
  const { premise, counterpoint } = palette.roles;
  tell(counts.reasons, (at) => roleShape("premise", at, top + 4, premise), 10, premise);
  tell(
    counts.counterpoints,
    (at) => roleShape("counterpoint", at, top + 4, counterpoint),
    10,
    counterpoint,
  );
  tell(counts.openThreads, (at) => bubble(at, top + 3, palette.ink), 12, palette.ink);
  if (counts.evidenceWanted > 0) {
    const width = measureText("evidence wanted", FOOT.weight, FOOT.size) + 12;
    shapes.push(rect({ x, y: top, width, height: 18 }, { radius: 9, fill: palette.mark }));
    x += 6;
    put("evidence wanted", palette.ink);
  }
  return shapes;
}

function mark(box: Box, palette: Palette): Shape {
  const at = { x: box.x + box.width - 12, top: box.y + 4, width: 0 };
  return text(["”"], at, { size: 16, lineHeight: 17, weight: 600, fill: palette.muted });
}

/** "Premise: LABEL. Reason for “X”. TEXT" */
function cardName({ box, words, role, name }: CardInput): string {
  const relation = words.meta.replace(`${ROLE_WORD[role]} · `, "");
  const parts = [
    `${ROLE_WORD[role]}: ${name}`,
    relation.charAt(0).toUpperCase() + relation.slice(1),
    box.stub ? "Stands in full elsewhere" : words.text,
    words.attribution,
  ];
  return parts
    .filter((part) => part !== null && part !== "")
    .map((part) => (/[.!?。！？؟]$/.test(part ?? "") ? part : `${part}.`))
    .join(" ");
}
