// One's own account, as GET /api/account answers it and the settings page shows it.

/** The signed-in person. `email` is null where a provider vouched for none. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly hasPassword: boolean;
  /** Ids of the providers that this account is linked to, such as "github". */
  readonly providers: readonly string[];
  /** Whether they want mail about what they have not read. */
  readonly mailEnabled: boolean;
}
