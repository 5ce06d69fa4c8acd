// Everything that can be done with what is selected on the map: one list for the menus, the keys, the palette and the help sheet.
import type { EditingMenu, NewRelation } from "@/lib/client/editing/editing-types";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { copyBranch, cutBranch, pasteFromMenu } from "./clipboard-commands";
import type { EditContext } from "./edit-context";
import { deleteChosen, makeMainClaim, standAlone, togglePin, turnStep } from "./quick-acts";

export type EditGroup = "add" | "change" | "branch" | "whole";

export interface EditAct {
  readonly id: string;
  /** What the palette and the help sheet call it. */
  readonly title: string;
  /** What a menu calls it for what is selected now, where that says more. */
  readonly titleAt?: (at: EditContext) => string;
  readonly group: EditGroup;
  /** The single key, as KeyboardEvent.key tells it. */
  readonly key?: string;
  /** How keys are shown, where they are not the single key itself. */
  readonly shown?: string;
  readonly danger?: boolean;
  readonly when: (at: EditContext) => boolean;
  readonly run: (at: EditContext) => void;
}

const add = (at: EditContext, relation: NewRelation) =>
  at.actions.openEditor({ mode: "add", relation });

const editsDirectly = (at: EditContext) => wayToChange(at.state) === "edit";

const ADDING: readonly EditAct[] = [
  {
    id: "add-reason",
    title: "Add a reason",
    titleAt: (at) => (at.statement ? "Add a reason" : "Back this step"),
    group: "add",
    key: "r",
    when: (at) => at.statement !== null || at.step !== null,
    run: (at) => {
      const target = targetOf(at);
      if (target) add(at, { type: "step", kind: "support", target });
    },
  },
  {
    id: "add-counterpoint",
    title: "Add a counterpoint",
    group: "add",
    key: "c",
    when: (at) => at.statement !== null,
    run: (at) => {
      const target = targetOf(at);
      if (target) add(at, { type: "step", kind: "attack", target });
    },
  },
  {
    id: "add-premise",
    title: "Add a linked premise",
    group: "add",
    key: "l",
    when: (at) => at.step !== null,
    run: (at) => at.step && add(at, { type: "premise", inferenceId: at.step.id }),
  },
  {
    id: "doubt-step",
    title: "Doubt this step",
    group: "add",
    key: "d",
    when: (at) => at.step !== null,
    run: (at) =>
      at.step &&
      add(at, { type: "step", kind: "attack", target: { type: "inference", id: at.step.id } }),
  },
  {
    id: "add-claim",
    title: "Add a statement of its own",
    group: "whole",
    when: () => true,
    run: (at) => add(at, { type: "claim" }),
  },
];

const CHANGING: readonly EditAct[] = [
  {
    id: "edit",
    title: "Edit the statement",
    titleAt: () => "Edit …",
    group: "change",
    key: "e",
    when: (at) => at.statement !== null,
    run: (at) =>
      at.statement && at.actions.openEditor({ mode: "edit", statementId: at.statement.id }),
  },
  {
    id: "turn",
    title: "Turn for into against, or back",
    titleAt: (at) => turnWords(at),
    group: "change",
    key: "x",
    when: (at) => at.step !== null,
    run: turnStep,
  },
  {
    id: "split",
    title: "Split the statement in two …",
    titleAt: () => "Split …",
    group: "change",
    key: "s",
    when: (at) => at.statement !== null,
    run: (at) =>
      at.statement && at.actions.openDialog({ type: "split", statementId: at.statement.id }),
  },
  {
    id: "merge",
    title: "Merge the two marked statements …",
    titleAt: (at) => (at.chosen.length === 2 ? "Merge the two marked …" : "Merge with …"),
    group: "change",
    key: "g",
    when: (at) =>
      at.chosen.length === 2 || (at.chosen.length === 1 && at.state.graph.statements.size > 1),
    run: (at) => at.actions.openDialog({ type: "merge", statementIds: at.chosen }),
  },
  {
    id: "unlink",
    title: "Let the linked premise stand alone",
    group: "change",
    key: "k",
    when: (at) => at.statement !== null && (at.step?.premises.length ?? 0) > 1,
    run: standAlone,
  },
];

const BRANCH: readonly EditAct[] = [
  {
    id: "move",
    title: "Move under something else …",
    titleAt: (at) => (at.chosen.length > 1 ? `Move all ${at.chosen.length} …` : "Move …"),
    group: "branch",
    key: "m",
    when: (at) => at.statement !== null || at.step !== null,
    run: (at) => openMove(at),
  },
  {
    id: "reuse",
    title: "Use the statement elsewhere …",
    titleAt: () => "Use elsewhere …",
    group: "branch",
    key: "u",
    when: (at) => at.statement !== null,
    run: (at) =>
      at.statement && at.actions.openDialog({ type: "reuse", statementId: at.statement.id }),
  },
  {
    id: "copy",
    title: "Copy the branch",
    group: "branch",
    shown: "Ctrl C",
    when: (at) => at.chosen.length > 0,
    run: copyBranch,
  },
  {
    id: "cut",
    title: "Cut the branch",
    group: "branch",
    shown: "Ctrl X",
    when: (at) => at.chosen.length > 0,
    run: cutBranch,
  },
  {
    id: "paste",
    title: "Paste a branch …",
    group: "branch",
    shown: "Ctrl V",
    when: () => true,
    run: pasteFromMenu,
  },
  {
    id: "pin",
    title: "Pin the card where it is, or let it go",
    titleAt: (at) => (at.statement?.position ? "Unpin" : "Pin here"),
    group: "branch",
    key: "t",
    when: (at) =>
      editsDirectly(at) &&
      at.state.mapView === "canvas" &&
      at.statement !== null &&
      at.place?.stub === false,
    run: togglePin,
  },
  {
    id: "main-claim",
    title: "Make it the main claim",
    group: "branch",
    when: (at) => at.statement !== null && at.statement.id !== at.state.tree.mainClaimId,
    run: makeMainClaim,
  },
  {
    id: "delete",
    title: "Delete …",
    titleAt: (at) =>
      at.chosen.length > 1
        ? `Delete all ${at.chosen.length} …`
        : at.statement
          ? "Delete …"
          : "Remove this step",
    group: "branch",
    key: "Delete",
    danger: true,
    when: (at) => at.chosen.length > 0 || at.step !== null,
    run: deleteChosen,
  },
  {
    id: "tidy",
    title: "Tidy up: unpin every card",
    group: "whole",
    when: (at) =>
      editsDirectly(at) && [...at.state.graph.statements.values()].some(({ position }) => position),
    run: (at) => at.actions.openDialog({ type: "tidy" }),
  },
];

/** Every act, in the order of the menus. */
export const EDIT_ACTS: readonly EditAct[] = [...ADDING, ...CHANGING, ...BRANCH];

const ON_THE_WHOLE: ReadonlySet<string> = new Set(["add-claim", "paste", "tidy"]);

/** The acts that make sense now in a menu. */
export function actsAt(at: EditContext, of: EditingMenu["of"]): EditAct[] {
  const isOf = ({ id, group }: EditAct) => {
    if (of === "whole") return ON_THE_WHOLE.has(id);
    return of === "add" ? group === "add" : group !== "whole";
  };
  return EDIT_ACTS.filter((act) => isOf(act) && act.when(at));
}

function targetOf({ statement, step }: EditContext) {
  if (statement) return { type: "statement", id: statement.id } as const;
  return step && ({ type: "inference", id: step.id } as const);
}

function turnWords({ step }: EditContext): string {
  if (step?.target.type === "inference") {
    return step.kind === "attack" ? "Turn into backing" : "Turn into a doubt";
  }
  return step?.kind === "attack" ? "Turn into a reason" : "Turn into a counterpoint";
}

function openMove({ actions, statement, step, chosen }: EditContext): void {
  if (chosen.length > 1) actions.openDialog({ type: "move-all", statementIds: chosen });
  else if (step) {
    const statementId = statement?.id ?? step.premises[0] ?? "";
    actions.openDialog({ type: "move", inferenceId: step.id, statementId });
  } else if (statement) actions.openDialog({ type: "move-all", statementIds: [statement.id] });
}
