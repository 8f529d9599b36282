import { defineExamples } from '../../engine/rule';

const both = (principal: string) => ({
  cloudformation: {
    Sharing: {
      Type: 'AWS::Signer::ProfilePermission',
      Properties: {
        ProfileName: 'releases',
        Action: 'signer:StartSigningJob',
        Principal: principal,
        StatementId: 'releases',
      },
    },
  },
  terraform: {
    aws_signer_signing_profile_permission: {
      sharing: { profile_name: 'releases', action: 'signer:StartSigningJob', principal, statement_id: 'releases' },
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'an account', ...both('444455556666') },
    { name: 'the root of an account', ...both('arn:aws:iam::444455556666:root') },
  ],
  passes: [{ name: 'a role', ...both('arn:aws:iam::444455556666:role/release') }],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Signer: { Type: 'String' } },
        Resources: {
          Sharing: {
            Type: 'AWS::Signer::ProfilePermission',
            Properties: {
              ProfileName: 'releases',
              Action: 'signer:StartSigningJob',
              Principal: { Ref: 'Signer' },
              StatementId: 'releases',
            },
          },
        },
      },
      terraform: {
        variable: { signer: { type: 'string' } },
        resource: {
          aws_signer_signing_profile_permission: {
            sharing: { profile_name: 'releases', action: 'signer:StartSigningJob', principal: '${var.signer}' },
          },
        },
      },
    },
  ],
});
