// Every call of the interface, read from the route files themselves, so that none can be forgotten.
import { readdirSync } from "node:fs";
import { NextRequest } from "next/server";
import type { Handler, Method } from "@/lib/server/http/route";

export interface FoundCall {
  /** `GET /api/maps/[mapId]` */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
}

const ROOT = new URL("../../", import.meta.url);
/** HEAD and OPTIONS follow from the others. */
const METHODS: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

type RouteModule = Readonly<Record<Method, Handler>>;

/** The handlers of the route file at a path such as `/api/maps/[mapId]`. */
export async function handlersAt(path: string): Promise<RouteModule> {
  return (await import(new URL(`app${path}/route.ts`, ROOT).href)) as RouteModule;
}

/** All calls but next-auth's own and what answers addresses that are not there. */
export async function enumerateCalls(): Promise<FoundCall[]> {
  const files = readdirSync(new URL("app/api/", ROOT), { recursive: true, encoding: "utf8" });
  const paths = files
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .map((file) => `/api/${file}`.replace(/\/route\.ts$/, ""))
    .filter((path) => !path.includes("[..."))
    .sort();
  const found = await Promise.all(
    paths.map(async (path) => {
      const handlers = await handlersAt(path);
      const url = new URL(path.replaceAll(/[[\]]/g, ""), "http://localhost:3000");
      const request = new NextRequest(url, { method: "OPTIONS" });
      const response = await handlers.OPTIONS(request, { params: Promise.resolve({}) });
      const allowed = (response.headers.get("allow") ?? "").split(", ");
      return METHODS.filter((method) => allowed.includes(method)).map((method) => ({
        name: `${method} ${path}`,
        method,
        path,
      }));
    }),
  );
  return found.flat();
}
