// Writes a task log of N rows as Parquet (npm run bench -- tasktime 50000000; 5 million without a number), reduces it as
// `ratebook tasktime` does, and prints the time against a plain scan-and-group by worker, and the peak of memory.
// Each of N / 500 workers has 500 tasks of 40 types over some six days, a few in parallel, some very long, 2 % rejected.
// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openDuckDb } from "../dist/engines/duckdb/open.js";
import { loadTaskLogs } from "../dist/tasklog/load.js";
import { reduceTaskLog } from "../dist/tasklog/reduce.js";

const seconds = (/** @type {bigint} */ began) => Number(process.hrtime.bigint() - began) / 1e9;

/** @param {string[]} args */
export async function run([size = "5000000"]) {
  const rows = Number(size);
  const folder = await mkdtemp(join(tmpdir(), "ratebook-bench-"));
  const file = join(folder, "log.parquet");
  const plain = await scanAndGroup(rows, file);
  const began = process.hrtime.bigint();
  const engine = await openDuckDb({ memory: "1300MB", threads: 2 });
  await loadTaskLogs(engine, [file], "plain", 0);
  const { workers } = await reduceTaskLog(engine, { currency: "USD", rateAt: () => undefined });
  engine.close();
  const whole = seconds(began);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${rows} rows, ${workers.length} workers: ${whole.toFixed(2)} s, ${(whole / plain).toFixed(1)} × a scan-and-group (${plain.toFixed(2)} s), peak ${megabytes.toFixed(0)} MB`,
  );
  await rm(folder, { recursive: true });
}

/**
 * @param {number} rows
 * @param {string} file
 */
async function scanAndGroup(rows, file) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1300MB" });
  const connection = await instance.connect();
  await connection.run("set preserve_insertion_order = false");
  await connection.run(`copy (
    with drawn as (select i, hash(i) as h, hash(i + 1000000007) as g from range(${rows}) t(i)),
    placed as (select i, h, g, g % 40 as type, (h // 977) % 120000 as start from drawn)
    select 'A' || lpad(cast(h % greatest(1, ${rows} // 500) as varchar), 12, '0') as worker,
      'T' || cast(i // 3 as varchar) as task, 'type-' || cast(type as varchar) as task_type,
      make_timestamp(1700000000000000 + cast(start as bigint) * 1000000) as accepted_at,
      make_timestamp(1700000000000000 + cast(start + 10 + (g // 64) % (60 + type * 5)
        + (case when g % 100 = 0 then 3000 else 0 end) as bigint) * 1000000) as submitted_at,
      case g % 50 when 0 then 'rejected' when 1 then 'returned' when 2 then 'submitted' else 'approved' end as status,
      cast(5 + type as double) / 100 as reward, 'USD' as currency, 600 as allotted_seconds
    from placed) to '${file}' (format parquet)`);
  const began = process.hrtime.bigint();
  await connection.runAndReadAll(
    `select worker, count(*), sum(reward) from read_parquet('${file}') group by worker`,
  );
  const time = seconds(began);
  connection.closeSync();
  instance.closeSync();
  return time;
}
