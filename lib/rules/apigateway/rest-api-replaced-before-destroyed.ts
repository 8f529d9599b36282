import { defineResource, defineRule, fact } from '../../engine/rule';

const replaced = defineResource({
  terraform: 'aws_api_gateway_rest_api',
  facts: { createdFirst: fact<boolean>(undefined, (it) => it.attribute('lifecycle.create_before_destroy')) },
});

export default defineRule({
  title: 'REST APIs are replaced before the old one is destroyed',
  problem: 'When this resource is replaced, Terraform destroys it before it creates the new one.',
  why: 'Between the two the API is down; a deployment that a stage still uses cannot be destroyed at all.',
  fix: { how: 'Set create_before_destroy.', arguments: { lifecycle: { create_before_destroy: true } } },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_237'] },
  resource: replaced,
  check: (it) => it.createdFirst.isTrue(),
});
