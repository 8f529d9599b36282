import { withSteps, workflowExamples } from './example-workflow';

export default workflowExamples({
  fails: [
    { name: 'not said', github: withSteps('- run: make') },
    { name: 'as long as is not said', github: withSteps('- run: make', { job: 'timeout-minutes: 360' }) },
  ],
  passes: [
    { name: 'ten minutes', github: withSteps('- run: make', { job: 'timeout-minutes: 10' }) },
    {
      name: 'minutes of a matrix',
      github: withSteps('- run: make', {
        job: 'strategy: { matrix: { minutes: [5, 20] } }\ntimeout-minutes: ${{ matrix.minutes }}',
      }),
    },
  ],
  unknown: [
    { name: 'an input', github: withSteps('- run: make', { job: 'timeout-minutes: ${{ fromJSON(inputs.minutes) }}' }) },
  ],
});
