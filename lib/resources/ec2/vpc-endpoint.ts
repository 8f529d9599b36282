import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Policy } from '../../iam/policy';
import { policiesOf, policyIn } from '../policies';

/** A policy that is a resource of its own replaces the endpoint's. */
function policyOfEndpoint(it: Reading): Fact<Policy> {
  const given = policiesOf(it, 'endpoint').map((read) => read());
  return given.findLast((policy) => !policy.isAbsentHere) ?? policyIn(it, 'endpoint');
}

/** A way out of a VPC to a service of AWS or of others. */
export const vpcEndpoint = defineResource({
  cloudformation: 'AWS::EC2::VPCEndpoint',
  terraform: 'aws_vpc_endpoint',
  facts: {
    service: fact<string>('ServiceName', 'service_name'),
    network: fact<string>('VpcId', 'vpc_id'),
    policy: fact<Policy>(policyOfEndpoint, policyOfEndpoint),
  },
});
