// Makes somebody an owner of a map.
import { normaliseEmail } from "../../lib/contract/account";
import { AppError } from "../../lib/contract/app-error";
import { setOwner } from "../../lib/server/services/set-owner";
import { USAGE } from "./usage";

/** `owner SLUG EMAIL` */
export async function nameOwner([slug, email, ...rest]: readonly string[]): Promise<boolean> {
  if (!slug || !email || rest.length > 0) throw new AppError("VALIDATION", USAGE);
  const { title, name, addressProved } = await setOwner({ slug, email: normaliseEmail(email) });
  console.log(`${name} now owns "${title}".`);
  if (!addressProved) {
    console.log(
      `Nobody has proved yet that ${email} is theirs: ask the person whether this is their account.`,
    );
  }
  return true;
}
