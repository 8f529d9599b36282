import { defineRule } from '../../engine/rule';
import { secretMaker } from '../../resources/secrets/made';

export default defineRule({
  title: 'Secrets that AWS makes stay out of the outputs of stacks',
  problem: 'An output of the stack shows the secret of this resource.',
  why: 'Whoever may describe stacks, or sees the log of a deployment, can use it.',
  fix: {
    how: 'Put the secret into Secrets Manager in the same template, and output the ARN of that; then replace the one that was shown.',
    noCode: 'Who needs the secret decides how it is handed over.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  resource: secretMaker,
  check: (it) => it.shown.isNot(true),
});
