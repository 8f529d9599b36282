import { BulwarkError } from '../../engine/error';
import { INBOX, RESULTS } from '../../tickets/reports';
import { AT_ONCE } from '../security-hub';
import { type Asff, asffOf, type Home } from './asff';
import { Refused, reportedIn } from './reported';

/** A report that was dropped. */
export interface Dropped {
  readonly key: string;
  readonly version: string | undefined;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds. */
  readonly at: number;
}

/** A finding that Security Hub did not take. */
export interface Failure {
  readonly id: string;
  readonly because: string;
}

/** What became of a report, which is left beside it. */
export interface Result {
  readonly report: string;
  readonly version: string | undefined;
  readonly imported: number;
  /** What is wrong with it, so that nothing of it was imported. */
  readonly refused?: readonly string[];
  /** What Security Hub did not take, and is asked to take again. */
  readonly failed?: readonly Failure[];
}

/** What reports are imported with. */
export interface Means {
  readonly read: (key: string, version: string | undefined) => Promise<string>;
  /** Imports at most a hundred findings. Tells which were not taken. */
  readonly put: (findings: readonly Asff[]) => Promise<readonly Failure[]>;
  /** Leaves what became of a report under a key. */
  readonly leave: (key: string, result: Result) => Promise<unknown>;
  readonly tell: (result: Result) => void;
}

/** The most bytes of a report. */
const LARGEST = 10_000_000;

/**
 * Imports a report that an event tells of. One that is wrong is refused as a whole, with all that is wrong; that is final. What
 * Security Hub does not take is thrown, after it was told, so that the report is imported again: who imports it twice changes
 * nothing by it.
 */
export const importing =
  ({ read, put, leave, tell }: Means, home: Home) =>
  async (body: string): Promise<void> => {
    const { key, version, size, at } = droppedIn(JSON.parse(body));
    const [, source, name] = /^inbox\/([\w.-]+)\/(.+)$/.exec(key) ?? [];
    const end = async (result: Omit<Result, 'report' | 'version'>): Promise<void> => {
      const whole = { report: key, version, ...result };
      await leave(`${RESULTS}${key.slice(INBOX.length)}.json`, whole);
      tell(whole);
    };
    const refuse = (refused: readonly string[]): Promise<void> => end({ imported: 0, refused });
    if (source === undefined || name === undefined)
      return refuse([`the report is at ${key}: put it at inbox/<source>/<name>.json or .sarif`]);
    if (size > LARGEST) return refuse([`the report has ${size} bytes: split it, as ${LARGEST} are the most`]);
    let findings: Asff[];
    try {
      findings = reportedIn(name, source, await read(key, version)).map((one) => asffOf(source, one, at, home));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return refuse(error.reasons);
    }
    const unique = [...new Map(findings.map((one) => [one.Id, one])).values()];
    const failed: Failure[] = [];
    for (let from = 0; from < unique.length; from += AT_ONCE)
      failed.push(...(await put(unique.slice(from, from + AT_ONCE))));
    await end({ imported: unique.length - failed.length, ...(failed.length > 0 && { failed }) });
    if (failed.length > 0)
      throw new BulwarkError(
        `${failed.length} findings of ${key} were not taken: ${failed[0]?.id}: ${failed[0]?.because}`,
      );
  };

/** What an event of S3 tells: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html. Throws a `BulwarkError` for what is none. */
function droppedIn(event: unknown): Dropped {
  const { time, detail } = (event ?? {}) as { time?: unknown; detail?: { object?: Readonly<Record<string, unknown>> } };
  const { key, size, 'version-id': version } = detail?.object ?? {};
  const at = Date.parse(String(time));
  if (typeof key !== 'string' || Number.isNaN(at)) throw new BulwarkError('the event tells of no object');
  return { key, at, size: Number(size ?? 0), version: typeof version === 'string' ? version : undefined };
}
