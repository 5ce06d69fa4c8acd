// All methods of a path: those it has, HEAD made from GET, and 405 with Allow for the rest.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { answerError, withApiHeaders } from "./answer";
import type { Handler, Method } from "./route";

const ALL: readonly Method[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Handlers for every method that Next knows. Use: `export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: route({...}) })`. */
export function methods(
  own: Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>>,
): Record<Method, Handler> {
  const allowed = ALL.filter(
    (m) => m === "OPTIONS" || (m === "HEAD" ? own.GET : own[m]) !== undefined,
  ).join(", ");
  const refuse: Handler = async (request) => {
    const error = new AppError(
      "METHOD_NOT_ALLOWED",
      `This address does not take ${request.method}. It takes ${allowed}.`,
    );
    const response = answerError(error, request);
    response.headers.set("allow", allowed);
    return response;
  };
  return {
    GET: own.GET ?? refuse,
    HEAD: own.GET ? withoutBody(own.GET) : refuse,
    POST: own.POST ?? refuse,
    PUT: own.PUT ?? refuse,
    PATCH: own.PATCH ?? refuse,
    DELETE: own.DELETE ?? refuse,
    OPTIONS: async () =>
      withApiHeaders(new Response(null, { status: 204, headers: { allow: allowed } })),
  };
}

function withoutBody(get: Handler): Handler {
  return async (request, context) => {
    const { status, headers, body } = await get(request, context);
    await body?.cancel();
    return new Response(null, { status, headers });
  };
}
