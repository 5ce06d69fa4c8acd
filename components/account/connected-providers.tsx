// The providers of this server: those that the account is connected with, and buttons for the others.
import { Check } from "lucide-react";
import { ProviderButtons } from "./provider-buttons";

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ConnectedProvidersProps {
  readonly choices: readonly Choice[];
  readonly connected: readonly string[];
  readonly csrfToken: string | null;
}

/** One line or button for each provider. */
export function ConnectedProviders({ choices, connected, csrfToken }: ConnectedProvidersProps) {
  return (
    <div className="grid gap-3">
      {choices.map((choice) =>
        connected.includes(choice.id) ? (
          <p key={choice.id} className="m-0 flex items-center gap-2">
            <Check size={18} aria-hidden className="text-premise" />
            {choice.name} is connected.
          </p>
        ) : (
          <ProviderButtons
            key={choice.id}
            providers={[choice]}
            verb="Connect"
            next={`/settings?connected=${choice.id}`}
            csrfToken={csrfToken}
          />
        ),
      )}
    </div>
  );
}
