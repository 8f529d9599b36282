import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'used by nothing but its rules',
      cloudformation: {
        Main: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'web' } },
        Rule: {
          Type: 'AWS::EC2::SecurityGroupIngress',
          Properties: { GroupId: { Ref: 'Main' }, IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' },
        },
      },
      terraform: { aws_security_group: { main: { description: 'web' } } },
    },
  ],
  passes: [
    {
      name: 'an instance in it',
      cloudformation: {
        Main: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'web' } },
        Web: { Type: 'AWS::EC2::Instance', Properties: { SecurityGroupIds: [{ Ref: 'Main' }] } },
      },
      terraform: {
        aws_security_group: { main: {} },
        aws_instance: { web: { vpc_security_group_ids: ['${aws_security_group.main.id}'] } },
      },
    },
  ],
});
