// Reads an outline from a file: a Markdown list, headings with lists, or a text that is indented.
import type { Id } from "../../argument/records";
import type { ParseText } from "../format-types";
import { guardParse, Malformed } from "../shared/guard-parse";
import { createMapBuilder, type MapBuilder, OverLimit } from "../shared/map-builder";
import { FILE_OUTLINE_LIMITS, type OutlineDraft } from "./outline-types";
import { dashesOf, parseOutline } from "./parse-outline";
import { plainLines } from "./plain-lines";

/** A map of the outline; what is guessed is told, with its line. */
export const parse: ParseText = (text, onBuilt) =>
  guardParse(text, (source) => {
    const builder = createMapBuilder(onBuilt);
    const { title, text: plain } = plainLines(source);
    // Headings do not tell whether the lists below them have dashes as signs.
    const listed = source.split(/\r\n|\r|\n/).filter((line) => !/^ {0,3}#{1,6}\s/.test(line));
    const parsed = parseOutline(plain, { limits: FILE_OUTLINE_LIMITS, dashes: dashesOf(listed) });
    if (!parsed.ok) {
      const { message } = parsed.reason;
      if (plain.trim() === "" || !/more than/.test(message))
        throw new Malformed(
          "The file has no line with words. Check that it is the file that you meant.",
        );
      throw new OverLimit(
        "This outline has more than 20,000 statements. Split it into several files.",
      );
    }
    for (const { line, message } of parsed.value.report.notes)
      builder.report.tell("changed", "outline-guessed", message, line);
    builder.expect(parsed.value.draft.statements.length);
    fill(builder, parsed.value.draft);
    return { map: builder.finish(title), brief: null, report: builder.report.finish() };
  });

function fill(builder: MapBuilder, { statements, steps }: OutlineDraft): void {
  const ids = statements.map(() => builder.idFor(""));
  const idAt = (index: number): Id => ids[index] ?? "";
  for (const [at, statement] of statements.entries()) builder.statement(idAt(at), statement);
  const stepIds = steps.map(() => builder.idFor(""));
  let loose = 0;
  for (const [at, { kind, premises, target, scheme }] of steps.entries()) {
    if (target === null) loose += 1;
    else
      builder.inference(stepIds[at] ?? "", {
        kind,
        premises: premises.map(idAt),
        target:
          target.type === "statement"
            ? { type: "statement", id: idAt(target.index) }
            : { type: "inference", id: stepIds[target.index] ?? "" },
        scheme,
      });
  }
  if (loose > 0)
    builder.report.tell(
      "changed",
      "sign-at-the-top",
      `${loose === 1 ? "A line has a sign" : `${loose} lines have signs`} and nothing above that it could bear on; its statement stands alone.`,
    );
}
