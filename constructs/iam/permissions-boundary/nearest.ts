import type { IConstruct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';

/**
 * The boundary that is nearest to a scope: its own, or one beside a scope that it is in. Throws a `BulwarkError` where
 * there is none.
 */
export function nearestBoundary<T extends IConstruct>(scope: IConstruct, isBoundary: (it: IConstruct) => it is T): T {
  for (const place of scope.node.scopes.reverse()) {
    const found = place.node.children.find(isBoundary);
    if (found) return found;
  }
  throw new BulwarkError(
    `'${scope.node.path}' has no permissions boundary near it: make a PermissionsBoundary in its stack, or give one`,
  );
}
