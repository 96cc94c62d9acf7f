import type { Words } from "./words.js";

export const words: Words = {
  lang: "pt",
  units: {
    hour: "hora | horas | h | hora trabalhada",
    day: "dia | diário | diária | diárias | ao dia",
    week: "semana | semanal | semanais",
    biweek: "quinzena | quinzenal",
    month: "mês | mes | mensal | mensais | mensalmente | ao mês",
    year: "ano | anual | anuais | anualmente | ao ano",
    shift: "plantão | turno",
    task: "tarefa | tarefas | pesquisa | projeto | conversa",
    item: "item | unidade | peça | anotação | frase",
    image: "imagem | imagens | foto",
    page: "página | lauda",
    word: "palavra | palavras",
    audio_hour: "hora de áudio",
    audio_minute: "minuto de áudio",
    minute: "minuto",
  },
  paidBy: {
    hour: "valor hora | valor da hora | valor por hora | salário por hora | pagamento por hora",
    month:
      "salário mensal | remuneração mensal | bolsa-auxílio | bolsa auxílio | bolsa mensal | salário base mensal",
    year: "salário anual | remuneração anual",
    day: "valor da diária",
  },
  per: "por | a | ao | à | / | cada | p/ | a cada",
  scales: {
    "1000": "mil | k",
    "1000000": "milhão | milhões | mi",
    "1000000000": "bilhão | bilhões | bi",
  },
  currencies: {
    BRL: "reais | real",
    USD: "dólar | dólares | dolares",
    EUR: "euros | euro",
    AOA: "kwanzas | kz",
    MZN: "meticais",
  },
  to: "a | até | à",
  between: "entre | de",
  and: "e",
  upto: "até | máximo de | no máximo | menos de | não mais que | podendo chegar a | chegar a",
  from: "a partir de | desde | mais de | mínimo de | no mínimo | pelo menos | acima de | ultrapassar os | ultrapassa",
  andUp: "ou mais | para cima | no mínimo",
  average: "média | em média | médio",
  pay: "salário | salario | salários | remuneração | remuneracao | pagamento | pagamos | paga | ganhar | ganha | ganham | ganho | recebe | receber | recebem | faixa salarial | salarial | vencimento | honorários | rendimento | bolsa | proventos | salário base | salário bruto | salário fixo | valor | pró-labore | vencimentos",
  notPay:
    "bônus | bonus | vale | vale alimentação | vale-alimentação | vale refeição | vale-refeição | vale transporte | vr | va | vt | auxílio | auxilio | ajuda de custo | plr | comissão | comissões | orçamento | faturamento | investimento | investimentos | investido | aporte | captou | rodada | receita | vendas | preço | custo | custa | taxa | seguro | desconto | empréstimo | crédito | prêmio | premiação | multa | mercado | avaliada | capital | plano | cesta básica | cesta | indicação | mensalidade | matrícula | gympass | subsídio de alimentação | subsídio | cartão | adicional | doação | economia | gratificação",
  total: "pacote total | remuneração total",
  filler:
    "bruto | brutos | líquido | líquidos | aproximadamente | cerca de | em torno de | de | é | fixo | fixos | + | clt | pj | ilíquidos | brutos mensais",
  everyday: "h | a",
  adverb: "mensal | anual | semanal",
  duration: "horas | anos",
  again: "ou | equivalente",
  beyond: "e | mais",
  of: "de",
  common:
    "a o os as de que e em para com por uma um do da no na não mais nossa empresa vaga experiência salário mês hora por reais entre até você",
  letters: { order: 1, pattern: /[ãõ]/i },
};
