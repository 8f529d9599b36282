import { defineExamples } from '../../engine/rule';

const document = (identifier: string, condition?: object) => ({
  data: {
    aws_iam_policy_document: {
      shared: {
        statement: [
          {
            actions: ['codeartifact:ReadFromRepository'],
            resources: ['*'],
            principals: [{ type: 'AWS', identifiers: [identifier] }],
            ...(condition ? { condition: [condition] } : {}),
          },
        ],
      },
    },
  },
});

export default defineExamples({
  fails: [{ name: 'everyone', terraform: document('*') }],
  passes: [
    { name: 'one account', terraform: document('111122223333') },
    {
      name: 'the organisation',
      terraform: document('*', { test: 'StringEquals', variable: 'aws:PrincipalOrgID', values: ['o-a1b2c3d4e5'] }),
    },
  ],
  unknown: [
    {
      name: 'a principal of a variable',
      terraform: { variable: { who: { type: 'string' } }, ...document('${var.who}') },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation writes policies where they are used' },
});
