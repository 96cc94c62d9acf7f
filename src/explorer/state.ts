import { useSyncExternalStore } from "react";

export const FIGURES = ["p25", "p50", "p75"] as const;
export type Figure = (typeof FIGURES)[number];
export const MONIES = ["usd", "local", "ppp"] as const;
export type Money = (typeof MONIES)[number];

/** The whole state of the page, as it stands in the link. */
export type View = {
  readonly page: "rates" | "cell" | "sources" | "method";
  readonly cell: string;
  readonly figure: Figure;
  readonly money: Money;
  readonly search: string;
  readonly sort: string;
  readonly direct: boolean;
  readonly place: string;
};

const START: View = {
  page: "rates",
  cell: "",
  figure: "p50",
  money: "usd",
  search: "",
  sort: "",
  direct: false,
  place: "any",
};

/** Reads the state of a link; unknown parts count as not set. */
export function parseView(hash: string): View {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const given = new URLSearchParams(query);
  const page = path.startsWith("cell/")
    ? "cell"
    : (["sources", "method"] as const).find((name) => name === path);
  return {
    page: page ?? "rates",
    cell: path.startsWith("cell/") ? decodeURIComponent(path.slice("cell/".length)) : "",
    figure: FIGURES.find((figure) => figure === given.get("figure")) ?? START.figure,
    money: MONIES.find((money) => money === given.get("money")) ?? START.money,
    search: given.get("search") ?? "",
    sort: given.get("sort") ?? "",
    direct: given.get("direct") === "1",
    place: given.get("place") ?? START.place,
  };
}

/** The link of a state: only what differs from the start is in it. */
export function toLink(view: View): string {
  const given = new URLSearchParams();
  for (const key of ["figure", "money", "search", "sort", "place"] as const) {
    if (view[key] !== START[key]) given.set(key, view[key]);
  }
  if (view.direct) given.set("direct", "1");
  const path =
    view.page === "cell" ? `cell/${encodeURIComponent(view.cell)}` : view.page === "rates" ? "" : view.page;
  const query = given.toString();
  return `#/${path}${query ? `?${query}` : ""}`;
}

/** The current view, and a way to change parts of it. */
export function useView(): [View, (changes: Partial<View>) => void] {
  const hash = useSyncExternalStore(
    (listen) => {
      window.addEventListener("hashchange", listen);
      return () => window.removeEventListener("hashchange", listen);
    },
    () => window.location.hash,
  );
  const view = parseView(hash);
  return [view, (changes) => window.location.replace(toLink({ ...view, ...changes }))];
}
