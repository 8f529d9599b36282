import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/eks/cluster';

export default defineRule({
  title: 'Access to EKS clusters is granted through the EKS API',
  problem: 'Access to this cluster is granted by a config map inside it, alone or beside access entries.',
  why: 'A config map is changed inside the cluster, past IAM and CloudTrail, and a slip in it locks everyone out.',
  fix: {
    how: 'Add an access entry for everyone in the config map, then set the authentication mode to API. `API_AND_CONFIG_MAP` is the step between: AWS reads the config map until the mode is API, and no mode goes back.',
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
  check: (it) => it.authentication.is('API'),
});
