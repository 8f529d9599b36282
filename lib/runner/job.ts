/** A job of a workflow or pipeline that waits for a runner, as the forge tells of it. */
export interface Job {
  readonly id: number;
  /** Which attempt of its run it belongs to. At GitLab each attempt is a job of its own. */
  readonly attempt: number;
  /** The run of a workflow, or the pipeline. */
  readonly run: number;
  /** `owner/name` */
  readonly repository: string;
  /** The installation of the GitHub App that may register runners for it. GitLab has none: the id of the project. */
  readonly installation: number;
  /** When GitHub made it, or GitLab told of it, in milliseconds. */
  readonly created: number;
}

/** What names all that is done for one job, and nothing that is done for another. */
export const keyOf = ({ id, attempt }: Pick<Job, 'id' | 'attempt'>): string => `${id}-${attempt}`;
