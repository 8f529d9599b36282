import { pipelineExamples, running } from './example-pipeline';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const within = (image: string, rest = '') => `build:\n  image: ${image}\n  script: [make]\n${rest}`;

export default pipelineExamples({
  fails: [
    { name: 'a tag', gitlab: within('node:22') },
    { name: 'by its name', gitlab: within('{ name: node, entrypoint: [""] }') },
    { name: 'a service by a tag', gitlab: within(`node@${DIGEST}`, '  services: [postgres:17]\n') },
    { name: 'by default', gitlab: 'default: { image: node:22 }\nbuild: { script: [make] }\n' },
    { name: 'of what it extends', gitlab: '.node: { image: node:22 }\nbuild: { extends: .node, script: [make] }\n' },
    { name: 'a tag in a variable', gitlab: `variables: { TAG: "22" }\n${within('node:$TAG')}` },
  ],
  passes: [
    { name: 'a digest', gitlab: within(`node@${DIGEST}`) },
    { name: 'a digest in a variable', gitlab: `variables: { NODE: node@${DIGEST} }\n${within('$NODE')}` },
    {
      name: 'a digest of what it refers to',
      gitlab: `.node: { image: node@${DIGEST} }\n${within('!reference [.node, image]')}`,
    },
  ],
  unknown: [{ name: 'a variable of the project', gitlab: within('$BUILD_IMAGE') }],
  notApplicable: [{ name: 'what the runner has', gitlab: running('make') }],
});
