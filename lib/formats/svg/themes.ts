// The colours of pictures: those of app/globals.css, where the lines' are mixed with the paper.
import type { Role } from "../../argument/records";
import type { Theme } from "./picture-types";

export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly mark: string;
  readonly roles: Readonly<Record<Role, string>>;
  /** Lines that support and lines that attack. */
  readonly support: string;
  readonly attack: string;
}

type Plain = Omit<Palette, "support" | "attack">;

const LIGHT: Plain = {
  paper: "#faf8f4",
  card: "#ffffff",
  ink: "#1f2328",
  muted: "#5b6068",
  line: "#e2ddd3",
  lineStrong: "#8b867c",
  mark: "#ffe8a3",
  roles: { claim: "#4a45b8", premise: "#0a6b66", counterpoint: "#b4380a" },
};

const DARK: Plain = {
  paper: "#15171b",
  card: "#1e2126",
  ink: "#ece9e2",
  muted: "#a6abb3",
  line: "#32363d",
  lineStrong: "#7d838c",
  mark: "#55470f",
  roles: { claim: "#b3b5ff", premise: "#5fcbc0", counterpoint: "#ff9c78" },
};

/** Share of the role's colour in its lines. */
const SUPPORT = 0.72;
const ATTACK = 0.8;

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: withLines(LIGHT),
  dark: withLines(DARK),
};

function withLines(plain: Plain): Palette {
  const { roles, paper } = plain;
  return {
    ...plain,
    support: mix(roles.premise, paper, SUPPORT),
    attack: mix(roles.counterpoint, paper, ATTACK),
  };
}

/** A colour of which `share` is the first one. Both are written #rrggbb. */
function mix(first: string, second: string, share: number): string {
  const part = (at: number) => {
    const a = Number.parseInt(first.slice(at, at + 2), 16);
    const b = Number.parseInt(second.slice(at, at + 2), 16);
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
