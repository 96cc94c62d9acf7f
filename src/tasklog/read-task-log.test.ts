import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseTime } from "./formats/time.js";
import { readTaskLogs } from "./read-task-log.js";

async function read(name: string, content: string) {
  const path = join(await mkdtemp(join(tmpdir(), "ratebook-log-")), name);
  await writeFile(path, content);
  return readTaskLogs([path], "auto");
}
const us = (iso: string) => Date.parse(iso) * 1000;
const reasons = (log: Awaited<ReturnType<typeof read>>) => log.issues.map(({ reason }) => reason);

describe("times", () => {
  it("reads the forms of real exports, with their zones", () => {
    const noon = us("2013-04-18T16:46:27Z");
    expect(parseTime("Thu Apr 18 09:46:27 PDT 2013")).toEqual({ micros: noon, zoned: true });
    expect(parseTime("2013-04-18T18:46:27+02:00")).toEqual({ micros: noon, zoned: true });
    expect(parseTime("4/18/2013 16:46:27")).toEqual({ micros: noon, zoned: false });
    expect(parseTime("2013-04-18 16:46:27.000001Z")).toEqual({ micros: noon + 1, zoned: true });
    expect(parseTime(String(noon / 1000))).toEqual({ micros: noon, zoned: true });
  });

  it("refuses unknown zones and days that no calendar has", () => {
    for (const text of [
      "Thu Apr 18 09:46:27 XYZ 2013",
      "2013-02-30T10:00:00Z",
      "13/40/2013 10:00:00",
      "soon",
    ])
      expect(parseTime(text)).toBeUndefined();
  });
});

describe("MTurk", () => {
  const header =
    "HITId,HITTypeId,Reward,AssignmentDurationInSeconds,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,SubmitTime,WorkTimeInSeconds\n";
  const row = (id: string, status: string, end: string) =>
    `H1,T1,$0.15,600,${id},W1,${status},Thu Apr 18 09:46:27 PDT 2013,${end},40\n`;

  it("reads money, status and Pacific times", async () => {
    const { format, assignments, issues } = await read(
      "a.csv",
      header + row("A", "Submitted", "Thu Apr 18 09:47:07 PDT 2013"),
    );
    expect(format).toBe("mturk");
    expect(issues).toEqual([]);
    expect(assignments[0]).toMatchObject({
      outcome: "unreviewed",
      accepted: us("2013-04-18T16:46:27Z"),
      submitted: us("2013-04-18T16:47:07Z"),
      reward: 150_000,
      currency: "USD",
      workMicros: 40e6,
      allottedMicros: 600e6,
    });
  });

  it("an assignment exported twice counts once, in its reviewed state, whatever the order", async () => {
    const rows = [
      row("A", "Submitted", "Thu Apr 18 09:47:07 PDT 2013"),
      row("A", "Rejected", "Thu Apr 18 09:47:07 PDT 2013"),
    ];
    for (const order of [rows, rows.toReversed()]) {
      const log = await read("a.csv", header + order.join(""));
      expect(log.assignments.map(({ outcome }) => outcome)).toEqual(["rejected"]);
      expect(log.issues).toEqual([expect.objectContaining({ kind: "duplicate_id", value: "A" })]);
    }
  });

  it("an end before the start, an unknown status and a clock that differs are issues with their row", async () => {
    const log = await read(
      "a.csv",
      header +
        row("A", "Approved", "Thu Apr 18 09:40:00 PDT 2013") +
        row("B", "Odd", "") +
        row("C", "Approved", "Thu Apr 18 10:46:27 PDT 2013"),
    );
    expect(log.issues.map(({ kind, row: at }) => [kind, at])).toEqual([
      ["invalid_date", 2],
      ["unknown_code", 3],
      ["contradiction", 4],
    ]);
    expect(log.assignments.map(({ accepted }) => accepted === null)).toEqual([true, false]);
  });
});

it("Prolific: returned without an end has no interval; timed out takes the stated seconds", async () => {
  const log = await read(
    "p.csv",
    "Submission id,PROLIFIC_PID,Status,Started at,Completed at,Time taken\n1,a,APPROVED,2024-07-15T20:16:52.266000Z,2024-07-15T20:24:36.379000Z,465\n2,b,RETURNED,2024-07-15T20:16:52Z,,\n3,c,TIMED-OUT,2024-07-15T20:16:52Z,,900\n",
  );
  expect(log.format).toBe("prolific");
  expect(
    log.assignments.map(({ outcome, accepted, submitted }) => [
      outcome,
      accepted === null ? null : Number(submitted) - accepted,
    ]),
  ).toEqual([
    ["accepted", 464_113_000],
    ["returned", null],
    ["returned", 900e6],
  ]);
  expect(reasons(log)).toEqual([
    "no end: neither time nor pay is counted",
    "no end: start plus stated work seconds is taken",
  ]);
});

it("Figure Eight: full reports' underscored columns, and a tainted judgment is rejected", async () => {
  const log = await read(
    "f.csv",
    "_unit_id,_id,_started_at,_created_at,_tainted,_worker_id\n7,1,3/24/2016 17:56:23,3/24/2016 17:57:02,false,w\n7,2,3/24/2016 17:58:00,3/24/2016 17:59:00,true,w\n",
  );
  expect(log.format).toBe("figure-eight");
  expect(
    log.assignments.map(({ outcome, accepted, submitted }) => [
      outcome,
      Number(submitted) - Number(accepted),
    ]),
  ).toEqual([
    ["accepted", 39e6],
    ["rejected", 60e6],
  ]);
});

it("Label Studio: drafts do not double lead_time, cancelled annotations are flagged and unpaid", async () => {
  const note = {
    created_at: "2026-03-09T22:16:08Z",
    lead_time: 40,
    was_cancelled: false,
    completed_by: { id: 3 },
  };
  const task = {
    id: 1,
    project: 8,
    data: {},
    annotations: [
      { id: 5, ...note },
      { id: 6, ...note, was_cancelled: true, completed_by: 4 },
    ],
    drafts: [{ id: 9, annotation: 5, user: "a@b", lead_time: 30, created_at: note.created_at }],
  };
  const log = await read("l.json", JSON.stringify([task]));
  expect(log.format).toBe("label-studio");
  expect(
    log.assignments.map(({ worker, outcome, accepted, submitted }) => [
      worker,
      outcome,
      Number(submitted) - Number(accepted),
    ]),
  ).toEqual([
    ["3", "unreviewed", 40e6],
    ["4", "returned", 40e6],
  ]);
  expect(reasons(log)).toEqual(["cancelled annotation: its time counts as unpaid"]);
});

it("CVAT: only working time is work, up to its timestamp", async () => {
  const log = await read(
    "c.csv",
    'scope,timestamp,duration,project_id,task_id,job_id,user_id,payload\nsend:working_time,2026-03-09T10:10:00Z,0,1,2,3,4,"{""working_time"": 60000}"\nload:job,2026-03-09T10:10:00Z,99,1,2,3,4,\n',
  );
  expect(log.format).toBe("cvat");
  expect(log.assignments.map(({ worker, accepted }) => [worker, accepted])).toEqual([
    ["4", us("2026-03-09T10:09:00Z")],
  ]);
});

it("Labelbox: seconds to create end at the label's time", async () => {
  const label = {
    id: "l",
    label_details: { created_at: "2026-03-09T10:10:00Z", created_by: "a@b" },
    performance_details: { seconds_to_create: 90, skipped: false },
  };
  const log = await read(
    "x.ndjson",
    JSON.stringify({ data_row: { id: "d" }, projects: { p: { labels: [label] } } }),
  );
  expect(log.format).toBe("labelbox");
  expect(log.assignments[0]).toMatchObject({
    worker: "a@b",
    type: "p",
    accepted: us("2026-03-09T10:08:30Z"),
  });
});

it("Labelbox: a line that is no object is an issue with its row, and the others are read", async () => {
  const line = (id: string) => {
    const label = {
      id,
      label_details: { created_at: "2026-03-09T10:10:00Z", created_by: "a@b" },
      performance_details: { seconds_to_create: 90, skipped: false },
    };
    return JSON.stringify({ data_row: { id }, projects: { p: { labels: [label] } } });
  };
  const log = await read("x.ndjson", [line("one"), "", "{ cut off", line("two")].join("\n"));
  expect(log.assignments).toHaveLength(2);
  expect(log.issues).toMatchObject([{ kind: "invalid_json", fatal: true, row: 3, value: "{ cut off" }]);
});

it("plain: bonus, fees and logged unpaid time; an unknown form of file names its columns", async () => {
  const log = await read(
    "p.csv",
    "worker,accepted_at,submitted_at,status,reward,currency,bonus,fees\nw,2026-01-01T10:00:00Z,2026-01-01T10:10:00Z,approved,2.50,GBP,0.5,0.1\nw,2026-01-01T09:00:00Z,2026-01-01T09:10:00Z,search,,,,\n",
  );
  expect(log.assignments).toMatchObject([
    { reward: 2.5e6, currency: "GBP", bonus: 5e5, fees: 1e5 },
    { outcome: "search" },
  ]);
  await expect(read("q.csv", "a,b\n1,2\n")).rejects.toThrow(/unknown form of task log: .*its columns: a, b/);
});
