/** A job of a workflow that waits for a runner, as GitHub tells of it. */
export interface Job {
  readonly id: number;
  /** Which attempt of its run it belongs to. */
  readonly attempt: number;
  readonly run: number;
  /** `owner/name` */
  readonly repository: string;
  /** The installation of the GitHub App that may register runners for it. */
  readonly installation: number;
  /** When GitHub made it, in milliseconds. */
  readonly created: number;
}

/** What names all that is done for one job, and nothing that is done for another. */
export const keyOf = ({ id, attempt }: Pick<Job, 'id' | 'attempt'>): string => `${id}-${attempt}`;
