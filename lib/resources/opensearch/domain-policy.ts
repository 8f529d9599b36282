import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { ownPolicy, RESOURCE_POLICIES, typesWith } from '../policies';

/** What says who may use a domain from outside of IAM. */
export const domainPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.opensearch),
  facts: {
    policy: ownPolicy('resource'),
    /** Whether the endpoint of the domain is in a VPC, where security groups stand in front of it. */
    isInVpc: fact<boolean>(isInVpc, isInVpc),
  },
});

function isInVpc(it: Reading): Fact<boolean> {
  const domain = it.type.endsWith('_policy') ? it.follow(it.fact('(none)', 'domain_name')) : it;
  if (!domain) return new Fact<boolean>(it, false);
  const subnets = domain.fact('VPCOptions.SubnetIds', 'vpc_options.subnet_ids');
  return subnets.isAbsentHere
    ? new Fact<boolean>(subnets, false)
    : subnets.map((ids) => !Array.isArray(ids) || ids.length > 0);
}
