import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isPinned } from '../../resources/ecs/image';
import { job } from '../../resources/gitlab/job';

export default defineRule({
  title: 'Jobs of GitLab name images by their digest',
  problem: 'This job runs in an image, or beside one, that it names by a tag.',
  why: 'Whoever may move the tag decides what the job runs in, with its token and variables; a digest is one image for good.',
  fix: {
    how: 'Name the image by its digest: repository@sha256:….',
    noCode: 'Which digest a tag stands for is to be looked up in its registry.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.4.2'], 'owasp-cicd': ['CICD-SEC-3'] },
  resource: job,
  check: ({ reading }) => {
    const images = [reading.fact('image'), ...reading.fact('services').items()]
      .map((one) => (one.text === undefined ? one.get('name') : one))
      .filter((one) => !one.isAbsentHere);
    if (images.length === 0) return reading.fact('image').notApplicable();
    return all(...images.map((image) => image.holds((name) => isPinned(String(name)))));
  },
});
