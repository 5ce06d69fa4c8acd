// The one function of fontkit that the scripts use; the package ships no types.
declare module "fontkit" {
  export function openSync(path: string): object;
}
