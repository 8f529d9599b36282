import type { ResourceKind } from '../engine/rule';
import type { Dialect } from '../engine/template';

/** A kind of resource in one dialect alone, for requirements that have no meaning in the other. */
export const onlyIn = <R>(dialect: Dialect, kind: ResourceKind<R>): ResourceKind<R> => ({
  ...kind,
  types: { cloudformation: [], terraform: [], [dialect]: kind.types[dialect] },
});
