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
  ],
  passes: [{ name: 'one key', cloudformation: cloudformation('First'), terraform: terraform('first') }],
});
