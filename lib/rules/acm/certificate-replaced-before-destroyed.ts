import { defineResource, defineRule, fact } from '../../engine/rule';

const certificate = defineResource({
  terraform: 'aws_acm_certificate',
  facts: { createdFirst: fact<boolean>(undefined, (it) => it.attribute('lifecycle.create_before_destroy')) },
});

export default defineRule({
  title: 'Certificates are replaced before the old one is destroyed',
  problem: 'Terraform destroys this certificate before it makes the new one.',
  why: 'A certificate in use cannot be destroyed: the change fails halfway.',
  fix: { how: 'Set create_before_destroy.', arguments: { lifecycle: { create_before_destroy: true } } },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_233'] },
  resource: certificate,
  check: (it) => it.createdFirst.isTrue(),
});
