import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { demandPort } from "./port.mjs";

test("a port in use is said, a free one is left free", async () => {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await expect(demandPort(port, "127.0.0.1")).rejects.toThrow(`Port ${port} is in use`);
  server.close();
  await once(server, "close");
  await demandPort(port, "127.0.0.1");
  await demandPort(port, "127.0.0.1");
});

test("a host of another computer is said", async () => {
  await expect(demandPort(3000, "192.0.2.1")).rejects.toThrow("not an address of this computer");
});
