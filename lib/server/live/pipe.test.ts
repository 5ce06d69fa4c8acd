// One stream: what it sends, when it ends, and that it ends once.
import { expect, test, vi } from "vitest";
import { beat, countPipes, openPipe } from "./pipe";

function request(): { request: Request; leave: () => void } {
  const left = new AbortController();
  return {
    request: new Request("http://localhost/", { signal: left.signal }),
    leave: () => left.abort(),
  };
}

test("it greets, sends, and ends after what was sent", async () => {
  const onClose = vi.fn();
  const pipe = openPipe(request().request, onClose);
  pipe.send(new TextEncoder().encode("event: patch\n\n"));
  pipe.end();
  pipe.end();
  pipe.send(new TextEncoder().encode("too late"));
  expect(await new Response(pipe.body).text()).toBe("retry: 2000\n: welcome\n\nevent: patch\n\n");
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(pipe.isOpen()).toBe(false);
});

test("a reader who leaves, before or after, closes it", () => {
  const onClose = vi.fn();
  const { request: open, leave } = request();
  const pipe = openPipe(open, onClose);
  leave();
  expect([pipe.isOpen(), onClose.mock.calls.length]).toEqual([false, 1]);
  const { request: gone, leave: leaveFirst } = request();
  leaveFirst();
  expect(openPipe(gone, onClose).isOpen()).toBe(false);
  expect([onClose.mock.calls.length, countPipes()]).toEqual([2, 0]);
});

test("a body that nobody wants closes it", async () => {
  const onClose = vi.fn();
  await openPipe(request().request, onClose).body?.cancel();
  expect(onClose).toHaveBeenCalledTimes(1);
});

test("a heartbeat keeps it warm, and after about ten minutes it ends", async () => {
  const onClose = vi.fn();
  const pipe = openPipe(request().request, onClose);
  beat(Date.now() + 60_000);
  expect(pipe.isOpen()).toBe(true);
  beat(Date.now() + 721_000);
  expect(pipe.isOpen()).toBe(false);
  expect(await new Response(pipe.body).text()).toContain(": still here");
  expect(countPipes()).toBe(0);
});

test("a reader that is a megabyte behind is dropped with what waits for it", async () => {
  const onClose = vi.fn();
  const pipe = openPipe(request().request, onClose);
  for (let i = 0; i < 30; i++) pipe.send(new Uint8Array(50_000));
  expect(onClose).toHaveBeenCalledTimes(1);
  await expect(new Response(pipe.body).arrayBuffer()).rejects.toThrow();
});
