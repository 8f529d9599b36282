import { defineResource, defineRule, fact } from '../../engine/rule';

/** Macie in an account and region. */
const session = defineResource({
  cloudformation: 'AWS::Macie::Session',
  terraform: 'aws_macie2_account',
  facts: { status: fact<'ENABLED' | 'PAUSED'>('Status', 'status') },
});

export default defineRule({
  title: 'Macie is switched on',
  problem: 'Macie is suspended here.',
  why: 'Nobody is told when a bucket with personal data becomes public.',
  fix: { how: 'Enable Macie.', properties: { Status: 'ENABLED' }, arguments: { status: 'ENABLED' } },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Macie.1'] },
  sameAs: {},
  resource: session,
  check: (it) => it.status.isNot('PAUSED'),
});
