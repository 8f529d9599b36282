import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all, type Verdict, when } from '../../engine/verdict';
import { isOpenToInternet } from '../../network/addresses';
import { addressesOf } from '../../network/traffic';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/eks/cluster';

/** Passes when blocks are not so much of the internet, one by one or together, that they keep no attacker out. */
function notOpen(blocks: Fact<string[]>): Verdict {
  if (blocks.isUnknown) return blocks.unknown();
  const each = blocks.items<string>().map((block) => ({ block, addresses: addressesOf(block) }));
  const open = each.find(({ addresses }) => isOpenToInternet(addresses ?? []));
  if (open) return open.block.fail();
  if (isOpenToInternet(each.flatMap(({ addresses }) => addresses ?? []))) return blocks.fail();
  return all(blocks.pass(), ...each.map(({ block, addresses }) => (addresses ? block.pass() : block.unknown())));
}

export default defineRule({
  title: 'The API of EKS clusters does not answer every address',
  problem: 'The API server of this cluster answers requests from any address on the internet.',
  why: 'A leaked token or a flaw in the API server is all that an attacker needs.',
  fix: {
    how: 'List the addresses that may reach the public endpoint, or turn it off.',
    cdk: "endpointAccess: EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom('203.0.113.0/24')",
    properties: {
      ResourcesVpcConfig: {
        PublicAccessCidrs: ['203.0.113.0/24'],
      },
    },
    arguments: {
      vpc_config: {
        public_access_cidrs: ['203.0.113.0/24'],
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_38'],
    kics: ['eks_cluster_has_public_access_cidrs'],
    trivy: ['AWS-0041'],
  },
  resource: cluster,
  check: (it) =>
    when(it.publicEndpoint.or(awsDefaults.clusterEndpointPublic.value).is(true), () =>
      notOpen(it.publicCidrs.filled().or(awsDefaults.clusterEndpointBlocks.value)),
    ),
});
