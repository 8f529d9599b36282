/** What somebody wants done, as the function that takes requests hands it on. */
export interface Request {
  readonly playbook: string;
  /** What it is about: the name of a role, or what else the playbook acts on. */
  readonly target: string;
  /** Whether it is taken back. */
  readonly undo: boolean;
  /** When it was asked for, in ISO 8601. */
  readonly at: string;
  /** From when on logs are kept, in ISO 8601. @default an hour before */
  readonly since?: string;
  /** Who asked for it, as Amazon SQS tells. */
  readonly requester: string;
}

/** One change that is still to be made. */
export interface Step {
  readonly does: string;
  readonly run: () => Promise<unknown>;
}

/** How something is, and what is left to be done about it: nothing where it is done. */
export interface Look {
  readonly is: unknown;
  readonly steps: readonly Step[];
}

/** Keeps a text in a record of a run. What a record holds is never replaced. */
export type Keep = (name: string, text: string) => Promise<unknown>;

export interface Playbook {
  /** Whether it cuts something off, so that somebody has to approve it. */
  readonly cuts: boolean;
  /** Looks, and changes nothing. Throws a `BulwarkError` for a target that it does not act on. */
  readonly look: (request: Request, run: string, keep: Keep) => Promise<Look>;
}
