import { pipelineExamples, running } from './example-pipeline';

const SHA = '5250492686b253f06fa55861556d1027b067aeb5';
const including = (include: string) => `include:\n  - ${include}\n${running('make')}`;

export default pipelineExamples({
  fails: [
    { name: 'a URL', gitlab: including('https://example.com/ci.yml') },
    { name: 'a remote file', gitlab: including('remote: https://example.com/ci.yml') },
    { name: 'a project', gitlab: including('{ project: acme/ci, file: build.yml }') },
    { name: 'a branch of a project', gitlab: including('{ project: acme/ci, ref: main, file: build.yml }') },
    { name: 'a version of a component', gitlab: including('component: gitlab.com/acme/ci/build@1.0.0') },
  ],
  passes: [
    { name: 'a commit of a project', gitlab: including(`{ project: acme/ci, ref: ${SHA}, file: build.yml }`) },
    { name: 'a commit of a component', gitlab: including(`component: gitlab.com/acme/ci/build@${SHA}`) },
    {
      name: 'a hash',
      gitlab: including(
        '{ remote: "https://example.com/ci.yml", integrity: sha256-L3/GAoKaw0Arw6hDCKeKQlV1QPEgHYxGBHsH4zG1IY8= }',
      ),
    },
  ],
  notApplicable: [
    { name: 'a template of GitLab', gitlab: including('template: Jobs/SAST.gitlab-ci.yml') },
    { name: 'a file of the repository', gitlab: including('local: ci/build.yml') },
    { name: 'none', gitlab: running('make') },
  ],
});
