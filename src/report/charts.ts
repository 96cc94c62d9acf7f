import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { EstimateRow } from "../core/release/estimate-row.js";
import type { Figures } from "../core/release/figures.js";

const INK = "#1c2430";
const QUIET = "#8a929c";
const STYLE = { fontFamily: "Inter", fontSize: "11px", background: "white", color: INK };

/** Median, middle half and 95 % interval of each cell, US dollars an hour on a log scale. */
export function rangeChart(rows: readonly EstimateRow[], label: (row: EstimateRow) => string): string {
  const data = rows.map((row) => ({
    name: label(row),
    p25: row.p25_hourly_usd,
    p50: row.p50_hourly_usd,
    p75: row.p75_hourly_usd,
    lo: row.p50_lo95_hourly_usd,
    hi: row.p50_hi95_hourly_usd,
  }));
  return draw({
    width: 640,
    height: 50 + 24 * data.length,
    marginLeft: 330,
    marginRight: 30,
    x: {
      type: "log",
      label: "US dollars an hour (log scale)",
      grid: true,
      ticks: [5, 10, 20, 50, 100, 200],
      tickFormat: (value: number) => `$${value}`,
    },
    y: { label: null, domain: data.map(({ name }) => name) },
    marks: [
      Plot.ruleY(data, {
        y: "name",
        x1: "p25",
        x2: "p75",
        stroke: QUIET,
        strokeWidth: 8,
        strokeOpacity: 0.45,
      }),
      Plot.ruleY(data, { y: "name", x1: "lo", x2: "hi", stroke: INK, strokeWidth: 1.5 }),
      Plot.dot(data, { y: "name", x: "p50", fill: INK, r: 4 }),
    ],
  });
}

/** Share of generalist and specialist offers by hourly band. */
export function bandChart(bands: Figures["bands"]): string {
  const name = (from: number, to: number | null) => (to === null ? `$${from}+` : `$${from}–${to}`);
  const data = bands.flatMap((band) => [
    { band: name(band.from_usd, band.to_usd), who: "Generalist", share: 100 * (band.share_generalist ?? 0) },
    { band: name(band.from_usd, band.to_usd), who: "Specialist", share: 100 * (band.share_specialist ?? 0) },
  ]);
  return draw({
    width: 640,
    height: 300,
    marginLeft: 80,
    fx: { label: null },
    x: { label: "Share of offers, %", grid: true },
    y: { label: "US dollars an hour", domain: bands.map((band) => name(band.from_usd, band.to_usd)) },
    marks: [
      Plot.barX(data, {
        fx: "who",
        y: "band",
        x: "share",
        fill: (row: { who: string }) => (row.who === "Generalist" ? QUIET : INK),
      }),
      Plot.ruleX([0]),
    ],
  });
}

function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML("<html><body></body></html>");
  const figure = Plot.plot({ ...options, style: STYLE, document: document as unknown as Document });
  const svg = figure.tagName.toLowerCase() === "svg" ? figure : figure.querySelector("svg");
  if (!svg) throw new Error("missing chart: Plot drew no SVG");
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  for (const style of svg.querySelectorAll("style")) style.remove();
  svg.setAttribute("font-family", "Inter");
  svg.setAttribute("font-size", "11");
  svg.setAttribute("text-anchor", "middle");
  svg.setAttribute("fill", "currentColor");
  svg.setAttribute("color", INK);
  svg.removeAttribute("style");
  return svg.outerHTML.replaceAll("currentColor", INK);
}
