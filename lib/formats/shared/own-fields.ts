// What a foreign format has no place for, under one key of ours that other tools pass over: written here, read next door.
import type { Id, InferenceKind, Statement } from "../../argument/records";
import type { ExportSource, FormatBrief } from "../format-types";

/** The key under which our fields stand. */
export const OWN_KEY = "counterpoint";
export const OWN_VERSION = 1;

export interface OwnOptions {
  /** How the format calls a statement or step. */
  readonly refOf: (id: Id) => string;
  /** Whether the format itself says who holds this statement and how. */
  readonly saysHolder: (statement: Statement) => boolean;
  /** Whether the format itself gives back the scheme of a step of this kind. */
  readonly saysScheme: (scheme: string | null, kind: InferenceKind) => boolean;
  /** The format whose kept parts go along. */
  readonly format: string;
  /** More fields, of the format. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Our fields of a map, as plain JSON. The brief's text is not among them; `units` says how long it was. */
export function ownFields(source: ExportSource, options: OwnOptions): Record<string, unknown> {
  const { graph, brief } = source;
  const { refOf } = options;
  const kept = source.provenance.filter(({ format }) => format === options.format);
  return {
    version: OWN_VERSION,
    title: source.title,
    ...(source.url !== null && { url: source.url }),
    ...(graph.mainClaimId !== null && { mainClaim: refOf(graph.mainClaimId) }),
    ...(brief !== null && { brief: briefFields(brief) }),
    statements: Object.fromEntries(
      [...graph.statements.values()].map((statement) => [
        refOf(statement.id),
        statementFields(statement, options),
      ]),
    ),
    inferences: Object.fromEntries(
      [...graph.inferences.values()].map(({ id, scheme, kind }) => [
        refOf(id),
        { id, ...(!options.saysScheme(scheme, kind) && { scheme }) },
      ]),
    ),
    passages:
      brief === null
        ? []
        : [...graph.passages.values()]
            .filter(({ briefId }) => briefId === brief.id)
            .map(({ id, start, end, statementIds }) => ({
              id,
              start,
              end,
              statements: statementIds.filter((one) => graph.statements.has(one)).map(refOf),
            })),
    ...(kept.length > 0 && { kept: kept.map(({ data }) => data) }),
    ...options.more,
  };
}

function statementFields(statement: Statement, { saysHolder }: OwnOptions) {
  const { id, label, note, unstated, position, heldBy, stance } = statement;
  return {
    id,
    ...(label !== null && { label }),
    ...(note !== null && { note }),
    ...(unstated && { unstated }),
    ...(position !== null && { position }),
    ...(!saysHolder(statement) && { heldBy, stance }),
  };
}

function briefFields({ text, ...brief }: FormatBrief): Record<string, unknown> {
  const { title, author, source, series, publisher, publishedOn } = brief;
  const { language, notice, disclaimer, markdown } = brief;
  const fields = { title, author, source, series, publisher, publishedOn, language, notice };
  const said = Object.entries({ ...fields, disclaimer, markdown }).filter(
    ([, value]) => value !== null,
  );
  return { units: text.length, ...Object.fromEntries(said) };
}
