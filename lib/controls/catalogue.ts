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
  /** Why no template shows a control, in one sentence, by its id. */
  readonly notFromCode?: Readonly<Record<string, string>>;
  /** The controls that whoever publishes them has withdrawn. */
  readonly retired?: readonly string[];
}

/** The same reason for each of these controls. A function by declaration is there in whatever order a bundle runs modules. */
export function because(reason: string, ...controls: readonly string[]): Record<string, string> {
  return Object.fromEntries(controls.map((control) => [control, reason]));
}
