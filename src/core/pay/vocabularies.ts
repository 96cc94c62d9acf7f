import { words as ar } from "./vocabulary/ar.js";
import { words as de } from "./vocabulary/de.js";
import { words as en } from "./vocabulary/en.js";
import { words as es } from "./vocabulary/es.js";
import { words as fr } from "./vocabulary/fr.js";
import { words as hi } from "./vocabulary/hi.js";
import { words as id } from "./vocabulary/id.js";
import { words as it } from "./vocabulary/it.js";
import { words as ja } from "./vocabulary/ja.js";
import { words as ko } from "./vocabulary/ko.js";
import { words as nl } from "./vocabulary/nl.js";
import { words as pl } from "./vocabulary/pl.js";
import { words as pt } from "./vocabulary/pt.js";
import { words as ru } from "./vocabulary/ru.js";
import { words as tr } from "./vocabulary/tr.js";
import { words as uk } from "./vocabulary/uk.js";
import { words as vi } from "./vocabulary/vi.js";
import type { Words } from "./vocabulary/words.js";
import { words as zh } from "./vocabulary/zh.js";

export type Vocabularies = Readonly<Record<string, Words>>;

/** The languages read. Adding one is adding its file and its line here; where a text fits two alike, the first is taken. */
export const VOCABULARIES: Vocabularies = {
  en,
  es,
  fr,
  de,
  pt,
  it,
  nl,
  pl,
  tr,
  id,
  ja,
  ko,
  zh,
  hi,
  ar,
  uk,
  ru,
  vi,
};

/** The phrases of a list. */
export function phrasesOf(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(" | ");
}
