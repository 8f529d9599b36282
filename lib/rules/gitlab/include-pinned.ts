import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all, type Verdict } from '../../engine/verdict';
import { pipeline } from '../../resources/gitlab/job';

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

function isPinned(include: Fact): Verdict | undefined {
  const remote = include.text === undefined ? include.get<string>('remote') : include;
  if (/^https?:/.test(remote.text ?? ''))
    return include.get('integrity').isAbsentHere
      ? remote.fail('it is fetched from a URL, without integrity')
      : remote.pass();
  const project = include.get('project');
  if (!project.isAbsentHere) {
    const ref = include.get<string>('ref');
    return ref.isAbsentHere ? project.fail('it has no ref') : ref.holds((name) => COMMIT.test(name));
  }
  const component = include.get<string>('component');
  return component.isAbsentHere
    ? undefined
    : component.holds((name) => COMMIT.test(name.slice(name.lastIndexOf('@') + 1)));
}

export default defineRule({
  title: 'Pipelines of GitLab include others by a commit or a hash',
  problem: 'This pipeline includes what others can change.',
  why: 'Whoever may write to that project, or serves that URL, decides what the jobs run, with their tokens and variables.',
  fix: {
    how: 'Give a project or a component the SHA of a commit, and a remote file its integrity.',
    noCode: 'Which commit or hash it is has to be looked up.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.4.2'], 'owasp-cicd': ['CICD-SEC-3'] },
  resource: pipeline,
  check: ({ reading }) => {
    const verdicts = reading
      .fact('include')
      .items()
      .flatMap((one) => isPinned(one) ?? []);
    return verdicts.length === 0 ? reading.fact('include').notApplicable() : all(...verdicts);
  },
});
