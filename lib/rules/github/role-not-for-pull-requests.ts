import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { step } from '../../resources/github/kinds';
import { nameOf, roleIn, takingsOf } from '../../resources/github/roles';

export default defineRule({
  title: 'Pull requests get no role that templates give to deployments',
  problem: 'This takes a role of the templates in a run that a pull request starts, and the trust of the role lets it.',
  why: 'Whoever may push a branch writes the workflow that runs for its pull request, and has the role before anyone has reviewed the change.',
  fix: {
    how: 'Let the trust of the role name an environment, as in repo:owner/name:environment:production, and take it in a job of that environment; give pull requests a role of their own that reads only.',
    noCode: 'The trust of the role and the workflow have to be changed together.',
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-5'] },
  resource: step,
  check: ({ reading }) => {
    const taken = reading.fact('with.role-to-assume');
    if (roleIn(reading.resource) === undefined) return taken.notApplicable();
    const takings = takingsOf(reading.resource, reading.world);
    if (takings.length === 0) return taken.notApplicable();
    return all(
      ...takings.map(({ role, subject, isSure }) => {
        if (!subject.event.startsWith('pull_request')) return taken.pass();
        const words = `${role.id} takes it as ${nameOf(subject)}`;
        return isSure ? taken.fail(words) : taken.unknown(words);
      }),
    );
  },
});
