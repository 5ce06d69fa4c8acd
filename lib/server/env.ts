// The environment, read and validated in this one place; instrumentation.ts calls it at boot.
import "server-only";
import { z } from "zod";

const flag = z
  .enum(["0", "1", "true", "false"])
  .default("0")
  .transform((value) => value === "1" || value === "true");

const schema = z
  .object({
    DATABASE_URL: z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, "must start with file: or postgresql://")
      .default("file:./data/counterpoint.db"),
    /** PostgreSQL: the most connections of this process, to read with and again to write with. */
    DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(10),
    /** redis://… where several instances serve one database; events and presence travel through it. */
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    NEXTAUTH_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
    /** Where the server listens; scripts/lib/environment.mjs checks it. */
    PORT: z.string().default("3000"),
    /** The address people use, such as https://maps.example.org; needed behind a proxy. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** 1 where a proxy of ours stands in front and sets X-Forwarded-*. */
    TRUST_PROXY: flag,
    /** "off" lifts the rate limits, for tests and measurements. */
    RATE_LIMITS: z.enum(["on", "off"]).default("on"),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(40).default("Single sign-on"),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().max(200).optional(),
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  })
  .refine((e) => !e.GITHUB_ID === !e.GITHUB_SECRET, {
    message: "set GITHUB_ID and GITHUB_SECRET together, or neither",
  })
  .refine((e) => !e.OIDC_ISSUER === !e.OIDC_CLIENT_ID && !e.OIDC_ISSUER === !e.OIDC_CLIENT_SECRET, {
    message: "set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none",
  })
  .refine((e) => e.SMTP_URL || !e.MAIL_FROM, {
    message: "MAIL_FROM needs SMTP_URL, through which the mail is sent",
  });

export type Env = z.infer<typeof schema>;

/** Reads settings from the given variables; an empty one counts as unset. Throws one error that names all that is wrong. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) =>
    `${issue.path.join(".")} ${issue.message}`.trim(),
  );
  throw new Error(
    `The settings are not usable: ${problems.join("; ")}. Mend the environment variables and start again.`,
  );
}

let known: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
