import { defineResource, piped } from '../../engine/rule';

/** A step or a job that runs what stands elsewhere: an action, a reusable workflow, an image. */
export const use = defineResource({
  github: ['GitHub::Step', 'GitHub::Job'],
  where: (it) => !it.fact('uses').isAbsentHere,
  facts: {
    uses: piped<string>('uses'),
  },
});

/** What `uses` names. */
export type Used =
  /** By a path in the folder that was checked out, or, where a job calls a workflow, in its own repository. */
  | { readonly kind: 'local'; readonly path: string }
  /** By a path in the repository of the file itself, at the same commit. */
  | { readonly kind: 'own'; readonly path: string }
  | { readonly kind: 'image'; readonly image: string }
  | { readonly kind: 'remote'; readonly repository: string; readonly path: string; readonly ref: string | undefined };

export function usedBy(uses: string): Used {
  if (/^\.{1,2}(\/|$)/.test(uses)) return { kind: 'local', path: uses };
  if (uses.startsWith('$/')) return { kind: 'own', path: uses.slice('$/'.length) };
  if (uses.startsWith('docker://')) return { kind: 'image', image: uses.slice('docker://'.length) };
  const [, name = uses, ref] = /^([^@]*)@(.*)$/s.exec(uses) ?? [];
  const [owner = '', repository = '', ...path] = name.split('/');
  return { kind: 'remote', repository: `${owner}/${repository}`.toLowerCase(), path: path.join('/'), ref };
}

/** A whole SHA of a commit, of either length that git has; shorter ones are names that others can come to have. */
export const isCommit = (ref: string | undefined): boolean => /^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref ?? '');
