// What a reader of AIF works on: the same for every shape in which AIF's JSON is met.
import type { Position } from "../../argument/records";
import type { JsonRecord } from "../shared/json-fields";
import type { OwnFields } from "../shared/read-own-fields";

export interface AifNode {
  readonly key: string;
  /** In capitals: I, L, RA, CA, MA, PA, TA, YA, or what else the file says. */
  readonly type: string;
  readonly text: string;
  /** The scheme's name, where the node itself says it. */
  readonly scheme: string | null;
  readonly raw: JsonRecord;
}

export interface AifEdge {
  readonly from: string;
  readonly to: string;
  readonly raw: unknown;
}

export interface AifDocument {
  readonly nodes: ReadonlyMap<string, AifNode>;
  readonly edges: readonly AifEdge[];
  /** Full names by the key of the participant. */
  readonly participants: ReadonlyMap<string, string>;
  /** Keys of participants by the key of the locution's node. */
  readonly speakers: ReadonlyMap<string, string>;
  readonly positions: ReadonlyMap<string, Position>;
  /** The text as the file has it, plain or HTML; null where there is none. */
  readonly text: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly mainClaim: string | null;
  readonly own: OwnFields | null;
  /** Tables of the file that a map does not show. */
  readonly tables: Readonly<Record<string, unknown>>;
  /** Nodes that are not as they should be, as the file has them. */
  readonly strays: readonly unknown[];
}

/** Types of nodes that say who said what, and how. */
export const DIALOGUE_TYPES: ReadonlySet<string> = new Set(["L", "TA", "YA"]);

/** What AIF calls a step that nobody gave a scheme. */
export const DEFAULT_SCHEMES = {
  support: { type: "RA", text: "Default Inference", schemeId: "72" },
  attack: { type: "CA", text: "Default Conflict", schemeId: "71" },
} as const;

const NO_SCHEME =
  /^(?:default[\s_-]*)?(?:inference|conflict|support|attack|rule|ra|ca|default)?$|^\d+$/i;

/** The name as a scheme of ours; null for names that stand for none and for numbers, which stand for schemes of AIFdb's list. */
export function schemeOf(name: string | null): string | null {
  const words = name?.trim() ?? "";
  return NO_SCHEME.test(words) ? null : words;
}
