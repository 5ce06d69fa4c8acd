import type { Annotation, GraphRecords, Inference, Passage, Statement } from "@/lib/argument/records";

const S: Record<string, [string, string, ("reports" | "concedes")?, string?]> = {
  M: ["Beijing decides the depth", "How far Tokyo seeks official ties with Taipei depends mostly on how Beijing acts."],
  A: ["Pressure deepens ties", "If Beijing keeps adding military pressure, Tokyo must deepen its security work with Taipei."],
  A1: ["Serves Japan's safety", "Deeper security work with Taipei would then serve Japan's own safety and a stable region."],
  Q: ["Caution could yield", "Tokyo's caution about official contact with Taipei could still give way."],
  A2: ["Peaceful intent presumed", "Tokyo's present view of Taiwan presumes that both sides of the strait want a peaceful settlement."],
  A3: ["Policy would not bind", "Once Tokyo saw that Beijing had abandoned peace, its one-China policy would no longer bind it."],
  K: ["Caution likely to last", "As things stand, Tokyo is unlikely to alter its cautious line on Taipei much."],
  K1: ["Relations unofficial", "Tokyo keeps its relations with Taipei unofficial."],
  K2: ["Ties ended in 1972", "Diplomatic relations between Tokyo and Taipei ended in 1972, when Japan recognised Beijing."],
  K3: ["Association as embassy", "An exchange association does an embassy's work with officials lent as civilians."],
  K4: ["Policy reaffirmed 2022", "In May 2022 Kishida and Biden each reaffirmed an unchanged one-China policy."],
  K5: ["Fear of provocation", "Fear of provoking Beijing has so far kept serving officers away from Taipei."],
  U1: ["US officers in uniform", "American officers in uniform work at Washington's office in Taipei."],
  U2: ["No serious backlash", "Their presence has caused Washington no serious trouble with Beijing."],
  A4: ["Growing worry", "The new post, like the calls for serving officers, shows Tokyo's growing worry about Taiwan."],
  B: ["Unofficial ties widen", "Until Beijing forces the question, Tokyo will keep widening its unofficial ties with Taipei."],
  C: ["A civilian post counts", "Even a civilian posting counts for much in Tokyo's approach to Taiwan."],
  D: ["Two learn more", "Two defence staff in Taipei will learn more and work closer with their Taiwanese counterparts than one."],
  E: ["Contact is needed", "Japan needs such contact to read Taipei's defence plans and to ready an evacuation of its citizens."],
  C1: ["Official to be posted", "A serving official of the defence ministry would go to Taipei in the summer of 2022.", "reports", "Japanese media"],
  C2: ["Retired officer since 2003", "A retired flag officer has acted as Japan's defence attaché in Taipei since 2003."],
  E3: ["1996 shortfall", "In the 1996 crisis in the strait, Japan's military information fell short."],
  F: ["Better US liaison", "The pair should also work better with American officials in Taipei."],
  F1: ["Joint planning", "Japan and the United States plan together for a Taiwan emergency."],
  F2: ["Liaison in an invasion", "In an invasion the two could serve as liaison officers."],
  F3: ["OPLAN 5077", "Washington has a plan for a Chinese invasion of Taiwan, OPLAN 5077.", "reports", "Press reports"],
  G: ["Arms need a liaison", "Wartime arms shipments to Taiwan would need a Japanese liaison in Taipei."],
  G1: ["Crossing is risky", "Getting arms across to Taiwan in a war would be very risky."],
  G2: ["Arms stored in Japan", "Japan would probably store American arms bound for Taiwan."],
  G1a: ["Blockade likely", "Beijing would likely blockade Taiwan, and perhaps Japan's southwestern islands too."],
  G3: ["US would keep arming", "Washington would probably keep arming Taiwan against an invasion."],
  G4: ["Poland's example", "Poland does the same for Ukraine: arms for it are stored and passed on there."],
  G3a: ["Conduct over Ukraine", "American conduct over Ukraine points to continued arming."],
  G3b: ["Ambiguity remains", "Washington still leaves open whether it would step in.", "concedes"],
  H: ["Makes experts", "Officials back from Taipei can become experts who shape policy."],
  H1: ["No other way to go", "Ministry officials have no other way to visit Taiwan."],
  H1a: ["Scholars can go", "Scholars of the ministry's research institute can go to Taiwan.", "concedes"],
  H2: ["Answers to diplomats", "While in Taipei the official answers to the foreign ministry.", "concedes"],
  X1: ["Only a civilian", "The newcomer is a civilian, not an officer in uniform.", "concedes"],
  P: ["Parliament to do more", "Parliament is expected to do more with Taipei."],
  P1: ["Taiwan is Japan's crisis", "Many lawmakers hold that a Taiwan emergency is Japan's emergency."],
  P2: ["Parliament can lead", "Parliament can lead because the cabinet is more reluctant."],
  P1a: ["Abe's refrain", "Abe said again and again that a Taiwan emergency is Japan's emergency."],
  P2a: ["Abe in office cautious", "Even Abe in office did not raise official relations with Taipei."],
  P2b: ["GCTF an exception", "Joining the GCTF training framework was perhaps an exception.", "concedes"],
};
const I: [string, "+" | "-", string[], string][] = [
  ["i01", "+", ["A", "B"], "M"], ["i02", "+", ["A1"], "A"], ["i03", "+", ["Q"], "A"], ["i04", "+", ["A2", "A3"], "Q"],
  ["i05", "-", ["K"], "Q"], ["i06", "+", ["K1"], "K"], ["i07", "+", ["K2"], "K1"], ["i08", "+", ["K3"], "K1"],
  ["i09", "+", ["K4"], "K"], ["i10", "-", ["A2"], "i09"], ["i11", "+", ["K5"], "K"], ["i12", "-", ["U1", "U2"], "i11"],
  ["i13", "+", ["A4"], "A"], ["i14", "+", ["C"], "B"], ["i15", "+", ["D", "E"], "C"], ["i16", "+", ["C1", "C2"], "D"],
  ["i17", "+", ["E3"], "E"], ["i18", "+", ["F"], "C"], ["i19", "+", ["F1"], "F"], ["i20", "+", ["F2"], "F"],
  ["i21", "+", ["F3", "U1"], "F2"], ["i22", "+", ["G"], "C"], ["i23", "+", ["G1", "G2"], "G"], ["i24", "+", ["G1a"], "G1"],
  ["i25", "+", ["G3", "G4"], "G2"], ["i26", "+", ["G3a"], "G3"], ["i27", "-", ["G3b"], "G3"], ["i28", "+", ["H"], "C"],
  ["i29", "+", ["H1"], "H"], ["i30", "-", ["H1a"], "H1"], ["i31", "-", ["H2"], "i29"], ["i32", "-", ["X1"], "C"],
  ["i33", "+", ["P"], "B"], ["i34", "+", ["P1", "P2"], "P"], ["i35", "+", ["P1a"], "P1"], ["i36", "+", ["P2a"], "P2"],
  ["i37", "-", ["P2b"], "P2a"],
];
const AT = "2026-11-01T10:00:00.000Z";
const sid = (k: string) => `stmt-${k}`.padEnd(8, "0");
const iid = (k: string) => `infer-${k}`;

export function fixtureRecords(): GraphRecords {
  const keys = Object.keys(S);
  const statements: Statement[] = keys.map((k, n) => {
    const [label, text, stance, heldBy] = S[k]!;
    return { id: sid(k), text, label, note: null, heldBy: heldBy ?? null, stance: stance ?? null, position: null, revision: 1, createdBy: null, createdAt: AT, ordinal: 1000 + n };
  });
  const inferences: Inference[] = I.map(([id, kind, premises, target], n) => ({
    id: iid(id), kind: kind === "+" ? "support" : "attack", premises: premises.map(sid),
    target: target.startsWith("i") ? { type: "inference", id: iid(target) } : { type: "statement", id: sid(target) },
    scheme: null, createdBy: null, createdAt: AT, ordinal: 2000 + n,
  }));
  const passages: Passage[] = keys.slice(0, 42).map((k, n) => ({ id: `passage-${k}`, briefId: "brief-000", briefRevision: 1, exact: "x", prefix: "", suffix: "", start: n * 10, end: n * 10 + 5, statementIds: [sid(k)], createdBy: null, createdAt: AT }));
  const note = (n: number, type: "statement" | "inference", id: string, kind: Annotation["kind"], resolved = false): Annotation => ({ id: `annotation-${n}`, target: { type, id }, kind, body: "Is there a source for this claim? I looked and found none.", parentId: null, aspect: null, criterion: null, source: null, authorId: "person-00", createdAt: AT, editedAt: null, resolvedAt: resolved ? AT : null, resolvedBy: null, hiddenAt: null, deletedAt: null, orphanOf: null, ordinal: 9000 + n });
  return { statements, inferences, passages, annotations: [note(1, "statement", sid("C1"), "evidence"), note(2, "statement", sid("A"), "question"), note(3, "statement", sid("A"), "objection"), note(4, "inference", iid("i29"), "objection"), note(5, "statement", sid("P"), "question", true)], mainClaimId: sid("M") };
}
