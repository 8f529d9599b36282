import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'public addresses',
      cloudformation: cluster({
        BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: 'SERVICE_PROVIDED_EIPS' } } },
      }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
          connectivity_info: { public_access: { type: 'SERVICE_PROVIDED_EIPS' } },
        },
      }),
    },
  ],
  passes: [
    {
      name: 'no public access',
      cloudformation: cluster({ BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: 'DISABLED' } } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
          connectivity_info: { public_access: { type: 'DISABLED' } },
        },
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
        Resources: cluster({
          BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: { Ref: 'Choice' } } } },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({
          broker_node_group_info: {
            client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
            instance_type: 'kafka.m5.large',
            security_groups: ['sg-1'],
            connectivity_info: { public_access: { type: '${var.choice}' } },
          },
        }),
      },
    },
  ],
});
