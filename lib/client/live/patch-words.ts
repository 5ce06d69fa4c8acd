// What somebody else's change did, in a few words for those who do not see it.
import { nameOf } from "@/lib/argument/names";
import type { Patch } from "@/lib/argument/patch";
import type { Annotation, ArgumentGraph, Id, Inference } from "@/lib/argument/records";

const ANNOTATED: Readonly<Record<Annotation["kind"], string>> = {
  question: "asked",
  objection: "objected",
  evidence: "asked for evidence",
  comment: "commented",
  unclear: "found something unclear",
  highlight: "highlighted something",
};

/** Such as `added a reason for “Trees cool”`; `after` is the graph with the change. */
export function patchWords(patch: Patch, after: ArgumentGraph): string {
  const { statements, inferences, annotations, passages } = patch;
  if (patch.briefRevision) return "added a new version of the brief";
  const [step] = Object.values(inferences?.added ?? {});
  if (step) return stepWords(step, after);
  const [added] = Object.values(statements?.added ?? {});
  if (added) return `added the statement “${nameOf(added)}”`;
  const [removed] = Object.values(statements?.removed ?? {});
  if (removed) return `removed “${nameOf(removed)}”`;
  const [updated] = Object.values(statements?.updated ?? {});
  if (updated) {
    const [from, to] = updated;
    const moved = from.text === to.text && from.revision === to.revision;
    return moved ? `moved “${nameOf(to)}”` : `changed “${nameOf(to)}”`;
  }
  const [note] = Object.values(annotations?.added ?? {});
  if (note) return note.parentId ? "replied in the discussion" : noteWords(note, after);
  if (annotations) return "changed something in the discussion";
  if (inferences) return "changed how statements hang together";
  if (passages) return passageWords(passages);
  return "changed the main claim";
}

function passageWords({ updated }: NonNullable<Patch["passages"]>): string {
  const [change] = Object.values(updated);
  const moved = change !== undefined && change[0].start !== change[1].start;
  return moved ? "moved a passage of the brief" : "marked a passage of the brief";
}

function stepWords(step: Inference, graph: ArgumentGraph): string {
  const word = step.kind === "support" ? "a reason for" : "a counterpoint to";
  if (step.target.type === "inference") {
    return step.kind === "support" ? "backed a step" : "undercut a step";
  }
  return `added ${word} ${quote(step.target.id, graph)}`;
}

function noteWords(note: Annotation, graph: ArgumentGraph): string {
  const on = note.target.type === "statement" ? ` on ${quote(note.target.id, graph)}` : "";
  return `${ANNOTATED[note.kind]}${on}`;
}

function quote(id: Id, graph: ArgumentGraph): string {
  const statement = graph.statements.get(id);
  return statement ? `“${nameOf(statement)}”` : "a statement";
}
