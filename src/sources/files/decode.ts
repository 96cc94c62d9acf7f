import { fileIssue, type TableIssue } from "../table.js";

/**
 * Bytes as text: by byte order mark, as configured, as UTF-8 when valid, else as UTF-16 when every other byte is zero,
 * else as Windows-1252 (which holds Latin-1). A guess is an issue that says so.
 * @throws RangeError for an encoding that the platform does not know.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): { text: string; issues: TableIssue[] } {
  const told = encoding ?? byMark(bytes);
  if (told !== undefined) return { text: decode(bytes, told), issues: [] };
  const zeros = bytes.subarray(0, 200).filter((byte) => byte === 0).length;
  if (zeros > Math.min(bytes.length, 200) / 4)
    return guessed(bytes, bytes[0] === 0 ? "utf-16be" : "utf-16le");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), issues: [] };
  } catch {
    return guessed(bytes, "windows-1252");
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function guessed(bytes: Uint8Array, encoding: string): { text: string; issues: TableIssue[] } {
  const reason = `not UTF-8; read as ${encoding} (set encoding in study.yaml if that is wrong)`;
  return { text: decode(bytes, encoding), issues: [fileIssue("invalid_encoding", reason)] };
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
