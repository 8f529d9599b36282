import type { Assembly } from '../engine/assembly';

/** How far an evaluation has come. It leads from one template into others, so those of an assembly share one. */
export class Evaluation {
  depth = 0;
  /** How many expressions were evaluated for the outermost one. */
  steps = 0;
  /** How many unknown values were met so far: each could turn out to be an error. */
  unknowns = 0;
}

const evaluations = new WeakMap<Assembly, Evaluation>();

export function evaluationIn(assembly: Assembly): Evaluation {
  const known = evaluations.get(assembly);
  if (known) return known;
  const made = new Evaluation();
  evaluations.set(assembly, made);
  return made;
}
