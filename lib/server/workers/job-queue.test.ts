// Whose job runs when, and who is asked to come back later.
import { expect, test } from "vitest";
import { createJobQueue } from "./job-queue";

/** A task that ends when it is told to. */
function task() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const state = { begun: false };
  const run = async () => {
    state.begun = true;
    await ended;
    return "done";
  };
  return { run, end, state };
}

const turns = () => new Promise(setImmediate);

test("as many run at once as may, one of each person, and the others in their turn", async () => {
  const queue = createJobQueue({ atOnce: 2, waiting: 10, waitingEach: 5, reading: 4 });
  const [first, second, third, fourth] = [task(), task(), task(), task()];
  const all = [
    queue.add("ada", first.run),
    queue.add("ada", second.run),
    queue.add("eve", third.run),
    queue.add("joe", fourth.run),
  ];
  await turns();
  expect([first, second, third, fourth].map(({ state }) => state.begun)).toEqual([
    true,
    false,
    true,
    false,
  ]);
  first.end();
  await turns();
  expect([second.state.begun, fourth.state.begun]).toEqual([true, false]);
  for (const each of [second, third, fourth]) each.end();
  expect(await Promise.all(all)).toEqual(["done", "done", "done", "done"]);
});

test("who comes when too many wait is told to come back later, and so is who has too many", async () => {
  const queue = createJobQueue({ atOnce: 1, waiting: 3, waitingEach: 2, reading: 3 });
  const tasks = Array.from({ length: 4 }, task);
  const all = tasks.map(({ run }, at) => queue.add(["ada", "ada", "ada", "eve"][at] ?? "", run));
  await expect(queue.add("ada", task().run)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  await expect(queue.add("joe", task().run)).rejects.toMatchObject({
    code: "RATE_LIMITED",
    details: { retryAfter: 30 },
  });
  expect(() => queue.demandRoom("joe")).toThrow("busy");
  for (const { end } of tasks) end();
  await Promise.all(all);
  expect(() => queue.demandRoom("joe")).not.toThrow();
});

test("one who goes away while waiting leaves the line; one that fails makes room", async () => {
  const queue = createJobQueue({ atOnce: 1, waiting: 3, waitingEach: 2, reading: 3 });
  const first = task();
  const running = queue.add("ada", first.run);
  const controller = new AbortController();
  const second = task();
  const waiting = queue.add("eve", second.run, { signal: controller.signal });
  const failing = queue.add("joe", () => Promise.reject(new Error("No.")));
  controller.abort(new Error("Gone."));
  await expect(waiting).rejects.toThrow("Gone.");
  first.end();
  await running;
  await expect(failing).rejects.toThrow("No.");
  expect(second.state.begun).toBe(false);
  await expect(queue.add("eve", async () => "again")).resolves.toBe("again");
});

test("of bodies a few are read at once, of each person and of all", async () => {
  const queue = createJobQueue({ atOnce: 1, waiting: 3, waitingEach: 2, reading: 3 });
  const [first, second, third] = [task(), task(), task()];
  const all = [
    queue.read("ada", first.run),
    queue.read("ada", second.run),
    queue.read("eve", third.run),
  ];
  await expect(queue.read("ada", task().run)).rejects.toThrow("several files");
  await expect(queue.read("joe", task().run)).rejects.toThrow("busy");
  first.end();
  await all[0];
  const fourth = task();
  const later = queue.read("joe", fourth.run);
  for (const each of [second, third, fourth]) each.end();
  await Promise.all([...all, later]);
});

test("those who wait are told how many come first, whenever that changes", async () => {
  const queue = createJobQueue({ atOnce: 1, waiting: 5, waitingEach: 5, reading: 3 });
  const [first, second, third] = [task(), task(), task()];
  const told: Record<string, number[]> = { ada: [], eve: [], joe: [] };
  const onWait = (person: string) => (ahead: number) => told[person]?.push(ahead);
  const leaving = new AbortController();
  const all = [
    queue.add("ada", first.run, { onWait: onWait("ada") }),
    queue.add("eve", second.run, { onWait: onWait("eve"), signal: leaving.signal }),
    queue.add("joe", third.run, { onWait: onWait("joe") }),
  ];
  expect(told).toEqual({ ada: [], eve: [1], joe: [2] });
  leaving.abort(new Error("Gone."));
  await expect(all[1]).rejects.toThrow("Gone.");
  expect(told.joe).toEqual([2, 1]);
  first.end();
  third.end();
  await Promise.all([all[0], all[2]]);
  expect(told).toEqual({ ada: [], eve: [1], joe: [2, 1] });
});
