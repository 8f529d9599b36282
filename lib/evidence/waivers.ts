import type { Finding } from '../engine/finding';
import type { Waiver } from '../engine/waiver';

/** A waiver, and the findings that it tolerates: none, where it is of no use or has run out. */
export interface WaiverInUse extends Waiver {
  readonly tolerates: readonly Pick<Finding, 'rule' | 'path' | 'template' | 'fingerprint'>[];
}

/** The waivers of a configuration, and those from inside an app that count, each with what it tolerates. */
export function waiversInUse(configured: readonly Waiver[], findings: readonly Finding[]): WaiverInUse[] {
  const uses = new Map<string, { waiver: Waiver; tolerates: WaiverInUse['tolerates'][number][] }>();
  const useOf = (waiver: Waiver) => {
    const key = JSON.stringify(waiver);
    const use = uses.get(key) ?? { waiver, tolerates: [] };
    uses.set(key, use);
    return use;
  };
  for (const waiver of configured) useOf(waiver);
  for (const { waiver, rule, path, template, fingerprint } of findings)
    if (waiver) useOf(waiver).tolerates.push({ rule, path, template, fingerprint });
  return [...uses.values()].map(({ waiver, tolerates }) => ({ ...waiver, tolerates }));
}
