/** A look at a companion: a resource that refers to the one that is judged. */
export const NEAR = 1;

/** A look at anything else: a name, a resource that is referred to, others of the template. More than all near ones. */
export const FAR = 1_000_000;

/**
 * Weighs the looks that rules take beyond the properties of the resource they judge. A verdict that took none holds for
 * every resource with the same properties; one that took near ones only, where the companions say the same as well.
 */
export const beyond = { looks: 0 };

/** How far looks went that have this weight together. */
export const distance = (looks: number): 0 | typeof NEAR | typeof FAR => (looks === 0 ? 0 : looks < FAR ? NEAR : FAR);

/** Leaves out looks that rules are not told of: a cache that compares, an expression that names what it stands for. */
export function unseen<T>(look: () => T): T {
  const { looks } = beyond;
  const seen = look();
  beyond.looks = looks;
  return seen;
}
