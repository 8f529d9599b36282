import { defineExamples } from '../../engine/rule';

const group = (...rules: object[]) => ({
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'Web servers', SecurityGroupEgress: rules },
  },
});

export default defineExamples({
  only: {
    dialect: 'cloudformation',
    because: 'Terraform removes the default egress rule: without egress rules nothing leaves.',
  },
  fails: [
    {
      name: 'egress left out',
      cloudformation: { Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'Web servers' } } },
    },
  ],
  passes: [
    {
      name: 'one port out',
      cloudformation: group({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
    },
    {
      name: 'an egress rule of its own',
      cloudformation: {
        Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'Web servers' } },
        Out: {
          Type: 'AWS::EC2::SecurityGroupEgress',
          Properties: {
            GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] },
            IpProtocol: 'tcp',
            FromPort: 443,
            ToPort: 443,
            CidrIp: '0.0.0.0/0',
          },
        },
      },
      resource: { cloudformation: 'Group' },
    },
  ],
});
