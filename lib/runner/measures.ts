import type { Event } from './advance';

/** Where figures about runners are kept, as a namespace of CloudWatch. */
export const namespaceOf = (prefix: string): string => `Runners/${prefix}`;

/** What becomes a metric, of what happens to jobs: seconds until a runner serves, and how often something went wrong. */
export function figuresOf(event: Event): { figures: Record<string, number>; unit: 'Seconds' | 'Count' }[] {
  switch (event.event) {
    case 'Served':
      return [{ figures: { QueuedTime: event.seconds }, unit: 'Seconds' }];
    case 'Overdue':
    case 'Unregistered':
    case 'Idle':
    case 'Refused':
    case 'Outdated':
    case 'Delayed':
      return [{ figures: { [event.event]: 1 }, unit: 'Count' }];
    default:
      return [];
  }
}
