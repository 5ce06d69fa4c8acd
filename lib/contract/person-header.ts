// Whom a page was made for: several pages of one browser share a cookie, which may name somebody else by now.

/** A request that carries it, with the id of a person, is refused as UNAUTHENTICATED where somebody else is signed in. */
export const PERSON_HEADER = "counterpoint-person";
