// The one wrapper of every route handler: origin, limits, session, body; then one service call; then the answer.
import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { PERSON_HEADER } from "@/lib/contract/person-header";
import { readSession } from "../auth/read-session";
import { answerError, answerJson, withApiHeaders } from "./answer";
import { checkOrigin } from "./check-origin";
import { clientAddress } from "./client-address";
import { type BucketName, takeToken } from "./rate-limit";
import { type JsonType, readJson } from "./read-json";
import { validate } from "./validate";

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
/** Path parameters as Next hands them over: a name to a segment, or to segments where it catches all. */
export type PathParams = Readonly<Record<string, string | string[] | undefined>>;
export type Handler = (
  request: Request,
  context: { params: Promise<PathParams> },
) => Promise<Response>;

/** Whether a call needs somebody signed in; "none" does not even look. */
type SessionRule = "required" | "optional" | "none";
type ActorOf<R extends SessionRule> = R extends "required"
  ? Actor
  : R extends "optional"
    ? Actor | null
    : null;

export interface Call<R extends SessionRule, Q, B> {
  readonly actor: ActorOf<R>;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
}

export interface Answer {
  /** 200 where it is left out. */
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteSpec<R extends SessionRule, Q, B> {
  readonly session: R;
  /** "any" where something else than the origin says that a write is meant, such as a signed address. */
  readonly origin?: "same" | "any";
  /** Bucket of the rate limit; a signed-in person has one of their own, a visitor shares that of the address. */
  readonly rate?: BucketName;
  readonly query?: z.ZodType<Q>;
  /** `limit` in bytes; JSON where no type is named. */
  readonly body?: {
    readonly schema: z.ZodType<B>;
    readonly limit: number;
    readonly type?: JsonType;
  };
  readonly handle: (call: Call<R, Q, B>) => Promise<Answer | Response>;
}

const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** A route handler. The checks come in this order: origin 403, rate 429, session 401, body 415/413/400, then the service. */
export function route<R extends SessionRule, Q = undefined, B = undefined>(
  spec: RouteSpec<R, Q, B>,
): Handler {
  return async (request, context) => {
    try {
      checkWrite(request, spec.origin);
      const actor = await actorOf(spec.session, request);
      if (spec.rate)
        takeToken(
          spec.rate,
          actor ? `person ${actor.id}` : `address ${clientAddress(request.headers)}`,
        );
      if (spec.session === "required" && !actor) {
        throw new AppError("UNAUTHENTICATED", "You are not signed in. Sign in, then try again.");
      }
      checkPerson(request, actor);
      const answer = await spec.handle({
        actor: actor as ActorOf<R>,
        params: singleSegments((await context.params) ?? {}),
        query: (spec.query ? validate(spec.query, queryOf(request)) : undefined) as Q,
        body: (spec.body
          ? validate(spec.body.schema, await readJson(request, spec.body.limit, spec.body.type))
          : undefined) as B,
        request,
      });
      if (answer instanceof Response) return withApiHeaders(answer);
      return answerJson(answer.status ?? 200, answer.body, answer.headers);
    } catch (error) {
      return answerError(error, request);
    }
  };
}

function checkWrite(request: Request, origin: "same" | "any" | undefined): void {
  if (!READING.has(request.method) && origin !== "any") checkOrigin(request);
}

/** Keeps what one person wrote from going out in the name of another who signed in in the same browser since. */
function checkPerson(request: Request, actor: Actor | null): void {
  const meant = request.headers.get(PERSON_HEADER);
  if (meant === null || actor === null || meant === actor.id) return;
  throw new AppError(
    "UNAUTHENTICATED",
    "Somebody else is signed in in this browser by now. Sign in as yourself, then try again.",
  );
}

async function actorOf(rule: SessionRule, request: Request): Promise<Actor | null> {
  if (rule === "none") return null;
  const user = (await readSession(request.headers))?.user;
  return user ? { id: user.id, name: user.name } : null;
}

function singleSegments(params: PathParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}
