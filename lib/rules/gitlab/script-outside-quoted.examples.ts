import { pipelineExamples, running } from './example-pipeline';

export default pipelineExamples({
  fails: [{ name: 'a message', gitlab: running('notify --text $CI_COMMIT_MESSAGE') }],
  passes: [
    { name: 'in quotes', gitlab: running('notify --text "$CI_COMMIT_MESSAGE"') },
    { name: 'the name of a branch, which has no blanks', gitlab: running('git checkout $CI_COMMIT_REF_NAME') },
  ],
});
