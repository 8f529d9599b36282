/** The control ids of one framework that were read in a public source, so that no rule can claim one that does not exist. */
export interface Catalogue {
  readonly title: string;
  readonly version?: string;
  /** The public page that lists the ids. */
  readonly source: string;
  /** What each control asks for, in a few words of our own, by its id. */
  readonly controls: Readonly<Record<string, string>>;
}
