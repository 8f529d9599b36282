import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ruleBook } from '../../lib/rules';

/** By what a tool asks for, the rules of a service that ask for the same, as they say themselves. */
export function sameAs(tool: string, service: string): Record<string, string[]> {
  const same: Record<string, string[]> = {};
  for (const [id, { sameAs }] of Object.entries(ruleBook.about))
    if (id.startsWith(`${service}/`))
      for (const one of sameAs?.[tool] ?? []) same[one] = [...(same[one] ?? []), id.slice(service.length + 1)];
  return same;
}

/** Writes files into a folder that is gone after the tests. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-peers-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** What a tool finds in each file, by the name of that. */
export class Found {
  private readonly byName = new Map<string, Set<string>>();

  add(name: string, what: string): void {
    this.byName.set(name, (this.byName.get(name) ?? new Set()).add(what));
  }

  /** The files in which it finds something. */
  names(): string[] {
    return [...this.byName.keys()];
  }

  all(): Set<string> {
    return new Set([...this.byName.values()].flatMap((all) => [...all]));
  }

  /** Where the tool and our rules differ in what both ask for: `file: who finds what`. */
  differences(
    tool: string,
    same: Readonly<Record<string, readonly string[]>>,
    ours: Readonly<Record<string, readonly string[]>>,
    names: readonly string[],
  ): string[] {
    return names
      .flatMap((name) =>
        Object.entries(same).flatMap(([what, rules]) => {
          const byUs = rules.some((rule) => ours[name]?.includes(rule));
          const byThem = this.byName.get(name)?.has(what) ?? false;
          return byUs === byThem ? [] : [`${name}: ${byUs ? 'bulwark' : tool} ${what}`];
        }),
      )
      .sort();
  }
}
