import type { Guards, Provides } from '../../hardening';
import { type Alarm, counted } from '../alarms';
import type { SecurityEvent } from './events';

/** What alarms about security are, in the words of no toolkit. */
export const defaults = {
  /** Whether alarms tell anybody. */
  actionsEnabled: true,
};

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'cloudwatch/alarm-actions-enabled': { props: ['actionsEnabled'], givenUp: ({ actionsEnabled }) => !actionsEnabled },
};

const numbered = (prefix: string): string[] => Array.from({ length: 14 }, (_, index) => `${prefix}.${index + 1}`);

/** What frameworks look for that it brings: an alarm about each event. */
export const provides: Provides = {
  'security-hub': numbered('CloudWatch'),
  'cis-aws-5.0.0': numbered('4'),
  'cis-aws-3.0.0': numbered('4'),
};

/** What the names of alarms and metrics begin with, where nothing else is said. */
export const PREFIX = 'security';

/** The namespace of the metrics of alarms by their prefix. */
export const namespaceOf = (prefix: string): string => `Security/${prefix}`;

export const alarmOf = (prefix: string, { id, description }: SecurityEvent): Alarm =>
  counted(id, description, { namespace: namespaceOf(prefix), name: id });
