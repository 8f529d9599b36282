import { defineRule } from '../../engine/rule';
import { profile } from '../../resources/signer/profile';

export default defineRule({
  title: 'Signing profiles outlive their stack',
  problem: 'This signing profile is cancelled together with its stack.',
  why: 'A cancelled profile signs nothing more and is deleted two years later, so whatever takes its signatures alone can no longer be deployed anew.',
  fix: {
    how: 'Retain the profile when its stack is deleted or replaced.',
    cdk: 'profile.applyRemovalPolicy(RemovalPolicy.RETAIN)',
    arguments: { lifecycle: { prevent_destroy: true } },
    noCode: 'A deletion policy is an attribute of the resource, not one of its properties.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: profile,
  check: (it) => it.removal.is('Retain', 'RetainExceptOnCreate'),
});
