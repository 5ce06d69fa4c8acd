// The jobs that run in a worker, one line each. Only the worker loads them; all others know their types.

export const JOBS = {
  "anchor-passages": () => import("./jobs/anchor-passages"),
  "export-map": () => import("./jobs/export-map"),
  "locate-quote": () => import("./jobs/locate-quote"),
  "read-brief": () => import("./jobs/read-brief"),
  "read-map": () => import("./jobs/read-map"),
} as const;

type Jobs = typeof JOBS;
type Run<N extends JobName> = Awaited<ReturnType<Jobs[N]>>["run"];

export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Run<N>>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<Run<N>>>;
