import type { Words } from "./words.js";

export const words: Words = {
  lang: "tr",
  units: {
    hour: "saat | saati | saatlik | saatte | saatine | saat başı | saat başına | saatliği",
    day: "gün | günlük | günde | yevmiye",
    week: "hafta | haftalık | haftada",
    month: "ay | aylık | ayda | aylığı",
    year: "yıl | yıllık | yılda",
    shift: "vardiya",
    task: "görev | görev başı | görev başına | anket | proje",
    item: "adet | birim | parça",
    image: "görsel | resim | fotoğraf",
    page: "sayfa",
    word: "kelime",
    audio_minute: "ses dakikası",
    minute: "dakika",
  },
  paidBy: {
    hour: "saatlik ücret | saat ücreti",
    day: "günlük ücret",
    month: "aylık maaş | maaş | aylık ücret | net maaş | brüt maaş",
    year: "yıllık maaş | yıllık ücret",
  },
  per: "/ | başına | başı | her",
  scales: { "1000": "bin | k", "1000000": "milyon", "1000000000": "milyar" },
  currencies: {
    TRY: "tl | lira | türk lirası | liradır",
    USD: "dolar | abd doları | dolardır",
    EUR: "euro | avro",
  },
  to: "ile | ila | – | ve",
  between: "arası | arasında",
  and: "ile | ve",
  upto: "en fazla | maksimum | azami",
  from: "en az | minimum | asgari",
  andUp:
    "ve üzeri | üzeri | üstü | ve üstü | 'den başlayan | den başlayan | dan başlayan | üzerinde | ve daha fazla",
  andBelow: "kadar | 'ye kadar | 'a kadar | ye kadar | ya kadar | a kadar | e kadar | altında",
  average: "ortalama",
  pay: "maaş | maaşı | ücret | ücreti | ücretler | kazanç | kazan | kazanın | kazanabilirsiniz | kazanıyor | ödeme | ödenir | ödenecek | gelir | öde | maaşlar | hakediş",
  notPay:
    "prim | bonus | ikramiye | yol | yemek | yemek kartı | multinet | ticket | bütçe | bütçesi | ciro | cirosu | yatırım | yatırımı | fiyat | fiyatı | maliyet | maliyeti | kredi | sigorta | indirim | ceza | hibe | burs | değerleme | değerinde | satış | kira | destek | yardım | yardımı | hediye | çeki | sermaye | fon",
  filler: "net | brüt | yaklaşık | civarı | civarında | +",
  adverb: "saatlik | aylık | günlük | yıllık | saatte | ayda | günde",
  beyond: "ve",
  common:
    "ve bir için ile bu da de olan olarak aylık maaş ücret saat saatlik saatte saatine tl lira dolar net günlük",
  letters: { order: 4, pattern: /[ığş]/ },
  currency: "TRY",
  beside: { TRY: "tl" },
};
