import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { permission } from '../../resources/lambda/permission';

export default defineRule({
  title: 'Lambda permissions of services name the source',
  problem: 'This permission lets an AWS service invoke the function on behalf of anyone.',
  why: 'The service acts for every AWS account; without a source, somebody else’s bucket, topic or rule can trigger the function.',
  fix: { how: 'Set SourceArn to what triggers the function, and SourceAccount where the ARN has no account.' },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_364'], trivy: ['AWS-0067'], regula: ['FG_R00499'] },
  resource: permission,
  check: (it) =>
    when(
      it.principal.holds((principal) => /\.amazonaws\.com(\.cn)?$/.test(principal)),
      () => any(it.sourceArn.isSet(), it.sourceAccount.isSet(), it.organization.isSet(), it.token.isSet()),
    ),
});
