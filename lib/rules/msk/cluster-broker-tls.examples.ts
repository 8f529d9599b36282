import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: cluster({ EncryptionInfo: { EncryptionInTransit: { InCluster: false } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        encryption_info: { encryption_in_transit: { in_cluster: false } },
      }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: cluster({ EncryptionInfo: { EncryptionInTransit: { InCluster: true } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        encryption_info: { encryption_in_transit: { in_cluster: true } },
      }),
    },
    {
      name: 'nothing said',
      cloudformation: cluster(),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ EncryptionInfo: { EncryptionInTransit: { InCluster: { Ref: 'Choice' } } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({
          broker_node_group_info: {
            client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
            instance_type: 'kafka.m5.large',
            security_groups: ['sg-1'],
          },
          encryption_info: { encryption_in_transit: { in_cluster: '${var.choice}' } },
        }),
      },
    },
  ],
});
