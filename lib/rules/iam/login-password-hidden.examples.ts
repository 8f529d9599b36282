import { defineExamples } from '../../engine/rule';

const user = (Password: unknown) => ({ Ann: { Type: 'AWS::IAM::User', Properties: { LoginProfile: { Password } } } });

export default defineExamples({
  fails: [
    { name: 'a password as text', cloudformation: user('correct-horse') },
    {
      name: 'a parameter that is shown',
      cloudformation: { Parameters: { Password: { Type: 'String' } }, Resources: user({ Ref: 'Password' }) },
    },
  ],
  passes: [
    {
      name: 'a lookup in Secrets Manager',
      cloudformation: user('{{resolve:secretsmanager:ann:SecretString:password}}'),
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: user({ Ref: 'Password' }),
      },
    },
  ],
  only: { dialect: 'cloudformation', because: 'Terraform generates the password and encrypts it' },
});
