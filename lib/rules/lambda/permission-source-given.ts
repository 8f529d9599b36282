import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { namesSource } from '../../iam/admission';
import { ownAccountAs } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permission } from '../../resources/lambda/permission';

/** By which Lambda knows an Alexa skill. */
const TOKEN = 'lambda:eventsourcetoken';

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
      () =>
        noStatement(
          it.policy,
          (statement) => !namesSource(statement) && !statement.conditions.some(({ key }) => key === TOKEN),
          (statement) => ownAccountAs(statement, 'SourceAccount', 'source_account'),
        ),
    ),
});
