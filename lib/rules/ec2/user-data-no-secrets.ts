import { defineRule } from '../../engine/rule';
import { userData } from '../../resources/ec2/user-data';
import { secretWithin } from '../../resources/secret-shapes';

export default defineRule({
  title: 'Machines get no secrets in their user data',
  problem: 'The script this machine runs at its first start carries a secret.',
  why: 'User data stands in the template and in the console, and every program on the machine reads it from the metadata service.',
  fix: {
    how: 'Give the machine a role and let the script read the secret from Secrets Manager; then replace the one that was exposed.',
    cdk: 'secret.grantRead(instance)',
    noCode: 'How the secret comes to the machine depends on what reads it there.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0168'],
    checkov: ['CKV_AWS_46'],
    kics: ['ec2_instance_using_api_keys', 'hardcoded_aws_access_key', 'user_data_contains_encoded_private_key'],
    trivy: ['AWS-0029', 'AWS-0122', 'AWS-0129'],
  },
  resource: userData,
  check: (it) =>
    it.scripts.isUnknown
      ? it.scripts.unknown()
      : it.scripts.every((script) => {
          const text = script.text ?? '';
          const found =
            secretWithin(text) ?? (text.includes('.aws/credentials') ? 'a file of AWS credentials' : undefined);
          return found ? script.fail(`it holds ${found}`) : script.pass();
        }),
});
