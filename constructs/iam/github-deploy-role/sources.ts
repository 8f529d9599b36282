import { BulwarkError } from '../../../lib/engine/error';

/** What workflows may take a role: those of one environment of a repository, or those of one branch or tag. */
export interface GitHubSource {
  /** `acme`; where subjects carry ids, `acme@1234`. */
  readonly org: string;
  /** `web`; where subjects carry ids, `web@5678`. */
  readonly repo: string;
  /** The environment whose jobs may. GitHub holds its reviewers to their word, which makes it the better choice. */
  readonly environment?: string;
  /** Without an environment: the branch or tag whose workflows may, as `refs/heads/main` or `refs/tags/v1`. */
  readonly ref?: string;
}

/** GitHub's identity provider, one for each account: https://docs.github.com/en/actions/reference/security/oidc */
export const GITHUB = {
  issuer: 'token.actions.githubusercontent.com',
  audience: 'sts.amazonaws.com',
} as const;

/** More than these are better served by roles of their own. */
const MOST_SOURCES = 10;

/** One source, or several. */
export type GitHubSources = GitHubSource | readonly GitHubSource[];

const listed = (sources: GitHubSources): readonly GitHubSource[] => ('org' in sources ? [sources] : sources);

/** The subjects of the tokens that a role takes. Throws a `BulwarkError` for what names more than one each. */
export function subjectsOf(what: string, given: GitHubSources): string[] {
  const sources = listed(given);
  if (sources.length === 0)
    throw new BulwarkError(`${what}: it names no source; name one, as sources: { org, repo, environment }`);
  if (sources.length > MOST_SOURCES)
    throw new BulwarkError(`${what}: it names ${sources.length} sources; make a role for each ${MOST_SOURCES} at most`);
  return sources.map((source) => `${repositoryOf(what, source)}:${partOf(what, source)}`);
}

/** The subjects of pull requests to the repositories of these sources. */
export const pullRequestsOf = (what: string, sources: GitHubSources): string[] => [
  ...new Set(listed(sources).map((source) => `${repositoryOf(what, source)}:pull_request`)),
];

function repositoryOf(what: string, { org, repo }: GitHubSource): string {
  for (const [name, value] of Object.entries({ org, repo }))
    if (!/^[\w.-]+(@\d+)?$/.test(value ?? ''))
      throw new BulwarkError(
        `${what}: ${name} is '${value ?? ''}'; name one, without wildcards, as in org: 'acme', repo: 'web'`,
      );
  return `repo:${org}/${repo}`;
}

function partOf(what: string, { environment, ref }: GitHubSource): string {
  if ((environment === undefined) === (ref === undefined))
    throw new BulwarkError(
      `${what}: a source names either an environment or a ref; pull requests get the role of forPullRequests(), which may only read`,
    );
  if (environment !== undefined) {
    if (environment === '' || /[*?:$]/.test(environment))
      throw new BulwarkError(`${what}: environment is '${environment}'; name one, without wildcards or colons`);
    return `environment:${environment}`;
  }
  if (!/^refs\/(heads|tags)\/[^*?:$\s]+$/.test(ref as string))
    throw new BulwarkError(
      `${what}: ref is '${ref}'; name one branch or tag, as refs/heads/main or refs/tags/v1, without wildcards`,
    );
  return `ref:${ref}`;
}
