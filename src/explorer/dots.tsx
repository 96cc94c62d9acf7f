import type { EstimateRow } from "../core/release/estimate-row.js";
import type { EvidenceRow } from "../core/release/evidence-row.js";

const WIDTH = 720;
const ROW = 9;
const MOST = 60;
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

type Paid = { readonly record: EvidenceRow; readonly lo: number; readonly hi: number };
/** Where an amount stands, in pixels from the left. */
type Scale = (amount: number) => number;

/** Each public record as a line from its low to its high end on a log scale of dollars an hour; the median behind. */
export function Dots({ records, row }: { records: readonly EvidenceRow[]; row: EstimateRow }) {
  const paid = paidOf(records);
  if (paid.length === 0) return null;
  const [least, most] = [
    Math.min(...paid.map(({ lo }) => lo)) / 1.2,
    Math.max(...paid.map(({ hi }) => hi)) * 1.2,
  ];
  const x: Scale = (amount) => 10 + ((WIDTH - 20) * Math.log(amount / least)) / Math.log(most / least);
  const height = paid.length * ROW + 34;
  return (
    <figure>
      <svg className="dots" viewBox={`0 0 ${WIDTH} ${height}`}>
        <title>Public records of this cell, US dollars an hour</title>
        <Interval row={row} x={x} height={height - 24} />
        {TICKS.filter((tick) => tick > least && tick < most).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={x(tick)} x2={x(tick)} y1="0" y2={height - 24} />
            <text x={x(tick)} y={height - 8} textAnchor="middle">
              ${tick}
            </text>
          </g>
        ))}
        {paid.map((one, index) => (
          <Dot key={one.record.id} paid={one} x={x} y={8 + index * ROW} />
        ))}
      </svg>
      <figcaption>
        Each line is one public record, US dollars an hour on a log scale; hollow ones stand beside the
        estimate. The shaded band is the 95 % interval of the median.{" "}
        {records.length > MOST
          ? `The ${MOST} lowest of ${records.length} are drawn; all are in the table.`
          : ""}
      </figcaption>
    </figure>
  );
}

/** The records with an hourly value, lowest first, as many as fit. */
function paidOf(records: readonly EvidenceRow[]): Paid[] {
  return records
    .flatMap((record) => {
      const lo = record.pay_hourly_min_usd ?? record.pay_hourly_max_usd;
      const hi = record.pay_hourly_max_usd ?? record.pay_hourly_min_usd;
      return lo === null || hi === null ? [] : [{ record, lo, hi }];
    })
    .sort((a, b) => a.lo - b.lo || a.hi - b.hi)
    .slice(0, MOST);
}

function Interval({ row, x, height }: { row: EstimateRow; x: Scale; height: number }) {
  const { p50_lo95_hourly_usd: lo, p50_hi95_hourly_usd: hi } = row;
  if (lo === null || hi === null) return null;
  return <rect className="interval" x={x(lo)} width={x(hi) - x(lo)} y="0" height={height} />;
}

function Dot({ paid: { record, lo, hi }, x, y }: { paid: Paid; x: Scale; y: number }) {
  return (
    <a href={record.source_url} tabIndex={-1}>
      <title>{`${record.role_title}: $${lo.toFixed(2)}–${hi.toFixed(2)} (${record.publisher})`}</title>
      <line className={record.role} x1={x(lo)} x2={x(hi)} y1={y} y2={y} />
      <circle className={record.role} cx={x(lo)} cy={y} r="3" />
      <circle className={record.role} cx={x(hi)} cy={y} r="3" />
    </a>
  );
}
