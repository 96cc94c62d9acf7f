import type { Words } from "./words.js";

export const words: Words = {
  lang: "de",
  units: {
    hour: "stunde | stunden | std | std. | h | stündlich | arbeitsstunde",
    day: "tag | tage | täglich | arbeitstag | personentag",
    week: "woche | wöchentlich",
    month: "monat | monatlich | mtl. | mtl | monate | p.m. | im monat",
    year: "jahr | jährlich | jahre | p.a. | im jahr | p. a.",
    shift: "schicht",
    task: "aufgabe | aufgaben | auftrag | umfrage | projekt",
    item: "stück | einheit | annotation | satz",
    image: "bild | foto",
    page: "seite | normseite",
    word: "wort | wörter",
    audio_hour: "audiostunde",
    audio_minute: "audiominute",
    minute: "minute",
  },
  paidBy: {
    hour: "stundenlohn | stundensatz | stundenvergütung | stundenhonorar",
    day: "tagessatz | tagessätze | tageslohn",
    week: "wochenlohn",
    month:
      "monatsgehalt | monatslohn | bruttomonatsgehalt | monatsbrutto | monatliche vergütung | monatliches gehalt | ausbildungsvergütung",
    year: "jahresgehalt | jahresbruttogehalt | bruttojahresgehalt | jahresbrutto | jahreszielgehalt | jahreseinkommen | jahresentgelt | jahreslohn | zielgehalt",
  },
  per: "pro | je | / | die | im | in der | am | per | jede | jeden",
  scales: {
    "1000": "tausend | tsd | tsd. | k | t",
    "1000000": "mio | mio. | million | millionen",
    "1000000000": "mrd | mrd. | milliarde | milliarden",
  },
  currencies: {
    USD: "dollar | us-dollar | us dollar",
    EUR: "euro | t€ | teur | k€ | eur",
    CHF: "franken | sfr | sfr. | fr. | schweizer franken",
    GBP: "pfund",
  },
  to: "bis | bis zu | auf",
  between: "zwischen | von",
  and: "und",
  upto: "bis zu | bis | maximal | max. | max | höchstens | weniger als | unter",
  from: "ab | mindestens | mind. | mind | über | mehr als | wenigstens | von mindestens",
  andUp: "oder mehr | und mehr | aufwärts | oder höher",
  average: "durchschnittlich | durchschnitt | im schnitt | im durchschnitt | mittleres",
  pay: "gehalt | gehälter | lohn | löhne | vergütung | verdienst | verdienen | verdienst | verdienen sie | verdiene | bezahlung | bezahlt | entgelt | honorar | einkommen | besoldung | brutto | gehaltsspanne | gehaltsrahmen | gehaltsband | zahlen | zahlt | einstiegsgehalt | fixgehalt | grundgehalt | grundlohn | mindestgehalt | mindestentgelt | gage",
  notPay:
    "bonus | boni | prämie | prämien | zuschuss | zuschüsse | zulage | zulagen | zuschlag | sonderzahlung | weihnachtsgeld | urlaubsgeld | fahrtkostenzuschuss | essenszuschuss | gutschein | gutscheine | budget | umsatz | investition | investiert | finanzierung | finanzierungsrunde | kosten | kostet | preis | preise | gebühr | gebühren | förderung | kredit | darlehen | versicherung | erstattung | spesen | miete | provision | provisionen | rabatt | spende | spenden | strafe | vermögen | volumen | marktwert | bewertung | kapital | jobrad | sachbezug | vwl | weiterbildungsbudget | empfehlungsprämie | altersvorsorge | deutschlandticket | eingesammelt | aktien | auftragsvolumen | wert",
  total: "gesamtpaket | gesamtvergütung | ote",
  filler:
    "brutto | netto | ca. | ca | circa | etwa | rund | von | beträgt | liegt | bei | euro | je nach | zzgl. | fix | fixum",
  everyday: "h | t",
  adverb: "monatlich | wöchentlich | täglich | jährlich | stündlich",
  duration: "stunden | jahre",
  again: "oder | circa",
  beyond: "und",
  compounding: true,
  common:
    "der die das und mit für wir sie ein eine ist im von auf zu den dem bei oder als stunde monat jahr gehalt brutto euro bis",
  letters: { order: 3, pattern: /[ß]|[äöü]/i },
};
