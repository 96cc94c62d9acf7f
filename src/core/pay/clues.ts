import { phrasesOf, type Vocabularies } from "./vocabularies.js";

const UNITED_STATES = /\bUS\b|\bU\.S|\bUSA\b|United States/;

/** What a text as a whole says about its money, looked up once and only when asked. */
export type Clues = {
  /** The one country, ISO 3166-1, whose places the text names; none where it names the United States too. */
  readonly place: () => string | undefined;
  /** The one dollar other than that of the United States whose code stands in the text. */
  readonly dollar: () => string | undefined;
};

/** Reads the clues of a text by the places of all languages. */
export function clueReader(vocabularies: Vocabularies): (text: string) => Clues {
  const countries = new Map(
    Object.values(vocabularies)
      .flatMap(({ places }) => Object.entries(places ?? {}))
      .flatMap(([country, names]) => phrasesOf(names).map((name) => [name, country] as const)),
  );
  const names = new RegExp(`\\b(?:${[...countries.keys()].join("|")})\\b`, "gi");
  const placeIn = (text: string) => {
    const found = new Set(Array.from(text.match(names) ?? [], (name) => countries.get(name.toLowerCase())));
    const [only] = found;
    return found.size === 1 && !UNITED_STATES.test(text) ? only : undefined;
  };
  return (text) => ({ place: once(() => placeIn(text)), dollar: once(() => dollarCodeIn(text)) });
}

function dollarCodeIn(text: string): string | undefined {
  const codes = new Set(text.match(/\b(?:CAD|AUD|NZD|SGD|HKD|TWD|MXN|USD)\b/g) ?? []);
  const [only] = codes;
  return codes.size === 1 && only !== "USD" && !UNITED_STATES.test(text) ? only : undefined;
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
