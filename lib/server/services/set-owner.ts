// Names the owner of a map: an operator's command, for maps that nobody owns.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { reader, write } from "../repositories/database";
import { findMap, setRole, touchMap } from "../repositories/map-repository";
import { findUserByEmail } from "../repositories/user-repository";
import { announceAccessChanged } from "./announce";

export interface SetOwnerInput {
  readonly slug: string;
  /** In its normal spelling. */
  readonly email: string;
}

export interface NewOwner {
  readonly title: string;
  readonly name: string;
  /** Whether the person ever showed that the e-mail address is theirs: anybody may sign up with any. */
  readonly addressProved: boolean;
}

/** Makes the person an owner of the map; owners that it has stay. Throws NOT_FOUND where map or account is not there. */
export async function setOwner(input: SetOwnerInput): Promise<NewOwner> {
  const user = await findUserByEmail(input.email);
  if (!user) {
    throw new AppError(
      "NOT_FOUND",
      `There is no account with the e-mail address ${input.email}. Let them sign up first.`,
    );
  }
  const map = (await findMap(await reader(), input.slug, null))?.map;
  if (!map)
    throw new AppError(
      "NOT_FOUND",
      `There is no map with the slug ${input.slug}. Check its address.`,
    );
  await write(async (tx) => {
    await setRole(tx, map.id, user.id, "owner");
    await touchMap(tx, map.id);
    announceAccessChanged(map.id, tx);
  });
  return { title: map.title, name: user.name, addressProved: user.emailVerified !== null };
}
