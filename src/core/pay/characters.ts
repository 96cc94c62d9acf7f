/** A digit from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** White space within a line. */
export function isSpace(code: number): boolean {
  if (code === 32) return true;
  if (code > 32 && code < 0xa0) return false;
  return (
    code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000 || code === 0x200b
  );
}

/** A character of a script that is written without spaces between words. */
export function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

/** Letters and the marks that go with them, of every script: whatever is neither a sign nor a symbol. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code < 0x2000) return true;
  return (
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0xa000 && code < 0xfe00) ||
    (code >= 0xfe70 && code < 0xff00)
  );
}
