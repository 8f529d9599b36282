import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/eks/cluster';

export default defineRule({
  title: 'Access to EKS clusters is granted through the EKS API',
  problem: 'Access to this cluster is granted by a config map inside it.',
  why: 'A config map is changed inside the cluster, past IAM and CloudTrail, and a slip in it locks everyone out.',
  fix: {
    how: 'Set the authentication mode to API, and add access entries.',
    cdk: {
      authenticationMode: 'AuthenticationMode.API',
    },
    properties: {
      AccessConfig: {
        AuthenticationMode: 'API',
      },
    },
    arguments: {
      access_config: {
        authentication_mode: 'API',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},

  resource: cluster,
  check: (it) => it.authentication.is('API', 'API_AND_CONFIG_MAP'),
});
