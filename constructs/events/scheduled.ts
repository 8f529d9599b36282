import { type Alarm, failing } from '../cloudwatch/alarms';
import type { FunctionPlan } from '../lambda/bundled';

/** A function that runs by a schedule, by what it is called in its construct. */
export interface ScheduledPlan extends FunctionPlan {
  /** The id of the rule. */
  readonly ruleId: string;
  /** As EventBridge writes it: `rate(1 day)`. */
  readonly every: string;
  /** What is told once it failed. */
  readonly failure: string;
}

/** An alarm once a run of a function has failed. */
export const failureAlarm = ({ failure }: ScheduledPlan, functionName: string): Alarm =>
  failing('Failed', failure, functionName);
