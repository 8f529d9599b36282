import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/eks/cluster';

export default defineRule({
  title: 'The API of EKS clusters is not on the internet',
  problem: 'The API server of this cluster has a public endpoint.',
  why: 'Anyone who gets hold of a token, or finds a flaw in the API server, can use it from anywhere.',
  fix: {
    how: 'Turn the public endpoint off, and reach the private one through the VPC.',
    cdk: {
      endpointAccess: 'EndpointAccess.PRIVATE',
    },
    properties: {
      ResourcesVpcConfig: {
        EndpointPublicAccess: false,
        EndpointPrivateAccess: true,
      },
    },
    arguments: {
      vpc_config: {
        endpoint_public_access: false,
        endpoint_private_access: true,
      },
    },
  },
  severity: 'high',
  preset: 'strict',
  controls: {
    'security-hub': ['EKS.1'],
  },
  sameAs: {
    checkov: ['CKV_AWS_39'],
    kics: ['eks_cluster_has_public_access'],
    trivy: ['AWS-0040'],
    guard: ['EKS_ENDPOINT_NO_PUBLIC_ACCESS'],
    'cdk-nag': ['EKSClusterNoEndpointPublicAccess'],
  },
  resource: cluster,
  check: (it) => it.publicEndpoint.or(awsDefaults.clusterEndpointPublic.value).is(false),
});
