import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Policy } from '../../iam/policy';
import { ownPolicy, type PolicyPlace, policyIn, RESOURCE_POLICIES, TRUST, typesWith } from '../policies';
import { accessPoint } from '../s3/access-point';

const { other: single, replicas, events, lambda, ...ownRule } = RESOURCE_POLICIES;
const other: readonly PolicyPlace[] = [...single, ...replicas];

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
  // What is reached only from within a network is not public, nor what blocks public access.
  where: (it) => it.fact('VpcConfiguration', 'vpc_configuration').isAbsentHere && !staysPrivate(it),
  facts: { policy: ownPolicy('resource') },
});

/** Whether an access point blocks public policies, as it does unless it says otherwise. */
function staysPrivate(it: Reading): boolean {
  const point = it.type === 'aws_s3control_access_point_policy' ? it.follow(it.fact('access_point_arn')) : it;
  if (!point || !/^(AWS::S3::AccessPoint|aws_s3_access_point)$/.test(point.type)) return false;
  const { blocksPolicy, restrictsBucket } = accessPoint.read(point);
  return [blocksPolicy, restrictsBucket].some((setting) => setting.or(true).isTrue().state === 'pass');
}

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
