import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no VPC',
      cloudformation: { Main: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'web' } } },
      terraform: { aws_security_group: { main: { description: 'web' } } },
    },
  ],
  passes: [
    {
      name: 'a VPC',
      cloudformation: {
        Main: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'web', VpcId: 'vpc-1' } },
      },
      terraform: { aws_security_group: { main: { vpc_id: 'vpc-1' } } },
    },
  ],
});
