import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no description',
      cloudformation: { Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: ' ' } } },
      terraform: { aws_security_group: { group: {} } },
    },
  ],
  passes: [
    {
      name: 'a description',
      cloudformation: {
        Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'load balancer of the shop' } },
      },
      terraform: { aws_security_group: { group: { description: 'load balancer of the shop' } } },
    },
  ],
});
