/** An attack on a pipeline in GitHub Actions: who stops it, what has to be set or kept for that, and how to see that it matters. */
export interface ThreatOnGitHub {
  /** As in the list of attacks on the pipeline in AWS. */
  readonly id: string;
  readonly stoppedBy: 'the workflow' | 'AWS' | 'settings of GitHub' | 'nobody';
  readonly how: string;
  /** What shows to others that it is so. */
  readonly evidence: string;
  /** What is taken out of the workflow, where that stops it: texts, and what stands in place of each. */
  readonly without?: readonly (readonly [text: string | RegExp, instead: string])[];
  /** The rule that finds it then; or words of the workflow that are gone, where none is about it. */
  readonly seenBy?: string;
}

const ROLES =
  'the trust policies of the roles, and `bulwark who-can sts:AssumeRoleWithWebIdentity <role>` over templates and workflows';

/** What the same attacks come to where the pipeline runs in GitHub Actions. */
export const threatsOnGitHub: readonly ThreatOnGitHub[] = [
  {
    id: 'CICD-SEC-1 flow control',
    stoppedBy: 'settings of GitHub',
    how: 'A ruleset of the branch asks for reviewed pull requests and signed commits; `production` has required reviewers. The workflow verifies signatures, and refuses a run that nobody approved.',
    evidence:
      'the rulesets of the repository and the reviewers of the environment, by the API; `approvals.json` of each run',
    without: [[/ {6}- name: See that somebody else approved it[\s\S]*?done\n/, '']],
    seenBy: 'nobody approved',
  },
  {
    id: 'CICD-SEC-2 identity',
    stoppedBy: 'AWS',
    how: 'Each role is taken by tokens of one environment of this repository alone (`GitHubDeployRole`).',
    evidence: ROLES,
  },
  {
    id: 'CICD-SEC-3 dependency chain',
    stoppedBy: 'the workflow',
    how: 'Packages are what the lock file names, and install without scripts; actions are pinned by commit, images by digest.',
    evidence: 'the workflow at the commit, and the bill of materials of each run',
    without: [[/(actions\/setup-node)@[0-9a-f]{40} # (v[\d.]+)/, '$1@$2']],
    seenBy: 'github/action-pinned',
  },
  {
    id: 'CICD-SEC-4 poisoned pipeline',
    stoppedBy: 'settings of GitHub',
    how: 'It runs on a push to the branch and on nothing else, so what runs is what was reviewed. `CODEOWNERS` of `.github/` has to ask for those who own the pipeline: a workflow stands in the repository that it builds.',
    evidence: '`CODEOWNERS`, and the ruleset that makes its reviews required',
    without: [
      ['on:\n  push:\n    branches: [main]', 'on:\n  pull_request_target:'],
      [/persist-credentials: false/g, 'ref: ${{ github.event.pull_request.head.sha }}'],
    ],
    seenBy: 'github/fork-code-not-run',
  },
  {
    id: 'CodeBreach',
    stoppedBy: 'the workflow',
    how: 'No filter names an account: pull requests start nothing that has a token or a role.',
    evidence: 'the triggers of the workflow',
    without: [
      ['on:\n  push:\n    branches: [main]', 'on:\n  pull_request_target:'],
      [
        '    needs: verify\n    name: build\n',
        "    needs: verify\n    name: build\n    if: contains('dependabot[bot] octocat', github.actor)\n",
      ],
    ],
    seenBy: 'github/condition-whole-names',
  },
  {
    id: 'CICD-SEC-5 pipeline-based access',
    stoppedBy: 'the workflow',
    how: 'The token can read and no more; build and scans have no role; what attests is a job of its own, in a file of its own, which runs nothing that was built.',
    evidence: 'the permissions of each job',
    without: [[/permissions: \{\}/, 'permissions: write-all']],
    seenBy: 'github/permissions-not-all',
  },
  {
    id: 'CICD-SEC-6 credentials',
    stoppedBy: 'the workflow',
    how: 'There are no secrets: roles are taken by tokens that last for the job, in environments.',
    evidence: 'the list of secrets of the repository and the organisation, which is empty',
    without: [
      [
        /role-to-assume: arn:aws:iam::444455556666:role\/notes-production/,
        'aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}\n          aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
      ],
    ],
    seenBy: 'github/credentials-short-lived',
  },
  {
    id: 'CICD-SEC-7 configuration of systems',
    stoppedBy: 'settings of GitHub',
    how: 'Runners are GitHub’s own; the organisation has to allow no others for this repository, and only actions that are pinned.',
    evidence: 'the policy of Actions of the organisation, by the API',
    without: [[/runs-on: ubuntu-24.04/, 'runs-on: [self-hosted, linux]']],
    seenBy: 'github/runner-ephemeral',
  },
  {
    id: 'CICD-SEC-8 third parties',
    stoppedBy: 'settings of GitHub',
    how: 'The organisation names the apps that may be installed and the actions that may run; the workflow uses those of GitHub and of AWS.',
    evidence: 'the installed apps and the allowed actions of the organisation',
  },
  {
    id: 'CICD-SEC-9 integrity of artifacts',
    stoppedBy: 'the workflow',
    how: 'The archive is attested by a job that the build cannot reach, and verified by gate, staging and production: this repository, this commit, this workflow.',
    evidence: '`attestation.jsonl` of each run',
    without: [[/ {6}- name: Verify what was attested[\s\S]*?GITHUB_REF"\n/g, '']],
    seenBy: 'gh attestation verify',
  },
  {
    id: 'CICD-SEC-10 logging',
    stoppedBy: 'AWS',
    how: 'Decision, reports, approvals, bill and attestation go into an `EvidenceBucket`, each once; without one they stay with GitHub as long as it keeps artifacts. What people change in GitHub is in its audit log alone.',
    evidence: 'the objects of the bucket; the audit log of the organisation, streamed',
    without: [[/ {6}- name: Write down what the run did, once[\s\S]*$/, '']],
    seenBy: "--if-none-match '*'",
  },
  {
    id: 'A start of a build with other commands',
    stoppedBy: 'the workflow',
    how: 'It cannot be started by hand, with inputs or on another branch; the role of an environment that only the branch may deploy to is taken by no other workflow.',
    evidence: 'the triggers, and the deployment branches of each environment',
  },
  {
    id: 'B change of the pipeline by what it deploys',
    stoppedBy: 'AWS',
    how: 'What deploys may take the roles of the bootstrap, whose execution policy has to name what stacks may be: none of it is of GitHub.',
    evidence: 'the execution policy of the bootstrap',
  },
  {
    id: 'C trust in tokens',
    stoppedBy: 'AWS',
    how: 'The trust of each role names the audience, the repository and the environment.',
    evidence: ROLES,
  },
  {
    id: 'D confused deputy',
    stoppedBy: 'AWS',
    how: 'No service takes a role here for anybody: tokens are of one job.',
    evidence: ROLES,
  },
  {
    id: 'E gate silenced from the code',
    stoppedBy: 'the workflow',
    how: 'Files that would silence a scanner are removed before it runs, in the image of the scanner; what is tolerated is a variable of the repository, and the gate is a release of this library by its version.',
    evidence: '`waivers.json` and `decision.json` of each run',
    without: [[/ *find \. -path [^\n]*\n/g, '']],
    seenBy: '-exec rm -rf {} +',
  },
  {
    id: 'F poisoned cache',
    stoppedBy: 'the workflow',
    how: 'Nothing is cached.',
    evidence: 'the workflow at the commit',
    without: [[/package-manager-cache: false/g, 'cache: npm']],
    seenBy: 'package-manager-cache: false',
  },
  {
    id: 'G lingering runner',
    stoppedBy: 'settings of GitHub',
    how: 'GitHub’s runners serve one job and are gone, and every job has a limit. Runners of one’s own take an `EphemeralRunner`.',
    evidence: 'the policy of runners of the organisation',
    without: [[/ {4}timeout-minutes: 60\n/, '']],
    seenBy: 'github/job-time-limited',
  },
  {
    id: 'H ransom',
    stoppedBy: 'AWS',
    how: 'Evidence is locked, and encrypted by a key that no role of a workflow can name another for. The repository itself, and what GitHub keeps, needs a copy elsewhere.',
    evidence: 'the lock of the bucket',
  },
  {
    id: 'I approval with a stolen session',
    stoppedBy: 'nobody',
    how: 'GitHub asks for no second factor at the moment of an approval, and whoever holds a session of a reviewer approves. The workflow refuses an approval by an author or by who pushed, and `production` has to prevent self-review.',
    evidence: '`approvals.json` of each run; that the organisation requires two-factor authentication',
    without: [[/\[ "\$approver" = "\$GITHUB_ACTOR" \] \|\| printf[^\n]*then/, 'if false; then']],
    seenBy: 'grep -Fqx "$approver"',
  },
  {
    id: 'Lateral movement between accounts',
    stoppedBy: 'AWS',
    how: 'Each environment has a role in its own account, which trusts that environment alone; no role here takes another one’s.',
    evidence: ROLES,
  },
];
