import { defineResource, fact } from '../../engine/rule';

/** A long-lived access key of a user. */
export const accessKey = defineResource({
  cloudformation: 'AWS::IAM::AccessKey',
  terraform: 'aws_iam_access_key',
  facts: {
    user: fact<string>(
      (it) =>
        it
          .follow(it.fact('UserName'))
          ?.fact<string>('UserName')
          .orElse(() => it.fact('UserName')) ?? it.fact('UserName'),
      (it) => it.follow(it.fact('user'))?.fact<string>('name') ?? it.fact('user'),
    ),
    status: fact<'Active' | 'Inactive'>('Status', 'status'),
  },
});
