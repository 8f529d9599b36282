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

/** Refuses a role without a boundary, and names the one that could be given. */
export function refuseUnbounded(what: string, nearest: () => IConstruct): never {
  throw new BulwarkError(
    `${what}: it has no permissions boundary; give one, as permissionsBoundary: ${offered(nearest)}`,
  );
}

function offered(nearest: () => IConstruct): string {
  try {
    return `PermissionsBoundary.nearest(this), which is '${nearest().node.path}'`;
  } catch {
    return 'new PermissionsBoundary(this, …, { services: […] })';
  }
}
