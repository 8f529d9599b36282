import { type Alarm, failing } from '../cloudwatch/alarms';

/** A function that runs by a schedule, by what it is called in its construct. */
export interface ScheduledPlan {
  /** The id of the function, and of the rule. */
  readonly id: string;
  readonly ruleId: string;
  /** Its folder in `lib/functions`. */
  readonly code: string;
  readonly description: string;
  /** MiB. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
  /** How often it may run at once. */
  readonly concurrency: number;
  /** As EventBridge writes it: `rate(1 day)`. */
  readonly every: string;
  /** What is told once it failed. */
  readonly failure: string;
}

/** An alarm once a run of a function has failed. */
export const failureAlarm = ({ failure }: ScheduledPlan, functionName: string): Alarm =>
  failing('Failed', failure, functionName);
