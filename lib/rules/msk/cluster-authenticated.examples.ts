import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

const AUTHORITY = 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/12345678-1234-1234-1234-123456789012';

export default defineExamples({
  fails: [
    {
      name: 'anyone let in',
      cloudformation: cluster({ ClientAuthentication: { Unauthenticated: { Enabled: true } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        client_authentication: { unauthenticated: true },
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
    {
      name: 'certificates asked for no longer',
      cloudformation: cluster({ ClientAuthentication: { Tls: { Enabled: false } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        client_authentication: { sasl: { iam: false } },
      }),
    },
  ],
  passes: [
    {
      name: 'nobody let in unasked',
      cloudformation: cluster({ ClientAuthentication: { Unauthenticated: { Enabled: false } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        client_authentication: { unauthenticated: false },
      }),
    },
    {
      name: 'asked for their role',
      cloudformation: cluster({ ClientAuthentication: { Sasl: { Iam: { Enabled: true } } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        client_authentication: { sasl: { iam: true } },
      }),
    },
    {
      name: 'asked for a certificate',
      cloudformation: cluster({ ClientAuthentication: { Tls: { CertificateAuthorityArnList: [AUTHORITY] } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        client_authentication: { tls: { certificate_authority_arns: [AUTHORITY] } },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: cluster({ ClientAuthentication: { Unauthenticated: { Enabled: { Ref: 'Choice' } } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: clusterInTerraform({
          broker_node_group_info: {
            client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
            instance_type: 'kafka.m5.large',
            security_groups: ['sg-1'],
          },
          client_authentication: { unauthenticated: '${var.choice}' },
        }),
      },
    },
  ],
});
