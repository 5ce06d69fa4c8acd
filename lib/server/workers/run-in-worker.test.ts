// Workers that misbehave: the server outlives all of them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "@/lib/contract/app-error";
import type { StageProgress } from "@/lib/contract/progress";
import { runInWorker } from "./run-in-worker";

const WORKER = `
import { parentPort, workerData } from "node:worker_threads";
const { name, input } = workerData;
const say = (message) => parentPort.postMessage(message);
if (name === "loop") for (;;) {}
if (name === "matching") /^(a+)+$/.test("a".repeat(60) + "b");
if (name === "hoard") for (const all = []; ; ) all.push(new Array(10_000).fill({ at: all.length }));
if (name === "throw") throw new Error("It threw.");
if (name === "exit") process.exit(3);
if (name === "refuse") say({ type: "refused", code: "VALIDATION", message: "No.", details: { path: "a" } });
if (name === "fail") say({ type: "failed", message: "A bug.", stack: "Error: A bug." });
if (name === "deep") { const dig = (at) => dig(at + 1) + 1; dig(0); }
if (name === "secrets") say({ type: "done", output: Object.keys(process.env) });
if (name === "work") {
  say({ type: "progress", stage: "pages", done: 1, total: 2, share: 0.5 });
  say({ type: "done", output: { bytes: input.length, words: new Map([["a", 1]]) } });
}
`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-worker-"));
  writeFileSync(join(folder, "worker.mjs"), WORKER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(name: string, more: { signal?: AbortSignal; milliseconds?: number } = {}) {
  const told: StageProgress[] = [];
  const outcome = runInWorker({
    file: join(folder, "worker.mjs"),
    order: { name, input: new Uint8Array(5) },
    limits: { milliseconds: more.milliseconds ?? 20_000, heapMegabytes: 32 },
    signal: more.signal,
    onProgress: (progress) => told.push(progress),
  });
  return { outcome, told };
}

test("what the job gives back arrives, and how far it is", async () => {
  const { outcome, told } = start("work");
  expect(await outcome).toEqual({ bytes: 5, words: new Map([["a", 1]]) });
  expect(told).toEqual([{ type: "progress", stage: "pages", done: 1, total: 2, share: 0.5 }]);
});

test.each(["loop", "matching"])("%s: an endless job is ended at its limit", async (name) => {
  const { outcome } = start(name, { milliseconds: 300 });
  await expect(outcome).rejects.toMatchObject({ code: "TOO_LARGE" });
  await expect(outcome).rejects.toThrow("longer than one file may (1 s)");
});

test("a job that hoards memory is ended, and says what to do", async () => {
  const { outcome } = start("hoard");
  await expect(outcome).rejects.toBeInstanceOf(AppError);
  await expect(outcome).rejects.toThrow("Split it into smaller files");
});

test("an aborted job is ended at once, and one that was aborted before does not begin", async () => {
  const controller = new AbortController();
  const { outcome } = start("loop", { signal: controller.signal });
  controller.abort(new Error("Gone."));
  await expect(outcome).rejects.toThrow("Gone.");
  await expect(start("work", { signal: controller.signal }).outcome).rejects.toThrow("Gone.");
});

test("refusals arrive as refusals, faults as faults", async () => {
  await expect(start("refuse").outcome).rejects.toMatchObject({
    code: "VALIDATION",
    details: { path: "a" },
  });
  await expect(start("fail").outcome).rejects.toThrow("The job fail failed: A bug.");
  await expect(start("throw").outcome).rejects.toThrow("It threw.");
  await expect(start("exit").outcome).rejects.toThrow("ended with 3 and no answer");
  await expect(start("deep").outcome).rejects.toThrow("call stack");
});

test("a worker is given none of the server's secrets", async () => {
  expect(process.env.NEXTAUTH_SECRET).toBeDefined();
  expect(await start("secrets").outcome).toEqual(["NODE_ENV"]);
});
