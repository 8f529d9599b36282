import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { httpRequest } from '../../resources/terraform/http-request';

const SECRET =
  /\$\{[^}]*\b(aws_ssm_parameter|aws_secretsmanager_secret_version|aws_secretsmanager_random_password|random_password)\.[\w-]+(\[[^\]]*\])?\.(value|insecure_value|secret_string|secret_binary|random_password|result|bcrypt_hash)\b/;

export default defineRule({
  title: 'Terraform sends no secrets over HTTP',
  problem: 'This request carries a secret.',
  why: 'Each plan sends the secret to that address, into its logs, and into those of everything between.',
  fix: {
    how: 'Remove the secret from the request; then replace it.',
    noCode: 'How the secret comes to the machine depends on what reads it there.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_36'],
    trivy: ['AWS-0134'],
  },
  resource: httpRequest,
  check: (it) => {
    const sent = [it.url, it.body, ...it.headers.entries().map(([, header]) => header)];
    return all(...sent.map((part) => (SECRET.test(part.text ?? '') ? part.fail() : part.pass())));
  },
});
