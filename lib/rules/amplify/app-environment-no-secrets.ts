import { defineRule } from '../../engine/rule';
import { app } from '../../resources/amplify/app';
import { holdsNoSecret, listHoldsNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'Amplify apps have no secrets in their environment variables',
  problem: 'This app carries a secret in plain text in its environment variables.',
  why: 'Environment variables stand in the template and in the console, and easily end up in what is built.',
  fix: {
    how: "Keep the secret in Amplify's secrets; then replace the one that was exposed.",
    noCode: 'How the secret comes to the machine depends on what reads it there.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},

  resource: app,
  check: (it) => it.reading.either(listHoldsNoSecret, holdsNoSecret)(it.variables),
});
