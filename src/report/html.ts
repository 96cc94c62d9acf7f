import type { Block, Report } from "./blocks.js";

const STYLE = `
:root{--paper:#fcfcfa;--ink:#1c2430;--quiet:#5a6472;--line:#d9dde3;--tint:#eef1f5;--link:#0b5c8a;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--paper:#14181e;--ink:#e8ecf1;--quiet:#a2adba;--line:#343c47;--tint:#1f262f;--link:#7cc3ee}}
body{margin:0 auto;max-width:64rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:16px/1.55 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:2rem;line-height:1.15;margin:.5rem 0}h2{margin:2.5rem 0 .5rem;border-top:1px solid var(--line);padding-top:1rem}
a{color:var(--link)}nav ol{columns:2}.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.86rem;width:100%}
caption{text-align:left;color:var(--quiet);padding:.4rem 0}th,td{padding:.3rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{background:var(--tint)}td small{color:var(--quiet)}.n{text-align:right}figure{margin:1rem 0;background:#fff;padding:.5rem}figure svg{width:100%;height:auto}
figcaption{color:#5a6472;font-size:.86rem}.links{columns:3 14rem;padding-left:1rem;font-size:.85rem}#method{background:var(--tint);padding:0 1rem 1rem}
@media print{.wide{overflow:visible}h2{break-after:avoid}table,figure{break-inside:auto}}`;

/** The report as one HTML file that needs nothing else. */
export function toHtml(report: Report): string {
  const contents = report.sections
    .map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`)
    .join("");
  const sections = report.sections.map(
    ({ id, title, blocks }) =>
      `<section id="${id}"><h2>${escapeHtml(title)}</h2>${blocks.map(toBlock).join("\n")}</section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)}</title><style>${STYLE}</style></head>
<body><header><h1>${escapeHtml(report.title)}</h1><p>${escapeHtml(report.subtitle)}</p>${report.facts.map((fact) => `<p>${escapeHtml(fact)}</p>`).join("")}</header>
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main>${sections.join("\n")}</main></body></html>
`;
}

function toBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "links":
      return `<ul class="links">${block.items.map(({ text, url }) => `<li>${toLink(text, url)}</li>`).join("")}</ul>`;
    case "chart":
      return `<figure role="img" aria-label="${escapeHtml(block.alt)}">${block.svg}<figcaption>${escapeHtml(block.caption)}</figcaption></figure>`;
    case "table":
      return toTable(block);
  }
}

function toTable({ caption, columns, rows, numbersFrom }: Extract<Block, { kind: "table" }>): string {
  const mark = (at: number) => (at >= numbersFrom ? ' class="n"' : "");
  const head = columns.map((column, at) => `<th scope="col"${mark(at)}>${escapeHtml(column)}</th>`).join("");
  const body = rows
    .map((row) => `<tr>${row.map((text, at) => `<td${mark(at)}>${toCell(text)}</td>`).join("")}</tr>`)
    .join("");
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** A second line in a cell is the quieter part. */
function toCell(text: string): string {
  const [first = "", ...rest] = text.split("\n").map(escapeHtml);
  return rest.length === 0 ? first : `${first}<br><small>${rest.join(" ")}</small>`;
}

function toLink(text: string, url: string): string {
  return /^https?:\/\//.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(text)}</a>`
    : escapeHtml(text);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
