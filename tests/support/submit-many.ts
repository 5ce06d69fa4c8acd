// A process of its own that writes to a map: node ... submit-many.ts MAP_ID PERSON_ID PREFIX COUNT. Prints its seqs.
import { disconnect } from "../../lib/server/repositories/database";
import { submitOperations } from "../../lib/server/services/submit-operations";

const [mapId = "", personId = "", prefix = "", count = "0"] = process.argv.slice(2);
const actor = { id: personId, name: "Ada" };
const seqs: number[] = [];
for (let i = 0; i < Number(count); i++) {
  const id = `${prefix}-${i}-statement`;
  const operations = [
    { v: 1 as const, type: "addStatement" as const, id, text: `Statement ${id} holds.` },
  ];
  // Every process sends this one; it is applied once.
  const shared = [
    { v: 1 as const, type: "addStatement" as const, id: `shared-${i}-statement`, text: "Shared." },
  ];
  seqs.push(
    (await submitOperations(actor, { mapId, clientOpId: `${prefix}-${i}-client`, operations })).seq,
  );
  seqs.push(
    (await submitOperations(actor, { mapId, clientOpId: `shared-${i}-client`, operations: shared }))
      .seq,
  );
}
console.log(JSON.stringify(seqs));
await disconnect();
