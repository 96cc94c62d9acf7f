import type { Words } from "./words.js";

export const words: Words = {
  lang: "pl",
  units: {
    hour: "godzinę | godzina | godz | godz. | h | godzinowo | godzinę pracy | rbh | godzinowa",
    day: "dzień | dziennie | md | mandays | dniówka",
    week: "tydzień | tygodniowo",
    month: "miesiąc | miesięcznie | mies | mies. | m-c | mc | mth | msc | miesięczne",
    year: "rok | rocznie | roczne",
    shift: "zmianę",
    task: "zadanie | zlecenie | ankietę | ankieta",
    item: "sztukę | szt. | szt | jednostkę | adnotację",
    image: "zdjęcie | obraz",
    page: "stronę | strona",
    word: "słowo",
    audio_minute: "minutę nagrania",
    audio_hour: "godzinę nagrania",
    minute: "minutę",
  },
  paidBy: {
    hour: "stawka godzinowa | stawka za godzinę | stawki godzinowe",
    month: "wynagrodzenie miesięczne | pensja miesięczna",
    year: "wynagrodzenie roczne",
    day: "stawka dzienna",
  },
  per: "za | na | / | w",
  scales: {
    "1000": "tys | tys. | tysięcy | tysiące | tysiąc | k",
    "1000000": "mln | milion | miliony | milionów",
    "1000000000": "mld | miliard | miliardów",
  },
  currencies: {
    PLN: "zł | złotych | zlotych | złote | zl | pln",
    EUR: "euro",
    USD: "dolarów | dolary | dolar",
  },
  to: "do | a",
  between: "od | między | pomiędzy",
  and: "a | i",
  upto: "do | maksymalnie | max | nawet | nawet do | poniżej | mniej niż",
  from: "od | powyżej | ponad | minimum | min. | co najmniej | więcej niż",
  andUp: "i więcej | lub więcej | wzwyż",
  average: "średnio | średnia | przeciętnie",
  pay: "wynagrodzenie | wynagrodzenia | pensja | płaca | płacimy | stawka | stawki | zarobki | zarabiaj | zarobić | zarabia | zarabiają | widełki | uposażenie | netto | brutto | pensji | zarobków | podstawa | oferujemy | wynagrodzenie zasadnicze | widełki płacowe",
  notPay:
    "premia | premie | bonus | premii | dodatek | budżet | budżetu | budżetem | obrót | obroty | przychód | przychody | inwestycja | inwestycji | finansowanie | dofinansowanie | koszt | koszty | kosztuje | cena | dotacja | kredyt | ubezpieczenie | prowizja | rabat | kara | nagroda | bon | bony | karta | multisport | wartość | wartości | kapitał | pozyskał | pozyskała | fundusz | abonament | polecenie | program poleceń | zwrot | składka | ryczałt | wpłata | zbiórka",
  filler: "brutto | netto | + vat | vat | ok. | około | ok | wynosi | b2b | uop | na rękę | plus | zł",
};
