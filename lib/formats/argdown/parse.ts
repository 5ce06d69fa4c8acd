// Argdown, read by @argdown/core's own parser and turned into statements and steps. README.md says what becomes what.
import type { ISection } from "@argdown/core/dist/model/model.js";
import type { OnBuilt, Parsed, ParseText } from "../format-types";
import { guardParse } from "../shared/guard-parse";
import { createMapBuilder, type MapBuilder } from "../shared/map-builder";
import { findImplicit } from "./find-implicit";
import { type FrontMatter, takeFrontMatter } from "./front-matter";
import { type ArgdownModel, readModel } from "./read-model";
import { endsOf, readRelations } from "./read-relations";
import { readStatements } from "./read-statements";
import { nameSteps, readSteps } from "./read-steps";
import type { Reading } from "./reading";

/** Reads Argdown of one file, or of several put into one. */
export const parse: ParseText = (text, onBuilt) =>
  guardParse(text, (source) => read(source, onBuilt));

function read(text: string, onBuilt: OnBuilt | undefined): Parsed {
  const unix = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const { rest, blocks } = takeFrontMatter(unix);
  const builder = createMapBuilder(onBuilt);
  const model = rest.trim() === "" ? NOTHING : readModel(rest, settingsOf(blocks, builder));
  const texts = new Map<string, string>();
  const reading: Reading = {
    model,
    builder: remembering(builder, texts),
    statementIds: new Map(),
    argumentIds: new Map(),
    inferenceIds: new Map(),
    implicit: new Set(),
    nameOf: (id) => texts.get(id) ?? "",
  };
  const implicit = findImplicit(reading);
  readStatements(reading);
  nameSteps(reading);
  const ends = endsOf(reading);
  readSteps(reading, (argument) => {
    const relation = implicit.get(argument);
    const target = relation === undefined ? null : ends.targetOf(relation);
    return relation === undefined || target === null
      ? null
      : { kind: ends.kindOf(relation), target };
  });
  readRelations(reading, ends);
  keepTheRest(builder, model, blocks);
  return {
    map: builder.finish(titleOf(blocks, model)),
    brief: null,
    report: builder.report.finish(),
  };
}

const NOTHING: ArgdownModel = {
  statements: {},
  classes: [],
  argumentList: [],
  relations: [],
  sections: [],
  comments: [],
  strict: false,
};

/** The builder, with each statement's text noted for messages. */
function remembering(builder: MapBuilder, texts: Map<string, string>): MapBuilder {
  return {
    ...builder,
    statement: (id, words, line) => {
      texts.set(id, words.text);
      return builder.statement(id, words, line);
    },
  };
}

/** The settings of the first front matter that has each; what later ones say otherwise is told. */
function settingsOf(
  blocks: readonly FrontMatter[],
  { report }: MapBuilder,
): Readonly<Record<string, unknown>> {
  const settings: Record<string, unknown> = Object.create(null);
  for (const { data, line } of blocks) {
    for (const name of ["model", "group"] as const) {
      if (data[name] === undefined) continue;
      if (settings[name] === undefined) settings[name] = data[name];
      else if (JSON.stringify(settings[name]) !== JSON.stringify(data[name]))
        report.tell(
          "changed",
          "other-settings",
          `The text that begins here has its own settings of “${name}”; all is read by those of the first.`,
          line,
        );
    }
  }
  return settings;
}

function titleOf(blocks: readonly FrontMatter[], { sections }: ArgdownModel): string | null {
  for (const { data } of blocks)
    if (typeof data.title === "string" && data.title.trim() !== "")
      return data.title.replace(/\s+/g, " ");
  const [first, ...others] = sections;
  return first !== undefined && others.length === 0 ? (first.title ?? null) : null;
}

function keepTheRest(
  builder: MapBuilder,
  model: ArgdownModel,
  blocks: readonly FrontMatter[],
): void {
  const { report } = builder;
  const groups = groupsOf(model.sections);
  if (blocks.length > 0) {
    builder.keep(
      "frontMatter",
      blocks.map(({ data }) => data),
    );
    if (blocks.some(({ data }) => Object.keys(data).some((name) => name !== "title")))
      report.tell(
        "kept",
        "front-matter",
        "The settings at the head of the file are kept; a map has no such settings.",
        blocks[0]?.line,
      );
  }
  if (blocks.length > 1)
    report.tell(
      "changed",
      "several-files",
      `The file holds ${blocks.length} texts with settings of their own. They became one map; statements with the same title are the same.`,
      blocks[1]?.line,
    );
  if (groups.length > 0) {
    builder.keep("groups", groups);
    report.tell(
      "kept",
      "groups",
      `${groups.length === 1 ? "A heading groups" : `${groups.length} headings group`} statements; a map has no groups, so they are kept beside it.`,
      groups[0]?.line,
    );
  }
  const [comment] = model.comments;
  if (comment === undefined) return;
  builder.keep("comments", model.comments);
  report.tell(
    "kept",
    "comments",
    model.comments.length === 1
      ? "A comment is kept; a map does not show it."
      : `${model.comments.length} comments are kept; a map does not show them.`,
    comment.line,
  );
}

interface Group {
  readonly title: string;
  readonly level: number;
  readonly line: number | undefined;
  readonly tags: readonly string[] | undefined;
  readonly data: unknown;
}

function groupsOf(sections: readonly ISection[]): Group[] {
  const groups: Group[] = [];
  const pending = [...sections].reverse();
  for (let section = pending.pop(); section !== undefined; section = pending.pop()) {
    const { title = "", level, startLine: line, tags, data } = section;
    groups.push({ title, level, line, tags, data: data as unknown });
    pending.push(...[...section.children].reverse());
  }
  return groups;
}
