import type { Words } from "./words.js";

export const words: Words = {
  lang: "it",
  units: {
    hour: "ora | ore | h | orari | orario | l'ora | all'ora",
    day: "giorno | giornaliero | giornalieri | giornata | al giorno",
    week: "settimana | settimanali | settimanale",
    month: "mese | mensile | mensili | al mese",
    year: "anno | annuo | annui | annua | annuale | annuali | l'anno | all'anno",
    shift: "turno",
    task: "attività | compito | sondaggio | progetto | task",
    item: "unità | pezzo | annotazione | elemento",
    image: "immagine | foto",
    page: "pagina | cartella",
    word: "parola | parole",
    audio_hour: "ora di audio",
    audio_minute: "minuto di audio | minuto audio",
    minute: "minuto",
  },
  paidBy: {
    hour: "paga oraria | tariffa oraria | compenso orario | retribuzione oraria",
    month:
      "stipendio mensile | retribuzione mensile | rimborso spese mensile | netto mensile | lordo mensile",
    year: "ral | retribuzione annua | retribuzione annua lorda | stipendio annuo | retribuzione lorda annua",
    day: "tariffa giornaliera",
  },
  per: "per | a | al | all' | l' | / | ogni | l | all | di",
  scales: {
    "1000": "mila | k | mille",
    "1000000": "milione | milioni | mln",
    "1000000000": "miliardo | miliardi | mld",
  },
  currencies: { EUR: "euro", USD: "dollari | dollaro", CHF: "franchi", GBP: "sterline" },
  to: "a | ai | fino a | ad | e i | agli",
  between: "tra | fra | da | dai | compresa tra | tra i | tra gli",
  and: "e",
  upto: "fino a | massimo | max | al massimo | meno di | non oltre",
  from: "da | a partire da | oltre | più di | minimo | almeno | superiore a",
  andUp: "o più | in su | e oltre",
  average: "media | in media | medio",
  pay: "stipendio | retribuzione | compenso | paga | pagato | pagati | guadagnare | guadagna | guadagnano | salario | remunerazione | lordo | lordi | ral | inquadramento | indennità di stage | guadagno | fisso | range retributivo | onorario",
  notPay:
    "bonus | premio | premi | mbo | buoni pasto | buono pasto | ticket | welfare | rimborso | rimborsi | budget | fatturato | investimento | investimenti | finanziamento | raccolto | round | ricavi | vendite | prezzo | costo | costa | contributo | contributi | indennità | assicurazione | prestito | sconto | multa | capitale | mercato | provvigioni | provvigione | valore | quota | affitto | donazione | incentivi | incentivo | auto aziendale",
  filler: "lordi | lordo | netti | netto | circa | di | è | annui | fissi | lorda | mensili",
  everyday: "h | a | l",
  adverb: "mensile | annuo | annua | giornaliero",
  duration: "ore | anni",
  again: "o | circa | equivalente",
  beyond: "e | oltre",
  of: "di | d",
  common:
    "il lo gli da a per di che e in per con una un del della dei non più nostra azienda esperienza stipendio mese ora euro lordo tra circa lordi",
};
