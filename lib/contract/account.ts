// The shapes of account requests: who one is, how one signs in. Shared by the forms and the route handlers.
import { z } from "zod";
import { EMAIL_MAX, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from "./account-limits";

/** What ends a line, steers a terminal, or turns the words around a name back to front. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const EMAIL = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+$/;
/** Characters that show nothing; a name made of them alone is no name. */
const VISIBLE = /[^\s\p{Cf}\p{Mn}\u115F\u1160\u3164\uFFA0]/u;

/** The one spelling of an e-mail address: trimmed, NFC, lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}

function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text);
}

export const emailSchema = z
  .string("Enter your e-mail address.")
  .max(EMAIL_MAX * 2, "This e-mail address is too long.")
  .refine(
    (text) => text.isWellFormed(),
    "This is not an e-mail address. It should look like name@example.org.",
  )
  .transform(normaliseEmail)
  .refine((email) => email.length > 0, "Enter your e-mail address.")
  .refine((email) => email.length <= EMAIL_MAX, "This e-mail address is too long.")
  .refine(
    (email) => isPlainText(email) && EMAIL.test(email),
    "This is not an e-mail address. It should look like name@example.org.",
  );

export const nameSchema = z
  .string("Enter your name.")
  .max(NAME_MAX * 4, `Use ${NAME_MAX} characters at most.`)
  .refine(
    (text) => text.isWellFormed(),
    "This name holds characters that cannot be stored. Type it again.",
  )
  .transform((text) => text.trim().normalize("NFC"))
  .refine((name) => VISIBLE.test(name), "Enter your name, as others should see it.")
  .refine((name) => [...name].length <= NAME_MAX, `Use ${NAME_MAX} characters at most.`)
  .refine(isPlainText, "A name is one line of text, without control characters.");

/** A password that somebody chooses: a length, and no other rule. */
export const newPasswordSchema = z
  .string("Choose a password.")
  .max(PASSWORD_MAX * 2, `Use ${PASSWORD_MAX} characters at most.`)
  .refine(
    (text) => text.isWellFormed() && !text.includes("\0"),
    "This password holds characters that cannot be used. Type it again.",
  )
  .refine((text) => [...text].length >= PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters.`)
  .refine((text) => [...text].length <= PASSWORD_MAX, `Use ${PASSWORD_MAX} characters at most.`);

/** A password that somebody gives to prove who they are: anything that could be one. */
export const givenPasswordSchema = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(PASSWORD_MAX * 2, "This is longer than any password can be.");

export const createAccountSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export type CreateAccount = z.infer<typeof createAccountSchema>;

export const signInSchema = z.object({ email: emailSchema, password: givenPasswordSchema });

/** A change of the e-mail address needs the current password, where the account has one. */
export const updateAccountSchema = z
  .object({
    name: nameSchema.optional(),
    email: emailSchema.optional(),
    currentPassword: givenPasswordSchema.optional(),
    mailEnabled: z.boolean("Say whether to send mail: true or false.").optional(),
  })
  .refine(
    ({ name, email, mailEnabled }) => [name, email, mailEnabled].some((each) => each !== undefined),
    "Say what should change: name, email or mailEnabled.",
  );
export type UpdateAccount = z.infer<typeof updateAccountSchema>;

/** `currentPassword` may be left out only where the account has none yet. */
export const changePasswordSchema = z.object({
  currentPassword: givenPasswordSchema.optional(),
  newPassword: newPasswordSchema,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** `password` may be left out only where the account has none. */
export const deleteAccountSchema = z.object({ password: givenPasswordSchema.optional() });
export type DeleteAccount = z.infer<typeof deleteAccountSchema>;

export const forgotPasswordSchema = z.object({ email: emailSchema });

export const resetPasswordSchema = z.object({
  token: z
    .string("The link is not whole. Open it again from the mail.")
    .regex(/^[A-Za-z0-9_-]{20,100}$/, "The link is not whole. Open it again from the mail."),
  newPassword: newPasswordSchema,
});
export type ResetPassword = z.infer<typeof resetPasswordSchema>;
