import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Policy } from '../../iam/policy';
import { ownPolicy, type PolicyPlace, policyIn, RESOURCE_POLICIES, TRUST, typesWith } from '../policies';

const { other, events, lambda, ...ownRule } = RESOURCE_POLICIES;

/** Policies that a whole document says. */
const DOCUMENTS: readonly PolicyPlace[] = [...Object.values(ownRule).flat(), ...other];

/** A policy that says who may use a resource, whatever its service. */
export const resourcePolicy = defineResource({
  ...typesWith(DOCUMENTS),
  facts: { policy: ownPolicy('resource') },
});

/** A policy that says who may use a resource of a service whose public policies have no rule of their own. */
export const otherResourcePolicy = defineResource({
  ...typesWith(other),
  // What is reached only from within a network is not public.
  where: (it) => it.fact('VpcConfiguration', 'vpc_configuration').isAbsentHere,
  facts: { policy: ownPolicy('resource') },
});

/** Whatever lets others use a resource or take on a role. */
export const share = defineResource({
  ...typesWith([...DOCUMENTS, ...events, ...lambda, ...TRUST]),
  facts: { policy: fact<Policy>(policyOfShare, policyOfShare) },
});

const ROLES = TRUST.map(({ type }) => type);

function policyOfShare(it: Reading): Fact<Policy> {
  return policyIn(it, ROLES.includes(it.type) ? 'trust' : 'resource');
}

/** The arguments of Terraform's resources that take such a policy as a document. */
export const POLICY_ARGUMENTS: readonly (readonly [type: string, argument: string])[] = [
  ...TRUST,
  ...DOCUMENTS,
  ...events,
].flatMap(({ type, document }) =>
  typeof document === 'string' && type.startsWith('aws_') ? [[type, document] as const] : [],
);
