/** A stretch of the text, and whether it can matter to an amount of pay. */
export type Segment = { readonly start: number; readonly end: number; readonly read: boolean };

/**
 * Cuts a text at line breaks and at the ends of sentences, and marks what has to be read: stretches with a figure, and
 * the one or two before them, which may name what follows. Where a language lists what money is told by, a figure needs
 * that too.
 */
export function segment(text: string, money: RegExp | undefined): Segment[] {
  const cuts = cut(text);
  const read = cuts.map(([start, end]) => {
    const part = text.slice(start, end);
    return hasDigit(part) && (money === undefined || money.test(part));
  });
  const wanted = [...read];
  for (let at = 0; at < cuts.length; at++) {
    if (!read[at]) continue;
    for (let back = at - 1, seen = 0; back >= 0 && seen < 2; back--) {
      wanted[back] = true;
      const [start = 0, end = 0] = cuts[back] ?? [];
      if (end - start > 2) seen += 1;
    }
  }
  return cuts.map(([start, end], at) => ({ start, end, read: wanted[at] === true }));
}

function cut(text: string): [number, number][] {
  const cuts: [number, number][] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const line = code === 10 || code === 13 || code === 0x2028;
    const sentence =
      code === 46 &&
      at - start > 40 &&
      text.charCodeAt(at + 1) === 32 &&
      isUpper(text.charCodeAt(at + 2)) &&
      isLower(text.charCodeAt(at - 1)) &&
      isLower(text.charCodeAt(at - 2)) &&
      isLower(text.charCodeAt(at - 3));
    if (!line && !sentence) continue;
    cuts.push([start, at + 1]);
    start = at + 1;
  }
  if (start < text.length) cuts.push([start, text.length]);
  return cuts;
}

function hasDigit(part: string): boolean {
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at);
    if ((code >= 48 && code <= 57) || code > 0x2fff) return true;
  }
  return false;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}
