// The ways to sign in: e-mail and password always; GitHub and an OpenID Connect provider where they are set up.
import "server-only";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import type { OAuthConfig, Provider } from "next-auth/providers/index";
import { z } from "zod";
import { signInSchema } from "@/lib/contract/account";
import { env } from "../env";
import { checkCredentials } from "./check-credentials";

/** A provider that people can choose on the sign-in page. */
export interface ProviderChoice {
  readonly id: string;
  readonly name: string;
}

/** The providers beside e-mail and password that this server offers. */
export function providerChoices(): ProviderChoice[] {
  const choices: ProviderChoice[] = [];
  if (env().GITHUB_ID) choices.push({ id: "github", name: "GitHub" });
  if (env().OIDC_ISSUER) choices.push({ id: "oidc", name: env().OIDC_NAME });
  return choices;
}

const credentials = CredentialsProvider({
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(given) {
    const input = signInSchema.safeParse(given);
    if (!input.success) return null;
    const user = await checkCredentials(input.data.email, input.data.password);
    return user && { id: user.id };
  },
});

/** What a provider says of a person; `email` only where the provider has verified it. */
export interface ProviderProfile {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

const githubEmails = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

/** The primary address in GitHub's list when GitHub has verified it. */
export function verifiedGitHubEmail(list: unknown): string | null {
  const emails = githubEmails.safeParse(list);
  return emails.data?.find((email) => email.primary && email.verified)?.email ?? null;
}

interface GitHubUser {
  readonly id: number;
  readonly login: string;
  readonly name: string | null;
  /** Added here, from GitHub's list of addresses: the profile's own address need not be verified. */
  readonly verifiedEmail: string | null;
}

function github(clientId: string, clientSecret: string): OAuthConfig<GitHubUser> {
  const base = GitHubProvider({ clientId, clientSecret });
  return {
    ...base,
    options: { clientId, clientSecret },
    userinfo: {
      url: "https://api.github.com/user",
      async request({ client, tokens }) {
        if (!tokens.access_token) throw new Error("GitHub sent no access token");
        const user = await client.userinfo(tokens.access_token);
        const answer = await fetch("https://api.github.com/user/emails", {
          headers: { Authorization: `Bearer ${tokens.access_token}` },
        });
        return {
          ...user,
          verifiedEmail: answer.ok ? verifiedGitHubEmail(await answer.json()) : null,
        };
      },
    },
    profile: (user) => ({
      id: String(user.id),
      name: user.name ?? user.login,
      email: user.verifiedEmail,
    }),
  } as OAuthConfig<GitHubUser>;
}

interface OidcClaims {
  readonly sub: string;
  readonly name?: string;
  readonly preferred_username?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** What an OpenID Connect provider's claims say; an address counts only where `email_verified` is true. */
export function oidcProfile(claims: OidcClaims): ProviderProfile {
  return {
    id: claims.sub,
    name: claims.name ?? claims.preferred_username ?? "",
    email: claims.email_verified === true && claims.email ? claims.email : null,
  };
}

function oidc(issuer: string, clientId: string, clientSecret: string): OAuthConfig<OidcClaims> {
  return {
    id: "oidc",
    name: env().OIDC_NAME,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    profile: oidcProfile,
  };
}

/** Every provider that next-auth gets. */
export function authProviders(): Provider[] {
  const e = env();
  const providers: Provider[] = [credentials];
  if (e.GITHUB_ID && e.GITHUB_SECRET) providers.push(github(e.GITHUB_ID, e.GITHUB_SECRET));
  if (e.OIDC_ISSUER && e.OIDC_CLIENT_ID && e.OIDC_CLIENT_SECRET) {
    providers.push(oidc(e.OIDC_ISSUER, e.OIDC_CLIENT_ID, e.OIDC_CLIENT_SECRET));
  }
  return providers;
}
