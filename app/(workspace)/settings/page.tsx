// One's own account: name, e-mail, password, providers, signing out, deletion.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ConnectedProviders } from "@/components/account/connected-providers";
import { DeleteAccount } from "@/components/account/delete-account";
import { EmailForm } from "@/components/account/email-form";
import { MailForm } from "@/components/account/mail-form";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { SettingsSection } from "@/components/account/settings-section";
import { SignOutForm } from "@/components/account/sign-out-form";
import { SiteHeader } from "@/components/maps/site-header";
import { Notice } from "@/components/ui/notice";
import { readCsrfToken } from "@/lib/server/auth/csrf";
import { currentUser } from "@/lib/server/auth/current-user";
import { providerChoices } from "@/lib/server/auth/providers";
import { signInError } from "@/lib/server/auth/sign-in-errors";
import { mailIsSetUp } from "@/lib/server/mail/send-mail";
import { getAccount } from "@/lib/server/services/get-account";

export const metadata: Metadata = { title: "Your account" };

interface SettingsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** `/settings` */
export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const user = await currentUser();
  if (!user) redirect("/sign-in?next=/settings");
  const account = await getAccount(user);
  const choices = providerChoices();
  const csrfToken = readCsrfToken(new Headers(await headers()));
  const word = (await searchParams).error;
  const error = signInError(typeof word === "string" ? word : undefined, undefined);
  return (
    <>
      <SiteHeader viewer={account} />
      <main className="mx-auto max-w-[1080px] px-4 pb-24 sm:px-6">
        <h1 className="m-0 pb-8 pt-10 font-serif text-[34px] font-semibold leading-[42px] tracking-tight sm:pt-14">
          Your account
        </h1>
        {error && (
          <div className="mb-8 max-w-[640px]">
            <Notice look="error">{error}</Notice>
          </div>
        )}
        <SettingsSection id="about-name" title="Name" about="Others see it beside what you write.">
          <NameForm name={account.name} />
        </SettingsSection>
        <SettingsSection
          id="about-email"
          title="E-mail address"
          about="You sign in with it. Nobody else sees it."
        >
          <EmailForm email={account.email} hasPassword={account.hasPassword} />
        </SettingsSection>
        <SettingsSection
          id="about-password"
          title="Password"
          about={
            account.hasPassword
              ? "Changing it ends your sessions everywhere else; here you stay signed in."
              : "You sign in through a provider. With a password you can sign in without it too."
          }
        >
          <PasswordForm email={account.email} hasPassword={account.hasPassword} />
        </SettingsSection>
        <SettingsSection
          id="about-mail"
          title="Mail"
          about={
            mailIsSetUp()
              ? "About mentions, replies and what else is in your inbox: once an hour at most, and only while it is unread."
              : "This server sends no mail for now; your inbox on the site has everything. Your choice is kept for when it does."
          }
        >
          <MailForm enabled={account.mailEnabled} />
        </SettingsSection>
        {choices.length > 0 && (
          <SettingsSection
            id="about-providers"
            title="Other ways to sign in"
            about="Connect a provider to sign in with one click."
          >
            <ConnectedProviders
              choices={choices}
              connected={account.providers}
              csrfToken={csrfToken}
            />
          </SettingsSection>
        )}
        <SettingsSection
          id="about-session"
          title="This session"
          about="A session lasts thirty days."
        >
          <SignOutForm csrfToken={csrfToken} />
        </SettingsSection>
        <SettingsSection
          id="about-deletion"
          title="Delete the account"
          about="What you wrote on maps stays, under “former member”. All else about you is erased."
        >
          <DeleteAccount hasPassword={account.hasPassword} />
        </SettingsSection>
      </main>
    </>
  );
}
