// Time that a computation takes of the processor, so that a busy machine does not fail a test.
import { cpuUsage } from "node:process";

/** Milliseconds of processor time that `work` takes, and what it gives. */
export function cpuTime<T>(work: () => T): { readonly milliseconds: number; readonly value: T } {
  const before = cpuUsage();
  const value = work();
  const { user, system } = cpuUsage(before);
  return { milliseconds: (user + system) / 1000, value };
}
