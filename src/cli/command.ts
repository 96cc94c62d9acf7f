import type { Command } from "commander";

/** What every command file exports: it adds its arguments, options, help example and action to a bare command. */
export type Define = (command: Command) => void;

/** Streams and environment of a command, so that tests give their own. */
export type CliEffects = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  readonly cwd: string;
};

/** The process's own streams. */
export const processEffects: CliEffects = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stdout.isTTY === true,
  cwd: process.cwd(),
};
