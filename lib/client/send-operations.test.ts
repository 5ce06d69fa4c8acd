// A batch goes out in the name of who wrote it, whoever the browser's cookie names by then.
import { afterEach, expect, test, vi } from "vitest";
import { sendOperations } from "./send-operations";

afterEach(() => vi.unstubAllGlobals());

const batch = { clientOpId: "client-op-1", baseSeq: 0, operations: [] };

test("it says who wrote the batch, and takes a refusal of it for being signed out", async () => {
  const error = { code: "UNAUTHENTICATED", message: "Somebody else is signed in." };
  const fetched = vi.fn<typeof fetch>(async () => Response.json({ error }, { status: 401 }));
  vi.stubGlobal("fetch", fetched);
  expect(await sendOperations("map-1", batch, "person-ada")).toMatchObject({
    type: "refused",
    code: "UNAUTHENTICATED",
  });
  const sent = new Headers(fetched.mock.calls[0]?.[1]?.headers);
  expect(sent.get("counterpoint-person")).toBe("person-ada");
  await sendOperations("map-1", batch, null);
  expect(new Headers(fetched.mock.calls[1]?.[1]?.headers).has("counterpoint-person")).toBe(false);
});
