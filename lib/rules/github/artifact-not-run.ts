import { defineRule } from '../../engine/rule';
import { runOfArtifact } from '../../resources/github/artifacts';
import { step } from '../../resources/github/kinds';

export default defineRule({
  title: 'What a run of a fork produced is data to workflows with secrets',
  problem: 'This fetches what another run produced, and the job runs it or takes its environment from it.',
  why: 'A pull request decides what its run uploads; here that runs with the token and secrets of the repository.',
  fix: {
    how: 'Unpack it into a folder under runner.temp, read it as data, and check that it is of the form you expect.',
    noCode: 'The steps that follow have to be written otherwise.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-9'] },
  sameAs: { zizmor: ['dangerous-triggers'] },
  resource: step,
  check: ({ reading }) => {
    const found = runOfArtifact(reading.resource);
    const at = reading.fact(reading.fact('uses').isAbsentHere ? 'run' : 'uses');
    if (!found) return at.notApplicable();
    if (found.state === false) return at.pass();
    const words = `before ${found.step?.id ?? 'the rest'}`;
    return found.state ? at.fail(words) : at.unknown(words);
  },
});
