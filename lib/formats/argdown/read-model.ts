// The reference parser's model of a text: @argdown/core's lexer, parser and model, without its application, which
// swallows errors and lets the front matter switch on a log.
import type { IArgdownRequest, IArgdownResponse } from "@argdown/core";
import { ArgdownTreeWalker, type IRuleNodeHandler } from "@argdown/core/dist/ArgdownTreeWalker.js";
import type {
  IArgument,
  IEquivalenceClass,
  IRelation,
  ISection,
} from "@argdown/core/dist/model/model.js";
import { DataPlugin, FrontMatterSettingsModes } from "@argdown/core/dist/plugins/DataPlugin.js";
import { InterpretationModes, ModelPlugin } from "@argdown/core/dist/plugins/ModelPlugin.js";
import { RegroupPlugin } from "@argdown/core/dist/plugins/RegroupPlugin.js";
import { Malformed } from "../shared/guard-parse";
import { checkData } from "./check-data";
import { reasonOf, SILENT } from "./front-matter";
import { type Comment, readTree } from "./read-tree";

export interface ArgdownModel {
  /** Classes by title; without a prototype. */
  readonly statements: Readonly<Record<string, IEquivalenceClass>>;
  readonly classes: readonly IEquivalenceClass[];
  readonly argumentList: readonly IArgument[];
  readonly relations: readonly IRelation[];
  readonly sections: readonly ISection[];
  readonly comments: readonly Comment[];
  readonly strict: boolean;
}

/** Reads a text without front matter, under the settings that front matter gave. Throws `Malformed`. */
export function readModel(text: string, settings: Readonly<Record<string, unknown>>): ArgdownModel {
  const { ast, comments } = readTree(text);
  const model = objectOf(settings.model);
  const strict = model.mode === "strict";
  const request: IArgdownRequest = {
    data: { frontMatterSettingsMode: FrontMatterSettingsModes.IGNORE },
    model: {
      mode: strict ? InterpretationModes.STRICT : InterpretationModes.LOOSE,
      removeTagsFromText: model.removeTagsFromText === true,
    },
    group: groupSettings(objectOf(settings.group)),
  };
  const response: IArgdownResponse = { ast };
  walk(request, response);
  return {
    statements: response.statements ?? {},
    classes: Object.values(response.statements ?? {}),
    argumentList: Object.values(response.arguments ?? {}),
    relations: response.relations ?? [],
    sections: response.sections ?? [],
    comments,
    strict,
  };
}

type Listeners = Readonly<Record<string, (...given: Parameters<IRuleNodeHandler>) => void>>;

function walk(request: IArgdownRequest, response: IArgdownResponse): void {
  const place: { line: number | undefined } = { line: undefined };
  const data = new DataPlugin();
  const model = new ModelPlugin();
  const walker = new ArgdownTreeWalker();
  const listen = (listeners: Listeners) => {
    for (const [name, listener] of Object.entries(listeners)) walker.addListener(name, listener);
  };
  const seen: IRuleNodeHandler = (_request, _response, node) => {
    place.line = node.startLine ?? place.line;
  };
  // In this order: where we are, the data, whether it is too much, the model.
  listen({ Data: seen, pcsEntry: seen });
  listen(data.tokenListeners as Listeners);
  listen({ Data: (_request, _response, _node, parent) => checkData(parent?.data, place.line) });
  listen(model.tokenListeners as Listeners);
  listen(model.ruleListeners);
  data.prepare(request, response, SILENT);
  model.prepare(request, response, SILENT);
  // Titles are keys: without a prototype, a title such as "constructor" is a key like any other.
  listen({ argdownEntry: (_request, answer) => Object.assign(answer, bareTables()) });
  try {
    walker.walk(request, response, SILENT);
    model.run(request, response, SILENT);
    if (Array.isArray(request.group?.regroup)) new RegroupPlugin().run(request, response, SILENT);
  } catch (error) {
    throw explained(error, place.line);
  }
}

function bareTables() {
  return {
    statements: Object.create(null) as Record<string, IEquivalenceClass>,
    arguments: Object.create(null) as Record<string, IArgument>,
    tags: Object.create(null) as Record<string, never>,
  };
}

function explained(error: unknown, line: number | undefined): unknown {
  if (!(error instanceof Error) || error instanceof Malformed) return error;
  const at = line === undefined ? {} : { line };
  if (error instanceof RangeError)
    return new Malformed("The text nests too deeply. Split it where it is deepest.", at);
  if (error.name === "YAMLException")
    return new Malformed(
      `The data on line ${line} is not proper YAML: ${reasonOf(error)}. Mend it, or put a backslash before “{”.`,
      at,
    );
  if ("plugin" in error || error.message.includes("premise-conclusion"))
    return new Malformed(`${error.message} Mend it near line ${line}.`, at);
  return error;
}

/** The settings of groups that the parser trusts to have the right types. */
function groupSettings({ regroup, sections, ...others }: Readonly<Record<string, unknown>>) {
  return {
    ...others,
    ...(Array.isArray(regroup) && { regroup: regroup.map(groupOf) }),
    ...(typeof sections === "object" && sections !== null && { sections: objectOf(sections) }),
  } as NonNullable<IArgdownRequest["group"]>;
}

function groupOf(value: unknown): Readonly<Record<string, unknown>> {
  const { title, children, ...lists } = objectOf(value);
  const titles = (list: unknown) =>
    Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
  return {
    title: typeof title === "string" ? title : "",
    statements: titles(lists.statements),
    arguments: titles(lists.arguments),
    children: Array.isArray(children) ? children.map(groupOf) : [],
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
