import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isPinned } from '../../resources/ecs/image';
import { imagesOf, running } from '../../resources/github/images';

export default defineRule({
  title: 'Workflows name images by their digest',
  problem: 'This runs an image that it names by a tag.',
  why: 'Whoever may move the tag decides what the job runs in, with its token and secrets; a digest is one image for good.',
  fix: {
    how: 'Name the image by its digest: repository@sha256:….',
    noCode: 'Which digest a tag stands for is to be looked up in its registry.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.4.2'], 'owasp-cicd': ['CICD-SEC-3'] },
  sameAs: { zizmor: ['unpinned-images'] },
  resource: running,
  check: ({ reading }) =>
    all(...imagesOf(reading).map((image) => image.holds((name) => isPinned(String(name).replace(/^docker:\/\//, ''))))),
});
