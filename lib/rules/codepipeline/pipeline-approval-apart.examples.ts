import { defineExamples } from '../../engine/rule';
import { approval, deploying, release, releaseInTerraform, source } from './example-pipeline';
import { allow, role } from './example-roles';

const arn = { 'Fn::GetAtt': ['acting', 'Arn'] };
const reference = '${aws_iam_role.acting.arn}';

/** A pipeline named release that waits for an approval and acts with a role. */
const waiting = ({ cloudformation, terraform }: ReturnType<typeof role>, isApproved = true) => {
  const stages = [
    source,
    ...(isApproved ? [['Approve', { Approve: approval }] as const] : []),
    ['Deploy', { Deploy: deploying('orders') }] as const,
  ];
  return {
    cloudformation: { ...release(stages, { Name: 'release', RoleArn: arn }), ...cloudformation },
    terraform: { ...releaseInTerraform(stages, { role_arn: reference }), ...terraform },
  };
};
const may = (...of: Parameters<typeof allow>) => role('acting', [allow(...of)], undefined, 'codepipeline');

export default defineExamples({
  fails: [
    { name: 'every action of CodePipeline', ...waiting(may('codepipeline:*')) },
    {
      name: 'approvals of this pipeline',
      ...waiting(
        may('codepipeline:PutApprovalResult', 'arn:aws:codepipeline:eu-west-1:111122223333:release/Approve/Approve'),
      ),
    },
  ],
  passes: [
    { name: 'what it deploys', ...waiting(may(['cloudformation:CreateStack', 'cloudformation:UpdateStack'])) },
    {
      name: 'approvals of another pipeline',
      ...waiting(
        may('codepipeline:PutApprovalResult', 'arn:aws:codepipeline:eu-west-1:111122223333:other/Approve/Approve'),
      ),
    },
  ],
  unknown: [
    {
      name: 'a policy that is put together at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: waiting(role('acting', [{ ...allow(''), Action: { Ref: 'Action' } }])).cloudformation,
      },
    },
  ],
  notApplicable: [{ name: 'nobody approves', ...waiting(may('codepipeline:*'), false) }],
});
