/** How CDKTF takes a type of resource, as far as that does not follow from Terraform's names. Paths are in Terraform's words. */
export interface Shape {
  readonly class?: string;
  /** Blocks that repeat. */
  readonly lists?: readonly string[];
  /** Arguments whose keys stay as they are. */
  readonly maps?: readonly string[];
  /** Arguments that are texts, whatever Terraform makes one of. */
  readonly texts?: readonly string[];
  /** Arguments that are called otherwise. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Shapes by types of resource. */
export type Shapes = Readonly<Record<string, Shape>>;
