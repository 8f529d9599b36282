import {
  BatchGetBuildsCommand,
  type Build,
  type CodeBuildClient,
  ListBuildsForProjectCommand,
  StartBuildCommand,
  StopBuildCommand,
} from '@aws-sdk/client-codebuild';
import { type Capacity, Exhausted, type Found } from '../../runner/capacity';
import { Later } from '../../runner/later';
import { failureOf } from './failure';

/** A project whose builds are runners. */
export interface CodeBuildSettings {
  readonly project: string;
  /** Seconds that a build lives, and waits to be built, at most. */
  readonly most: number;
}

/** The variables that a build is told its runner by. */
const NAME = 'RUNNER_NAME';
const CONFIG = 'RUNNER_CONFIG';

/** Builds of a project of CodeBuild. Of one token CodeBuild makes one build, for five minutes. */
export function codeBuild(
  client: Pick<CodeBuildClient, 'send'>,
  settings: CodeBuildSettings,
  now = Date.now,
): Capacity {
  const { project: projectName } = settings;
  return {
    async start(name, config) {
      try {
        const { build } = await client.send(
          new StartBuildCommand({
            projectName,
            idempotencyToken: name,
            environmentVariablesOverride: [
              { name: NAME, value: name, type: 'PLAINTEXT' },
              { name: CONFIG, value: config, type: 'PLAINTEXT' },
            ],
          }),
        );
        if (!build?.id) throw new Later(`CodeBuild does not say which build it started for ${name}`);
        return build.id;
      } catch (error) {
        const failure = failureOf(error);
        if (failure.name === 'AccountLimitExceededException') throw new Exhausted(failure.message);
        if (failure.isThrottled) throw new Later(failure.message);
        // The token is known with another configuration: somebody was stopped between the two.
        const known = failure.name === 'InvalidInputException' ? await find(name) : undefined;
        if (known) return known.id;
        throw error;
      }
    },
    find,
    runs: async (id) => (await built([id])).some(isRunning),
    async stop(id) {
      if ((await built([id])).some(isRunning)) await client.send(new StopBuildCommand({ id }));
    },
    all: running,
  };

  async function find(name: string): Promise<Found | undefined> {
    return (await running()).find((one) => one.name === name);
  }

  /** From the last that was started back to those that have ended, whatever they did. */
  async function running(): Promise<Found[]> {
    const found: Found[] = [];
    let nextToken: string | undefined;
    do {
      const listed = await client.send(
        new ListBuildsForProjectCommand({ projectName, sortOrder: 'DESCENDING', nextToken }),
      );
      const builds = await built(listed.ids ?? []);
      found.push(...builds.filter(isRunning).map(foundOf));
      const isOlder = builds.some(({ startTime }) => now() - (startTime?.getTime() ?? now()) > settings.most * 1000);
      nextToken = isOlder ? undefined : listed.nextToken;
    } while (nextToken);
    return found;
  }

  async function built(ids: string[]): Promise<Build[]> {
    return ids.length > 0 ? ((await client.send(new BatchGetBuildsCommand({ ids }))).builds ?? []) : [];
  }
}

const isRunning = ({ buildComplete }: Build): boolean => buildComplete !== true;

const foundOf = ({ id = '', startTime, environment }: Build): Found => ({
  id,
  name: environment?.environmentVariables?.find((one) => one.name === NAME)?.value ?? '',
  since: startTime?.getTime() ?? 0,
});
