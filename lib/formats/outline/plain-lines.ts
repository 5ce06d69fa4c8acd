// Makes a plain indented text of Markdown: headings become levels, and what is no line of an argument goes.

export interface PlainOutline {
  readonly title: string | null;
  /** As many lines as the file has, so that numbers of lines stay what they are. */
  readonly text: string;
}

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const TASK = /^(\s*[-*+]\s+)\[[ xX]\]\s+/;
const RULE = /^\s*(?:-(?:\s*-){2,}|\*(?:\s*\*){2,})\s*$/;
const LIST = /^\s*(?:[-+*&~^|•‣◦–—−]|\d{1,3}[.)])(?:\s|$)/;
const LEVEL = "        ";

/** The lines with headings as statements that what follows hangs on. */
export function plainLines(source: string): PlainOutline {
  const lines = source.split(/\r\n|\r|\n/);
  const front = frontMatter(lines);
  const levels = lines.map((line, at) =>
    at < front.end ? 0 : (HEADING.exec(line)?.[1]?.length ?? 0),
  );
  const top = levels.findIndex((level) => level > 0);
  const titleAt = front.title === null && isTitle(lines, levels, top, front.end) ? top : -1;
  const shallowest = Math.min(...levels.filter((level, at) => level > 0 && at !== titleAt), 7);
  let depth = 0;
  const text = lines.map((line, at) => {
    if (at < front.end || at === titleAt || RULE.test(line)) return "";
    const heading = HEADING.exec(line);
    if (heading) {
      depth = (heading[1]?.length ?? 1) - shallowest + 1;
      return LEVEL.repeat(depth - 1) + (heading[2] ?? "");
    }
    return LEVEL.repeat(depth) + line.replace(TASK, "$1");
  });
  const title = titleAt === -1 ? front.title : (HEADING.exec(lines[titleAt] ?? "")?.[2] ?? null);
  return { title, text: text.join("\n") };
}

/** The only heading of its level, first of all, is a title, unless signs below say that it is the claim. */
function isTitle(
  lines: readonly string[],
  levels: readonly number[],
  top: number,
  from: number,
): boolean {
  if (top === -1 || levels[top] !== 1 || levels.filter((level) => level === 1).length > 1)
    return false;
  if (lines.slice(from, top).some((line) => line.trim() !== "")) return false;
  const next = lines.slice(top + 1).find((line) => line.trim() !== "") ?? "";
  if (HEADING.test(next)) return true;
  return next !== "" && !LIST.test(next);
}

/** YAML before everything else, between lines of dashes. */
function frontMatter(lines: readonly string[]): { end: number; title: string | null } {
  if (lines[0]?.trimEnd() !== "---") return { end: 0, title: null };
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
  const inside = lines.slice(1, close);
  if (close === -1 || !inside.every((line) => /^(?:[\w-]+\s*:|\s|#|$)/.test(line)))
    return { end: 0, title: null };
  const said = inside.map((line) => /^title\s*:\s*(.+?)\s*$/i.exec(line)?.[1]).find(Boolean);
  return { end: close + 1, title: said?.replace(/^(["'])(.*)\1$/, "$2") ?? null };
}
