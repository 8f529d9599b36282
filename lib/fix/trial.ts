import type { Finding } from '../engine/finding';
import type { Report } from '../engine/report';
import { Unchangeable } from './change';

/** A file that fixes change. */
export interface Rewritten {
  readonly name: string;
  /** An absolute path. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Judges what was judged, as if these files, by their absolute paths, held other texts. */
export type Judge = (texts: ReadonlyMap<string, string>) => Report;

/** A fix of a template, and the findings that it is for. */
interface Tried {
  readonly template: string;
  readonly findings: readonly Finding[];
}

/** What identifies a finding before and after fixes. */
export const keyOf = ({ fingerprint, template }: Finding): string => `${template}\n${fingerprint}`;

export const textsOf = (files: readonly Rewritten[]): Map<string, string> =>
  new Map(files.map(({ path, after }) => [path, after]));

/** Fixes that do what they are for and nothing else, and why the others are not made. */
export interface Trial<T> {
  readonly taken: readonly T[];
  readonly refused: ReadonlyMap<T, string>;
}

/** The fixes of one template: those that were taken, and groups that are still to be tried. */
interface Branch<T> {
  readonly template: string;
  taken: readonly T[];
  readonly waiting: (readonly T[])[];
}

/**
 * Finds out which of some fixes go together, so that after them each finding that they are for is gone, and no other one
 * came. Templates are tried side by side: what a fix does is told by the findings of its template, unless another one,
 * whose fixes are not on trial, changes.
 */
export function tried<T extends Tried>(
  fixes: readonly T[],
  before: Report,
  judge: Judge,
  rewritten: (fixes: readonly T[]) => readonly Rewritten[],
): Trial<T> {
  const known = new Set(before.findings.map(keyOf));
  const failed = new Set(before.failures.map(({ message }) => message));
  const refused = new Map<T, string>();
  const branches = [...new Set(fixes.map(({ template }) => template))].map(
    (template): Branch<T> => ({
      template,
      taken: [],
      waiting: [fixes.filter((fix) => fix.template === template)],
    }),
  );

  /** Tries the next group of each of some branches, beside all that was taken. */
  const round = (some: readonly Branch<T>[]): void => {
    const texts = new Map<string, string>();
    const unwritten = new Map<Branch<T>, string>();
    for (const branch of branches) {
      const group = some.includes(branch) ? (branch.waiting[0] ?? []) : [];
      try {
        for (const { path, after } of rewritten([...branch.taken, ...group])) texts.set(path, after);
      } catch (error) {
        if (!(error instanceof Unchangeable)) throw error;
        unwritten.set(branch, error.message);
      }
    }
    const after = judge(texts);
    const there = new Set(after.findings.map(keyOf));
    const fresh = after.findings.filter((finding) => !known.has(keyOf(finding)));
    const failures = after.failures.filter(({ message }) => !failed.has(message));
    const others = [...fresh, ...failures].some(({ template }) => !some.some((branch) => branch.template === template));
    if (others && some.length > 1) {
      const half = some.length >> 1;
      round(some.slice(0, half));
      round(some.slice(half));
      return;
    }
    for (const branch of some) {
      const group = branch.waiting.shift() ?? [];
      const stays = ({ findings }: T): boolean => findings.some((finding) => there.has(keyOf(finding)));
      const useless = unwritten.has(branch) ? [] : group.filter(stays);
      const mine = <F extends { readonly template: string }>(all: readonly F[]): F | undefined =>
        all.find(({ template }) => others || template === branch.template);
      const bad = mine(fresh);
      const why =
        unwritten.get(branch) ??
        (useless.length > 0 || branch.taken.some(stays) ? 'the finding would stay' : undefined) ??
        (bad && `it would bring ${bad.rule} on ${bad.resource}`) ??
        (mine(failures) && `then it could not be judged: ${mine(failures)?.message}`);
      const [first] = group;
      if (why === undefined) branch.taken = [...branch.taken, ...group];
      else if (group.length < 2) {
        if (first) refused.set(first, why);
      } else branch.waiting.unshift(...parts(group, useless));
    }
  };

  for (;;) {
    const open = branches.filter(({ waiting }) => waiting.length > 0);
    if (open.length === 0) break;
    round(open);
  }
  return { taken: branches.flatMap(({ taken }) => taken), refused };
}

/** Smaller groups to be tried in place of one: those that help together, and the others alone, or halves. */
function parts<T>(group: readonly T[], useless: readonly T[]): (readonly T[])[] {
  if (useless.length > 0 && useless.length < group.length)
    return [group.filter((one) => !useless.includes(one)), ...useless.map((one) => [one])];
  const half = group.length >> 1;
  return [group.slice(0, half), group.slice(half)];
}
