import fc from 'fast-check';
import type { Blocks, Section } from '../engine/verdicts';

/** A resource as it is written in either dialect: where it stands, its type and its properties. */
export interface Written {
  readonly type: string;
  readonly name: string;
  readonly body: Section;
}

export const DIALECTS = {
  cloudformation: {
    name: 'template.json',
    read: (all: Section): Written[] =>
      Object.entries(all).map(([name, one]) => ({ type: (one as { Type: string }).Type, name, body: one as Section })),
    write: (all: readonly Written[]): object => ({
      Resources: Object.fromEntries(all.map(({ name, body }) => [name, body])),
    }),
    /** What is changed of a resource: its properties. */
    changed: (body: Section, change: (properties: Section) => Section): Section => ({
      ...body,
      Properties: change((body.Properties ?? {}) as Section),
    }),
  },
  terraform: {
    name: 'cdk.tf.json',
    read: (all: Section): Written[] =>
      Object.entries(all as Blocks).flatMap(([type, named]) =>
        Object.entries(named).map(([name, body]) => ({ type, name, body })),
      ),
    write: (all: readonly Written[]): object => {
      const resource: Blocks = {};
      for (const { type, name, body } of all) resource[type] = { ...resource[type], [name]: body };
      return { resource };
    },
    changed: (body: Section, change: (properties: Section) => Section): Section => change(body),
  },
} as const;

export type Dialect = keyof typeof DIALECTS;

/** One change of some resources, chosen by numbers: one is gone, comes last, or says what another of its type does, or less. */
export function changed(all: readonly Written[], dialect: Dialect, [kind, which, what]: readonly number[]): Written[] {
  const at = (which as number) % all.length;
  const one = all[at] as Written;
  const others = all.slice(0, at).concat(all.slice(at + 1));
  const to = (body: Section): Written[] => all.map((other) => (other === one ? { ...one, body } : other));
  if (kind === 0) return others;
  if (kind === 1) return [...others, one];
  if (kind === 2) return [...all, { ...one, name: `${one.name}Added` }];
  if (kind === 3) {
    const same = others.filter(({ type }) => type === one.type);
    return same.length === 0 ? others : to((same[(what as number) % same.length] as Written).body);
  }
  return to(
    DIALECTS[dialect].changed(one.body, (properties) => {
      const keys = Object.keys(properties);
      const { [keys[(what as number) % Math.max(keys.length, 1)] ?? '']: _, ...rest } = properties;
      return rest;
    }),
  );
}

export const numbers = fc.tuple(fc.nat(4), fc.nat(10_000), fc.nat(100));
