// The words that next-auth and our own routes put in `?error=`, as sentences for a person.
import "server-only";

const SENTENCES: Readonly<Record<string, string>> = {
  CredentialsSignin:
    "E-mail address and password do not fit together. Check both; mind capitals in the password.",
  TooManyTries: "That were many tries in a short time. Wait a few minutes, then sign in again.",
  AccessDenied: "The provider did not let you in. Try again, or sign in with e-mail and password.",
  OAuthSignin:
    "The provider could not be reached. Try again in a minute, or sign in with e-mail and password.",
  OAuthCallback:
    "Signing in at the provider was broken off. Try again, or sign in with e-mail and password.",
  Callback:
    "Signing in at the provider was broken off. Try again, or sign in with e-mail and password.",
  EmailHasAccount:
    "There is an account with this e-mail address already. Sign in with its password, then connect the provider in your settings.",
  TakenByOther:
    "This sign-in at the provider belongs to another account here. Sign out and continue with the provider to use that one.",
};

/** The sentence for an error's word; a general one for a word we do not know, null for none. */
export function signInError(word: string | undefined, csrf: string | undefined): string | null {
  if (csrf !== undefined)
    return "This page had grown old, or your browser keeps no cookies. Sign in again.";
  if (word === undefined) return null;
  return SENTENCES[word] ?? "Signing in did not work. Try again.";
}
