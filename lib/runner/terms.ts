/** Which jobs are served, and by which runners. Written by the construct. */
export interface Terms {
  /** Where the API of GitHub is, without a slash at its end: `https://api.github.com`. */
  readonly api: string;
  /** What the names of runners begin with, which tells them from others at GitHub: letters, digits and hyphens, 20 at most. */
  readonly prefix: string;
  /** Repositories whose jobs are served: `owner/name`, each by its whole name. */
  readonly repositories: readonly string[];
  /** The organization that runners are registered with, in a group of it. Without one they are of the repository. */
  readonly organization?: string;
  /** The id of the group of runners, which says at GitHub what repositories may use them. A repository has the group 1 alone. */
  readonly group: number;
  /** Labels that every runner has. A job that asks for another is not served. */
  readonly labels: readonly string[];
  /** Whether jobs of repositories that everybody sees are served, where strangers open pull requests. */
  readonly publicRepositories: boolean;
  /** Whether jobs are served of runs of what a fork proposes, and of repositories that are forks. */
  readonly forks: boolean;
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
