// The language of a text, guessed from its script or from its commonest small words.

/** The languages that the form offers, as tags. */
export const LANGUAGES = [
  "ar",
  "bg",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "fa",
  "fi",
  "fr",
  "he",
  "hi",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "nl",
  "no",
  "pl",
  "pt",
  "ro",
  "ru",
  "sv",
  "th",
  "tr",
  "uk",
  "vi",
  "zh",
  "zh-Hant",
] as const;

const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in is that it for as was with on are this be by not have from",
  de: "der die das und ist nicht ein eine zu den von mit sich auf für im dem dass auch es",
  fr: "le la les des et est une un que qui dans pour pas sur au plus par ne du ce",
  es: "el la los las que de en un una es por con no para se del al lo como más",
  it: "il che di la è un una non per con si del della sono nel alla anche più gli le",
  nl: "de het een en van is dat niet op te in voor met zijn aan ook als door er maar",
  pt: "o a os as que de em um uma é não para com do da se por mais como dos",
  sv: "och att det som en är på av för med inte den till ett om har de kan så men",
  da: "og at det som en er på af for med ikke den til et om har de kan så men der",
  no: "og at det som en er på av for med ikke den til et om har de kan så men ikkje",
  pl: "i w nie na się że z do to jest jak o ale po co za przez od dla są",
  tr: "ve bir bu için de da ile olarak daha çok ama gibi kadar sonra olan değil ne her",
  fi: "ja on ei se että oli hän ovat myös mutta kun jos tai niin kuin joka sen voi",
  cs: "a se na je že v to s z do ale jako za pro o by jsou který není jen",
  hu: "a az és hogy nem is egy ez van de meg volt csak el már mint vagy azt",
  ro: "și de în a la cu că nu o un este pe din pentru mai care sau se ce",
  id: "yang dan di ini itu dengan untuk tidak dari dalam adalah pada akan juga ke oleh",
};

const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ["ja", /[\u3040-\u30FF]/g],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
];

/** Signs that are written so in traditional Chinese alone. */
const TRADITIONAL = /[國學會這個們來時對開關長門東車書說語]/g;
const SIMPLIFIED = /[国学会这个们来时对开关长门东车书说语]/g;
const LOOKED_AT = 8_000;

/** A language tag, or null where the text does not tell. */
export function guessLanguage(text: string): string | null {
  const start = text.slice(0, LOOKED_AT);
  const letters = count(start, /\p{L}/gu);
  if (letters < 20) return null;
  for (const [tag, script] of SCRIPTS) {
    // Japanese stands among Han signs, so that a little of its own is enough.
    if (count(start, script) < letters * (tag === "ja" ? 0.1 : 0.4)) continue;
    if (tag === "zh") return count(start, TRADITIONAL) > count(start, SIMPLIFIED) ? "zh-Hant" : tag;
    if (tag === "ru" && /[іїєґ]/i.test(start)) return "uk";
    if (tag === "ar" && /[پچژگ]/.test(start)) return "fa";
    return tag;
  }
  return bySmallWords(start);
}

function bySmallWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | null = null;
  let most = 0;
  for (const [tag, list] of Object.entries(SMALL_WORDS)) {
    const small = new Set(list.split(" "));
    const found = words.filter((word) => small.has(word)).length;
    if (found > most) [best, most] = [tag, found];
  }
  return most >= 3 && most >= words.length * 0.08 ? best : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
