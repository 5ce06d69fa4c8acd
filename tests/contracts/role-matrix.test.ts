// Role by visibility by every call and every operation: nothing is allowed that the table of lib/access does not allow,
// and everything it allows works. A call or an operation without a row fails.
import { afterAll, describe, expect, test, vi } from "vitest";
import { capabilityForOperation } from "@/lib/access/operation-capabilities";
import { OPERATION_SCHEMAS, type OperationType } from "@/lib/argument/operations/operation";
import { enumerateCalls, handlersAt } from "../support/enumerate-calls";
import { CALL_ROWS, OUTSIDE } from "../support/matrix/call-rows";
import { ask, type Cell, cells, expectedStatus, nameOfCell } from "../support/matrix/cells";
import { OPERATION_EXAMPLES } from "../support/matrix/operation-examples";
import { makeScene, type Scene } from "../support/matrix/scene";

// Each test asks for every call, or sends every operation, one after the other.
vi.setConfig({ testTimeout: 60_000 });

const TYPES = Object.keys(OPERATION_SCHEMAS) as OperationType[];
let asked = 0;
let granted = 0;

/** A scene for each question; one that a refusal or a reading left as it was serves the next. */
function sceneKeeper(cell: Cell) {
  let kept: Scene | null = null;
  return async (method: string, use: (scene: Scene) => Promise<number>): Promise<number> => {
    const scene = kept ?? (await makeScene(cell));
    const status = await use(scene);
    asked += 1;
    if (status < 300) granted += 1;
    kept = status < 300 && method !== "GET" ? null : scene;
    return status;
  };
}

describe("the rows", () => {
  test("name every call of the interface", async () => {
    const rows = new Set(CALL_ROWS.map(({ call }) => call));
    const found = (await enumerateCalls()).map(({ name }) => name);
    expect(found.filter((name) => !rows.has(name) && !OUTSIDE.has(name))).toEqual([]);
    expect([...rows, ...OUTSIDE].filter((name) => !found.includes(name))).toEqual([]);
  });

  test("name every operation", () => {
    expect(Object.keys(OPERATION_EXAMPLES).sort()).toEqual([...TYPES].sort());
  });
});

describe.each(cells())("$who, $state", (cell) => {
  test("may call what the table allows, and nothing else", async () => {
    const put = sceneKeeper(cell);
    const wrong: string[] = [];
    for (const row of CALL_ROWS) {
      const [method = "", path = ""] = row.call.split(" ");
      const handlers = await handlersAt(path);
      const status = await put(method, (scene) => ask(handlers, method, path, row, scene));
      const expected = expectedStatus(cell, row);
      if (status !== expected) wrong.push(`${row.call} (${row.what}): ${status}, not ${expected}`);
    }
    expect(wrong, nameOfCell(cell)).toEqual([]);
  });

  test("may send the operations that the table allows, and no others", async () => {
    const put = sceneKeeper(cell);
    const handlers = await handlersAt("/api/maps/[mapId]/operations");
    const wrong: string[] = [];
    for (const type of TYPES) {
      const row = {
        needs: capabilityForOperation(type),
        session: true,
        success: 200,
        body: (scene: Scene) => ({
          clientOpId: `matrix-${type}`,
          operations: [OPERATION_EXAMPLES[type](scene)],
        }),
      };
      const path = "/api/maps/[mapId]/operations";
      const status = await put("POST", (scene) => ask(handlers, "POST", path, row, scene));
      const expected = expectedStatus(cell, row);
      if (status !== expected) wrong.push(`${type}: ${status}, not ${expected}`);
    }
    expect(wrong, nameOfCell(cell)).toEqual([]);
  });
});

afterAll(() => {
  // Were nothing granted, the matrix would prove nothing.
  expect(granted).toBeGreaterThan(100);
  expect(asked).toBeGreaterThan(granted);
});
