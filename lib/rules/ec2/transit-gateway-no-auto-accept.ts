import { defineResource, defineRule, fact } from '../../engine/rule';

const transitGateway = defineResource({
  cloudformation: 'AWS::EC2::TransitGateway',
  terraform: 'aws_ec2_transit_gateway',
  facts: { autoAccept: fact<'enable' | 'disable'>('AutoAcceptSharedAttachments', 'auto_accept_shared_attachments') },
});

export default defineRule({
  title: 'Transit gateways accept attachments by hand',
  problem: 'This transit gateway accepts every attachment of the accounts it is shared with.',
  why: 'A network that joins unseen can then be routed into all others.',
  fix: {
    how: 'Turn automatic acceptance off.',
    properties: { AutoAcceptSharedAttachments: 'disable' },
    arguments: { auto_accept_shared_attachments: 'disable' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.23'] },
  sameAs: { checkov: ['CKV_AWS_331'] },
  resource: transitGateway,
  check: (it) => it.autoAccept.isNot('enable'),
});
