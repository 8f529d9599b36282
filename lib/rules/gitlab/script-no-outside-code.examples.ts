import { pipelineExamples, running } from './example-pipeline';

export default pipelineExamples({
  fails: [
    { name: 'eval', gitlab: running('eval "echo $CI_COMMIT_MESSAGE"') },
    { name: 'another shell', gitlab: running('bash -c "echo $CI_MERGE_REQUEST_TITLE"') },
    {
      name: 'a branch, in a shell elsewhere',
      gitlab: running('ssh deploy@example.com "git checkout $CI_COMMIT_REF_NAME && ./deploy"'),
    },
    { name: 'a program of another language', gitlab: running('python3 -c "print(\'$CI_COMMIT_TITLE\')"') },
    {
      name: 'through a variable',
      gitlab: `build:\n  variables: { TITLE: $CI_MERGE_REQUEST_TITLE }\n  script: ['eval "echo $TITLE"']\n`,
    },
    {
      name: 'in what it extends',
      gitlab: '.say: { script: [\'sh -c "echo $CI_COMMIT_TITLE"\'] }\nbuild: { extends: .say }\n',
    },
  ],
  passes: [
    { name: 'an argument', gitlab: running('echo "$CI_COMMIT_MESSAGE"') },
    { name: 'a commit, in another shell', gitlab: running('bash -c "echo $CI_COMMIT_SHA"') },
    { name: 'a variable that the other shell reads', gitlab: running('bash -c \'echo "$CI_COMMIT_MESSAGE"\'') },
  ],
  notApplicable: [{ name: 'no script', gitlab: 'build: { trigger: acme/deploy }\n' }],
});
