import {
  type AccessRequest,
  type AccessTerms,
  type End,
  heldNow,
  type Records,
  recordKey,
  requestKey,
} from '../../just-in-time/access';
import { opened, type WindowStatement } from '../../just-in-time/window';

/** A version of a policy, by its id. */
export interface Version {
  readonly id: string;
  readonly isDefault: boolean;
}

/** What keeps records, and changes the policies that open roles. */
export interface Means {
  readonly records: Records;
  readonly versions: (policy: string) => Promise<readonly Version[]>;
  readonly documentOf: (policy: string, version: string) => Promise<string>;
  readonly remove: (policy: string, version: string) => Promise<unknown>;
  /** Writes a version that counts from now on. */
  readonly write: (policy: string, document: string) => Promise<unknown>;
  readonly now: () => number;
}

/**
 * Has the policy of a role say who holds it now, by the records, and writes down that it does. It may be called twice, late
 * and in any order. It always writes, as IAM may still tell of the version before. Only one may run at once. Rejects where
 * there is no room for who asked, so that it is tried again.
 */
export const applying =
  (means: Means, terms: AccessTerms) =>
  async ({ id }: { readonly id: string }): Promise<{ readonly state: 'opened' | 'closed' }> => {
    const { records, now } = means;
    const request = await records.get<AccessRequest>(requestKey(id));
    const policy = request && Object.hasOwn(terms.roles, request.role) ? terms.roles[request.role] : undefined;
    if (!request || !policy) throw new Error(`there is no request ${id} for a role that is known`);
    const held = await heldNow(request.role, records, terms, now());
    const versions = await means.versions(policy);
    const current = versions.find(({ isDefault }) => isDefault);
    if (!current) throw new Error(`${policy} has no default version`);
    const { text, included } = opened(parsedOf(await means.documentOf(policy, current.id)), held);
    for (const version of versions) if (!version.isDefault) await means.remove(policy, version.id);
    await means.write(policy, text);
    const isHeld = included.some((one) => one.id === id);
    if (!isHeld && held.some((one) => one.id === id))
      throw new Error(`${request.role} is held by ${included.length} already, and its policy has no room for more`);
    const state = isHeld ? 'opened' : 'closed';
    const ended = await records.get<End>(recordKey('ends', request));
    await records.put(recordKey(state, request), {
      ...{ id, role: request.role, policy, at: new Date(now()).toISOString(), held: included },
      ...(ended && { ended }),
    });
    return { state };
  };

const parsedOf = (text: string): { readonly Statement: readonly WindowStatement[] } => {
  const { Statement = [] } = JSON.parse(text) as { Statement?: WindowStatement | readonly WindowStatement[] };
  return { Statement: [Statement].flat() };
};
