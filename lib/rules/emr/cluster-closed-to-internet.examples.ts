import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'open to everyone',
      cloudformation: {
        ...cluster({ Instances: { EmrManagedMasterSecurityGroup: { 'Fn::GetAtt': ['Access', 'GroupId'] } } }),
        Access: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'access to batch',
            SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }],
          },
        },
      },
      terraform: {
        ...clusterInTerraform({
          ec2_attributes: {
            instance_profile: 'emr',
            emr_managed_master_security_group: '${aws_security_group.access.id}',
          },
        }),
        aws_security_group: {
          access: { ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['0.0.0.0/0'] }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'open to a private range',
      cloudformation: {
        ...cluster({ Instances: { EmrManagedMasterSecurityGroup: { 'Fn::GetAtt': ['Access', 'GroupId'] } } }),
        Access: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'access to batch',
            SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.0.0.0/16' }],
          },
        },
      },
      terraform: {
        ...clusterInTerraform({
          ec2_attributes: {
            instance_profile: 'emr',
            emr_managed_master_security_group: '${aws_security_group.access.id}',
          },
        }),
        aws_security_group: {
          access: { ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['10.0.0.0/16'] }] },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'groups that EMR makes',
      cloudformation: cluster(),
      terraform: clusterInTerraform(),
    },
  ],
});
