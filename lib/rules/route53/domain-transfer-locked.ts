import { defineResource, defineRule, fact } from '../../engine/rule';

const domain = defineResource({
  terraform: ['aws_route53domains_registered_domain', 'aws_route53domains_domain'],
  facts: { locked: fact<boolean>(undefined, 'transfer_lock') },
});

export default defineRule({
  title: 'Domains cannot be transferred away unnoticed',
  problem: 'This domain can be transferred to another registrar.',
  why: 'Who takes the domain takes its mail, its certificates and its users.',
  fix: { how: 'Keep the transfer lock on.', arguments: { transfer_lock: true } },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_377'] },
  resource: domain,
  check: (it) => it.locked.isNot(false),
});
