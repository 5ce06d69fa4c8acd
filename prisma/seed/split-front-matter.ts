// Splits a Markdown file into its front matter (`key: value` lines between two lines of `---`) and its body.

const keys = [
  "title",
  "author",
  "series",
  "publisher",
  "year",
  "language",
  "notice",
  "disclaimer",
  "source",
] as const;

export type FrontMatter = { readonly [key in (typeof keys)[number]]?: string };

/** Fields and body of a text with LF line ends; throws an Error that names the line that cannot be read. */
export function splitFrontMatter(source: string): { fields: FrontMatter; body: string } {
  const lines = source.split("\n");
  if (lines[0] !== "---") return { fields: {}, body: source };
  const end = lines.indexOf("---", 1);
  if (end === -1) throw new Error("The front matter never ends. Close it with a line of ---.");
  const fields: { [key in (typeof keys)[number]]?: string } = {};
  for (const [index, line] of lines.slice(1, end).entries()) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const key = keys.find((known) => known === line.slice(0, colon).trim());
    const value = line.slice(colon + 1).trim();
    if (colon === -1 || !key || value === "") {
      throw new Error(
        `Line ${index + 2} of the front matter cannot be read. Write "key: value" with one of: ${keys.join(", ")}.`,
      );
    }
    fields[key] = value;
  }
  return {
    fields,
    body: `${lines
      .slice(end + 1)
      .join("\n")
      .trim()}\n`,
  };
}
