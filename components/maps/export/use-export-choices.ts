"use client";
// What is chosen in the dialog, and what there is to choose from; the last format is remembered.
import { useState } from "react";
import { below } from "@/lib/argument/queries/below";
import type { Id } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import {
  annotatedByDefault,
  DEFAULT_FORMAT_OPTIONS,
  type ExportFormat,
  type FormatOptions,
  isExportFormat,
  MAX_EXPORT_STATEMENTS,
} from "@/lib/contract/exports";
import type { ExportChoices, ExportPart } from "./export-address";

/** A part of the map that can be taken out now. */
export interface PartOffer {
  readonly part: ExportPart;
  readonly label: string;
  readonly statements: number;
  /** Why it cannot be chosen. */
  readonly obstacle: string | null;
}

export interface ExportChoosing extends ExportChoices {
  readonly parts: readonly PartOffer[];
  readonly choosePart: (type: ExportPart["type"]) => void;
  readonly chooseFormat: (format: ExportFormat) => void;
  readonly chooseAnnotations: (on: boolean) => void;
  readonly chooseOptions: (change: Partial<FormatOptions>) => void;
}

const REMEMBERED = "counterpoint-export-format";
const FIRST: ExportFormat = "outline";

/** The choices; they begin with the whole map and with the format that was taken last. */
export function useExportChoices(): ExportChoosing {
  const parts = useParts();
  const [partType, choosePart] = useState<ExportPart["type"]>("map");
  const [format, setFormat] = useState<ExportFormat>(rememberedFormat);
  const [annotations, chooseAnnotations] = useState<boolean | null>(null);
  const [options, setOptions] = useState<FormatOptions>(DEFAULT_FORMAT_OPTIONS);
  const chosen = parts.find(({ part, obstacle }) => part.type === partType && obstacle === null);
  return {
    format,
    part: chosen?.part ?? { type: "map" },
    annotations: annotations ?? annotatedByDefault(format),
    options,
    parts,
    choosePart,
    chooseFormat: (next) => {
      setFormat(next);
      rememberFormat(next);
    },
    chooseAnnotations,
    chooseOptions: (change) => setOptions((known) => ({ ...known, ...change })),
  };
}

/** The whole map, the branch of the card that is selected, the cards that are marked. */
function useParts(): readonly PartOffer[] {
  const graph = useDesk((state) => state.graph);
  const selectedId = useDesk((state) =>
    state.selection?.type === "statement" ? state.selection.id : null,
  );
  const marked = useDesk((state) => state.marked);
  const standing = marked.filter((id) => graph.statements.has(id));
  const whole = { part: { type: "map" }, label: "The whole map" } as const;
  return [
    { ...whole, statements: graph.statements.size, obstacle: null },
    branchOffer(selectedId !== null && graph.statements.has(selectedId) ? selectedId : null),
    markedOffer(standing),
  ];

  function branchOffer(statementId: Id | null): PartOffer {
    if (statementId === null) {
      const part = { type: "branch", statementId: "" } as const;
      const obstacle = "Select a card on the map first.";
      return { part, label: "The branch of the selected card", statements: 0, obstacle };
    }
    const statement = graph.statements.get(statementId);
    const name = statement?.label ?? statement?.text ?? "";
    return {
      part: { type: "branch", statementId },
      label: `The branch of “${name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name}”`,
      statements: below(graph, statementId).statements.size + 1,
      obstacle: null,
    };
  }
}

function markedOffer(statementIds: readonly Id[]): PartOffer {
  const many = statementIds.length > MAX_EXPORT_STATEMENTS;
  const obstacle =
    statementIds.length === 0
      ? "Mark cards on the map first, with Shift and a click."
      : many
        ? `At most ${MAX_EXPORT_STATEMENTS} cards go together. Take a branch, or the whole map.`
        : null;
  return {
    part: { type: "selection", statementIds },
    label: "The marked cards",
    statements: statementIds.length,
    obstacle,
  };
}

function rememberedFormat(): ExportFormat {
  try {
    const known = localStorage.getItem(REMEMBERED) ?? FIRST;
    return isExportFormat(known) ? known : FIRST;
  } catch {
    return FIRST;
  }
}

function rememberFormat(format: ExportFormat): void {
  try {
    localStorage.setItem(REMEMBERED, format);
  } catch {
    // A browser that keeps nothing asks anew next time.
  }
}
