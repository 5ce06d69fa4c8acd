"use client";
// One row of the outline: a step with its relation in words, or a statement.
import { ChevronDown, ChevronRight, MessageSquare } from "lucide-react";
import { memo, type ReactNode } from "react";
import { stepWords } from "@/lib/argument/queries/relation-words";
import { useDesk } from "@/lib/client/desk-context";
import { useMapFacts } from "../map-facts-context";
import { useMarks } from "../map-marks";
import { ROLE_LOOK, RoleIcon } from "../role-look";
import { openThreadWords, outlineName, plural, stepName } from "../spoken-words";
import { isAttack } from "../wire-shape";
import type { OutlineItem, PlaceRow, StepRow } from "./outline-items";

interface RowProps<Item> {
  readonly item: Item;
  readonly isActive: boolean;
}

/** A tree item; keys and presses are heard by the tree. */
export const OutlineRow = memo(function OutlineRow({ item, isActive }: RowProps<OutlineItem>) {
  return item.type === "place" ? (
    <PlaceItem item={item} isActive={isActive} />
  ) : (
    <StepItem item={item} isActive={isActive} />
  );
});

interface TreeItemProps extends RowProps<OutlineItem> {
  readonly name: string;
  readonly selected: boolean;
  readonly marks: Readonly<Record<`data-${string}`, string | boolean | undefined>>;
  readonly children: ReactNode;
}

function TreeItem({ item, isActive, name, selected, marks, children }: TreeItemProps) {
  return (
    <div
      role="treeitem"
      aria-level={item.level}
      aria-posinset={item.position}
      aria-setsize={item.setSize}
      aria-expanded={item.type === "step" ? true : (item.expanded ?? undefined)}
      aria-selected={selected}
      aria-label={name}
      tabIndex={isActive ? 0 : -1}
      className={item.type === "step" ? "map-row map-row-step" : "map-row"}
      data-row-id={item.rowId}
      data-selected={selected || undefined}
      style={{ "--level": item.level } as Record<string, number>}
      {...marks}
    >
      {children}
    </div>
  );
}

function PlaceItem({ item, isActive }: RowProps<PlaceRow>) {
  const facts = useMapFacts().at(item.key);
  const marks = useMarks();
  const statementId = facts?.statement.id;
  const hovered = useDesk(
    (state) => statementId !== undefined && state.hovered.includes(statementId),
  );
  const proposals = useDesk((state) => state.proposals.get(statementId ?? "") ?? 0);
  if (!facts) return null;
  const { role, words, openAnnotations, evidenceWanted } = facts;
  const Twist = item.expanded ? ChevronDown : ChevronRight;
  return (
    <TreeItem
      item={item}
      isActive={isActive}
      name={`${outlineName(facts)}${proposals > 0 ? ` ${plural(proposals, "suggestion")}.` : ""}`}
      selected={marks.selectedKey === item.key}
      marks={{
        "data-outline-key": item.key,
        "data-role": role,
        "data-hovered": hovered || undefined,
        "data-quiet": marks.isQuiet(item.key) || undefined,
        "data-hit": marks.hitKey === item.key || undefined,
        "data-on-path": marks.pathPlaces.has(item.key) || undefined,
      }}
    >
      <span aria-hidden className="map-row-twist" data-twist={item.expanded !== null || undefined}>
        {item.expanded !== null && <Twist size={15} />}
      </span>
      <RoleIcon of={role} className={`map-row-role ${ROLE_LOOK[role].text}`} />
      <span className="map-row-words">
        <span className="map-row-text">{words.text}</span>
        {words.attribution !== null && <span className="map-row-aside">{words.attribution}</span>}
      </span>
      {openAnnotations > 0 && (
        <span className="map-row-count" title={plural(openAnnotations, "open annotation")}>
          <MessageSquare size={12} aria-hidden /> {openAnnotations}
        </span>
      )}
      {evidenceWanted && <span className="map-card-badge map-row-badge">evidence wanted</span>}
      {proposals > 0 && (
        <span className="map-card-badge map-row-badge">{plural(proposals, "suggestion")}</span>
      )}
    </TreeItem>
  );
}

function StepItem({ item, isActive }: RowProps<StepRow>) {
  const { graph, openSteps } = useMapFacts();
  const marks = useMarks();
  const inference = graph.inferences.get(item.inferenceId);
  const relation = useMapFacts().tree.steps.get(item.inferenceId)?.relation;
  if (!(inference && relation)) return null;
  const open = openSteps.get(item.inferenceId) ?? 0;
  return (
    <TreeItem
      item={item}
      isActive={isActive}
      name={`${stepName(graph, item.inferenceId)}${openThreadWords(open)}`}
      selected={marks.selectedStepId === item.inferenceId}
      marks={{
        "data-attack": isAttack(relation) || undefined,
        "data-on-path": marks.pathSteps.has(item.inferenceId) || undefined,
      }}
    >
      <span className="map-row-relation">
        {stepWords(graph, inference)}
        {item.premises > 1 && (
          <span className="map-row-linked"> · {item.premises} linked: they work only together</span>
        )}
      </span>
      {open > 0 && (
        <span className="map-row-count" title={plural(open, "open annotation")}>
          <MessageSquare size={12} aria-hidden /> {open}
        </span>
      )}
    </TreeItem>
  );
}
