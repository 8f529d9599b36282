import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

/** A cluster of the CDK, which is a custom resource. */
const ofCdk = (types: readonly string[]) => ({
  Cluster: {
    Type: 'Custom::AWSCDK-EKS-Cluster',
    Properties: { Config: { name: 'shop', logging: { clusterLogging: [{ enabled: true, types }] } } },
  },
});

export default defineExamples({
  fails: [
    { name: 'some logs of a cluster of the CDK', cloudformation: ofCdk(['api', 'audit']), fix: {} },
    {
      name: 'some logs, one of which deployment decides',
      cloudformation: {
        Parameters: { Other: { Type: 'String' } },
        Resources: cluster({
          ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
          Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'api' }, { Type: { Ref: 'Other' } }] } },
        }),
      },
      terraform: {
        variable: { other: {} },
        resource: clusterInTerraform({
          vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
          enabled_cluster_log_types: ['api', '${var.other}'],
        }),
      },
    },
    {
      name: 'no logs',
      cloudformation: cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } }),
      terraform: clusterInTerraform({ vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] } }),
    },
    {
      name: 'some logs',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
        Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'api' }, { Type: 'audit' }] } },
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
        enabled_cluster_log_types: ['api', 'audit'],
      }),
    },
  ],
  passes: [
    {
      name: 'all logs of a cluster of the CDK',
      cloudformation: ofCdk(['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']),
    },
    {
      name: 'all logs',
      cloudformation: cluster({
        ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
        Logging: {
          ClusterLogging: {
            EnabledTypes: [
              { Type: 'api' },
              { Type: 'audit' },
              { Type: 'authenticator' },
              { Type: 'controllerManager' },
              { Type: 'scheduler' },
            ],
          },
        },
      }),
      terraform: clusterInTerraform({
        vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
        enabled_cluster_log_types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
      }),
    },
  ],
  unknown: [
    {
      name: 'one log decided at deployment',
      cloudformation: {
        Parameters: { Fifth: { Type: 'String' } },
        Resources: cluster({
          ResourcesVpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
          Logging: {
            ClusterLogging: {
              EnabledTypes: [
                { Type: 'api' },
                { Type: 'audit' },
                { Type: 'authenticator' },
                { Type: 'controllerManager' },
                { Type: { Ref: 'Fifth' } },
              ],
            },
          },
        }),
      },
      terraform: {
        variable: { fifth: { type: 'string' } },
        resource: clusterInTerraform({
          vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
          enabled_cluster_log_types: ['api', 'audit', 'authenticator', 'controllerManager', '${var.fifth}'],
        }),
      },
    },
  ],
});
