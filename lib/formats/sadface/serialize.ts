// Writes SADFace as its library does: atoms with sources in resources, schemes, edges, UUIDs, metadata by namespace. The
// title, notes and claim stand in the core metadata, where the library sets them; what SADFace lacks is in our namespace.
import { firstWords } from "../../argument/names";
import type { Id } from "../../argument/records";
import type { ExportSource, SerializeMap } from "../format-types";
import { OWN_KEY, ownFields } from "../shared/own-fields";
import { createReport } from "../shared/report-builder";
import { tellOnlyHere, tellUnwritten } from "../shared/tell-unwritten";
import { countPoints } from "./code-points";
import { createUuids } from "./make-uuid";
import { nameFor, saysScheme } from "./sadface-names";

/** The version of the library whose form this is. */
const VERSION = "0.5.3";

interface SourceField {
  readonly resource_id: string;
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** Beyond so many statements the file is written without indents, which would be half of it. */
const MANY = 1_000;

/** The map as a SADFace document. */
export const serialize: SerializeMap = (source, options) => {
  const report = createReport();
  const { graph, brief } = source;
  const statements = [...graph.statements.values()];
  const inferences = [...graph.inferences.values()];
  const uuid = createUuids();
  const sources = sourcesOf(source, uuid);
  const metadata = () => ({ core: {} });
  tellUnwritten(source, report, "SADFace");
  tellOnlyHere(source, report, "SADFace", {
    holders: statements.some(({ heldBy, stance }) => heldBy !== null || stance !== null),
    mainClaim: false,
    pins: true,
    title: false,
  });
  for (const { scheme, kind } of inferences)
    if (scheme !== null && !saysScheme(scheme, kind))
      report.tell(
        "changed",
        "scheme-only-here",
        `Other tools read the step with the scheme “${firstWords(scheme, 40)}” as one without; it comes back here.`,
      );
  const when = options.at.slice(0, 19);
  // Nodes stand first: who looks at a file's beginning alone knows it by them.
  const document = {
    nodes: [
      ...statements.map(({ id, text }) => ({
        id: uuid(id),
        type: "atom",
        text,
        sources: sources.get(id) ?? [],
        metadata: metadata(),
      })),
      ...inferences.map(({ id, kind, scheme }) => ({
        id: uuid(id),
        type: "scheme",
        name: nameFor(kind, scheme),
        metadata: metadata(),
      })),
    ],
    edges: inferences.flatMap(({ id, premises, target }) =>
      [...premises.map((premise) => [premise, id] as const), [id, target.id] as const].map(
        ([from, to]) => ({
          id: uuid(`${from} to ${to}`),
          source_id: uuid(from),
          target_id: uuid(to),
        }),
      ),
    ),
    resources:
      brief === null
        ? []
        : [
            {
              id: uuid(brief.id),
              content: brief.text,
              type: "text",
              metadata: {
                core: {
                  ...(brief.title !== null && { title: brief.title }),
                  ...(brief.author !== null && { author: brief.author }),
                  ...(brief.source !== null && { url: brief.source }),
                },
              },
            },
          ],
    metadata: {
      core: {
        version: VERSION,
        id: uuid(source.id),
        analyst_name: "Counterpoint",
        analyst_email: "",
        created: when,
        edited: when,
        title: source.title,
        description: "",
        notes: "",
        ...(graph.mainClaimId !== null && { claim: uuid(graph.mainClaimId) }),
      },
      [OWN_KEY]: ownFields(source, {
        refOf: uuid,
        saysHolder: ({ heldBy, stance }) => heldBy === null && stance === null,
        saysScheme,
        format: "sadface",
      }),
    },
  };
  return {
    content: `${JSON.stringify(document, null, statements.length > MANY ? 0 : 4)}\n`,
    report: report.finish(),
  };
};

function sourcesOf(
  { graph, brief }: ExportSource,
  uuid: (key: string) => string,
): ReadonlyMap<Id, readonly SourceField[]> {
  const sources = new Map<Id, SourceField[]>();
  if (brief === null) return sources;
  const { toPoints } = countPoints(brief.text);
  for (const { briefId, start, end, exact, statementIds } of graph.passages.values()) {
    if (briefId !== brief.id || end > brief.text.length) continue;
    const offset = toPoints(start);
    const length = toPoints(end) - offset;
    for (const id of statementIds) {
      const field = { resource_id: uuid(brief.id), text: exact, offset, length };
      const there = sources.get(id);
      if (there) there.push(field);
      else sources.set(id, [field]);
    }
  }
  return sources;
}
