import type { PlaceAnswer, PlaceParser } from "../places/parse-place.js";
import type { ReadPosting } from "./posting.js";

/** Sentences that say where the worker may be; the place follows. */
const CUE =
  /(?:\b(?:must|should|need to|have to) (?:be |live |reside |currently )*(?:based|located|resid(?:e|ing)|liv(?:e|ing)|physically located|authorized to work|eligible to work|legally authorized to work)?\s*(?:in|within|from)\b|\b(?:only )?(?:open|available|limited|restricted) (?:only )?to\b[^.\n]{0,40}?\b(?:in|of|from|residents of|based in)\b|\bbased in\b|\bresidents? of\b|\bresiding in\b|\bauthorized to work in\b|\bauthorization to work in\b|\bright to work in\b|\bcandidates (?:in|from|based in|located in)\b|\bapplicants (?:in|from|located in)\b|\bcitizens? of\b|\beligible (?:countries|locations?)?:?\b|\b(?:location|locations|countries|country):)\s*([^.\n;]{2,160})/g;
const BASED =
  /\b(u\.?s\.?a?|uk|u\.k\.|united states|canada|india|eu|us\/canada)[- ](?:based|only|residents?|citizens?|applicants|candidates|persons?)\b(?!\s+(?:compan|investor|client|firm|startup|partner|technolog))/g;
/** A company's own seat, which is nobody's place of work. */
const COMPANY =
  /\b(?:headquarter(?:ed|s)|company|offices?|founded|startup|backed|we are|firm|clients?|investors?)\b[^.\n]{0,40}$/;
const TITLE_PLACE = /\(([^()]*)\)|\[([^\]]*)\]|(?:\s[-–—|]\s|,\s)([^()\-–—|,]+)$/g;
const LONGEST_TITLE_PLACE = 40;
const OUTSIDE =
  /\b(?:based|located|resid\w+|liv(?:e|ing)|candidates|experts|applicants|contractors)\s+(?:in\s+)?(outside (?:of )?[^.\n]{2,100})/;
/** The list of a listing's own field. */
const ELIGIBLE = /\beligible(?: countries| locations)?: ?\[?([^\n\]]{2,300})/;
const MUST =
  /\b(?:must|need to|have to) (?:be |currently )*(?:based|located|resid(?:e|ing)|live)\b[^.\n]{0,20}?\b(?:in|within)\b\s*([^.\n;]{2,120})/;
/** A sentence about what people of one country are paid, which shuts nobody out. */
const PAY_RANGE = /\b(?:range|rate|rates|salary|pay|compensation)\b[^.\n]{0,20}\bfor\s*$/;
const EXCLUDED = /\b(?:outside (?:of )?(?:the )?|non[- ]|except |excluding )/;

/**
 * Where the worker may be: the location line; where it names nothing ("Remote"), the title's brackets, then what the
 * text demands. A language's country in the title is not the worker's.
 */
export function findWorkerPlace(posting: ReadPosting, parse: PlaceParser): PlaceAnswer {
  const stated = parse(posting.location);
  const eligible = ELIGIBLE.exec(posting.text);
  if (eligible) return { ...parse(isoCodes(eligible[1] ?? "")), region: stated.region, city: stated.city };
  if (isPlace(stated)) return stated.region === "worldwide" ? narrowed(stated, posting.text, parse) : stated;
  const titled = fromTitle(posting, parse);
  const demanded = fromText(posting.text, parse);
  if (demanded && (!titled || demanded.countries.length > titled.countries.length))
    return titled?.region ? { ...demanded, region: titled.region } : demanded;
  return titled ?? stated;
}

/** "Worldwide" on the board, while the text demands a country. */
function narrowed(stated: PlaceAnswer, text: string, parse: PlaceParser): PlaceAnswer {
  const must = MUST.exec(text);
  const place = must ? parse(must[1] ?? "") : undefined;
  return place && place.countries.length > 0 ? place : stated;
}

function isPlace({ countries, region, except }: PlaceAnswer): boolean {
  return countries.length > 0 || region !== null || except.length > 0;
}

function fromTitle({ title, titleHits }: ReadPosting, parse: PlaceParser): PlaceAnswer | undefined {
  const namesLanguage = titleHits.some(({ field }) => field === "language");
  if (namesLanguage) return undefined;
  for (const match of title.matchAll(TITLE_PLACE)) {
    const part = match[1] ?? match[2] ?? match[3] ?? "";
    if (
      part.length > LONGEST_TITLE_PLACE ||
      (/[a-z]{3}/.test(part) === false && !/\b(?:us|usa|uk|eu|uae)\b/.test(part))
    )
      continue;
    const place = parse(part);
    if (
      isPlace(place) &&
      (place.city === null || match[3] === undefined || place.countries.length > 0) &&
      !isWord(place)
    )
      return place;
  }
  return undefined;
}

/** A city or code alone in a title is too often a word of the trade. */
function isWord({ evidence, city, except }: PlaceAnswer): boolean {
  return (
    except.length === 0 &&
    city === null &&
    evidence.every((word) => word.length <= 2 && !/^(?:us|uk|eu)$/.test(word))
  );
}

function fromText(text: string, parse: PlaceParser): PlaceAnswer | undefined {
  const outside = OUTSIDE.exec(text);
  if (outside) return parse(outside[1] ?? "");
  for (const match of text.matchAll(CUE)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (COMPANY.test(before)) continue;
    const place = parse(isoCodes(match[1] ?? ""));
    if (place.countries.length > 0 && place.evidence.some((word) => word.length > 1)) return place;
  }
  for (const match of text.matchAll(BASED)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (!EXCLUDED.test(before) && !PAY_RANGE.test(before)) return parse(match[1] ?? "");
  }
  return undefined;
}

/** A list of codes ("['fra', 'gbr']") as a plain list. */
function isoCodes(text: string): string {
  return text.replace(/['"[\]]/g, " ").replace(/\s+,/g, ",");
}
