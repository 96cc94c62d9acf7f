import { phrasesOf, VOCABULARIES } from "./vocabularies.js";

/** Everyday words that give a language away. */
const COMMON: Readonly<Record<string, string>> = {
  en: "a an day week earn make the and of to in for with you your our is are we will be on at or from this that per hour year month salary pay rate up role experience",
  es: "a el la los las de que y en para con por una un del se su más nuestro empresa trabajo experiencia sueldo hora mes año entre hasta dólares euros salario",
  fr: "de le la les des à du et en pour avec vous nous une un dans est sur votre notre par au aux heure mois salaire brut entre environ à poste",
  de: "der die das und mit für wir sie ein eine ist im von auf zu den dem bei oder als stunde monat jahr gehalt brutto euro bis",
  pt: "a o os as de que e em para com por uma um do da no na não mais nossa empresa vaga experiência salário mês hora por reais entre até você",
  it: "il lo gli da a per di che e in per con una un del della dei non più nostra azienda esperienza stipendio mese ora euro lordo tra circa lordi",
  nl: "de het een en van voor met wij je jij is op te bij als of uur maand jaar salaris bruto tussen euro",
  pl: "i w na z do dla oraz się jest nie od pracy wynagrodzenie brutto netto miesięcznie godz zł tys",
  tr: "ve bir için ile bu da de olan olarak aylık maaş ücret saat saatlik saatte saatine tl lira dolar net günlük",
  id: "harinya jamnya bulannya dan di yang untuk dengan dari ini kami anda atau gaji per bulan juta rb ribu jam rupiah sampai hingga satu",
  vi: "và của cho với các là trong được có lương tháng triệu đồng từ đến giờ mức thu nhập",
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(COMMON).map(([lang, words]) => [
    lang,
    new Set([...words.split(" "), ...tellingWords(lang)]),
  ]),
);

/** Units and words for pay, of four letters or more. */
function tellingWords(lang: string): string[] {
  const { units, paidBy, pay } = VOCABULARIES[lang] ?? {};
  const lists = [...Object.values(units ?? {}), ...Object.values(paidBy ?? {}), pay];
  return lists.flatMap(phrasesOf).filter((word) => word.length > 3 && !word.includes(" "));
}

/** Letters that few languages have. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ãõ]/i, "pt"],
  [/[ñ¿¡]/i, "es"],
  [/[ß]|[äöü]/i, "de"],
  [/[ığş]/, "tr"],
  [/[łąęśźż]/i, "pl"],
  [/[êèûœ]|\b[ldjnsc]’/i, "fr"],
];
const SAMPLE = 1500;
/** Words after which the count is clear. */
const ENOUGH = 60;
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set([...SETS.values()].flatMap((set) => [...set]))].map((word) => [
    word,
    [...SETS].filter(([, set]) => set.has(word)).map(([lang]) => lang),
  ]),
);
const WORD = /[\p{L}\p{M}]+/gu;
const PLAIN_WORD = /[a-z]+/g;

/** The language of a text: by its script, else by its common words; English where nothing tells. */
export function languageOf(text: string, hint?: string): string {
  const code = hint?.toLowerCase().split(/[-_]/)[0] ?? "";
  if (code in VOCABULARIES) return code;
  const sample = text.slice(0, SAMPLE);
  const plain = isAscii(sample);
  return (plain ? undefined : byScript(sample)) ?? byWords(sample, plain);
}

function isAscii(sample: string): boolean {
  for (let at = 0; at < sample.length; at++) if (sample.charCodeAt(at) > 127) return false;
  return true;
}

function byScript(sample: string): string | undefined {
  if (/[\u3040-\u30ff]/.test(sample)) return "ja";
  if (/[\uac00-\ud7af]/.test(sample)) return "ko";
  if (/[\u4e00-\u9fff]/.test(sample)) return /[円給]/.test(sample) && !/[资给们]/.test(sample) ? "ja" : "zh";
  if (/[\u0900-\u097f]/.test(sample)) return "hi";
  if (/[\u0600-\u06ff]/.test(sample)) return "ar";
  if (/[\u0400-\u04ff]/.test(sample))
    return /[ґєії]/i.test(sample) || /грн|гривень/i.test(sample) ? "uk" : "ru";
  if (/[ơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(sample)) return "vi";
  return undefined;
}

function byWords(sample: string, plain: boolean): string {
  const scores = new Map<string, number>();
  let words = 0;
  const pattern = new RegExp(plain ? PLAIN_WORD : WORD);
  const lower = sample.toLowerCase();
  for (let found = pattern.exec(lower); found && words < ENOUGH; found = pattern.exec(lower)) {
    for (const lang of LANGUAGES_OF.get(found[0]) ?? []) scores.set(lang, (scores.get(lang) ?? 0) + 1);
    words += 1;
  }
  for (const [letters, lang] of plain ? [] : LETTERS) {
    if (letters.test(sample)) scores.set(lang, (scores.get(lang) ?? 0) + 2);
  }
  let best = "en";
  for (const [lang, score] of scores) {
    const top = scores.get(best) ?? 0;
    if (score > top || (score === top && best === "en" && score <= 1)) best = lang;
  }
  return best;
}
