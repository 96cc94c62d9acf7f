import { parentPort, workerData } from "node:worker_threads";
import { type Job, startGroup } from "../../core/offers/chain-group.js";

/** What the pool asks of a worker. */
export type Order =
  | { readonly kind: "advance"; readonly sweeps: number; readonly thin: number }
  | { readonly kind: "predict" };

const group = startGroup(workerData as Job);
parentPort?.on("message", (order: Order) => {
  parentPort?.postMessage(
    order.kind === "advance" ? group.advance(order.sweeps, order.thin) : group.predict(),
  );
});
