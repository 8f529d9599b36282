import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { workflow } from '../../resources/github/kinds';

export default defineRule({
  title: 'The job that writes is the one that may',
  problem: 'This workflow lets every one of its jobs write.',
  why: 'A job that only tests, with the code of others in it, has the same power as the one that publishes.',
  fix: {
    how: 'Let the workflow read at most, and give what is written to the job that writes it.',
    noCode: 'Which job it is that writes the author knows.',
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-5'] },
  sameAs: { zizmor: ['excessive-permissions'] },
  resource: workflow,
  check: ({ reading }) => {
    const permissions = reading.fact('permissions');
    const jobs = [...reading.resource.template.resources.values()].filter(({ type }) => type === 'GitHub::Job');
    if (permissions.isAbsentHere || jobs.length < 2) return permissions.notApplicable();
    if (permissions.text !== undefined) return permissions.isNot('write-all');
    return all(permissions.pass(), ...permissions.entries().map(([, level]) => level.isNot('write')));
  },
});
