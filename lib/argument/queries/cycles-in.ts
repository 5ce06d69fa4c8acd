// Circular arguments: groups in which everything depends on everything (Tarjan's algorithm, without recursion).
import { type GraphIndex, graphIndex } from "../graph-index";
import type { ArgumentGraph, Id } from "../records";

/** One group; ids in the order of the brief. */
export interface Cycle {
  readonly statements: readonly Id[];
  readonly inferences: readonly Id[];
}

interface Node {
  readonly id: Id;
  readonly below: readonly Id[];
  readonly number: number;
  low: number;
  next: number;
  open: boolean;
}

/** All circular groups of a graph, in the order of the brief (SPEC QU4). */
export function cyclesIn(graph: ArgumentGraph): readonly Cycle[] {
  const index = graphIndex(graph);
  const search: Search = { nodes: new Map(), open: [], groups: [] };
  for (const id of graph.statements.keys()) {
    if (!search.nodes.has(id)) explore(search, id, (each) => dependsOn(graph, index, each));
  }
  const circular = search.groups.filter((group) => group.length > 1);
  return describeGroups(graph, index, circular);
}

interface Search {
  readonly nodes: Map<Id, Node>;
  readonly open: Node[];
  readonly groups: (readonly Id[])[];
}

function explore(search: Search, start: Id, below: (id: Id) => readonly Id[]): void {
  const { nodes, open } = search;
  const enter = (id: Id): Node => {
    const number = nodes.size;
    const node = { id, below: below(id), number, low: number, next: 0, open: true };
    nodes.set(id, node);
    open.push(node);
    return node;
  };
  const path = [enter(start)];
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    const id = node.below[node.next];
    node.next += 1;
    if (id === undefined) {
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) parent.low = Math.min(parent.low, node.low);
      if (node.low === node.number) search.groups.push(closeGroup(open, node));
      continue;
    }
    const known = nodes.get(id);
    if (known === undefined) path.push(enter(id));
    else if (known.open) node.low = Math.min(node.low, known.number);
  }
}

/** What a statement or inference rests on. Ids are unique across kinds (SPEC OP3). */
function dependsOn(graph: ArgumentGraph, index: GraphIndex, id: Id): readonly Id[] {
  const inference = graph.inferences.get(id);
  if (inference === undefined) return index.stepsOnStatement(id).map((step) => step.id);
  return [...inference.premises, ...index.stepsOnInference(id).map((step) => step.id)];
}

function closeGroup(open: Node[], first: Node): Id[] {
  const group = open.splice(open.lastIndexOf(first));
  for (const node of group) node.open = false;
  return group.map((node) => node.id);
}

function describeGroups(
  graph: ArgumentGraph,
  index: GraphIndex,
  groups: readonly (readonly Id[])[],
): readonly Cycle[] {
  const found = groups.map((group) => {
    const statements = group
      .map((id) => graph.statements.get(id))
      .filter((each) => each !== undefined);
    const inferences = group
      .map((id) => graph.inferences.get(id))
      .filter((each) => each !== undefined);
    statements.sort(index.compareStatements);
    inferences.sort(index.compareSteps);
    return { statements, inferences };
  });
  found.sort((a, b) => {
    const [first, second] = [a.statements[0], b.statements[0]];
    return first && second ? index.compareStatements(first, second) : 0;
  });
  return found.map(({ statements, inferences }) => ({
    statements: statements.map((each) => each.id),
    inferences: inferences.map((each) => each.id),
  }));
}
