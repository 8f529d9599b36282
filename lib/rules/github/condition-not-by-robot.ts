import { defineRule } from '../../engine/rule';
import { child } from '../../engine/template';
import { type Expression, pathOf, within } from '../../expressions/expression';
import { piecesIn } from '../../expressions/node';
import { conditional } from '../../resources/github/conditions';
import { isStartedBy, OF_PULL_REQUESTS, TRUSTED } from '../../resources/github/events';

/** Whether an expression asks whether a robot is the one that acts. */
const asksForRobot = (one: Expression): boolean => {
  if (one.kind !== 'binary' || (one.sign !== '==' && one.sign !== '!=')) return false;
  const sides = [one.left, one.right];
  return (
    sides.some((side) => side.kind === 'literal' && String(side.value).endsWith('[bot]')) &&
    sides.some((side) =>
      /^github\.(triggering_)?actor$|^github\.event\.sender\.login$/.test(pathOf(side)?.join('.') ?? ''),
    )
  );
};

export default defineRule({
  title: 'Who last acted does not decide whose pull request it is',
  problem: 'This condition trusts a pull request because a robot was the last to act on it.',
  why: 'github.actor is whoever caused the event, not who wrote the change: others get a robot to act on a branch that holds their commits.',
  fix: {
    how: 'Ask for github.event.pull_request.user.login, and that head.repo.full_name is github.repository.',
    noCode: 'What the condition was to say the author knows.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-2'] },
  sameAs: { zizmor: ['bot-conditions'] },
  resource: conditional,
  check: ({ reading }) => {
    const condition = reading.fact('if');
    const pieces = piecesIn(child(reading.resource.body, 'if')) ?? [];
    const expressions = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [...within(piece)]));
    const isOfPullRequests = isStartedBy(reading.resource, [...OF_PULL_REQUESTS, ...TRUSTED]);
    return isOfPullRequests && expressions.some(asksForRobot) ? condition.fail() : condition.pass();
  },
});
