// Which keys can be the map's, known before what they do is fetched.

const WALKING = /^(Arrow(Left|Right|Up|Down)|Home|End|Enter| )$/;
const SINGLE = /^[-np/+=01ofi]$/;

/** Whether some argument and selection give the key something to do in the map. */
export function canBeMapKey(key: string, singleKeys: boolean): boolean {
  return WALKING.test(key) || (singleKeys && SINGLE.test(key));
}
