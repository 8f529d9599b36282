import { type Capacity, Exhausted, type Found } from '../../runner/capacity';
import { Later } from '../../runner/later';
import { failureOf } from './failure';

/** A task whose container is a runner. */
export interface FargateSettings {
  readonly cluster: string;
  readonly taskDefinition: string;
  readonly container: string;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
}

interface Task {
  readonly taskArn?: string;
  readonly startedBy?: string;
  readonly lastStatus?: string;
  readonly createdAt?: Date;
}

/** What is called of Amazon ECS. */
export interface Ecs {
  runTask(input: object): Promise<{
    readonly tasks?: readonly Task[];
    readonly failures?: readonly { readonly reason?: string }[];
  }>;
  listTasks(input: object): Promise<{ readonly taskArns?: readonly string[]; readonly nextToken?: string }>;
  describeTasks(input: object): Promise<{ readonly tasks?: readonly Task[] }>;
  stopTask(input: object): Promise<unknown>;
}

/** The most tasks that are described at once. */
const AT_ONCE = 100;

const FULL = /^RESOURCE|Capacity is unavailable|reached the limit/i;

/** Tasks of Fargate. Of one token Amazon ECS starts one task, for a day, and says which where it was told something else. */
export function fargate(client: Ecs, settings: FargateSettings): Capacity {
  const { cluster, taskDefinition, container } = settings;
  return {
    async start(name, config) {
      try {
        const { tasks = [], failures = [] } = await client.runTask({
          ...{ cluster, taskDefinition, count: 1, launchType: 'FARGATE', clientToken: name, startedBy: name },
          ...{ enableExecuteCommand: false, propagateTags: 'TASK_DEFINITION' },
          networkConfiguration: {
            awsvpcConfiguration: {
              ...{ subnets: settings.subnets, securityGroups: settings.securityGroups },
              assignPublicIp: 'DISABLED',
            },
          },
          overrides: {
            containerOverrides: [{ name: container, environment: [{ name: 'RUNNER_CONFIG', value: config }] }],
          },
        });
        const [task] = tasks;
        if (task?.taskArn) return task.taskArn;
        const reason = failures.map((one) => one.reason).join('; ');
        throw FULL.test(reason) ? new Exhausted(reason) : new Later(`Amazon ECS started no task: ${reason}`);
      } catch (error) {
        const failure = failureOf(error);
        // The token is known with another configuration: somebody was stopped between the two.
        const [known] = (error as { readonly resourceIds?: readonly string[] }).resourceIds ?? [];
        if (failure.name === 'ConflictException' && known) return known;
        if (FULL.test(failure.message)) throw new Exhausted(failure.message);
        if (failure.isThrottled) throw new Later(failure.message);
        throw error;
      }
    },
    async find(name) {
      return (await running({ startedBy: name }))[0];
    },
    runs: async (id) => (await described([id])).some(isRunning),
    async stop(id) {
      try {
        await client.stopTask({ cluster, task: id, reason: 'its time is over' });
      } catch (error) {
        // Amazon ECS forgets tasks an hour after they have stopped.
        if (!/not found/i.test(failureOf(error).message)) throw error;
      }
    },
    all: () => running({}),
  };

  async function running(which: object): Promise<Found[]> {
    const found: Found[] = [];
    let nextToken: string | undefined;
    do {
      const listed = await client.listTasks({ cluster, ...which, ...(nextToken && { nextToken }) });
      const tasks = await described(listed.taskArns ?? []);
      found.push(...tasks.filter(isRunning).map(foundOf));
      nextToken = listed.nextToken;
    } while (nextToken);
    return found;
  }

  async function described(tasks: readonly string[]): Promise<readonly Task[]> {
    const found: Task[] = [];
    for (let from = 0; from < tasks.length; from += AT_ONCE)
      found.push(...((await client.describeTasks({ cluster, tasks: tasks.slice(from, from + AT_ONCE) })).tasks ?? []));
    return found;
  }
}

const isRunning = ({ lastStatus }: Task): boolean => lastStatus !== 'STOPPED';

const foundOf = ({ taskArn = '', startedBy = '', createdAt }: Task): Found => ({
  id: taskArn,
  name: startedBy,
  since: createdAt?.getTime() ?? 0,
});
