import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { keepsSecretOut } from '../../resources/plaintext-secret';
import { backend } from '../../resources/terraform/backend';

export default defineRule({
  title: 'Backends of Terraform take their credentials from the environment',
  problem: 'Credentials for the state stand in this backend.',
  why: 'Terraform writes them into `.terraform` and into plan files, and whoever reads the state reads every secret in it.',
  fix: {
    how: 'Take credentials from a role or from the environment; then revoke the ones that were exposed.',
    noCode: 'The credentials are taken out of the code, and no setting says that.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  resource: backend,
  check: (it) =>
    all(
      ...[it.accessKey, it.secretKey, it.token, it.password, it.clientSecret, it.sasToken].map((secret) =>
        keepsSecretOut(secret),
      ),
    ),
});
