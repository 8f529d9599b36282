import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'automatic acceptance',
      cloudformation: {
        Main: { Type: 'AWS::EC2::TransitGateway', Properties: { AutoAcceptSharedAttachments: 'enable' } },
      },
      terraform: { aws_ec2_transit_gateway: { main: { auto_accept_shared_attachments: 'enable' } } },
    },
  ],
  passes: [
    {
      name: 'the default, by hand',
      cloudformation: { Main: { Type: 'AWS::EC2::TransitGateway', Properties: {} } },
      terraform: { aws_ec2_transit_gateway: { main: {} } },
    },
  ],
});
