import { withSteps, workflowExamples } from './example-workflow';

const CACHE = `
- uses: actions/cache@5a3ec84eff668545956fd18022155c47e93e2684
  with: { path: node_modules, key: npm }
- run: npm ci
`;
const NODE = (cache: string, ref = '49933ea5288caeca8642d1e84afbd3f7d6820020') => `
- uses: actions/setup-node@${ref}
  with: { node-version: 22${cache} }
`;

export default workflowExamples({
  fails: [
    { name: 'for a fork', github: withSteps(CACHE, { on: 'pull_request_target' }) },
    { name: 'for a release', github: withSteps(CACHE, { on: 'release' }) },
    { name: 'for a tag', github: withSteps(NODE(', cache: npm'), { on: '{ push: { tags: ["v*"] } }' }) },
    { name: 'before it publishes', github: withSteps(`${CACHE}- run: npm publish`) },
    {
      name: 'by default',
      github: withSteps('- uses: actions/setup-go@d35c59abb061a4a6fb18e82ac0862c26744d6ab5', { on: 'release' }),
    },
  ],
  passes: [
    { name: 'for a branch', github: withSteps(CACHE) },
    { name: 'for a pull request, which has a cache of its own', github: withSteps(CACHE, { on: 'pull_request' }) },
  ],
  unknown: [
    { name: 'if an input says so', github: withSteps(NODE(', cache: "${{ inputs.cache }}"'), { on: 'release' }) },
    {
      name: 'if package.json names a package manager, from version 5 on',
      github: withSteps(NODE('', 'v5'), { on: 'release' }),
    },
    { name: 'if it is such a version', github: withSteps(NODE(''), { on: 'release' }) },
  ],
  notApplicable: [
    { name: 'none in a version that keeps none by itself', github: withSteps(NODE('', 'v4.4.0'), { on: 'release' }) },
    { name: 'none, as it is told', github: withSteps(NODE(', package-manager-cache: false'), { on: 'release' }) },
  ],
});
