import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'TLS or plain text',
      cloudformation: cluster({ EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS_PLAINTEXT' } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        encryption_info: { encryption_in_transit: { client_broker: 'TLS_PLAINTEXT' } },
      }),
    },
  ],
  passes: [
    {
      name: 'TLS alone',
      cloudformation: cluster({ EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS' } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        encryption_info: { encryption_in_transit: { client_broker: 'TLS' } },
      }),
    },
    {
      name: 'the default of TLS',
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
        Resources: cluster({ EncryptionInfo: { EncryptionInTransit: { ClientBroker: { Ref: 'Choice' } } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({
          broker_node_group_info: {
            client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
            instance_type: 'kafka.m5.large',
            security_groups: ['sg-1'],
          },
          encryption_info: { encryption_in_transit: { client_broker: '${var.choice}' } },
        }),
      },
    },
  ],
});
