import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/eks/cluster';

export default defineRule({
  title: 'The API of EKS clusters does not answer every address',
  problem: 'The API server of this cluster answers requests from any address on the internet.',
  why: 'A leaked token or a flaw in the API server is all that an attacker needs.',
  fix: {
    how: 'List the addresses that may reach the public endpoint, or turn it off.',
    cdk: "endpointAccess: EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom('203.0.113.0/24')",
    properties: {
      ResourcesVpcConfig: {
        SubnetIds: ['subnet-1', 'subnet-2'],
        PublicAccessCidrs: ['203.0.113.0/24'],
      },
    },
    arguments: {
      vpc_config: {
        subnet_ids: ['subnet-1', 'subnet-2'],
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
    when(it.publicEndpoint.or(true).is(true), () =>
      it.publicCidrs.or(['0.0.0.0/0']).every((cidr) => cidr.isNot('0.0.0.0/0', '::/0')),
    ),
});
