/** How far a look went beyond the properties of the resource that is judged. */
export type Distance = typeof NOWHERE | typeof NEAR | typeof FAR | typeof WATCHED;

export const NOWHERE = 0;
/** To a companion: a resource that refers to the one that is judged. */
export const NEAR = 1;
/** To anything else: a name, a resource that is referred to, others of the template. More than all near looks. */
export const FAR = 1_000_000;
/** To what differs between an assembly and its twin. More than all other looks. */
export const WATCHED = 10_000_000_000;

/**
 * All looks so far, by weight. A verdict that took none holds for every resource with the same properties; one that took
 * near ones only, where the companions say the same as well.
 */
let taken = 0;
/** The last point that looks were counted from. */
let marked = 0;

export function noteNear(): void {
  taken += NEAR;
}

export function noteFar(): void {
  taken += FAR;
}

/** Noted once from each point, so that the sum stays one of which every single look can be told. */
export function noteWatched(): void {
  if (taken - marked < WATCHED) taken += WATCHED;
}

/** A point to count looks from. */
export function mark(): number {
  marked = taken;
  return taken;
}

/** How far looks went since a point. */
export function since(point: number): Distance {
  const looks = taken - point;
  return looks === 0 ? NOWHERE : looks < FAR ? NEAR : looks < WATCHED ? FAR : WATCHED;
}

/** Notes again the looks behind something that is remembered. */
export function replay(distance: Distance): void {
  if (distance === WATCHED) noteWatched();
  else taken += distance;
}

/** Leaves out looks that rules are not told of: a cache that compares, an expression that names what it stands for. */
export function unnoted<T>(look: () => T): T {
  const before = taken;
  const seen = look();
  taken = before;
  return seen;
}

/** Work that is done when it is first asked for. Whoever asks again is noted to look as far as the work did. */
export function once<T>(work: () => T): () => T {
  let done: { readonly result: T; readonly distance: Distance } | undefined;
  return () => {
    if (done) {
      replay(done.distance);
      return done.result;
    }
    const point = mark();
    const result = work();
    done = { result, distance: since(point) };
    return result;
  };
}

/** The same for work about something, done once for each thing. What it decides must hang on nothing but that thing. */
export function onceFor<K extends object, T>(work: (about: K) => T): (about: K) => T {
  const done = new WeakMap<K, { readonly result: T; readonly distance: Distance }>();
  return (about) => {
    const known = done.get(about);
    if (known) {
      replay(known.distance);
      return known.result;
    }
    const point = mark();
    const result = work(about);
    done.set(about, { result, distance: since(point) });
    return result;
  };
}
