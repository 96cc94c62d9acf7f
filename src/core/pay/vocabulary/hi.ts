import type { Words } from "./words.js";

/** Hindi and Indian English. */
export const words: Words = {
  lang: "hi",
  units: {
    hour: "घंटा | घंटे | घंटा | प्रति घंटा | प्रति घंटे",
    day: "दिन | प्रतिदिन | रोज़ | रोज",
    week: "सप्ताह | हफ्ते",
    month: "महीना | महीने | माह | प्रतिमाह | मासिक",
    year: "साल | वर्ष | सालाना | वार्षिक | lpa | p.a",
    task: "कार्य | टास्क",
    item: "इकाई",
    image: "तस्वीर | छवि",
    page: "पेज",
    word: "शब्द",
  },
  paidBy: {
    month: "मासिक वेतन | in-hand salary | inhand | in hand",
    year: "वार्षिक वेतन | ctc | fixed ctc | package",
  },
  per: "प्रति | / | हर",
  scales: {
    "1000": "हजार | हज़ार",
    "100000": "lakh | lakhs | lac | lacs | lpa | l | लाख | l.p.a | l.p.a.",
    "10000000": "crore | crores | cr | करोड़ | cr.",
  },
  currencies: {
    INR: "रुपये | रुपए | रुपया | रु | रु. | rs | rs. | inr | re | lpa | lakh | lakhs | lac | lacs | crore | crores",
  },
  to: "से | तक",
  between: "के बीच",
  and: "और",
  upto: "अधिकतम",
  from: "न्यूनतम | कम से कम",
  andUp: "से अधिक | से ज़्यादा",
  andBelow: "तक",
  pay: "वेतन | सैलरी | तनख्वाह | मज़दूरी | भुगतान | कमाई | कमाएं | आय | ctc | in-hand",
  notPay: "बोनस | भत्ता | बजट | निवेश | राजस्व | कीमत | शुल्क | बीमा | ऋण | लागत",
  filler: "लगभग | करीब | मात्र | /-",
  everywhere: "all",
  script: { order: 4, pattern: /[\u0900-\u097f]/ },
  currency: "INR",
  beside: { INR: "rs" },
};
