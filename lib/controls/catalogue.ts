/** The control ids of one framework that were read in a public source, so that no rule can claim one that does not exist. */
export interface Catalogue {
  readonly title: string;
  readonly version?: string;
  /** The public page that lists the ids. */
  readonly source: string;
  /** Which controls are held, and by what documents rules come to name them, in sentences. */
  readonly related: string;
  /** Whether a rule that names a control tests all of it, but for what its `unseen` says. @default false */
  readonly whole?: boolean;
  /** What each control asks for, in a few words of our own, by its id. */
  readonly controls: Readonly<Record<string, string>>;
  /** The controls that no template can show: they are about what runs, what an account has, or what people do. */
  readonly notFromCode?: readonly string[];
}
