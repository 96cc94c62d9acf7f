/** A column's name as plain lower-case words: `baseSalary.minValue`, `Base_Salary min-value` → `base salary min value`. */
export function nameWords(column: string): string {
  return column
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  usd: "USD",
  dollar: "USD",
  dollars: "USD",
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  gbp: "GBP",
  pounds: "GBP",
  inr: "INR",
  rupees: "INR",
  php: "PHP",
  kes: "KES",
  brl: "BRL",
  reais: "BRL",
  cad: "CAD",
  aud: "AUD",
  chf: "CHF",
  pln: "PLN",
  jpy: "JPY",
  mxn: "MXN",
  ngn: "NGN",
  zar: "ZAR",
  sek: "SEK",
  dkk: "DKK",
  nok: "NOK",
  sgd: "SGD",
  cny: "CNY",
  krw: "KRW",
};
const SIGNS: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₱": "PHP",
  "₦": "NGN",
};
const UNIT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hourly|hour|hr|stundenlohn|stunde|hora|horaire|heure)\b/, "hour"],
  [/\b(?:daily|day rate|per day|tagessatz)\b/, "day"],
  [/\b(?:monthly|month|monat|monatsgehalt|mensual|mensuel|mensal)\b/, "month"],
  [/\b(?:annual|annually|yearly|year|jahresgehalt|jahr|anual|annuel)\b/, "year"],
  [/\b(?:weekly|week)\b/, "week"],
  [/\bper task\b/, "task"],
  [/\b(?:salary|gehalt|salario|salaire|grundgehalt|bruttogehalt)\b/, "year"],
];

/** The currency that a pay column's name says, such as `Base pay (EUR)`. */
export function currencyInName(column: string): string | undefined {
  const sign = Object.keys(SIGNS).find((mark) => column.includes(mark));
  if (sign) return SIGNS[sign];
  const named = nameWords(column)
    .split(" ")
    .find((word) => word in CURRENCY_WORDS);
  return named ? CURRENCY_WORDS[named] : undefined;
}

/** The unit of time that a pay column's name says or, for a salary, implies (a year). */
export function unitInName(column: string): string | undefined {
  const words = nameWords(column);
  return UNIT_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}
