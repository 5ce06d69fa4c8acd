// GET /api/maps/{idOrSlug} as one would write it first: read the rows, put them together, answer with JSON.
import Database from "better-sqlite3";
import { NextResponse } from "next/server";

const db = new Database(process.env.BENCH_DATABASE, { readonly: true });
const byMap = (table, order) =>
  db.prepare(`select * from ${table} where mapId = ? order by ${order}`);
const findMap = db.prepare(
  "select * from ArgumentMap where (id = ? or slug = ?) and visibility = 'public'",
);
const findBrief = db.prepare(
  "select b.*, r.text from Brief b join BriefRevision r on r.briefId = b.id and r.revision = b.revision where b.mapId = ?",
);
const findStatements = byMap("Statement", "ordinal, id");
const findInferences = byMap("Inference", "ordinal, id");
const findPremises = byMap("InferencePremise", '"index"');
const findPassages = byMap("Passage", 'start, "end", id');
const findAnnotations = byMap("Annotation", "ordinal, id");

function inferenceOf(row, premises) {
  const { id, kind, targetType, targetId, scheme, createdBy, createdAt } = row;
  const own = premises.filter((premise) => premise.inferenceId === id);
  return {
    id,
    kind,
    premises: own.map((premise) => premise.statementId),
    target: { type: targetType, id: targetId },
    scheme,
    createdBy,
    createdAt,
  };
}

export async function GET(_request, { params }) {
  const { mapId } = await params;
  const map = findMap.get(mapId, mapId);
  if (!map) return NextResponse.json({ error: { code: "NOT_FOUND" } }, { status: 404 });
  const premises = findPremises.all(map.id);
  return NextResponse.json({
    map,
    brief: findBrief.get(map.id) ?? null,
    graph: {
      statements: findStatements.all(map.id),
      inferences: findInferences.all(map.id).map((row) => inferenceOf(row, premises)),
      passages: findPassages
        .all(map.id)
        .map((row) => ({ ...row, statementIds: JSON.parse(row.statementIds) })),
      annotations: findAnnotations.all(map.id),
    },
    people: {},
    abilities: ["map.read"],
  });
}
