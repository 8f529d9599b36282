import { defineResource, defineRule, fact } from '../../engine/rule';

const endpointService = defineResource({
  cloudformation: 'AWS::EC2::VPCEndpointService',
  terraform: 'aws_vpc_endpoint_service',
  facts: { acceptance: fact<boolean>('AcceptanceRequired', 'acceptance_required') },
});

export default defineRule({
  title: 'Endpoint services accept connections by hand',
  problem: 'This endpoint service accepts every connection request of the accounts it is offered to.',
  why: 'A consumer that joins unseen can reach the service behind it; acceptance is where someone looks.',
  fix: {
    how: 'Require acceptance.',
    cdk: { acceptanceRequired: true },
    properties: { AcceptanceRequired: true },
    arguments: { acceptance_required: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_123'] },
  resource: endpointService,
  check: (it) => it.acceptance.isTrue(),
});
