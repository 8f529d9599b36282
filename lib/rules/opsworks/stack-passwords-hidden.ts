import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { stack } from '../../resources/opsworks/stack';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Passwords of OpsWorks stacks are not in the template',
  problem: 'A password of this stack stands in the template.',
  why: 'Everyone who can read the template, its history or the stack can use it.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: {
      CustomCookbooksSource: { Password: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
    },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['F54', 'F62'],
  },
  resource: stack,
  check: (it) =>
    all(
      keepsSecretOut(it.cookbooksPassword),
      it.databases.every((database) => keepsSecretOut(database.get('DbPassword'))),
    ),
});
