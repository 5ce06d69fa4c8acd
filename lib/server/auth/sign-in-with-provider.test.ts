// Which account a provider's sign-in belongs to; above all, which it never belongs to.
import { describe, expect, test } from "vitest";
import { makePerson } from "../../../tests/support/people";
import { write } from "../repositories/database";
import { listProviders } from "../repositories/provider-account-repository";
import { updateUser } from "../repositories/user-repository";
import { deleteAccount } from "../services/delete-account";
import { oidcProfile, verifiedGitHubEmail } from "./providers";
import { type ProviderSignIn, signInWithProvider } from "./sign-in-with-provider";

let made = 0;

function signIn(given: Partial<ProviderSignIn> = {}) {
  made += 1;
  const fresh = {
    provider: "github",
    providerId: `gh-${made}`,
    name: "Grace",
    verifiedEmail: null,
    connectTo: null,
  };
  return signInWithProvider({ ...fresh, ...given });
}

async function makeProvedPerson() {
  const person = await makePerson();
  await write((tx) => updateUser(tx, person.id, { emailVerified: new Date() }));
  return person;
}

describe("the first sign-in at a provider", () => {
  test("makes an account with the verified address", async () => {
    const outcome = await signIn({ verifiedEmail: "Grace@Example.org" });
    expect(outcome).toMatchObject({
      ok: true,
      user: {
        name: "Grace",
        email: "grace@example.org",
        emailVerified: expect.any(Date),
        passwordHash: null,
      },
    });
  });

  test("makes an account without an address where the provider verified none", async () => {
    expect(await signIn()).toMatchObject({ ok: true, user: { email: null, emailVerified: null } });
  });

  test.each([
    ["Ada\nLovelace", "Ada Lovelace"],
    ["", "New member"],
    ["x".repeat(300), "x".repeat(80)],
  ])("stores the name %j as %j", async (name, kept) => {
    expect(await signIn({ name })).toMatchObject({ ok: true, user: { name: kept } });
  });

  test("makes one account of two at the same moment", async () => {
    const same = { providerId: "twins", verifiedEmail: "provider-twins@example.org" };
    const [one, other] = await Promise.all([signIn(same), signIn(same)]);
    expect(one.ok && other.ok && one.user.id === other.user.id).toBe(true);
  });
});

describe("a later sign-in", () => {
  test("finds the account again, whatever the address has become", async () => {
    const first = await signIn({ providerId: "again", verifiedEmail: "again@example.org" });
    const later = await signIn({ providerId: "again", verifiedEmail: "moved@example.org" });
    expect(first.ok && later.ok && first.user.id === later.user.id).toBe(true);
  });

  test("makes a new account after the old one was deleted", async () => {
    const first = await signIn({ providerId: "gone" });
    if (!first.ok) throw new Error("the first sign-in failed");
    await deleteAccount(first.user, { password: undefined, signedInAt: new Date() });
    const later = await signIn({ providerId: "gone" });
    expect(later.ok && later.user.id !== first.user.id).toBe(true);
  });
});

describe("an address that has an account", () => {
  test("is linked where both sides have proved it", async () => {
    const person = await makeProvedPerson();
    expect(await signIn({ verifiedEmail: person.email })).toMatchObject({
      ok: true,
      user: { id: person.id },
    });
    expect(await listProviders(person.id)).toEqual(["github"]);
  });

  test("is not linked where the account never proved it: somebody else may have signed up with it", async () => {
    const person = await makePerson();
    expect(await signIn({ verifiedEmail: person.email })).toEqual({
      ok: false,
      reason: "EmailHasAccount",
    });
    expect(await listProviders(person.id)).toEqual([]);
  });

  test("is not linked where the provider has not verified it", async () => {
    const person = await makeProvedPerson();
    const email = person.email;
    for (const claims of [
      { sub: "1", email },
      { sub: "2", email, email_verified: false },
    ]) {
      const outcome = await signIn({
        provider: "oidc",
        providerId: claims.sub,
        verifiedEmail: oidcProfile(claims).email,
      });
      expect(outcome.ok && outcome.user.id !== person.id && outcome.user.email === null).toBe(true);
    }
    expect(await listProviders(person.id)).toEqual([]);
  });
});

describe("connecting from the settings", () => {
  test("links the sign-in to the signed-in person, whatever its address", async () => {
    const person = await makePerson();
    const outcome = await signIn({ connectTo: person.id, verifiedEmail: "elsewhere@example.org" });
    expect(outcome).toMatchObject({ ok: true, user: { id: person.id, email: person.email } });
  });

  test("is refused where the sign-in belongs to another account", async () => {
    const person = await makePerson();
    await signIn({ providerId: "taken" });
    expect(await signIn({ providerId: "taken", connectTo: person.id })).toEqual({
      ok: false,
      reason: "TakenByOther",
    });
  });
});

describe("what a provider says", () => {
  test("counts as an address only where it is primary and verified at GitHub", () => {
    const email = (address: string, primary: boolean, verified: boolean) => ({
      email: address,
      primary,
      verified,
    });
    expect(verifiedGitHubEmail([email("a@x.org", false, true), email("b@x.org", true, true)])).toBe(
      "b@x.org",
    );
    expect(
      verifiedGitHubEmail([email("a@x.org", false, true), email("b@x.org", true, false)]),
    ).toBeNull();
    expect(verifiedGitHubEmail({ message: "Bad credentials" })).toBeNull();
  });

  test("counts as an address only where OpenID Connect calls it verified, and nothing that looks like it", () => {
    const claims = { sub: "1", name: "Ada", email: "ada@example.org" };
    expect(oidcProfile({ ...claims, email_verified: true })).toEqual({
      id: "1",
      name: "Ada",
      email: "ada@example.org",
    });
    for (const email_verified of ["true", 1, undefined] as unknown as boolean[]) {
      expect(oidcProfile({ ...claims, email_verified }).email).toBeNull();
    }
  });
});
