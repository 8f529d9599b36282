import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'open to everyone',
      cloudformation: {
        ...instance({ Engine: 'postgres', VPCSecurityGroups: [{ 'Fn::GetAtt': ['Access', 'GroupId'] }] }),
        Access: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'access to orders',
            SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' }],
          },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'postgres', vpc_security_group_ids: ['${aws_security_group.access.id}'] }),
        aws_security_group: {
          access: { ingress: [{ protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: ['0.0.0.0/0'] }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'open to a private range',
      cloudformation: {
        ...instance({ Engine: 'postgres', VPCSecurityGroups: [{ 'Fn::GetAtt': ['Access', 'GroupId'] }] }),
        Access: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            GroupDescription: 'access to orders',
            SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.0.0.0/16' }],
          },
        },
      },
      terraform: {
        ...instanceInTerraform({ engine: 'postgres', vpc_security_group_ids: ['${aws_security_group.access.id}'] }),
        aws_security_group: {
          access: { ingress: [{ protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: ['10.0.0.0/16'] }] },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'groups declared elsewhere',
      cloudformation: instance({ Engine: 'postgres', VPCSecurityGroups: ['sg-1'] }),
      terraform: instanceInTerraform({ engine: 'postgres', vpc_security_group_ids: ['sg-1'] }),
    },
  ],
});
