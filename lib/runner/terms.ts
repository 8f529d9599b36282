/** Which jobs are served, and by which runners. Written by the construct. */
export interface Terms {
  /** Where jobs come from. Without it that is GitHub. */
  readonly forge?: 'gitlab';
  /** Where its API is, without a slash at its end: `https://api.github.com`, `https://gitlab.com/api/v4`. */
  readonly api: string;
  /** What the names of runners begin with, which tells them from others there: letters, digits and hyphens, 20 at most. */
  readonly prefix: string;
  /** Repositories whose jobs are served, or projects of GitLab: `owner/name`, each by its whole name. */
  readonly repositories: readonly string[];
  /** The organization that runners are registered with, in a group of it. Without one they are of the repository. */
  readonly organization?: string;
  /** The id of the group of runners, which says at GitHub what repositories may use them. A repository has the group 1 alone. */
  readonly group: number;
  /** Labels that every runner has, or tags at GitLab. A job that asks for another is not served. */
  readonly labels: readonly string[];
  /** Whether jobs of repositories that everybody sees are served, where strangers open pull requests; at GitLab of all that are not private. */
  readonly publicRepositories: boolean;
  /** Whether jobs are served of runs of what a fork proposes, and of repositories that are forks. */
  readonly forks: boolean;
  /** Whether runners of GitLab take jobs of protected branches and tags alone. */
  readonly onlyProtected?: boolean;
  readonly limits: Limits;
}

/** Seconds. */
export interface Limits {
  /** Until a runner that has not registered is given up. */
  readonly register: number;
  /** How long a runner waits for a job that nobody has. */
  readonly idle: number;
  /** How long a machine lives. */
  readonly life: number;
  /** Between two looks at a runner. */
  readonly look: number;
}

/** Whether a name is among those that are known. Letters are told apart neither in names of repositories nor in labels. */
export const has = (known: readonly string[], one: unknown): boolean =>
  typeof one === 'string' && known.some((it) => it.toLowerCase() === one.toLowerCase());
