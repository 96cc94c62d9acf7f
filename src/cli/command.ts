import { isAbsolute, resolve } from "node:path";
import type { Readable } from "node:stream";
import type { Command } from "commander";

/** What a command may do to the world: streams, folder, clock and the signal to stop, so that tests give their own. */
export type CliEffects = {
  readonly out: (text: string) => void;
  /** Writes a piece of a long output; resolves when the reader can take more. */
  readonly outWhenReady: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  readonly input: Readable;
  /** Whether a person reads the output; whether one can also answer a question. */
  readonly isTerminal: boolean;
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Today as an ISO day, in UTC. */
  readonly today: () => string;
  /** Resolves when the user wants a command that goes on for ever to end. */
  readonly stopped: () => Promise<void>;
};

/** What every command file exports: it adds its arguments, options, help example and action to a bare command. */
export type Define = (command: Command, effects: CliEffects) => void;

/** A path as the user gave it, from the folder that he stands in. */
export function fromCwd({ cwd }: CliEffects, path: string): string {
  return isAbsolute(path) || resolve(cwd) === resolve(".") ? path : resolve(cwd, path);
}
