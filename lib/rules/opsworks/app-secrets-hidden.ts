import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { app } from '../../resources/opsworks/app';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Secrets of OpsWorks apps are not in the template',
  problem: 'A password or key of this app stands in the template.',
  why: 'Everyone who can read the template, its history or the stack can use it.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: { SslConfiguration: { PrivateKey: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' } },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['F61', 'F67'],
  },
  resource: app,
  check: (it) => all(keepsSecretOut(it.sourcePassword), keepsSecretOut(it.sourceKey), keepsSecretOut(it.privateKey)),
});
