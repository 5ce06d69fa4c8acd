// From a list of calls to the paths of an OpenAPI document.
import { z } from "zod";
import { ERROR_STATUS, type ErrorCode } from "./errors";
import { PROGRESS_TYPE } from "./progress";
import { progressLineSchema } from "./progress-schemas";

/** One call of the interface, as its description needs it. */
export interface Call {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly summary: string;
  /** 200 where it is left out. */
  readonly status?: number;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Who accepts PROGRESS_TYPE is told how far it is: see progress.ts. */
  readonly progress?: boolean;
  /** The body is a file, as it is. */
  readonly file?: boolean;
  readonly answer: z.ZodType;
  /** The answer's media type; JSON where it is left out. */
  readonly type?: string;
  /** What else the answer may be, by its media type. */
  readonly others?: Readonly<Record<string, z.ZodType>>;
  readonly errors: readonly ErrorCode[];
}

/** The paths of these calls. */
export function paths(calls: readonly Call[]): Record<string, Record<string, object>> {
  const described: Record<string, Record<string, object>> = {};
  for (const call of calls)
    described[call.path] = { ...described[call.path], [call.method]: operationOf(call) };
  return described;
}

function operationOf({
  path,
  summary,
  status = 200,
  query,
  body,
  file,
  answer,
  type,
  others = {},
  progress,
  errors,
}: Call): object {
  return {
    summary,
    ...(errors.includes("UNAUTHENTICATED") && { security: [{ session: [] }] }),
    parameters: [...inPath(path), ...(query ? inQuery(query) : [])],
    ...(file && {
      requestBody: {
        required: true,
        content: content({ type: "string", format: "binary" }, "application/octet-stream"),
      },
    }),
    ...(body && { requestBody: { required: true, content: json(schemaOf(body, "input")) } }),
    responses: {
      [status]: {
        description: "Done",
        ...(status !== 204 && {
          content: contentOf(answer, type, progress ? { ...others, ...PROGRESS } : others),
        }),
      },
      ...refusals(errors),
    },
  };
}

const PROGRESS = { [PROGRESS_TYPE]: progressLineSchema };

function inPath(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function inQuery(query: z.ZodObject): object[] {
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(schema as z.ZodType, "input"),
  }));
}

/** Several codes may share a status. */
function refusals(errors: readonly ErrorCode[]): Record<string, object> {
  const refusal = json({ $ref: "#/components/schemas/ApiError" });
  const statuses = [...new Set(errors.map((code) => ERROR_STATUS[code]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = errors.filter((code) => ERROR_STATUS[code] === status);
      return [status, { description: codes.join(" or "), content: refusal }];
    }),
  );
}

function contentOf(answer: z.ZodType, type: string | undefined, others: Call["others"]): object {
  const rest = Object.entries(others ?? {}).map(([name, schema]) =>
    content(schemaOf(schema, "output"), name),
  );
  return Object.assign(content(schemaOf(answer, "output"), type), ...rest);
}

function json(schema: object): object {
  return content(schema, "application/json");
}

function content(schema: object, type = "application/json"): object {
  return { [type]: { schema } };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
  });
  return described;
}
