"use client";
// What a thread hangs on; choosing it selects it in the map and the text.
import { GitBranch, Network, Quote, Unlink } from "lucide-react";
import { ROLE_LOOK, RoleIcon } from "@/components/map/role-look";
import { classNames } from "@/components/ui/class-names";
import { firstWords } from "@/lib/argument/names";
import type { AnnotationTarget } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { targetName } from "./target-name";
import { useStatementFacts } from "./use-statement-facts";

interface TargetLineProps {
  readonly target: AnnotationTarget;
  readonly orphanOf: string | null;
}

const LINE =
  "flex min-h-6 max-w-full items-center gap-1.5 text-left text-[12px] font-medium leading-[18px] text-muted";

/** One line with the target's sign and name. */
export function TargetLine({ target, orphanOf }: TargetLineProps) {
  const graph = useDesk((state) => state.graph);
  const actions = useDeskActions();
  if (orphanOf !== null) {
    return (
      <p className={classNames(LINE, "m-0")} title={orphanOf}>
        <Unlink size={12} aria-hidden className="shrink-0" />
        <span className="truncate">On what was removed: “{firstWords(orphanOf, 90)}”</span>
      </p>
    );
  }
  const handleSelect = () => {
    if (target.type === "statement") actions.selectStatement(target.id, "discussion");
    else if (target.type === "map") actions.select({ type: "map" }, "discussion");
    else actions.select({ type: target.type, id: target.id }, "discussion");
    if (target.type !== "map") actions.setPhoneTab(target.type === "passage" ? "brief" : "map");
  };
  return (
    <button
      type="button"
      onClick={handleSelect}
      className={classNames(LINE, "hover:text-ink hover:underline")}
    >
      <TargetSign target={target} />
      <span className="truncate">{targetName(graph, target)}</span>
    </button>
  );
}

/** The sign of what a target is: a role's shape, a branch, a quote, the map. */
export function TargetSign({ target }: { target: AnnotationTarget }) {
  const factsOf = useStatementFacts();
  if (target.type === "inference") return <GitBranch size={12} aria-hidden className="shrink-0" />;
  if (target.type === "passage") return <Quote size={12} aria-hidden className="shrink-0" />;
  if (target.type === "map") return <Network size={12} aria-hidden className="shrink-0" />;
  const { role } = factsOf(target.id);
  return <RoleIcon of={role} className={classNames("shrink-0", ROLE_LOOK[role].text)} />;
}
