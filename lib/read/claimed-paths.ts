import { basename } from 'node:path';
import { child } from '../engine/template';
import type { Json } from '../engine/value';

/** The stack that a template of the CDK is named after: text that begins as its construct path does, letters and digits alone. */
export const stackIn = (file: string): string | undefined =>
  /^(.+?)(\.nested)?\.template\.json$/.exec(basename(file))?.[1];

/**
 * The construct paths that resources of a template say they have. Anyone can write one, so one that two resources have is
 * believed of neither, and one that lies outside the stack is not believed.
 */
export class ClaimedPaths {
  private readonly times = new Map<string, number>();

  constructor(
    resources: { readonly [id: string]: Json },
    private readonly stack: string | undefined,
  ) {
    for (const resource of Object.values(resources)) {
      const path = claimedBy(resource);
      if (path !== undefined) this.times.set(path, (this.times.get(path) ?? 0) + 1);
    }
  }

  believed(resource: Json): string | undefined {
    const path = claimedBy(resource);
    return path !== undefined && this.times.get(path) === 1 && this.isInStack(path) ? path : undefined;
  }

  private isInStack(path: string): boolean {
    const { stack } = this;
    if (stack === undefined || path.startsWith(`${stack}/`)) return true;
    const first = lettersOf(path.slice(0, Math.max(path.indexOf('/'), 0)));
    return first !== '' && !stack.includes('/') && lettersOf(stack).startsWith(first);
  }
}

const claimedBy = (resource: Json | undefined): string | undefined => {
  const path = child(child(resource, 'Metadata'), 'aws:cdk:path');
  return typeof path === 'string' ? path : undefined;
};

const lettersOf = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
