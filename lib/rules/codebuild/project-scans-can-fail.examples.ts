import { defineExamples } from '../../engine/rule';
import { built, builtInTerraform, commands } from './example-project';

const inPhase = (phase: object) => JSON.stringify({ version: '0.2', phases: { build: phase } });

/** The same project in both dialects. */
const saying = (BuildSpec: string) => ({
  cloudformation: built({ Source: { Type: 'CODEPIPELINE', BuildSpec } }),
  terraform: builtInTerraform({ source: { type: 'CODEPIPELINE', buildspec: BuildSpec } }),
});

export default defineExamples({
  fails: [
    { name: 'a failure that counts as success', ...saying(commands('npm ci', 'npm audit || true')) },
    { name: 'an exit code of 0', ...saying(commands('trivy fs --exit-code 0 .')) },
    { name: 'findings that are soft', ...saying(commands('pip install checkov', 'checkov -d . --soft-fail')) },
    { name: 'a pipe whose last command decides', ...saying(commands('gitleaks dir . | tee leaks.txt')) },
    { name: 'something else after it in one command', ...saying(commands('bandit -r src\necho scanned')) },
    {
      name: 'a scanner in a container',
      ...saying(commands('docker run --rm -v "$PWD:/src" aquasec/trivy:0.60.0 fs /src --exit-code=0')),
    },
    { name: 'a phase that goes on', ...saying(inPhase({ 'on-failure': 'CONTINUE', commands: ['gitleaks dir .'] })) },
    { name: 'a scanner that never fails unasked', ...saying(commands('npx semgrep scan --config auto')) },
  ],
  passes: [
    {
      name: 'scanners that fail by themselves',
      ...saying(commands('gitleaks dir .', 'npm audit --audit-level=high', 'semgrep ci')),
    },
    { name: 'one that is told to', ...saying(commands('trivy fs --exit-code 1 --severity HIGH,CRITICAL .')) },
    {
      name: 'a pipe that fails with each of its commands',
      ...saying(commands('set -o pipefail; gitleaks dir . | tee leaks.txt')),
    },
    {
      name: 'another command that may fail',
      ...saying(commands('rm -r coverage || true', 'if ! gitleaks dir .; then echo leaks; exit 1; fi')),
    },
    {
      name: 'a specification in YAML',
      ...saying(
        'version: 0.2\nphases:\n  build:\n    commands:\n      - |\n        set -e\n        osv-scanner -r .\n        echo scanned\n',
      ),
    },
  ],
  unknown: [
    { name: 'what a file of the repository may ask it to do', ...saying(commands('trivy fs .')) },
    {
      name: 'another command that may judge what it found',
      ...saying(commands('gitleaks dir . -r leaks.json || ./judge leaks.json')),
    },
  ],
  notApplicable: [
    { name: 'no scan', ...saying(commands('npm ci', 'npm test || true')) },
    { name: 'commands in the source code', ...saying('buildspec.yml') },
  ],
});
