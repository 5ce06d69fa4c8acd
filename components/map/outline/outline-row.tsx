"use client";
// One row of the outline: a step with its relation in words, or a statement.
import { ChevronDown, ChevronRight, MessageSquare } from "lucide-react";
import dynamic from "next/dynamic";
import { memo, type ReactNode } from "react";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { Id } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import { isAttack } from "@/lib/layout/wire-ends";
import { useMapFacts } from "../map-facts-context";
import { useMarks } from "../map-marks";
import { ROLE_LOOK, RoleIcon } from "../role-look";
import { openThreadWords, outlineName, plural, stepName } from "../spoken-words";
import type { InlineWriting, OutlineEditing } from "./outline-editing";
import type { OutlineItem, PlaceRow, StepRow } from "./outline-items";

const RowTools = dynamic(
  late(() => import("./row-tools").then((module) => module.RowTools)),
  {
    ssr: false,
  },
);
const InlineEditor = dynamic(
  late(() => import("./inline-editor").then((module) => module.InlineEditor)),
  {
    ssr: false,
  },
);

interface RowProps<Item> {
  readonly item: Item;
  readonly isActive: boolean;
  readonly wish: OutlineEditing["wish"];
  /** What is written in this row; null where nothing is. */
  readonly writing: { readonly writing: InlineWriting; readonly editing: OutlineEditing } | null;
}

/** A tree item; keys and presses are heard by the tree. */
export const OutlineRow = memo(function OutlineRow(props: RowProps<OutlineItem>) {
  const { item, ...rest } = props;
  return item.type === "place" ? (
    <PlaceItem item={item} {...rest} />
  ) : (
    <StepItem item={item} {...rest} />
  );
});

interface TreeItemProps extends Pick<RowProps<OutlineItem>, "item" | "isActive" | "wish"> {
  readonly name: string;
  readonly selected: boolean;
  readonly marks: Readonly<Record<`data-${string}`, string | boolean | undefined>>;
  readonly children: ReactNode;
}

function TreeItem({ item, isActive, wish, name, selected, marks, children }: TreeItemProps) {
  const marked = useDesk(
    (state) => item.type === "place" && isMarked(state.marked, state.tree.places.get(item.key)),
  );
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
      data-step-row={item.type === "step" ? item.inferenceId : undefined}
      data-selected={selected || undefined}
      data-marked={marked || undefined}
      style={{ "--level": item.level } as Record<string, number>}
      {...marks}
    >
      {children}
      {selected && <RowTools item={item} wish={wish} />}
    </div>
  );
}

function isMarked(marked: readonly Id[], place: { readonly statementId: Id } | undefined): boolean {
  return place !== undefined && marked.includes(place.statementId);
}

function PlaceItem({ item, isActive, wish, writing }: RowProps<PlaceRow>) {
  const facts = useMapFacts().at(item.key);
  const marks = useMarks();
  const statementId = facts?.statement.id;
  const hovered = useDesk(
    (state) => statementId !== undefined && state.hovered.includes(statementId),
  );
  const proposals = useDesk((state) => state.proposals.get(statementId ?? "") ?? 0);
  const change = useDesk((state) =>
    statementId === undefined ? undefined : state.past?.changes.get(statementId),
  );
  if (!facts) return null;
  const { role, words, openAnnotations, evidenceWanted } = facts;
  const Twist = item.expanded ? ChevronDown : ChevronRight;
  return (
    <TreeItem
      item={item}
      isActive={isActive}
      wish={wish}
      name={`${outlineName(facts)}${proposals > 0 ? ` ${plural(proposals, "suggestion")}.` : ""}${change ? ` ${capital(change)}.` : ""}`}
      selected={marks.selectedKey === item.key}
      marks={{
        "data-outline-key": item.key,
        "data-role": role,
        "data-change": change,
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
        {writing ? (
          <InlineEditor {...writing} from={item} />
        ) : (
          <span className="map-row-text">{words.text}</span>
        )}
        {words.attribution !== null && <span className="map-row-aside">{words.attribution}</span>}
      </span>
      {change && <span className="map-card-badge map-row-badge map-row-change">{change}</span>}
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

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function StepItem({ item, isActive, wish }: RowProps<StepRow>) {
  const { graph, openSteps } = useMapFacts();
  const marks = useMarks();
  const inference = graph.inferences.get(item.inferenceId);
  const relation = useMapFacts().tree.steps.get(item.inferenceId)?.relation;
  const change = useDesk((state) => state.past?.changes.get(item.inferenceId));
  if (!(inference && relation)) return null;
  const open = openSteps.get(item.inferenceId) ?? 0;
  return (
    <TreeItem
      item={item}
      isActive={isActive}
      wish={wish}
      name={`${stepName(graph, item.inferenceId)}${openThreadWords(open)}${change ? `, ${change}` : ""}`}
      selected={marks.selectedStepId === item.inferenceId}
      marks={{
        "data-attack": isAttack(relation) || undefined,
        "data-change": change,
        "data-on-path": marks.pathSteps.has(item.inferenceId) || undefined,
      }}
    >
      <span className="map-row-relation">
        {stepWords(graph, inference)}
        {item.premises > 1 && (
          <span className="map-row-linked"> · {item.premises} linked: they work only together</span>
        )}
      </span>
      {change && <span className="map-card-badge map-row-badge map-row-change">{change}</span>}
      {open > 0 && (
        <span className="map-row-count" title={plural(open, "open annotation")}>
          <MessageSquare size={12} aria-hidden /> {open}
        </span>
      )}
    </TreeItem>
  );
}
