import { defineRule } from '../../engine/rule';
import { onlyIn } from '../../resources/only-in';
import { document } from '../../resources/ssm/document';

export default defineRule({
  title: 'Systems Manager documents are not shared with everyone',
  problem: 'Everyone with an AWS account can read and run this document.',
  why: 'Documents show how machines are run, and sometimes hold secrets.',
  fix: {
    how: 'Share the document with single accounts.',
    arguments: {
      permissions: {
        account_ids: '111122223333',
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    'security-hub': ['SSM.4'],
  },
  sameAs: {
    checkov: ['CKV_AWS_303'],
  },
  resource: onlyIn('terraform', document),
  check: (it) => it.sharedWith.every((accounts) => accounts.holds((ids) => !/(^|,)\s*all\s*(,|$)/i.test(String(ids)))),
});
