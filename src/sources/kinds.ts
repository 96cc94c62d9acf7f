import type { SourceRole } from "../core/model/source.js";
import { words as clientPricesWords } from "./client-prices/map.js";
import { origin as clientPricesOrigin } from "./client-prices/origin.js";
import { words as internalWords } from "./internal/map.js";
import { origin as internalOrigin } from "./internal/origin.js";
import type { ColumnWords, Origin } from "./kind.js";
import { words as postingsWords } from "./postings/map.js";
import { origin as postingsOrigin } from "./postings/origin.js";
import { words as publishedWords } from "./published/map.js";
import { origin as publishedOrigin } from "./published/origin.js";
import { words as surveyWords } from "./survey/map.js";
import { origin as surveyOrigin } from "./survey/origin.js";

/** Every kind of source: what it is and how its columns are usually called. */
export const KINDS: Readonly<Record<SourceRole, { readonly origin: Origin; readonly words: ColumnWords }>> = {
  published: { origin: publishedOrigin, words: publishedWords },
  postings: { origin: postingsOrigin, words: postingsWords },
  survey: { origin: surveyOrigin, words: surveyWords },
  internal: { origin: internalOrigin, words: internalWords },
  client_prices: { origin: clientPricesOrigin, words: clientPricesWords },
};
