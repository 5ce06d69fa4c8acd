// Writes AIF in OVA's wrapper `{AIF, text, OVA}`: OVA 3 loads it with text and positions, arguebuf and the xAIF services
// read its `AIF` and `text`, and `AIF` alone is what AIFdb takes. All tables are lists (AIFdb fails on null) and nodes
// have numbers as texts (xAIF services count on from them, arguebuf wants texts). What AIF has no place for stands under
// our own key, which other tools pass over.
import { firstWords } from "../../argument/names";
import type { Id } from "../../argument/records";
import type { SerializeMap } from "../format-types";
import { OWN_KEY, ownFields } from "../shared/own-fields";
import { createReport } from "../shared/report-builder";
import { tellOnlyHere, tellUnwritten } from "../shared/tell-unwritten";
import { DEFAULT_SCHEMES, schemeOf } from "./aif-types";
import { placeNodes } from "./place-nodes";
import { saysHolder, writeLocutions } from "./write-locutions";
import { writeMarkedText } from "./write-marked-text";

/** Beyond so many statements the file is written without indents, which would be half of it. */
const MANY = 1_000;

/** The map as AIF's JSON. */
export const serialize: SerializeMap = (source, _options) => {
  const report = createReport();
  const { graph, brief } = source;
  const statements = [...graph.statements.values()];
  const inferences = [...graph.inferences.values()];
  const refs = new Map<Id, string>();
  for (const { id } of [...statements, ...inferences]) refs.set(id, String(refs.size + 1));
  const refOf = (id: Id) => refs.get(id) ?? "0";

  const nodes = [
    ...statements.map(({ id, text }) => ({ nodeID: refOf(id), text, type: "I" })),
    ...inferences.map(({ id, kind, scheme }) => {
      const { type, text } = DEFAULT_SCHEMES[kind];
      return { nodeID: refOf(id), text: scheme ?? text, type };
    }),
  ];
  const ends = inferences.flatMap(({ id, premises, target }) => [
    ...premises.map((premise) => ({ fromID: refOf(premise), toID: refOf(id) })),
    { fromID: refOf(id), toID: refOf(target.id) },
  ]);
  const said = writeLocutions(statements, refOf, nodes.length);
  const allNodes = [...nodes, ...said.nodes];
  const allEnds = [...ends, ...said.ends];
  const places = placeNodes(graph, refOf, said);

  const marked = brief === null ? "" : writeMarkedText(source, brief, refOf);
  tellUnwritten(source, report, "AIF");
  tellOnlyHere(source, report, "AIF", {
    holders: !statements.every(saysHolder),
    mainClaim: true,
    pins: false,
    title: true,
  });
  for (const { scheme } of inferences)
    if (scheme !== null && schemeOf(scheme) !== scheme)
      report.tell(
        "changed",
        "scheme-only-here",
        `Other tools read the scheme “${firstWords(scheme, 40)}” as none; it comes back here.`,
      );
  const document = {
    AIF: {
      nodes: allNodes,
      edges: allEnds.map((end, index) => ({ edgeID: index + 1, ...end })),
      schemefulfillments: [
        ...inferences
          .filter(({ scheme }) => scheme === null)
          .map(({ id, kind }) => ({ nodeID: refOf(id), schemeID: DEFAULT_SCHEMES[kind].schemeId })),
        ...said.schemefulfillments,
      ],
      participants: said.participants,
      locutions: said.locutions,
      descriptorfulfillments: [],
      cqdescriptorfulfillments: [],
    },
    text: marked,
    OVA: {
      firstname: "Counterpoint",
      surname: "",
      url: "",
      nodes: allNodes.map(({ nodeID }) => ({
        nodeID,
        visible: true,
        ...(places.get(nodeID) ?? { x: 0, y: 0 }),
        timestamp: "",
      })),
      edges: allEnds.map((end) => ({ ...end, visible: true })),
    },
    [OWN_KEY]: ownFields(source, {
      refOf,
      saysHolder,
      saysScheme: (scheme) => schemeOf(scheme) === scheme,
      format: "aif",
      more: { made: said.nodes.map(({ nodeID }) => nodeID) },
    }),
  };
  return {
    content: `${JSON.stringify(document, null, statements.length > MANY ? 0 : 1)}\n`,
    report: report.finish(),
  };
};
