import { BulwarkError } from '../../../lib/engine/error';
import type { Tokens } from '../trust';

/** What jobs may take a role: those of one branch or tag of a project. */
export interface GitLabSource {
  /** `acme/shop`, or with groups within groups `acme/platform/shop`. */
  readonly project: string;
  /** The branch whose jobs may: `main`. Protect it, so that no merge request writes to it unreviewed. */
  readonly branch?: string;
  /** Without a branch: the tag whose jobs may: `v1.0`. */
  readonly tag?: string;
}

/** One source, or several. */
export type GitLabSources = GitLabSource | readonly GitLabSource[];

/** What can be said of the instance of GitLab, and of the tokens that its jobs ask for. */
export interface GitLabInstance {
  /** Where GitLab is, as `gitlab.acme.com`. @default gitlab.com */
  readonly host?: string;
  /** What the `id_tokens` of a job ask for as `aud`. One for each role keeps tokens for one from being used for another. @default https://<host> */
  readonly audience?: string;
}

const GITLAB = 'gitlab.com';

/** More than these are better served by roles of their own. */
const MOST_SOURCES = 10;

/** What the identity provider of an instance is called in a stack. */
export const nameOf = ({ host = GITLAB }: GitLabInstance): string => (host === GITLAB ? 'GitLab' : `GitLab-${host}`);

/**
 * The tokens that a role takes. Throws a `BulwarkError` for what names more than one project, branch or tag each.
 * https://docs.gitlab.com/ci/secrets/id_token_authentication
 */
export function tokensOf(what: string, given: GitLabSources, { host = GITLAB, audience }: GitLabInstance): Tokens {
  if (!/^[\w-]+(\.[\w-]+)+(:\d+)?$/.test(host))
    throw new BulwarkError(`${what}: host is '${host}'; name where GitLab is, without https://, as in gitlab.acme.com`);
  const sources: readonly GitLabSource[] = 'project' in given ? [given] : given;
  if (sources.length === 0)
    throw new BulwarkError(`${what}: it names no source; name one, as sources: { project, branch }`);
  if (sources.length > MOST_SOURCES)
    throw new BulwarkError(`${what}: it names ${sources.length} sources; make a role for each ${MOST_SOURCES} at most`);
  const subjects = sources.map((source) => `project_path:${projectOf(what, source)}:${refOf(what, source)}`);
  return { issuer: host, audience: audience ?? `https://${host}`, subjects };
}

function projectOf(what: string, { project }: GitLabSource): string {
  if (/^[\w.-]+(\/[\w.-]+)+$/.test(project ?? '')) return project;
  throw new BulwarkError(
    `${what}: project is '${project ?? ''}'; name one by its whole path, without wildcards, as in acme/shop`,
  );
}

function refOf(what: string, { branch, tag }: GitLabSource): string {
  if ((branch === undefined) === (tag === undefined))
    throw new BulwarkError(`${what}: a source names either a branch or a tag`);
  const [type, ref] = branch === undefined ? ['tag', tag as string] : ['branch', branch];
  if (/^(?!refs\/)[^*?:$\s]+$/.test(ref)) return `ref_type:${type}:ref:${ref}`;
  throw new BulwarkError(`${what}: ${type} is '${ref}'; name one by its short name, without wildcards, as in main`);
}
