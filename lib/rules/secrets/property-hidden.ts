import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { keepsSecretOut } from '../../resources/plaintext-secret';
import { secretHolder } from '../../resources/secrets/holders';

export default defineRule({
  title: 'Passwords, tokens and keys that resources take stay out of the template',
  problem: 'A secret of this resource can be read in the template or its parameters.',
  why: 'Everyone who can read the template, its history or the stack can use it.',
  fix: {
    how: 'Look it up in Secrets Manager, or take it from a hidden parameter without a default; then replace the one that was exposed.',
    noCode: 'How the secret comes to the machine depends on what reads it there.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  resource: secretHolder,
  check: (it) =>
    it.secrets.isUnknown
      ? it.secrets.unknown()
      : all(it.secrets.pass(), ...(it.secrets.known ?? []).map((secret) => keepsSecretOut(secret))),
});
