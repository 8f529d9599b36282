import { gunzipSync, gzipSync } from 'node:zlib';
import { eventsOf } from './lines';

/** What EventBridge says of an object that was made: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
export interface ObjectCreated {
  readonly detail?: { readonly object?: { readonly key?: unknown } };
}

/** Where objects are delivered, and where they are kept. */
export interface Means {
  readonly get: (key: string) => Promise<Uint8Array>;
  /** Says whether it is this that was written, rather than something before. */
  readonly put: (key: string, body: Uint8Array) => Promise<boolean>;
  /** Writes a line to the log. */
  readonly tell: (line: object) => void;
}

/** Below what events are delivered. What could not be delivered as such is elsewhere. */
const EVENTS = 'logs/';

/**
 * Keeps an object that was delivered, once, under its own name: events one to a line, and what could not be read as it is.
 * It may be called twice for one. Rejects for what it cannot keep, so that it is tried again and then set aside.
 */
export const keeping =
  ({ get, put, tell }: Means) =>
  async ({ detail }: ObjectCreated): Promise<void> => {
    const key = detail?.object?.key;
    if (typeof key !== 'string' || key === '') throw new Error('the event names no object');
    const delivered = await get(key);
    if (!key.startsWith(EVENTS)) return tell({ key, kept: await put(key, delivered), as: 'it is' });
    const { text, events, unread } = eventsOf(gunzipSync(delivered).toString('utf8'));
    tell({ key, kept: await put(key, gzipSync(text)), events, unread });
  };
