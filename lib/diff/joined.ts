import { evaluateAll } from '../engine/evaluate-all';
import type { Resource } from '../engine/template';
import { Unknown } from '../engine/value';
import { World } from '../engine/world';
import type { Pairing } from './pair';
import { EVERYTHING } from './unlike';

/**
 * Some resources, with all that they are joined to by references, whichever way these go, and by names that both write.
 * Who asks about any other looks at none of them, unless it looks beyond what is joined, or through what carries nothing on.
 */
export function joinedTo(
  some: { has(resource: Resource): boolean },
  all: readonly Resource[],
  carries: (type: string) => boolean,
  pairing: Pairing,
): { has(resource: Resource): boolean } {
  if (some === EVERYTHING) return EVERYTHING;
  const joints = new Map<Resource | string, (Resource | string)[]>();
  const joint = (one: Resource | string, other: Resource | string): void => {
    const known = joints.get(one);
    if (known) known.push(other);
    else joints.set(one, [other]);
  };
  const carrying = all.filter(({ type }) => carries(type));
  const written = new Map<Resource, ReturnType<typeof textsOf>>();
  for (const one of carrying) {
    const texts = textsOf(one);
    if (!texts) return EVERYTHING;
    written.set(one, texts);
  }
  const names = new Set([...written.values()].flatMap((texts) => texts?.names ?? []));
  for (const [one, texts] of written)
    for (const other of new Set([...targetsOf(one), ...(texts?.all ?? []).filter((text) => names.has(text))])) {
      joint(one, other);
      joint(other, one);
    }
  const found = new Set<Resource | string>(carrying.filter((one) => some.has(one)));
  // A set hands out what is added to it on the way.
  for (const one of found) {
    for (const other of joints.get(one) ?? []) found.add(other);
    const partner = typeof one === 'string' ? undefined : pairing.partnerOf(one);
    if (partner) found.add(partner);
  }
  return { has: (resource) => found.has(resource) };

  function targetsOf({ template, body, attributes }: Resource): Resource[] {
    return [body, attributes].flatMap((node) =>
      template.referencesIn(node).flatMap(({ target }) => (carries(target.type) ? [target] : [])),
    );
  }
}

const NAMING = /(?<!(user|device)_?)(name|id|identifier|arn)s?$/i;
/** What programs are told, by names of their own. */
const ENVIRONMENT = /^environment/i;

/** The texts that a resource writes, and those that stand where a name does; undefined where one hangs on a decision of the deployment. */
function textsOf({ template, body }: Resource): { names: string[]; all: string[] } | undefined {
  const world = new World();
  const written = namingIn(body).map((node) => evaluateAll(node, template, world));
  if (world.asked > 0) return undefined;
  const whole = evaluateAll(template.evaluate(body, world), template, new World());
  // What only another world writes still stands in the body.
  return { names: [...written, ...namingIn(whole)].flatMap(textsIn), all: [body, whole].flatMap(textsIn) };
}

/** What stands where a name does, at any depth. */
function namingIn<T>(node: T): T[] {
  if (node === null || typeof node !== 'object' || node instanceof Unknown) return [];
  if (Array.isArray(node)) return node.flatMap(namingIn);
  return entriesOf(node).flatMap(([key, one]) => (NAMING.test(key) ? [one as T] : namingIn(one as T)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (value === null || typeof value !== 'object' || value instanceof Unknown) return [];
  return (Array.isArray(value) ? value : entriesOf(value).map(([, one]) => one)).flatMap(textsIn);
}

const entriesOf = (node: object): [string, unknown][] => Object.entries(node).filter(([key]) => !ENVIRONMENT.test(key));
