import type { Cost, Guards } from '../../hardening';

/** The options that say so. */
interface Given {
  readonly approval?: boolean;
  readonly scanners?: object;
}

export const defaults = {
  approved: true,
  scanned: true,
};

/** What options come to. */
export const termsOf = ({ approval, scanners }: Given): typeof defaults => ({
  approved: approval ?? defaults.approved,
  scanned: scanners === undefined || Object.keys(scanners).length > 0,
});

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'codepipeline/pipeline-approved-before-production': { props: ['approval'], givenUp: ({ approved }) => !approved },
  'codepipeline/pipeline-scanned-before-deployment': { props: ['scanners'], givenUp: ({ scanned }) => !scanned },
};

/** What it costs beyond a pipeline that builds and deploys. */
export const costs: readonly Cost[] = [
  {
    of: 'a build of a minute or a few for each scan of each run, by the minute',
    savedBy: 'scanners',
    givesUp: 'what that scanner would have found before it was released',
  },
];
