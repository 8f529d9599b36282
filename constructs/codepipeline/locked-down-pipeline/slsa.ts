import { BulwarkError } from '../../../lib/engine/error';
import type { Blueprint, BuildPlan } from './plan';

export type SlsaLevel = 1 | 2 | 3;

/** What meets a requirement: something of this pipeline, what the platform says of itself, or nothing that can be seen from here. */
export type Evidence =
  | { readonly by: 'construct'; readonly id: string; readonly how: string }
  | { readonly by: 'platform'; readonly says: string; readonly source: string }
  | { readonly by: 'nobody'; readonly needs: string };

export interface Requirement {
  readonly requirement: string;
  /** From which level of the build track on it is asked for. */
  readonly level: SlsaLevel;
  readonly evidence: Evidence;
}

/** What a pipeline can show for the build track of SLSA (https://slsa.dev/spec/v1.2/build-requirements). */
export interface SlsaAssessment {
  readonly specification: 'https://slsa.dev/spec/v1.2/build-requirements';
  readonly pipeline: string;
  readonly claimed: SlsaLevel;
  readonly requirements: readonly Requirement[];
}

/**
 * Assesses a pipeline by what its blueprint says. Throws a `BulwarkError` where a requirement of the claimed level is not
 * met: no more is claimed than can be shown.
 */
export function assess(pipeline: string, blueprint: Blueprint, claimed: SlsaLevel): SlsaAssessment {
  const requirements = requirementsOf(blueprint);
  const unmet = requirements.flatMap(({ requirement, level, evidence }) =>
    level <= claimed && evidence.by === 'nobody' ? [`${requirement} (level ${level}): ${evidence.needs}`] : [],
  );
  if (unmet.length > 0)
    throw new BulwarkError(
      `the pipeline cannot claim level ${claimed} of SLSA's build track:\n- ${unmet.join('\n- ')}`,
    );
  return { specification: 'https://slsa.dev/spec/v1.2/build-requirements', pipeline, claimed, requirements };
}

function requirementsOf({ builds, functions, stages }: Blueprint): Requirement[] {
  const orderOf = (name: string): number =>
    stages.findIndex(({ actions }) => actions.some((action) => action.name === name));
  const attests = functions.find(({ code }) => code === 'attest');
  const verifies = functions.find(({ code }) => code === 'verify-release');
  const production = stages.findIndex(({ name }) => name === 'Production');
  const isAttested = attests !== undefined && orderOf(attests.id) >= 0 && orderOf(attests.id) < production;
  const signing = builds.filter(maySign);
  const building = builds.find(({ id }) => id === 'Build');
  const shown = (isMet: boolean, id: string | undefined, how: string, needs: string): Evidence =>
    isMet && id !== undefined ? { by: 'construct', id, how } : { by: 'nobody', needs };
  return [
    {
      requirement: 'Choose an appropriate build platform',
      level: 1,
      evidence: {
        by: 'platform',
        says: 'AWS runs each build of CodeBuild in a new compute environment',
        source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/welcome.html',
      },
    },
    {
      requirement: 'Follow a consistent build process',
      level: 1,
      evidence: shown(
        building !== undefined,
        building?.id,
        'its buildspec is part of the project, and the repository cannot change it',
        'a build whose commands are part of the pipeline',
      ),
    },
    {
      requirement: 'Distribute provenance',
      level: 1,
      evidence: shown(
        isAttested,
        attests?.id,
        'writes the provenance of each run to the evidence bucket',
        'a stage that attests',
      ),
    },
    {
      requirement: 'Provenance exists',
      level: 1,
      evidence: shown(
        isAttested && verifies !== undefined,
        attests?.id,
        'states the digest of each artifact, and production is refused without it',
        'a stage that attests before production, and one that verifies',
      ),
    },
    {
      requirement: 'Hosted',
      level: 2,
      evidence: {
        by: 'platform',
        says: 'CodeBuild and CodePipeline are managed services that no workstation takes part in',
        source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/welcome.html',
      },
    },
    {
      requirement: 'Provenance is authentic',
      level: 2,
      evidence: shown(
        isAttested && signing.length === 0,
        attests?.id,
        'signs with a key of KMS that the role of no build may use, what the control plane says of the run',
        signing.length > 0
          ? `a signing key that no build may use; ${signing.map(({ id }) => id).join(', ')} may sign`
          : 'a stage that attests',
      ),
    },
    {
      requirement: 'Provenance is unforgeable',
      level: 3,
      evidence: {
        by: 'nobody',
        needs: 'AWS does not state that its build platform is conformant; an assessment of it from outside is needed',
      },
    },
    {
      requirement: 'Isolated',
      level: 3,
      evidence: {
        by: 'nobody',
        needs:
          'an assessment from outside that one build of CodeBuild cannot influence another; caches, privileged mode and reserved fleets are off here',
      },
    },
  ];
}

const maySign = ({ allow }: BuildPlan): boolean =>
  allow.some(({ actions }) => actions.some((action) => /^(kms:(Sign|\*)|signer:|\*)/i.test(action)));
