import { defineExamples } from '../../engine/rule';

const cloudformation = (...names: string[]) => ({
  Robot: { Type: 'AWS::IAM::User' },
  ...Object.fromEntries(
    names.map((name) => [name, { Type: 'AWS::IAM::AccessKey', Properties: { UserName: { Ref: 'Robot' } } }]),
  ),
});
const terraform = (...names: string[]) => ({
  aws_iam_user: { robot: { name: 'robot' } },
  aws_iam_access_key: Object.fromEntries(names.map((name) => [name, { user: '${aws_iam_user.robot.name}' }])),
});

export default defineExamples({
  fails: [
    { name: 'two keys', cloudformation: cloudformation('First', 'Second'), terraform: terraform('first', 'second') },
    {
      name: 'two keys of a user that is made elsewhere',
      cloudformation: {
        First: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'robot' } },
        Second: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'robot' } },
      },
      terraform: { aws_iam_access_key: { first: { user: 'robot' }, second: { user: 'robot' } } },
    },
  ],
  passes: [
    { name: 'one key', cloudformation: cloudformation('First'), terraform: terraform('first') },
    {
      name: 'keys of two users',
      cloudformation: {
        First: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'robot' } },
        Second: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'android' } },
      },
      terraform: { aws_iam_access_key: { first: { user: 'robot' }, second: { user: 'android' } } },
    },
  ],
});
