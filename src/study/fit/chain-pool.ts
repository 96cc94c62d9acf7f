import { Worker } from "node:worker_threads";
import { type Job, startGroup } from "../../core/offers/chain-group.js";
import type { CellDraws } from "../../core/offers/predict-cells.js";
import type { Progress } from "../../core/offers/sampler/fit.js";
import type { Order } from "./chain-worker.js";

/** The chains of one model, spread over threads. Results stand in the order of the chains, whatever the threads. */
export type ChainPool = {
  readonly advance: (sweeps: number, thin: number) => Promise<readonly Progress[]>;
  readonly predict: () => Promise<readonly CellDraws[]>;
  readonly close: () => Promise<void>;
};

const CHAINS = [
  [0, 1],
  [2, 3],
] as const;

/** Starts four chains: in two workers from compiled code, in this thread from sources (tests), with equal results. */
export function openPool(job: Omit<Job, "chains">): ChainPool {
  const jobs = CHAINS.map((chains): Job => ({ ...job, chains }));
  if (import.meta.url.endsWith(".ts")) {
    const groups = jobs.map(startGroup);
    return {
      advance: async (sweeps, thin) => groups.flatMap((group) => group.advance(sweeps, thin)),
      predict: async () => groups.map((group) => group.predict()),
      close: async () => {},
    };
  }
  const workers = jobs.map(
    (workerData) => new Worker(new URL("./chain-worker.js", import.meta.url), { workerData }),
  );
  const ask = <T>(order: Order): Promise<T[]> =>
    Promise.all(workers.map((worker) => answer<T>(worker, order)));
  return {
    advance: async (sweeps, thin) =>
      (await ask<readonly Progress[]>({ kind: "advance", sweeps, thin })).flat(),
    predict: () => ask<CellDraws>({ kind: "predict" }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function answer<T>(worker: Worker, order: Order): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(error);
    worker.once("error", fail);
    worker.once("message", (message: T) => {
      worker.off("error", fail);
      resolve(message);
    });
    worker.postMessage(order);
  });
}
