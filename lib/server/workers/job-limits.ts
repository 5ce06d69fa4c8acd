// What each job may take before it is ended: time, and memory for what it holds.
import "server-only";
import type { JobName } from "./jobs";

export interface JobLimits {
  readonly milliseconds: number;
  /** Of JavaScript values; bytes of files are held beside them, and each reader limits those. */
  readonly heapMegabytes: number;
}

const USUAL: JobLimits = { milliseconds: 60_000, heapMegabytes: 1024 };

const OWN: Partial<Record<JobName, JobLimits>> = {
  // What it writes are maps of ours, and a PDF of 10,000 statements takes half a minute on a busy machine.
  "export-map": { milliseconds: 150_000, heapMegabytes: 1024 },
  "locate-quote": { milliseconds: 10_000, heapMegabytes: 512 },
};

/** The limits of a job. */
export function limitsOf(name: JobName): JobLimits {
  return OWN[name] ?? USUAL;
}
