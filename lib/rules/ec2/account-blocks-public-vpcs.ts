import { defineResource, defineRule, fact } from '../../engine/rule';

/** What internet gateways of an account let through. */
const blockedAccess = defineResource({
  cloudformation: 'AWS::EC2::VPCBlockPublicAccessOptions',
  terraform: 'aws_vpc_block_public_access_options',
  facts: { mode: fact<string>('InternetGatewayBlockMode', 'internet_gateway_block_mode') },
});

export default defineRule({
  title: 'The account blocks the internet from its VPCs',
  problem: 'Internet gateways of this account let the internet in.',
  why: 'One route that somebody adds then opens a subnet to everybody.',
  fix: {
    how: 'Block internet gateways, at least from the outside, and exclude the VPCs that are to be public.',
    properties: { InternetGatewayBlockMode: 'block-ingress' },
    arguments: { internet_gateway_block_mode: 'block-ingress' },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EC2.172'] },
  sameAs: {},
  resource: blockedAccess,
  check: (it) => it.mode.is('block-ingress', 'block-bidirectional'),
});
