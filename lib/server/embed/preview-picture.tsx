// The picture that links to a map show elsewhere: its title, its main claim and what it holds. Nothing is fetched.
import "server-only";
import { ImageResponse } from "next/og";
import { firstWords } from "@/lib/argument/names";
import { mainClaimOf } from "@/lib/argument/reading-roots";
import { PREVIEW_SIZE } from "@/lib/contract/embed";
import { sourceWords } from "@/lib/formats/svg/source-words";
import { PALETTES } from "@/lib/formats/svg/themes";
import { type InterPart, interPartOf, interTtf } from "../files/fonts/inter";
import type { ShownMap } from "../services/read-shown-map";

const { paper, card, ink, muted, line, roles } = PALETTES.light;
/** Of a text of which less can be drawn nothing is shown. */
const LEAST = 0.8;

/** A PNG of PREVIEW_SIZE. */
export async function previewPicture(shown: ShownMap): Promise<ArrayBuffer> {
  const { map, graph, brief } = shown;
  const claim = graph.statements.get(mainClaimOf(graph) ?? "")?.text ?? "";
  const words = {
    title: drawable(map.title, 110),
    claim: drawable(claim, 170),
    source: drawable(sourceWords({ title: map.title, brief }), 100),
  };
  const steps = [...graph.inferences.values()];
  const attacks = steps.filter(({ kind }) => kind === "attack").length;
  const counts = [
    { role: "claim", words: count(graph.statements.size, "statement") },
    { role: "premise", words: count(steps.length - attacks, "reason") },
    { role: "counterpoint", words: count(attacks, "counterpoint") },
  ] as const;
  const response = new ImageResponse(
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "60px 68px",
        background: paper,
        color: ink,
        fontFamily: "Inter",
      }}
    >
      <div style={{ display: "flex", fontSize: 26, fontWeight: 600, color: roles.claim }}>
        Counterpoint
      </div>
      {words.title !== "" && (
        <div
          style={{ display: "flex", marginTop: 24, fontSize: 46, fontWeight: 600, lineHeight: 1.2 }}
        >
          {words.title}
        </div>
      )}
      {words.source !== "" && (
        <div style={{ display: "flex", marginTop: 12, fontSize: 24, color: muted }}>
          {words.source}
        </div>
      )}
      {words.claim !== "" && <MainClaim text={words.claim} />}
      <div style={{ display: "flex", marginTop: "auto", fontSize: 26, fontWeight: 600 }}>
        {counts.map((each) => (
          <div
            key={each.role}
            style={{ display: "flex", marginRight: 44, color: roles[each.role] }}
          >
            {each.words}
          </div>
        ))}
      </div>
    </div>,
    { ...PREVIEW_SIZE, fonts: fontsFor(Object.values(words).join("")) },
  );
  return response.arrayBuffer();
}

/** As on the map: a card with the bar of its role. */
function MainClaim({ text }: { readonly text: string }) {
  const label = { display: "flex", fontSize: 22, fontWeight: 600, color: roles.claim } as const;
  return (
    <div
      style={{
        display: "flex",
        marginTop: 34,
        background: card,
        borderRadius: 12,
        border: `2px solid ${line}`,
        overflow: "hidden",
      }}
    >
      <div style={{ display: "flex", width: 12, background: roles.claim }} />
      <div style={{ display: "flex", flexDirection: "column", flex: 1, padding: "24px 30px" }}>
        <div style={label}>Main claim</div>
        <div style={{ display: "flex", marginTop: 8, fontSize: 31, lineHeight: 1.32 }}>{text}</div>
      </div>
    </div>
  );
}

function count(number: number, word: string): string {
  return `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
}

/**
 * What of a text our fonts have, shortened; nothing where that is little. The drawing library would fetch a font from
 * the network for any other letter.
 */
function drawable(text: string, length: number): string {
  const letters = [...text.normalize("NFC")];
  const kept = letters.filter((letter) => interPartOf(letter.codePointAt(0) ?? 0) !== null);
  return kept.length < letters.length * LEAST ? "" : firstWords(kept.join(""), length);
}

function fontsFor(text: string) {
  const parts = new Set<InterPart>(["latin"]);
  for (const letter of text) {
    const part = interPartOf(letter.codePointAt(0) ?? 0);
    if (part !== null) parts.add(part);
  }
  return [...parts].flatMap((part) =>
    ([400, 600] as const).map((weight) => ({
      name: "Inter",
      data: new Uint8Array(interTtf(part, weight)).buffer,
      weight,
      style: "normal" as const,
    })),
  );
}
